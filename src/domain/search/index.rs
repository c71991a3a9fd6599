//! An index of titled texts.

use super::inverted::{Entry, Hit, Inverted};
use super::query::Query;
use super::synonyms::Synonyms;
use std::sync::OnceLock;

/// Texts to search in. They are indexed at the first search, so that a page on which nobody
/// searches does not spend time on it.
pub struct Index {
    /// Titles and bodies.
    texts: Vec<(String, String)>,
    inverted: OnceLock<Inverted>,
}

impl Index {
    /// Takes the texts. Hits name entries by their position in this order.
    pub fn new<'a>(entries: impl IntoIterator<Item = Entry<'a>>) -> Self {
        let owned = |entry: Entry| (entry.title.to_owned(), entry.body.to_owned());
        Self { texts: entries.into_iter().map(owned).collect(), inverted: OnceLock::new() }
    }

    /// Reads a visitor's input. The words of the texts tell what is a typo and what a compound.
    pub fn query(&self, input: &str, synonyms: &Synonyms) -> Query {
        let mut query = Query::new(input, synonyms);
        query.learn(&self.inverted().vocabulary);
        query
    }

    /// The texts that match most of the query, best first; equal ones stay in the order of
    /// the entries.
    pub fn search(&self, query: &Query) -> Vec<Hit> {
        self.inverted().search(query)
    }

    fn inverted(&self) -> &Inverted {
        self.inverted.get_or_init(|| {
            Inverted::new(self.texts.iter().map(|(title, body)| Entry { title, body }))
        })
    }
}
