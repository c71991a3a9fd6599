//! What the search finds, as links.

use crate::app::markup::{CollectViews, Markup};
use crate::app::parts::{Marked, Offers};
use crate::app::route::{self, Page};
use crate::app::{finder, messages, site};
use crate::content::Question;
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
) -> Markup {
    let m = messages();
    let lang = site().lang;
    let offers = finder::offers(&typed);
    let (found, query) = finder::questions(&typed);
    if found.is_empty() && offers.is_empty() {
        let contact = Page::Contact.path(lang);
        return html! {
            <p><strong>{m.faq_nothing()}</strong></p>
            <p>{m.faq_nothing_hint()}</p>
            <p><a id={finder::answer_id(1)} href=contact>{m.contact_title()}</a></p>
        };
    }
    let rows = found
        .iter()
        .take(MOST)
        .zip(offers.len() + 1..)
        .map(|(question, number)| row(number, question, &query))
        .collect_views();
    let all = html! {
        <a
            class="search__all"
            id={finder::answer_id(offers.len() + rows.len() + 1)}
            href={route::search(lang, typed.trim())}
        >
            {m.search_all(typed.trim())}
        </a>
    };
    let all = (!found.is_empty()).then_some(all);
    html! { <Offers offers/> <ul class="search__answers">{rows}</ul> {all} }
}

fn row(number: usize, question: &'static Question, query: &Query) -> Markup {
    let href = route::question(site().lang, &question.id);
    let words = excerpt(&question.plain(), query, EXCERPT);
    html! {
        <li>
            <a class="search__answer" id={finder::answer_id(number)} href=href>
                <strong><Marked text={question.title.clone()} query={query.clone()}/></strong>
                <span><Marked text=words query={query.clone()}/></span>
            </a>
        </li>
    }
}
