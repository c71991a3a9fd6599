//! Words without accents or case, with their position in the text.

use secular::lower_lay_char;
use std::iter::Peekable;
use std::str::CharIndices;

/// A word of a text, or a pair of Japanese characters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// Folded: lower case, no accents, ligatures expanded, full-width forms narrow.
    pub folded: String,
    /// The byte at which the word starts in the text.
    pub start: usize,
    /// The byte after its end.
    pub end: usize,
}

/// A text folded as a whole.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    text.chars().for_each(|c| fold_char(c, &mut folded));
    folded
}

/// The words of a text, but not the last character of a Japanese run on its own: the pair
/// before it has that character too.
pub(super) fn whole_words(text: &str) -> impl Iterator<Item = Word> {
    let mut last_end = 0;
    Words::new(text).filter(move |word| {
        let is_in_pair = word.start < last_end && word.end == last_end;
        last_end = word.end;
        !is_in_pair
    })
}

/// The words of a text. An apostrophe ends a word, so that « l'abonnement » is found
/// by « abonnement ». Japanese has no spaces: a run of it is cut into overlapping pairs
/// of characters and its last character alone, so that each character starts a word.
pub struct Words<'a>(Peekable<CharIndices<'a>>);

impl<'a> Words<'a> {
    /// Reads a text.
    pub fn new(text: &'a str) -> Self {
        Self(text.char_indices().peekable())
    }
}

impl Iterator for Words<'_> {
    type Item = Word;

    fn next(&mut self) -> Option<Word> {
        let (start, first) = self.0.find(|(_, c)| is_of_word(*c) || is_japanese(*c))?;
        let mut end = start + first.len_utf8();
        let mut folded = String::new();
        if is_japanese(first) {
            folded.push(first);
            if let Some(&(at, second)) = self.0.peek()
                && is_japanese(second)
            {
                folded.push(second);
                end = at + second.len_utf8();
            }
            return Some(Word { folded, start, end });
        }
        fold_char(first, &mut folded);
        let goes_on = |c: char| !is_japanese(c) && (is_of_word(c) || is_ignored(c));
        while let Some((at, c)) = self.0.next_if(|(_, c)| goes_on(*c)) {
            fold_char(c, &mut folded);
            end = at + c.len_utf8();
        }
        Some(Word { folded, start, end })
    }
}

/// Kanji and kana, with the marks that repeat or lengthen one.
pub(super) const fn is_japanese(c: char) -> bool {
    matches!(c,
        '\u{3005}'..='\u{3007}' | '\u{3041}'..='\u{3096}' | '\u{309d}'..='\u{309f}'
        | '\u{30a1}'..='\u{30fa}' | '\u{30fc}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}'
        | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff66}'..='\u{ff9f}'
        | '\u{20000}'..='\u{3ffff}')
}

/// A digit, also a full-width one.
pub(super) const fn is_digit(c: char) -> bool {
    matches!(c, '0'..='9' | '０'..='９')
}

/// Whether a character is a letter or a number.
pub(super) fn is_of_word(c: char) -> bool {
    c.is_alphanumeric() && !is_ignored(c)
}

/// What stands within a word without being a letter of it: combining accents, soft
/// hyphens, joiners.
const fn is_ignored(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}')
}

/// Latin letters lose their accents. The marks of other scripts make other letters (が is
/// not か), so those only become small.
fn fold_char(c: char, folded: &mut String) {
    match c {
        c if c.is_ascii() => folded.push(c.to_ascii_lowercase()),
        // Two letters each, where the crate has one or none.
        'œ' | 'Œ' => folded.push_str("oe"),
        'æ' | 'Æ' => folded.push_str("ae"),
        'ß' | 'ẞ' => folded.push_str("ss"),
        // The full-width forms stand in the order of ASCII.
        '\u{ff01}'..='\u{ff5e}' => {
            let narrow = char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c);
            folded.push(narrow.to_ascii_lowercase());
        }
        c => {
            let small = c.to_lowercase().filter(|small| !is_ignored(*small));
            folded.extend(small.map(lower_lay_char));
        }
    }
}
