//! What a screen reader is told when the page changes without a load.

use super::route::Page;
use super::titles::{title, window_title};
use super::{browser, messages, site};
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
pub fn Announcer() -> impl IntoView {
    let page = current_page();
    let announced = RwSignal::new(String::new());
    let mut before = None;
    Effect::new(move |_| {
        let page = page.get();
        if before.replace(page).is_some_and(|before| before != page) {
            browser::set_title(&window_title(messages(), page));
            announced.set(title(messages(), page).to_owned());
            // The page is built by then.
            request_animation_frame(|| {
                browser::fade_in("#main");
                browser::focus_in_place("h1");
            });
        }
    });
    view! { <p class="visually-hidden" aria-live="polite">{move || announced.get()}</p> }
}
