//! The heading of a page.

use crate::app::messages;
use crate::app::route::Page;
use crate::app::titles::title;
use leptos::prelude::*;

/// The heading of a page with the sentence below it.
#[component]
pub fn Heading(
    /// The page.
    page: Page,
    /// What it is good for.
    lead: &'static str,
) -> impl IntoView {
    view! {
        <div class="heading">
            // Takes the focus when the page changes without a load.
            <h1 tabindex="-1">{title(messages(), page)}</h1>
            <p class="lead">{lead}</p>
        </div>
    }
}
