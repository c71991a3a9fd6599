//! Words that mean the same to a visitor.

use super::fold::Scan;
use super::typo;
use serde::{Deserialize, Serialize};

/// Groups of words that mean the same to a visitor, and words that say little, each
/// folded.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Synonyms {
    groups: Vec<Vec<Vec<String>>>,
    common: Vec<String>,
}

impl Synonyms {
    /// Takes groups of single words as the content file gives them; Japanese ones may
    /// be as long as they like.
    pub fn new<'a>(groups: impl IntoIterator<Item = Vec<&'a str>>) -> Self {
        let group = |group: Vec<&str>| group.into_iter().map(folded).collect();
        Self { groups: groups.into_iter().map(group).collect(), common: Vec::new() }
    }

    /// Takes the words that say little wherever they stand: « comment », « the ».
    pub fn with_common<'a>(self, words: impl IntoIterator<Item = &'a str>) -> Self {
        let common = words.into_iter().flat_map(folded).collect();
        Self { common, ..self }
    }

    pub(super) fn is_common(&self, word: &str) -> bool {
        self.common.iter().any(|common| common == word)
    }

    /// The other words of the groups in which a typed word stands, or which it begins
    /// or, a slip aside, is; `typed` are all the words, this one at `at`.
    pub(super) fn of(&self, typed: &[String], at: usize) -> Vec<String> {
        let mut others: Vec<String> = Vec::new();
        let Some(word) = typed.get(at) else { return others };
        for group in &self.groups {
            if group.iter().any(|member| names(member, typed, at)) {
                let other = group.iter().flatten().filter(|other| *other != word);
                others.extend(other.filter(|other| says_something(other)).cloned());
            }
        }
        others
    }
}

fn folded(member: &str) -> Vec<String> {
    let mut scan = Scan::new(member);
    let mut pairs = Vec::new();
    let mut before = 0;
    while let Some((start, end)) = scan.next() {
        // The last character of a Japanese run is in the pair before it.
        if start >= before || end > before {
            pairs.push(scan.folded());
        }
        before = end;
    }
    pairs
}

/// Whether the typed word at `at` belongs to the member: as its only word, or as one
/// of the pairs of a Japanese one that was typed as a whole.
fn names(member: &[String], typed: &[String], at: usize) -> bool {
    match member {
        [] => false,
        [member] => is_member(&typed[at], member),
        pairs => {
            let longest = pairs.len().min(at + 1);
            (0..longest).any(|back| typed[at - back..].starts_with(pairs))
        }
    }
}

fn is_member(typed: &str, member: &str) -> bool {
    let (a, b) = (typed.as_bytes(), member.as_bytes());
    if a == b {
        return true;
    }
    let plain = typed.is_ascii() && a.len() >= 4;
    // In a short word the first letter must be right: « post » is not « cost ».
    let near = || (a.len() > 4 || a.first() == b.first()) && typo::within(a, b, 1, false);
    plain && (b.starts_with(a) || near())
}

/// Two hiragana are an ending or a particle.
fn says_something(word: &str) -> bool {
    !word.chars().all(|c| matches!(c, '\u{3041}'..='\u{309f}'))
}
