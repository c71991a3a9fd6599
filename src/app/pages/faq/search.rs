//! What a search finds among the questions.

use super::item::Item;
use crate::app::markup::{CollectViews, Markup};
use crate::app::route::Page;
use crate::app::{finder, messages, site};
use leptos::prelude::*;

/// The questions that a search finds, best first, their finds marked.
#[component]
pub fn Results(
    /// What was typed.
    typed: String,
) -> Markup {
    let m = messages();
    let lang = site().lang;
    let query = finder::query(&typed);
    let found = finder::questions(&query);
    let all = html! { <p><a href={Page::Faq.path(lang)}>{m.faq_all()}</a></p> };
    if found.is_empty() {
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
    let count = m.faq_found(found.len() as u64, &typed);
    let items = found
        .into_iter()
        .map(|question| html! { <Item question query={query.clone()} nested=true open=true/> })
        .collect_views();
    html! { <h2>{count}</h2> {all} {items} }
}
