//! The pages. First render without clock, zone, storage or fragment, so that it
//! is the same natively and in the browser; those come in effects, after.

#[macro_use]
pub mod markup;

pub mod announce;
pub mod browser;
pub mod calendar;
pub mod clock;
pub mod components;
pub mod estimate;
mod finder;
pub mod layout;
mod memory;
pub mod notices;
pub mod pages;
mod percent;
pub mod route;
mod run;
mod shared;
mod shared_link;
mod shortcuts;
pub mod signal;
pub mod slices;
mod user_region;
pub mod zone;

use crate::content::Site;
use crate::i18n::Messages;
use layout::{Footer, Header};
use leptos::prelude::*;
use leptos_router::WildcardSegment;
use leptos_router::components::{FlatRoutes, Route as RouterRoute, Router};
use markup::later;
use pages::CurrentPage;

/// The content of the page's language. It lives as long as the program.
pub fn site() -> &'static Site {
    shared::shared().site
}

/// The words of the page's language.
pub fn messages() -> &'static Messages {
    &site().messages
}

/// The whole body of every page.
#[component]
pub fn App(
    /// The content of the page's language.
    site: &'static Site,
) -> impl IntoView {
    shared::provide(site);
    clock::start();
    zone::start();
    notices::start();
    let m = &site.messages;
    // The browser's own jump would put `#main` in the place of the case.
    let skip = |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        browser::focus("#main");
    };
    let before = html! {
        <a class="skip-link" href="#main" on:click=skip>{m.skip_to_content()}</a>
    };
    // The start-up script answers the button: the program is what did not start.
    let trouble = html! {
        <p class="trouble" role="alert">
            {m.trouble()}" "<button class="link" type="button" id="try-again">{m.try_again()}</button>
        </p>
    };
    // Leptos's own macro, for the router's own views.
    view! {
        <Router base=route::root()>
            {before}
            {later(Header)}
            <main id="main" class="page" tabindex="-1">
                {trouble}
                <FlatRoutes fallback=CurrentPage>
                    // One pattern for all: `route` alone knows the addresses.
                    <RouterRoute path=WildcardSegment("page") view=CurrentPage/>
                </FlatRoutes>
            </main>
            {later(Footer)}
            <announce::Announcer/>
        </Router>
    }
}
