//! What a search finds among the questions.

use super::item::Item;
use crate::app::components::{NothingFound, Offers};
use crate::app::finder::{self, Found};
use crate::app::markup::{CollectViews, Markup};
use crate::app::route::Page;
use crate::app::{messages, site};
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

/// The questions that a search finds, best first, their finds marked.
#[component]
pub fn Results(
    /// What was typed.
    typed: String,
    /// What it finds.
    found: Found,
) -> Markup {
    let m = messages();
    let lang = site().lang;
    let all = html! { <p><a href={Page::Faq.path(lang)}>{m.faq_all()}</a></p> };
    if found.count() == 0 {
        return html! { <div class="empty"><NothingFound id=None/>{all}</div> };
    }
    let count = m.faq_found(found.count() as u64, &typed);
    let Found { offers, questions, query } = found;
    let items = questions
        .into_iter()
        .zip(offers.len() + 1..)
        .map(|(question, number)| {
            let (query, number) = (query.clone(), Some(number));
            html! { <Item question query nested=true open=true number/> }
        })
        .collect_views();
    let key = |event: KeyboardEvent| finder::step(&event);
    html! { <h2>{count}</h2> {all} <div on:keydown=key><Offers offers/>{items}</div> }
}
