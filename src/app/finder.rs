//! What a visitor's words find, on every page.

use super::site;
use crate::content::Question;
use crate::domain::search::{Entry, Index, Query};
use std::sync::OnceLock;

/// What was typed, ready to be found and marked.
pub fn query(typed: &str) -> Query {
    Query::new(typed, &site().faq.synonyms)
}

/// The questions that a query finds, best first.
pub fn questions(query: &Query) -> Vec<&'static Question> {
    // Made once, when a visitor first searches: the content stays as long as the page.
    static INDEX: OnceLock<Index> = OnceLock::new();
    let questions: Vec<&'static Question> = site().faq.questions().collect();
    let index = INDEX.get_or_init(|| {
        let bodies: Vec<String> = questions.iter().map(|question| question.plain()).collect();
        let entries = questions.iter().zip(&bodies);
        Index::new(entries.map(|(question, body)| Entry { title: &question.title, body }))
    });
    index.search(query).into_iter().filter_map(|hit| questions.get(hit.entry).copied()).collect()
}
