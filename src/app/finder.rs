//! What a visitor's words find, on every page.

use super::{browser, site};
use crate::content::FaqEntry;
use crate::domain::id::Id;
use crate::domain::search::offer::{self, Offer};
use crate::domain::search::{Entry, Index, Query};
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
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

impl Finder {
    /// What is typed without the spaces around it, followed as it changes.
    pub fn text(self) -> String {
        self.typed.with(|typed| typed.trim().to_owned())
    }

    /// Whether nothing is typed, followed as it changes.
    pub fn is_empty(self) -> bool {
        self.typed.with(|typed| typed.trim().is_empty())
    }

    /// The answers that tools compute, followed as they change.
    pub fn offers(self) -> Vec<Answer> {
        self.found.with(|found| found.offers.iter().cloned().map(Answer::Offer).collect())
    }

    /// At most so many of the questions found, followed as they change.
    pub fn questions(self, limit: usize) -> Vec<Answer> {
        self.found.with(|found| {
            let questions = found.questions.iter().take(limit);
            questions.map(|question| Answer::Question(question.id.clone())).collect()
        })
    }

    /// How many answers there are, followed as it changes.
    pub fn count(self) -> usize {
        self.found.with(|found| found.offers.len() + found.questions.len())
    }

    /// The number of the question at an index, from 1: offers come first.
    pub fn question_number(self, index: usize) -> usize {
        self.found.with(|found| found.offers.len() + index + 1)
    }

    /// What marks the finds in a text.
    pub fn query(self) -> Signal<Query> {
        Signal::derive(move || self.found.with(|found| found.query.clone()))
    }
}

/// One of the answers.
#[derive(Clone, PartialEq, Eq, Hash)]
pub enum Answer {
    /// A tool computes it.
    Offer(Offer),
    /// The question with this id.
    Question(Id),
}

impl Answer {
    /// What a tool computes; `None` for a question.
    pub fn offer(self) -> Option<Offer> {
        match self {
            Self::Offer(offer) => Some(offer),
            Self::Question(_) => None,
        }
    }

    /// The question; `None` for what a tool computes.
    pub fn question(&self) -> Option<&'static FaqEntry> {
        match self {
            Self::Offer(_) => None,
            Self::Question(id) => site().faq.question(id.as_str()),
        }
    }
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

/// Gives the search to every part of the page, with nothing typed yet.
pub(super) fn provide() {
    let typed = RwSignal::new(String::new());
    let find = move |_: Option<&Found>| typed.with(|typed| find(typed.trim()));
    // Each text has its own finds: comparing them would only take time.
    let found = Memo::new_with_compare(find, |_, _| true);
    provide_context(Finder { typed, found });
}

/// The search of the page.
pub fn finder() -> Finder {
    expect_context::<Finder>()
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
    let offers = offer::offers(typed, hints, &site.regions, site.lang.number_format());
    Found { offers, questions, query }
}
