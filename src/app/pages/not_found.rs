//! Nothing is at that address.

use super::{Heading, title};
use crate::app::markup::{CollectViews, Markup};
use crate::app::route::Page;
use crate::app::{messages, site};
use leptos::prelude::*;

/// The page for an address that leads nowhere.
#[component]
pub fn NotFound() -> Markup {
    let m = messages();
    let links = std::iter::once(Page::Home)
        .chain(Page::TOOLS)
        .map(|page| html! { <li><a href={page.path(site().lang)}>{title(m, page)}</a></li> })
        .collect_views();
    html! {
        <Heading page={Page::NotFound} lead={m.not_found_lead()}/>
        <ul class="plain-links">{links}</ul>
    }
}
