//! What a link remembers of the content that it was made with, so that whoever
//! opens it after the content has changed is told what differs.
//!
//! The texts themselves are not kept, only short fingerprints of them: enough to
//! see that words have changed, not what they were.

use super::Clause;
use serde::{Deserialize, Serialize};

/// The fingerprint of a text: FNV-1a, 32 bits.
fn fingerprint(text: &str) -> u32 {
    let mix = |hash: u32, byte: u8| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    text.bytes().fold(0x811c_9dc5, mix)
}

/// The published content behind verdicts and prices, in fingerprints: the same in
/// every language, because they are those of the text that prevails.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Edition {
    version: u32,
    /// In the order of [`Clause::ALL`].
    clauses: Vec<u16>,
}

impl Edition {
    /// The edition of a content: the words of a clause, and the figures as they
    /// stand in their document.
    pub fn new<W: AsRef<str>>(words: impl Fn(Clause) -> W, figures: &str) -> Self {
        let whole: Vec<u32> = Clause::ALL.iter().map(|&c| fingerprint(words(c).as_ref())).collect();
        let mut all = figures.to_owned();
        all.extend(whole.iter().map(|one| format!("{one:08x}")));
        let clauses = whole.iter().map(|one| short(*one)).collect();
        Self { version: fingerprint(&all), clauses }
    }

    /// The version as a person reads it: eight hexadecimal digits.
    pub fn version(&self) -> String {
        format!("{:08x}", self.version)
    }

    /// The stamp of an answer: what it came to, in letters and digits, and the clauses behind it.
    pub fn stamp(&self, result: String, clauses: &[Clause]) -> Stamp {
        let of = |clause: &Clause| self.clauses.get(*clause as usize).copied().unwrap_or_default();
        Stamp { version: self.version, result, clauses: clauses.iter().map(of).collect() }
    }
}

/// An answer as it was when a link was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stamp {
    version: u32,
    result: String,
    clauses: Vec<u16>,
}

/// What differs between an answer then and now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Difference {
    /// What it came to.
    Result,
    /// The words of this clause.
    Words(Clause),
    /// Which clauses are behind it: the rules themselves.
    Rules,
    /// The published content, but nothing that this answer rests on.
    Elsewhere,
}

/// The longest result that a stamp can hold, in letters.
const MAX_RESULT: usize = 40;

impl Stamp {
    /// The stamp as text: version, result and fingerprints, between points.
    pub fn write(&self) -> String {
        let clauses: String = self.clauses.iter().map(|one| format!("{one:04x}")).collect();
        format!("{:08x}.{}.{clauses}", self.version, self.result)
    }

    /// Reads such a text.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('.');
        let (version, result, clauses) = (parts.next()?, parts.next()?, parts.next()?);
        // One text for each stamp: no sign, no capital.
        let digits = |part: &str| part.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
        let good = version.len() == 8
            && digits(version)
            && result.len() <= MAX_RESULT
            && result.bytes().all(|b| b.is_ascii_alphanumeric())
            && digits(clauses)
            && clauses.len().is_multiple_of(4)
            && clauses.len() / 4 <= Clause::ALL.len()
            && parts.next().is_none();
        if !good {
            return None;
        }
        let number = |at: usize| u16::from_str_radix(clauses.get(at..at + 4)?, 16).ok();
        Some(Self {
            version: u32::from_str_radix(version, 16).ok()?,
            result: result.to_owned(),
            clauses: (0..clauses.len()).step_by(4).map(number).collect::<Option<_>>()?,
        })
    }

    /// What the answer came to.
    pub fn result(&self) -> &str {
        &self.result
    }

    /// The stamp with its result written in another way.
    pub fn with_result(&self, result: String) -> Self {
        Self { result, ..self.clone() }
    }

    /// The version of the content as a person reads it.
    pub fn version(&self) -> String {
        format!("{:08x}", self.version)
    }

    /// What differs from `now`, the stamp of the same case today, which rests on these clauses.
    pub fn differences(&self, now: &Self, clauses: &[Clause]) -> Vec<Difference> {
        let mut found = Vec::new();
        if self.result != now.result {
            found.push(Difference::Result);
        }
        if self.clauses.len() == now.clauses.len() {
            // Whatever their order: that of the rules may have changed since.
            let mut then = self.clauses.clone();
            for (mark, clause) in now.clauses.iter().zip(clauses) {
                match then.iter().position(|one| one == mark) {
                    Some(at) => _ = then.swap_remove(at),
                    None => found.push(Difference::Words(*clause)),
                }
            }
        } else {
            found.push(Difference::Rules);
        }
        if found.is_empty() && self.version != now.version {
            found.push(Difference::Elsewhere);
        }
        found
    }
}

/// Both halves of a fingerprint in one.
fn short(whole: u32) -> u16 {
    let [a, b, c, d] = whole.to_be_bytes();
    u16::from_be_bytes([a ^ c, b ^ d])
}
