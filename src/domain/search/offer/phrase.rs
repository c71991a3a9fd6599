//! Phrases, of one word or several, in a visitor's input.

use crate::domain::search::fold::is_japanese;
use crate::domain::search::match_kind::{Input, MatchKind};
use crate::domain::search::query::input_words;
use crate::domain::search::typo;
use serde::{Deserialize, Serialize};

/// The fewest letters that count as the prefix of a word.
const MIN_PREFIX: usize = 3;

/// The fewest letters that count as the prefix of a phrase: « how » is not yet « how much ».
const MIN_FIRST_WORDS: usize = 5;

/// Phrases that mean one thing.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Phrases(Vec<Vec<String>>);

impl Phrases {
    /// Adds a phrase of one word or several.
    pub fn add(&mut self, text: &str) {
        let words = input_words(text);
        if !words.is_empty() {
            self.0.push(words);
        }
    }

    /// How the best of the phrases matches the input words.
    pub(super) fn match_kind(&self, input: &[String]) -> Option<MatchKind> {
        let best = |phrase: &Vec<String>| {
            (0..input.len()).filter_map(|from| match_phrase(phrase, &input[from..])).max()
        };
        self.0.iter().filter_map(best).max()
    }
}

/// How a phrase matches at the start of the input words, of which the last may be unfinished.
fn match_phrase(phrase: &[String], input: &[String]) -> Option<MatchKind> {
    let mut kind = MatchKind::Exact;
    for (at, word) in phrase.iter().enumerate() {
        let Some(given) = input.get(at) else {
            let (first, _) = phrase[..at].split_first()?;
            let letters: usize = phrase[..at].iter().map(String::len).sum();
            let is_enough = letters >= MIN_FIRST_WORDS || first.chars().all(is_japanese);
            return is_enough.then_some(kind.min(MatchKind::Prefix));
        };
        kind = kind.min(match_word(given, word, at + 1 == input.len())?);
    }
    Some(kind)
}

/// How an input word matches a word of a phrase: exactly, with a typo or, if it is the last
/// one, as its prefix.
pub(super) fn match_word(input: &str, word: &str, is_last: bool) -> Option<MatchKind> {
    if input == word {
        return Some(MatchKind::Exact);
    }
    if is_last && input.len() >= MIN_PREFIX && word.starts_with(input) {
        return Some(MatchKind::Prefix);
    }
    // In a short word the first letter must be right: « post » is not « cost ».
    let first = input.len() > 4 || input.as_bytes().first() == word.as_bytes().first();
    let typos = Input::new(input.to_owned()).max_typos;
    let near = typos > 0 && first && typo::within(input.as_bytes(), word.as_bytes(), typos, false);
    near.then_some(MatchKind::OneTypo)
}
