//! Pages that never change: HTML made when the portal is built. The browser leaves it
//! alone, so the program holds no code for them.

use crate::app::route::Page;
use leptos::prelude::*;

/// Such a page.
#[cfg(feature = "ssr")]
#[component]
pub fn PrerenderedPage(
    /// Which one.
    page: Page,
) -> impl IntoView {
    let html = match page {
        Page::About => super::about::About().to_html(),
        Page::Rules => super::rules::Rules().to_html(),
        Page::Styleguide => super::styleguide::Styleguide().to_html(),
        _ => super::not_found::NotFound().to_html(),
    };
    view! { <div class="written" inner_html=html></div> }
}

/// Such a page. One reached without a load has nothing in it, so it is loaded.
#[cfg(not(feature = "ssr"))]
#[component]
pub fn PrerenderedPage(
    /// Which one.
    page: Page,
) -> impl IntoView {
    use crate::app::{browser, clock};
    // Its HTML is in the document that the browser loaded.
    _ = page;
    use std::time::Duration;
    // On the first render it is in the HTML.
    if untrack(|| clock::now().is_ready()) {
        // When the router has put the page's address into the window.
        set_timeout(browser::reload, Duration::ZERO);
    }
    // Hydration does not look into an element that has no children here.
    view! { <div class="written"></div> }
}
