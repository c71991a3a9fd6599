//! Words without accents or case, with their place in the text.

/// A word of a text, or a pair of Japanese characters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// Folded: lower case, no accents, ligatures opened, full-width forms narrow.
    pub folded: String,
    /// Where the word begins in the text, in bytes.
    pub start: usize,
    /// Where it ends, in bytes.
    pub end: usize,
}

/// The words of a text. An apostrophe ends a word, so that « l'abonnement » is found
/// by « abonnement ». Japanese has no spaces: a run of it is cut into overlapping pairs
/// of characters and its last character alone, so that each begins a word.
pub fn words(text: &str) -> Vec<Word> {
    let mut scan = Scan::new(text);
    let mut words = Vec::new();
    while let Some((start, end)) = scan.next() {
        words.push(Word { folded: scan.folded(), start, end });
    }
    words
}

/// A text folded as a whole.
pub fn fold(text: &str) -> String {
    let mut out = Vec::with_capacity(text.len());
    for c in text.chars().filter(|c| !is_unseen(*c)) {
        fold_char(c, &mut out);
    }
    text_of(&out)
}

/// Folded letters are whole characters, so this never falls back.
pub(super) fn text_of(letters: &[u8]) -> String {
    std::str::from_utf8(letters).unwrap_or_default().to_owned()
}

/// Walks along a text, word by word, with one buffer for them all.
pub(super) struct Scan<'a> {
    text: &'a str,
    at: usize,
    /// The letters of the word that was met last, folded.
    pub(super) letters: Vec<u8>,
}

impl<'a> Scan<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self { text, at: 0, letters: Vec::with_capacity(32) }
    }

    /// The same walk along another text.
    pub(super) fn restart(&mut self, text: &'a str) {
        self.text = text;
        self.at = 0;
    }

    pub(super) fn folded(&self) -> String {
        text_of(&self.letters)
    }

    /// The place of the next word; its letters are in `letters`.
    pub(super) fn next(&mut self) -> Option<(usize, usize)> {
        let bytes = self.text.as_bytes();
        self.letters.clear();
        let (mut start, mut end) = (self.at, self.at);
        while let Some(&byte) = bytes.get(self.at) {
            let here = self.at;
            let before = self.letters.len();
            if byte < 0x80 {
                // Most of most texts: no character to put together.
                let letter = byte | (byte & 0x40) >> 1;
                if !letter.is_ascii_lowercase() && !letter.is_ascii_digit() {
                    self.at += 1;
                    if before > 0 {
                        break;
                    }
                    continue;
                }
                self.letters.push(letter);
                self.at += 1;
            } else {
                let Some(c) = self.text[here..].chars().next() else { break };
                let after = here + c.len_utf8();
                if is_pair(c) {
                    if before > 0 {
                        break;
                    }
                    self.at = after;
                    return Some((here, self.pair(c)));
                }
                self.at = after;
                if is_unseen(c) {
                    if before > 0 {
                        end = after;
                    }
                    continue;
                }
                if !is_of_word(c) {
                    if before > 0 {
                        break;
                    }
                    continue;
                }
                fold_char(c, &mut self.letters);
            }
            if before == 0 {
                start = here;
            }
            end = self.at;
        }
        (!self.letters.is_empty()).then_some((start, end))
    }

    /// Takes a Japanese character and looks at the one after it; where the pair ends.
    fn pair(&mut self, first: char) -> usize {
        push(first, &mut self.letters);
        match self.text[self.at..].chars().next() {
            Some(second) if is_pair(second) => {
                push(second, &mut self.letters);
                self.at + second.len_utf8()
            }
            _ => self.at,
        }
    }
}

/// Kanji and kana, with the marks that repeat or lengthen one.
pub(super) const fn is_pair(c: char) -> bool {
    matches!(c,
        '\u{3005}'..='\u{3007}' | '\u{3041}'..='\u{3096}' | '\u{309d}'..='\u{309f}'
        | '\u{30a1}'..='\u{30fa}' | '\u{30fc}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}'
        | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff66}'..='\u{ff9f}'
        | '\u{20000}'..='\u{3ffff}')
}

/// What stands within a word without being a letter of it: combining accents, soft
/// hyphens, joiners.
const fn is_unseen(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}')
}

fn push(c: char, out: &mut Vec<u8>) {
    out.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes());
}

/// Latin letters of the languages that the centres speak; others as they are.
fn fold_char(c: char, out: &mut Vec<u8>) {
    let plain = match c {
        'à'..='å' | 'À'..='Å' => "a",
        'ç' | 'Ç' => "c",
        'è'..='ë' | 'È'..='Ë' => "e",
        'ì'..='ï' | 'Ì'..='Ï' | 'İ' => "i",
        'ñ' | 'Ñ' => "n",
        'ò'..='ö' | 'ø' | 'Ò'..='Ö' | 'Ø' => "o",
        'ù'..='ü' | 'Ù'..='Ü' => "u",
        'ý' | 'ÿ' | 'Ý' | 'Ÿ' => "y",
        'œ' | 'Œ' => "oe",
        'æ' | 'Æ' => "ae",
        'ß' | 'ẞ' => "ss",
        // The full-width forms stand in the order of ASCII.
        '\u{ff01}'..='\u{ff5e}' => {
            let narrow = char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c);
            return push(narrow.to_ascii_lowercase(), out);
        }
        c if c.is_ascii() => return push(c.to_ascii_lowercase(), out),
        c => return push(lower(c), out),
    };
    out.extend_from_slice(plain.as_bytes());
}

/// A digit, also a full-width one.
pub(super) const fn is_digit(c: char) -> bool {
    matches!(c, '0'..='9' | '０'..='９')
}

/// Whether a character is of a word: no sign, mark or space of those that stand in texts.
/// The standard library's tables of all letters weigh more than this module.
pub(super) const fn is_of_word(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_alphanumeric();
    }
    !matches!(c,
        '\u{80}'..='\u{a9}' | '\u{ab}'..='\u{b1}' | '´' | '¶'..='¸' | '»' | '¿' | '×' | '÷'
        // Punctuation, currencies, arrows, mathematics, boxes, pictures.
        | '\u{2000}'..='\u{206f}' | '\u{207a}'..='\u{207e}' | '\u{208a}'..='\u{208e}'
        | '\u{20a0}'..='\u{20cf}' | '\u{2190}'..='\u{245f}' | '\u{249c}'..='\u{2bff}'
        | '\u{2e00}'..='\u{2e7f}' | '\u{1f000}'..='\u{1faff}'
        // The same in Japanese, and full-width.
        | '\u{3000}'..='\u{3004}' | '\u{3008}'..='\u{3020}' | '〰' | '\u{fe10}'..='\u{fe6f}'
        | '\u{ff00}'..='\u{ff0f}' | '\u{ff1a}'..='\u{ff20}' | '\u{ff3b}'..='\u{ff40}'
        | '\u{ff5b}'..='\u{ff65}' | '\u{ffe0}'..='\u{ffff}')
}

/// The small letter of a capital in the alphabets of Europe. Written out, because the
/// standard library's table of all alphabets weighs more than this module.
fn lower(c: char) -> char {
    let code = u32::from(c);
    let small = match c {
        // Capitals and small letters by turns.
        'Ā'..='ķ' | 'Ŋ'..='ŷ' => code | 1,
        'Ĺ'..='ň' | 'Ź'..='ž' => code + code % 2,
        'Ð' | 'Þ' | 'Α'..='Ω' | 'А'..='Я' => code + 0x20,
        'Ѐ'..='Џ' => code + 0x50,
        _ => code,
    };
    char::from_u32(small).unwrap_or(c)
}
