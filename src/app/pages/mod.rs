//! One module per page.

#[cfg(feature = "ssr")]
mod about;
mod contact;
mod coverage;
mod estimate;
mod faq;
mod home;
#[cfg(feature = "ssr")]
mod not_found;
mod prerendered;
#[cfg(feature = "ssr")]
mod rules;
#[cfg(feature = "ssr")]
mod styleguide;

use super::announce::current_page;
use super::route::Page;
use crate::app::markup::{Markup, live};
use crate::i18n::Messages;
use leptos::prelude::*;

/// The name of a page: its heading and its link.
pub fn title(m: &Messages, page: Page) -> &str {
    match page {
        Page::Home => m.home_title(),
        Page::Faq => m.faq_title(),
        Page::Contact => m.contact_title(),
        Page::Estimate => m.estimate_title(),
        Page::Coverage => m.coverage_title(),
        Page::About => m.about_title(),
        Page::Rules => m.rules_title(),
        Page::Styleguide => m.styleguide_title(),
        Page::NotFound => m.not_found_title(),
    }
}

/// The name of a page where there is little room; only the tools need one.
pub fn short_title(m: &Messages, page: Page) -> &str {
    match page {
        Page::Faq => m.nav_faq(),
        Page::Contact => m.nav_contact(),
        Page::Estimate => m.nav_estimate(),
        Page::Coverage => m.nav_coverage(),
        _ => title(m, page),
    }
}

/// The title of the window.
pub fn window_title(m: &Messages, page: Page) -> String {
    m.window_title(title(m, page))
}

/// What a page is about, for search engines.
pub fn description(m: &Messages, page: Page) -> &str {
    match page {
        Page::Home => m.home_description(),
        Page::Faq => m.faq_description(),
        Page::Contact => m.contact_description(),
        Page::Estimate => m.estimate_description(),
        Page::Coverage => m.coverage_description(),
        Page::About => m.about_description(),
        Page::Rules => m.rules_description(),
        Page::Styleguide => m.styleguide_lead(),
        Page::NotFound => m.not_found_lead(),
    }
}

/// The page at the current address.
#[component]
pub fn CurrentPage() -> Markup {
    let page = current_page();
    live(move || match page.get() {
        Page::Home => home::Home(),
        Page::Faq => faq::FaqPage(),
        Page::Contact => contact::Contact(),
        Page::Estimate => estimate::EstimatePage(),
        Page::Coverage => coverage::CoveragePage(),
        page @ (Page::About | Page::Rules | Page::Styleguide | Page::NotFound) => {
            prerendered::prerendered(page)
        }
    })
}

/// The heading of a page with the sentence below it.
#[component]
fn Heading(
    /// The page.
    page: Page,
    /// What it is good for.
    lead: &'static str,
) -> Markup {
    html! {
        <div class="heading">
            // Takes the focus when the page changes without a load.
            <h1 tabindex="-1">{title(super::messages(), page)}</h1>
            <p class="lead">{lead}</p>
        </div>
    }
}
