//! What a visitor's words find, on every page.

use super::shared::shared;
use super::{browser, site};
use crate::app::signal::{Memo, RwSignal};
use crate::content::FaqEntry;
use crate::domain::search::offer::{self, Offer};
use crate::domain::search::{Entry, Index, Query};
use leptos::ev::KeyboardEvent;
use std::sync::OnceLock;

/// The id of the field; what it finds has ids made from it.
const FIELD: &str = "search";

/// What is typed, and what it finds: one search for the field, its list and the page of
/// the questions.
#[derive(Clone, Copy)]
pub struct Finder {
    /// What is typed.
    pub typed: RwSignal<String>,
    /// What it finds.
    pub found: Memo<Found>,
}

/// What a text finds.
#[derive(Clone)]
pub struct Found {
    /// The answers that tools compute, best first.
    pub offers: Vec<Offer>,
    /// The questions, best first.
    pub questions: Vec<&'static FaqEntry>,
    /// What marks the finds in a text.
    pub query: Query,
}

impl Found {
    /// How many answers there are.
    pub fn count(&self) -> usize {
        self.offers.len() + self.questions.len()
    }
}

/// The search, with nothing typed yet.
pub fn new() -> Finder {
    let typed = RwSignal::new(String::new());
    let found = Memo::each(move || typed.with(|typed| find(typed.trim())));
    Finder { typed, found }
}

/// The search of the page.
pub fn finder() -> Finder {
    shared().finder
}

/// The id of an answer by its number, from 1; of the field for 0.
pub fn id(number: usize) -> String {
    if number == 0 { FIELD.to_owned() } else { format!("{FIELD}-{number}") }
}

/// What finds an answer or the field on the page.
pub fn selector(number: usize) -> String {
    ["#", &id(number)].concat()
}

/// Moves the focus to an answer, or to the field.
pub fn focus(number: usize) {
    browser::focus(&selector(number));
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
    focus(usize::try_from(at + by).unwrap_or(0));
}

/// What a text finds.
pub fn find(typed: &str) -> Found {
    // Made once, when a visitor first searches: the content stays as long as the page.
    static INDEX: OnceLock<Index> = OnceLock::new();
    let site = site();
    let all: Vec<&'static FaqEntry> = site.faq.questions().collect();
    let index = INDEX.get_or_init(|| {
        let bodies: Vec<String> = all.iter().map(|question| question.plain()).collect();
        let entries = all.iter().zip(&bodies);
        Index::new(entries.map(|(question, body)| Entry { title: &question.title, body }))
    });
    let query = index.query(typed, &site.search.synonyms);
    let hits = index.search(&query).into_iter();
    let questions = hits.filter_map(|hit| all.get(hit.entry).copied()).collect();
    let hints = &site.search.hints;
    let offers = offer::offers(typed, hints, &site.regions, site.lang.separators());
    Found { offers, questions, query }
}
