//! Nothing is at that address.

use crate::app::components::Heading;
use crate::app::route::Page;
use crate::app::titles::title;
use crate::app::{messages, site};
use leptos::prelude::*;

/// The page for an address that leads nowhere.
#[component]
pub fn NotFound() -> impl IntoView {
    let m = messages();
    let links = std::iter::once(Page::Home)
        .chain(Page::TOOLS)
        .map(|page| {
            view! { <li><a href={page.path(site().lang)}>{title(m, page)}</a></li> }.into_any()
        })
        .collect_view();
    view! {
        <Heading page={Page::NotFound} lead={m.not_found_lead()}/>
        <ul class="plain-links">{links}</ul>
    }
}
