//! Words, alone or several together, met in what was typed.

use crate::domain::search::fit::{Fit, Typed};
use crate::domain::search::fold::is_pair;
use crate::domain::search::query::typed_words;
use crate::domain::search::typo;
use serde::{Deserialize, Serialize};

/// The fewest letters typed that are the beginning of a word.
const MIN_BEGINNING: usize = 3;

/// The fewest letters typed that are the beginning of several words: « how » is not
/// yet « how much ».
const MIN_FIRST_WORD: usize = 5;

/// Words and groups of words that mean one thing.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(super) struct Phrases(Vec<Vec<String>>);

impl Phrases {
    pub(super) fn add(&mut self, text: &str) {
        let words = typed_words(text);
        if !words.is_empty() {
            self.0.push(words);
        }
    }

    /// How well the best of the phrases fits the typed words.
    pub(super) fn fit(&self, typed: &[String]) -> Option<Fit> {
        let best = |phrase: &Vec<String>| {
            (0..typed.len()).filter_map(|from| meet(phrase, &typed[from..])).max()
        };
        self.0.iter().filter_map(best).max()
    }
}

/// How well the typed words begin with a phrase; the last of them may be on its way.
fn meet(phrase: &[String], typed: &[String]) -> Option<Fit> {
    let mut fit = Fit::Whole;
    for (at, word) in phrase.iter().enumerate() {
        let Some(given) = typed.get(at) else {
            let met = &phrase[..at];
            let long = met.iter().map(String::len).sum::<usize>() >= MIN_FIRST_WORD;
            return (at > 0 && (long || is_japanese(&met[0]))).then_some(fit.min(Fit::Beginning));
        };
        fit = fit.min(meet_word(given, word, at + 1 == typed.len())?);
    }
    Some(fit)
}

/// How well a typed word fits one of a phrase: whole, with a slip, or, the last that
/// was typed, as its beginning.
pub(super) fn meet_word(typed: &str, word: &str, last: bool) -> Option<Fit> {
    if typed == word {
        return Some(Fit::Whole);
    }
    if last && typed.len() >= MIN_BEGINNING && word.starts_with(typed) {
        return Some(Fit::Beginning);
    }
    // In a short word the first letter must be right: « post » is not « cost ».
    let first = typed.len() > 4 || typed.as_bytes().first() == word.as_bytes().first();
    let slips = Typed::new(typed.to_owned()).slips;
    let near = slips > 0 && first && typo::within(typed.as_bytes(), word.as_bytes(), slips, false);
    near.then_some(Fit::Slip)
}

fn is_japanese(word: &str) -> bool {
    word.chars().all(is_pair)
}
