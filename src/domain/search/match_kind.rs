//! How an input word matches a word of a text.

use super::typo;

/// The kinds of match; a later one is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum MatchKind {
    /// Two typos apart.
    TwoTypos,
    /// One typo apart.
    OneTypo,
    /// Another form of the word: « renouvelle », « renouvellement ».
    Inflection,
    /// A synonym.
    Synonym,
    /// A part of a compound.
    CompoundPart,
    /// Its prefix.
    Prefix,
    /// The word itself.
    Exact,
}

impl MatchKind {
    /// The score in a body; in a title it counts [`TITLE_BOOST`] times.
    pub(super) const fn score(self) -> u8 {
        match self {
            Self::TwoTypos => 1,
            Self::OneTypo => 2,
            Self::Inflection | Self::Synonym => 8,
            Self::CompoundPart | Self::Prefix => 12,
            Self::Exact => 16,
        }
    }
}

/// How much more a title counts than a body.
pub(super) const TITLE_BOOST: u32 = 3;

/// A summary of a word: comparing two of them rules most words out quickly.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Signature {
    /// Which letters the word has, one bit each; digits share one, all else another.
    pub(super) letters: u32,
    /// Its first four bytes.
    pub(super) start: [u8; 4],
}

const DIGIT: u32 = 1 << 26;
const OTHER: u32 = 1 << 27;

impl Signature {
    pub(super) fn new(word: &str) -> Self {
        let mut signature = Self::default();
        for byte in word.bytes() {
            signature.letters |= match byte {
                b'a'..=b'z' => 1 << (byte - b'a'),
                b'0'..=b'9' => DIGIT,
                _ => OTHER,
            };
        }
        signature.start.iter_mut().zip(word.bytes()).for_each(|(slot, byte)| *slot = byte);
        signature
    }

    /// Whether the word has the letters a to z alone. No typo is forgiven in another one:
    /// with one digit changed it is another number, and a letter of another script is more
    /// than the one byte that a typo changes.
    pub(super) const fn is_plain(self) -> bool {
        self.letters & (DIGIT | OTHER) == 0
    }
}

/// An input word, ready for comparison.
#[derive(Clone, Debug)]
pub(super) struct Input {
    pub(super) word: String,
    pub(super) signature: Signature,
    /// How many typos are forgiven.
    pub(super) max_typos: u32,
}

impl Input {
    pub(super) fn new(word: String) -> Self {
        let signature = Signature::new(&word);
        let max_typos = if signature.is_plain() { typo::forgiven(word.len()) } else { 0 };
        Self { word, signature, max_typos }
    }

    /// Whether a word of this signature may match: each letter that it lacks is a typo, and
    /// another form starts with the same letters.
    pub(super) fn may_match(&self, signature: Signature) -> bool {
        (self.signature.letters & !signature.letters).count_ones() <= self.max_typos
            || self.signature.start == signature.start
    }

    /// How it matches a word of a text. Synonyms and parts of compounds are looked up elsewhere.
    pub(super) fn match_kind(&self, word: &str) -> Option<MatchKind> {
        if word.starts_with(&self.word) {
            let is_whole = word.len() == self.word.len();
            return Some(if is_whole { MatchKind::Exact } else { MatchKind::Prefix });
        }
        let (input, word) = (self.word.as_bytes(), word.as_bytes());
        if self.signature.is_plain() && is_inflection(input, word) {
            return Some(MatchKind::Inflection);
        }
        match typo::typos(input, word, self.max_typos)? {
            1 => Some(MatchKind::OneTypo),
            _ => Some(MatchKind::TwoTypos),
        }
    }
}

/// Whether two words have the same stem: five letters or more, and half of the longer word;
/// or the whole word of the text, and a short ending in the input.
fn is_inflection(input: &[u8], word: &[u8]) -> bool {
    let same = input.iter().zip(word).take_while(|(a, b)| a == b).count();
    let longer = input.len().max(word.len());
    let stem = same >= 5 && same * 2 >= longer && longer - same <= 6;
    stem || (same >= 4 && same == word.len() && input.len() - same <= 3)
}
