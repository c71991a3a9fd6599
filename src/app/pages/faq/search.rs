//! The search of the questions.

use super::item::Item;
use crate::app::live::{CollectViews, text};
use crate::app::parts::{FieldKind, TextField};
use crate::app::route::Page;
use crate::app::{clock, messages, site};
use crate::content::Question;
use crate::domain::search::{Entry, Index, Query};
use leptos::prelude::*;

/// The field that searches as one types.
#[component]
pub fn SearchBox(
    /// What stands in the field.
    typed: ReadSignal<String>,
    /// A new text was typed.
    #[prop(into)]
    on_search: Callback<String>,
) -> impl IntoView {
    let clock = clock::now();
    let found = move || {
        let typed = typed.get();
        if typed.trim().is_empty() {
            return String::new();
        }
        messages().faq_found(find(&typed).len() as u64, typed.trim())
    };
    html! {
        <form class="search" role="search" on:submit=|event| event.prevent_default()>
            <fieldset class="tool__fields" disabled=move || !clock.is_ready()>
                <TextField
                    id="search"
                    label=Signal::stored(messages().faq_search().to_owned())
                    kind=FieldKind::Text
                    hint=Some(messages().faq_search_hint())
                    value=typed
                    on_input=on_search
                />
            </fieldset>
            <p class="search__found" role="status">{text(found)}</p>
        </form>
    }
}

/// The questions that a query finds, best first, their finds marked.
#[component]
pub fn Results(
    /// What was typed.
    typed: String,
) -> impl IntoView {
    let m = messages();
    let (found, query) = ask(&typed);
    if found.is_empty() {
        let contact = Page::Contact.path(site().lang);
        return html! {
            <div class="empty">
                <p><strong>{m.faq_nothing()}</strong></p>
                <p>{m.faq_nothing_hint()}</p>
                <p><a href=contact>{m.contact_title()}</a></p>
            </div>
        };
    }
    found
        .into_iter()
        .map(|question| html! { <Item question query=query.clone() nested=false open=true/> })
        .collect_views()
        .into_any()
}

/// The questions that fit, best first.
fn find(typed: &str) -> Vec<&'static Question> {
    ask(typed).0
}

/// The questions that fit, best first, and the query that marks them.
fn ask(typed: &str) -> (Vec<&'static Question>, Query) {
    let questions: Vec<&'static Question> = site().faq.questions().collect();
    let bodies: Vec<String> = questions.iter().map(|question| question.plain()).collect();
    let entries = questions
        .iter()
        .zip(&bodies)
        .map(|(question, body)| Entry { title: &question.title, body });
    let index = Index::new(entries);
    let query = index.query(typed, &site().search.synonyms);
    (index.search(&query).into_iter().map(|hit| questions[hit.entry]).collect(), query)
}
