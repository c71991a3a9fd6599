//! A search that finds nothing.

use crate::app::route::Page;
use crate::app::{messages, site};
use leptos::prelude::*;

/// What to try instead, and the way to those who can be asked.
#[component]
pub fn NothingFound(
    /// The id of the link, where keys lead to it.
    id: Option<String>,
) -> impl IntoView {
    let m = messages();
    view! {
        <p><strong>{m.faq_nothing()}</strong></p>
        <p>{m.faq_nothing_hint()}</p>
        <p><a id=id href={Page::Contact.path(site().lang)}>{m.contact_title()}</a></p>
    }
}
