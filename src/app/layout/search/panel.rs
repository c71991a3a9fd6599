//! What the search finds, as links.

use crate::app::components::{Marked, NothingFound, Offers};
use crate::app::finder::{self, Found};
use crate::app::markup::{CollectViews, Markup};
use crate::app::{messages, route, site};
use crate::content::FaqEntry;
use crate::domain::search::{Query, excerpt};
use leptos::prelude::*;

/// How many questions the list names; all are on the page of the questions.
const MOST: usize = 6;
/// How long the piece of an answer is, in letters.
const EXCERPT: usize = 110;

/// The answers to what was typed, the best first.
#[component]
pub fn Panel(
    /// What was typed.
    typed: String,
    /// What it finds.
    found: Found,
) -> Markup {
    let m = messages();
    let lang = site().lang;
    if found.count() == 0 {
        return html! { <NothingFound id={Some(finder::id(1))}/> };
    }
    let Found { offers, questions, query } = found;
    let rows = questions
        .iter()
        .take(MOST)
        .zip(offers.len() + 1..)
        .map(|(question, number)| row(number, question, &query))
        .collect_views();
    let all = html! {
        <a
            class="search__all"
            id={finder::id(offers.len() + rows.len() + 1)}
            href={route::search(lang, typed.trim())}
        >
            {m.search_all(typed.trim())}
        </a>
    };
    let all = (!questions.is_empty()).then_some(all);
    html! { <Offers offers/> <ul class="search__answers">{rows}</ul> {all} }
}

fn row(number: usize, question: &'static FaqEntry, query: &Query) -> Markup {
    let href = route::question(site().lang, &question.id);
    let words = excerpt(&question.plain(), query, EXCERPT);
    html! {
        <li>
            <a class="search__answer" id={finder::id(number)} href=href>
                <strong><Marked text={question.title.clone()} query={query.clone()}/></strong>
                <span><Marked text=words query={query.clone()}/></span>
            </a>
        </li>
    }
}
