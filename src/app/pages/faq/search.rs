//! What a search finds among the questions.

use super::item::Item;
use crate::app::markup::{CollectViews, Markup};
use crate::app::parts::Offers;
use crate::app::route::Page;
use crate::app::{finder, messages, site};
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

/// The questions that a search finds, best first, their finds marked.
#[component]
pub fn Results(
    /// What was typed.
    typed: String,
) -> Markup {
    let m = messages();
    let lang = site().lang;
    let (found, query) = finder::questions(&typed);
    let all = html! { <p><a href={Page::Faq.path(lang)}>{m.faq_all()}</a></p> };
    let offers = finder::offers(&typed);
    if found.is_empty() && offers.is_empty() {
        let contact = Page::Contact.path(lang);
        return html! {
            <div class="empty">
                <p><strong>{m.faq_nothing()}</strong></p>
                <p>{m.faq_nothing_hint()}</p>
                <p><a href=contact>{m.contact_title()}</a></p>
                {all}
            </div>
        };
    }
    let count = m.faq_found((offers.len() + found.len()) as u64, &typed);
    let items = found
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
