//! Words without accents or case, with their place in the text.

/// A word of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// Folded: lower case, no accents, ligatures opened.
    pub folded: String,
    /// Where the word begins in the text, in bytes.
    pub start: usize,
    /// Where it ends, in bytes.
    pub end: usize,
}

/// The words of a text. An apostrophe ends a word, so that « l'abonnement »
/// is found by « abonnement ».
pub fn words(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut current: Option<Word> = None;
    for (at, c) in text.char_indices() {
        if c.is_alphanumeric() {
            let word =
                current.get_or_insert_with(|| Word { folded: String::new(), start: at, end: at });
            fold_char(c, &mut word.folded);
            word.end = at + c.len_utf8();
        } else if !is_combining(c) {
            words.extend(current.take());
        } else if let Some(word) = current.as_mut() {
            word.end = at + c.len_utf8();
        }
    }
    words.extend(current);
    words
}

/// A text folded as a whole.
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars().filter(|c| !is_combining(*c)) {
        fold_char(c, &mut out);
    }
    out
}

const fn is_combining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

/// Latin letters of the languages that the centres speak; others as they are.
fn fold_char(c: char, out: &mut String) {
    let plain = match c {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'À' | 'Á' | 'Â' | 'Ã' | 'Ä' | 'Å' => "a",
        'ç' | 'Ç' => "c",
        'è' | 'é' | 'ê' | 'ë' | 'È' | 'É' | 'Ê' | 'Ë' => "e",
        'ì' | 'í' | 'î' | 'ï' | 'Ì' | 'Í' | 'Î' | 'Ï' => "i",
        'ñ' | 'Ñ' => "n",
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' | 'Ò' | 'Ó' | 'Ô' | 'Õ' | 'Ö' | 'Ø' => "o",
        'ù' | 'ú' | 'û' | 'ü' | 'Ù' | 'Ú' | 'Û' | 'Ü' => "u",
        'ý' | 'ÿ' | 'Ý' | 'Ÿ' => "y",
        'œ' | 'Œ' => "oe",
        'æ' | 'Æ' => "ae",
        'ß' => "ss",
        c if c.is_ascii() => {
            out.push(c.to_ascii_lowercase());
            return;
        }
        c => {
            out.extend(c.to_lowercase());
            return;
        }
    };
    out.push_str(plain);
}
