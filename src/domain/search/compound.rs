//! Compounds: words written together, as German and Dutch do.
//!
//! The words of the texts are the dictionary: a compound is a word that others of them make
//! up, with linking letters between. So no list of words is needed, and no language named.

use super::vocabulary::Vocabulary;

/// The fewest letters of a part: with less, too many words would be compounds.
pub(super) const MIN_PART: usize = 4;

/// What may stand between two parts.
const LINKS: [&str; 5] = ["", "s", "n", "en", "es"];

/// The longest word that is split, in bytes: compounds are hardly longer, and a position in
/// it is a bit of a `u64`.
const LONGEST: usize = 63;

/// A word that is being split.
struct Splitter<'a> {
    word: &'a str,
    vocabulary: &'a Vocabulary,
    /// The parts found so far.
    parts: Vec<&'a str>,
    /// The positions from which the rest can't be made up, one bit each, so that none is
    /// tried twice.
    dead_ends: u64,
}

impl<'a> Splitter<'a> {
    /// Whether words of the vocabulary and links make up the rest of the word. Longer parts
    /// are tried first: fewer parts say more.
    fn split_from(&mut self, start: usize) -> bool {
        let word = self.word;
        if start == word.len() {
            return true;
        }
        if self.dead_ends >> start & 1 > 0 {
            return false;
        }
        for end in (start + MIN_PART..=word.len()).rev() {
            let Some((part, rest)) = word.get(start..end).zip(word.get(end..)) else { continue };
            if part.len() == word.len() || !self.vocabulary.contains(part) {
                continue;
            }
            self.parts.push(part);
            let mut links = LINKS.iter().filter(|link| rest.starts_with(**link));
            if links.any(|link| self.split_from(end + link.len())) {
                return true;
            }
            self.parts.pop();
        }
        self.dead_ends |= 1 << start;
        false
    }
}

/// The parts of a compound; none when the vocabulary does not make it up.
pub(super) fn parts<'a>(word: &'a str, vocabulary: &'a Vocabulary) -> Vec<&'a str> {
    let mut splitter = Splitter { word, vocabulary, parts: Vec::new(), dead_ends: 0 };
    if (2 * MIN_PART..=LONGEST).contains(&word.len()) {
        splitter.split_from(0);
    }
    splitter.parts
}

/// Whether a part of the word, other than its first, is `part` or starts with it.
pub(super) fn has_part(word: &str, part: &str, vocabulary: &Vocabulary) -> bool {
    let last = match word.len().min(LONGEST).checked_sub(part.len()) {
        Some(last) if part.len() >= MIN_PART => last,
        _ => return false,
    };
    (MIN_PART..=last).any(|at| {
        let Some((head, tail)) = word.split_at_checked(at) else { return false };
        let is_word = |link: &&str| {
            let head = head.strip_suffix(*link).unwrap_or_default();
            vocabulary.contains(head) || !parts(head, vocabulary).is_empty()
        };
        tail.starts_with(part) && LINKS.iter().any(is_word)
    })
}
