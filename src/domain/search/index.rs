//! An index of titled texts.

use super::inverted::Inverted;
use super::query::Query;
use super::synonyms::Synonyms;
use std::sync::OnceLock;

/// A text to find.
#[derive(Clone, Copy, Debug)]
pub struct Entry<'a> {
    /// Its title: a word found here counts for more.
    pub title: &'a str,
    /// Its body.
    pub body: &'a str,
}

/// A text that was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Its place among the entries that the index was made of.
    pub entry: usize,
    /// How well it fits; only good for comparing.
    pub score: u32,
}

/// Texts made ready for search. Made in no time: a page on which nobody searches pays
/// nothing, and the first search reads the texts for all that follow.
pub struct Index {
    /// The titles and bodies, one after the other, and where each ends.
    texts: String,
    ends: Vec<usize>,
    inverted: OnceLock<Inverted>,
}

impl Index {
    /// Takes the texts. Hits name entries by their place in this order.
    pub fn new<'a>(entries: impl IntoIterator<Item = Entry<'a>>) -> Self {
        let (mut texts, mut ends) = (String::new(), Vec::new());
        for Entry { title, body } in entries {
            for text in [title, body] {
                texts.push_str(text);
                ends.push(texts.len());
            }
        }
        Self { texts, ends, inverted: OnceLock::new() }
    }

    /// Reads what a visitor typed, with the words of the texts in mind.
    pub fn query(&self, typed: &str, synonyms: &Synonyms) -> Query {
        self.inverted().query(typed, synonyms)
    }

    /// The texts that hold most of what the query asks for, best first; those that fit
    /// alike stay in the order of the entries.
    pub fn search(&self, query: &Query) -> Vec<Hit> {
        self.inverted().search(query)
    }

    fn inverted(&self) -> &Inverted {
        self.inverted.get_or_init(|| {
            let mut from = 0;
            let mut next = |&end: &usize| &self.texts[std::mem::replace(&mut from, end)..end];
            let entry = |pair: &[usize]| match pair {
                [title, body] => Some(Entry { title: next(title), body: next(body) }),
                _ => None,
            };
            Inverted::new(self.ends.chunks(2).filter_map(entry))
        })
    }
}
