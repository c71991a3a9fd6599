//! Compounds: words written together, as German and Dutch do.
//!
//! A language's words are the words of its texts: a compound is one that they make
//! up, with the letters that link them. So no list of words is needed, and no
//! language named.

use super::vocabulary::Vocabulary;

/// The fewest letters of a part: with less, too many words would be made of others.
pub(super) const MIN_PART: usize = 4;

/// What may stand between two parts.
const LINKS: [&[u8]; 5] = [b"", b"s", b"n", b"en", b"es"];

/// The longest word that is cut up: compounds are hardly longer, and a place in it is
/// a bit of a number.
const LONGEST: usize = 63;

/// A word that is being cut up.
struct Cut<'a> {
    word: &'a [u8],
    all: &'a Vocabulary,
    /// The parts found up to here.
    parts: Vec<&'a [u8]>,
    /// From where nothing more can be made up, one bit each: no place is tried twice.
    dead: u64,
}

impl<'a> Cut<'a> {
    /// Whether words of the vocabulary and links make up all the rest of the word.
    /// Longer parts first: fewer say more.
    fn from(&mut self, at: usize) -> bool {
        let word = self.word;
        if at == word.len() {
            return true;
        }
        if self.dead >> at & 1 > 0 {
            return false;
        }
        for end in (at + MIN_PART..=word.len()).rev() {
            let part = &word[at..end];
            if part.len() == word.len() || self.all.find(part).is_none() {
                continue;
            }
            self.parts.push(part);
            let mut links = LINKS.iter().filter(|link| word[end..].starts_with(link));
            if links.any(|link| self.from(end + link.len())) {
                return true;
            }
            self.parts.pop();
        }
        self.dead |= 1 << at;
        false
    }
}

/// The parts of a compound; none when the vocabulary does not make it up.
pub(super) fn parts<'a>(word: &'a [u8], all: &'a Vocabulary) -> Vec<&'a [u8]> {
    let mut cut = Cut { word, all, parts: Vec::new(), dead: 0 };
    if (2 * MIN_PART..=LONGEST).contains(&word.len()) {
        cut.from(0);
    }
    cut.parts
}

/// Whether a part of the word, other than its first, is `part` or begins with it.
pub(super) fn has_part(word: &[u8], part: &[u8], all: &Vocabulary) -> bool {
    let last = match word.len().min(LONGEST).checked_sub(part.len()) {
        Some(last) if part.len() >= MIN_PART => last,
        _ => return false,
    };
    (MIN_PART..=last).any(|at| {
        let head = &word[..at];
        let linked = |link: &&[u8]| {
            let head = head.strip_suffix(*link).unwrap_or_default();
            all.find(head).is_some() || !parts(head, all).is_empty()
        };
        word[at..].starts_with(part) && LINKS.iter().any(linked)
    })
}
