//! Pages that never change: written when the portal is built and left alone in the
//! browser, which holds no code for them.

use crate::app::markup::Markup;
use crate::app::route::Page;
use leptos::prelude::*;

/// Such a page.
#[cfg(feature = "ssr")]
pub fn prerendered(page: Page) -> Markup {
    let html = match page {
        Page::About => super::about::About().to_html(),
        Page::Rules => super::rules::Rules().to_html(),
        Page::Styleguide => super::styleguide::Styleguide().to_html(),
        _ => super::not_found::NotFound().to_html(),
    };
    html! { <div class="written" inner_html=html></div> }
}

/// Such a page. One reached without a load has nothing in it, so it is loaded.
#[cfg(not(feature = "ssr"))]
pub fn prerendered(_: Page) -> Markup {
    use crate::app::{browser, clock};
    use std::time::Duration;
    // The first render finds it written.
    if untrack(|| clock::now().is_ready()) {
        // When the router has put the page's address into the window.
        set_timeout(browser::reload, Duration::ZERO);
    }
    html! { <div class="written"></div> }
}
