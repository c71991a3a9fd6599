//! What a visitor's words find, on every page.

use super::{browser, site};
use crate::content::Question;
use crate::domain::search::offer::{self, Offer};
use crate::domain::search::{Entry, Index, Query};
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use std::sync::OnceLock;

/// The id of the field. What it finds has ids made from it, numbered from 1.
pub const FIELD: &str = "search";

/// What is typed in the search: one text for the field and the page of the questions.
#[derive(Clone, Copy)]
struct Typed(RwSignal<String>);

/// Makes the search known to all pages.
pub fn provide() {
    provide_context(Typed(RwSignal::new(String::new())));
}

/// What is typed in the search.
pub fn typed() -> RwSignal<String> {
    expect_context::<Typed>().0
}

/// The id of an answer by its number, from 1.
pub fn answer_id(number: usize) -> String {
    format!("{FIELD}-{number}")
}

/// Moves the focus from the field or an answer to the next one down or up.
pub fn step(event: &KeyboardEvent) {
    let by = match event.key().as_str() {
        "ArrowDown" => 1,
        "ArrowUp" => -1,
        _ => return,
    };
    event.prevent_default();
    let id = browser::target_id(event);
    let at: i32 = id.rsplit('-').next().and_then(|number| number.parse().ok()).unwrap_or(0);
    let to = usize::try_from(at + by).unwrap_or(0);
    browser::focus(&if to == 0 { format!("#{FIELD}") } else { format!("#{}", answer_id(to)) });
}

/// The questions that a text finds, best first, and the query that marks what it found.
pub fn questions(typed: &str) -> (Vec<&'static Question>, Query) {
    // Made once, when a visitor first searches: the content stays as long as the page.
    static INDEX: OnceLock<Index> = OnceLock::new();
    let questions: Vec<&'static Question> = site().faq.questions().collect();
    let index = INDEX.get_or_init(|| {
        let bodies: Vec<String> = questions.iter().map(|question| question.plain()).collect();
        let entries = questions.iter().zip(&bodies);
        Index::new(entries.map(|(question, body)| Entry { title: &question.title, body }))
    });
    let query = index.query(typed, &site().search.synonyms);
    let found = index.search(&query).into_iter();
    (found.filter_map(|hit| questions.get(hit.entry).copied()).collect(), query)
}

/// The answers that tools compute of a text, best first.
pub fn offers(typed: &str) -> Vec<Offer> {
    let site = site();
    offer::offers(typed, &site.search.hints, &site.regions, site.lang.separators())
}
