//! What a screen reader is told when the page changes without a load.

use super::pages::{title, window_title};
use super::route::Page;
use super::{browser, messages, run, site, slices};
use crate::app::markup::Markup;
use crate::app::signal::{Memo, RwSignal};
use leptos::prelude::*;
use leptos_router::hooks::use_location;

/// The page at the current address.
pub fn current_page() -> Memo<Page> {
    let lang = site().lang;
    let path = use_location().pathname;
    Memo::new(move |_| path.with(|path| Page::parse(lang, path)))
}

/// Sets the window's title, moves the focus to the new page's heading and says
/// its name. Not on the first load: the browser does that itself.
#[component]
pub fn Announcer() -> Markup {
    let page = current_page();
    let said = RwSignal::new(String::new());
    let mut before = None;
    run::effect(move || {
        let page = page.get();
        if before.replace(page).is_some_and(|before| before != page) {
            browser::set_title(&window_title(messages(), page));
            said.set(title(messages(), page).to_owned());
            slices::once_done(|| {
                browser::fade_in("#main");
                browser::focus_in_place("h1");
            });
        }
    });
    html! { <p class="visually-hidden" aria-live="polite">{said}</p> }
}
