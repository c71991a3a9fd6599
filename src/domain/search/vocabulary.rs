//! Every word of the texts with its postings.

use super::match_kind::Signature;
use std::collections::HashMap;

/// A text in which a word occurs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Posting {
    /// The position of the entry among all entries.
    pub(super) entry: usize,
    /// Which text of it.
    pub(super) field: Field,
}

/// The texts of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Field {
    Title,
    Body,
}

/// What is known of a word.
pub(super) struct Known {
    pub(super) signature: Signature,
    /// Each text once.
    pub(super) postings: Vec<Posting>,
}

/// The words of an index.
#[derive(Default)]
pub(super) struct Vocabulary(HashMap<String, Known>);

impl Vocabulary {
    /// Adds an occurrence of a word. The texts come one after the other.
    pub(super) fn add(&mut self, word: String, posting: Posting) {
        let new = |word: &String| Known { signature: Signature::new(word), postings: Vec::new() };
        let known = self.0.entry(word).or_insert_with_key(new);
        if known.postings.last() != Some(&posting) {
            known.postings.push(posting);
        }
    }

    pub(super) fn contains(&self, word: &str) -> bool {
        self.0.contains_key(word)
    }

    pub(super) fn get(&self, word: &str) -> Option<&Known> {
        self.0.get(word)
    }

    /// Every word, in no particular order.
    pub(super) fn iter(&self) -> impl Iterator<Item = (&str, &Known)> {
        self.0.iter().map(|(word, known)| (word.as_str(), known))
    }
}
