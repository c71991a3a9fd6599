//! How a word that was typed fits a word of a text.

use super::typo;

/// How well; higher is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fit {
    /// Two slips of the hand apart.
    Slips,
    /// One slip apart.
    Slip,
    /// Another form of the word: « renouvelle », « renouvellement ».
    Form,
    /// A synonym.
    Synonym,
    /// A part of a compound.
    Part,
    /// Its beginning.
    Beginning,
    /// The word itself.
    Whole,
}

impl Fit {
    /// What it is worth in a body; a title counts [`TITLE`] times as much.
    pub(super) const fn worth(self) -> u8 {
        match self {
            Self::Slips => 1,
            Self::Slip => 2,
            Self::Form | Self::Synonym => 8,
            Self::Part | Self::Beginning => 12,
            Self::Whole => 16,
        }
    }
}

/// What a slip is worth.
pub(super) const SLIP: u8 = Fit::Slip.worth();

/// How much more a title counts than a body.
pub(super) const TITLE: u32 = 3;

/// What a comparison can see of a word at a glance.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Glance {
    /// Which letters it has, one bit each; digits share one, all else another.
    pub(super) has: u32,
    /// Its first four letters.
    pub(super) first: u32,
}

const DIGIT: u32 = 1 << 26;
const OTHER: u32 = 1 << 27;

impl Glance {
    pub(super) fn new(word: &[u8]) -> Self {
        let mut glance = Self::default();
        for (at, &letter) in word.iter().enumerate() {
            glance.has |= match letter {
                b'a'..=b'z' => 1 << (letter - b'a'),
                b'0'..=b'9' => DIGIT,
                _ => OTHER,
            };
            if at < 4 {
                glance.first |= u32::from(letter) << (8 * at);
            }
        }
        glance
    }

    /// Only words in plain letters are forgiven anything: one digit more is another
    /// number, and a letter of another script is more than one byte.
    pub(super) const fn is_plain(self) -> bool {
        self.has & (DIGIT | OTHER) == 0
    }
}

/// A word that was typed, ready to be compared.
#[derive(Clone, Debug)]
pub(super) struct Typed {
    pub(super) word: String,
    pub(super) glance: Glance,
    /// How many slips are forgiven.
    pub(super) slips: u32,
}

impl Typed {
    pub(super) fn new(word: String) -> Self {
        let glance = Glance::new(word.as_bytes());
        let slips = if glance.is_plain() { typo::forgiven(word.len()) } else { 0 };
        Self { word, glance, slips }
    }

    /// Whether a word may fit, at a glance: the letters that it lacks are slips, and
    /// another form begins alike.
    pub(super) const fn may_fit(&self, glance: Glance) -> bool {
        (self.glance.has & !glance.has).count_ones() <= self.slips
            || self.glance.first == glance.first
    }

    /// How the typed word fits a word of a text; parts of compounds and synonyms are
    /// known beforehand.
    pub(super) fn fit(&self, word: &[u8]) -> Option<Fit> {
        let typed = self.word.as_bytes();
        if word.starts_with(typed) {
            return Some(if word.len() == typed.len() { Fit::Whole } else { Fit::Beginning });
        }
        if self.glance.is_plain() && is_form(typed, word) {
            return Some(Fit::Form);
        }
        match typo::slips(typed, word, self.slips)? {
            1 => Some(Fit::Slip),
            _ => Some(Fit::Slips),
        }
    }
}

/// Whether two words begin alike and only end otherwise: five letters, and half of
/// the longer one; or the text's word whole, and a short ending.
pub(super) fn is_form(typed: &[u8], word: &[u8]) -> bool {
    let same = typed.iter().zip(word).take_while(|(a, b)| a == b).count();
    let longer = typed.len().max(word.len());
    let stem = same >= 5 && same * 2 >= longer && longer - same <= 6;
    stem || (same >= 4 && same == word.len() && typed.len() - same <= 3)
}
