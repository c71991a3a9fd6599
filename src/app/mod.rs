//! The pages. The first render has no clock, zone, storage or fragment, so that it is the
//! same natively and in the browser; those come in effects, which run after hydration.

pub mod announce;
pub mod browser;
pub mod calendar;
pub mod clock;
pub mod components;
mod context;
pub mod estimate;
mod finder;
pub mod layout;
mod memory;
pub mod notices;
pub mod pages;
mod percent;
pub mod route;
mod shared_link;
mod shortcuts;
pub mod titles;
mod user_region;
pub mod zone;

pub use context::{messages, site};

use crate::content::Site;
use layout::{Footer, Header};
use leptos::prelude::*;
use leptos_router::WildcardSegment;
use leptos_router::components::{FlatRoutes, Route as RouterRoute, Router};
use pages::CurrentPage;

/// The whole body of every page.
#[component]
pub fn App(
    /// The content of the page's language.
    site: &'static Site,
) -> impl IntoView {
    context::provide(site);
    memory::provide();
    estimate::provide();
    clock::provide();
    zone::provide();
    notices::provide();
    finder::provide();
    let m = messages();
    // The browser's own jump would put `#main` in the place of the case.
    let skip = |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        browser::focus("#main");
    };
    view! {
        <Router base=route::root()>
            <a class="skip-link" href="#main" on:click=skip>{m.skip_to_content()}</a>
            <Header/>
            <main id="main" class="page" tabindex="-1">
                // The start-up script answers the button: the program is what did not start.
                <p class="trouble" role="alert">
                    {m.trouble()}" "
                    <button class="link" type="button" id="try-again">{m.try_again()}</button>
                </p>
                <FlatRoutes fallback=CurrentPage>
                    // One pattern for all: `route` alone knows the addresses.
                    <RouterRoute path=WildcardSegment("page") view=CurrentPage/>
                </FlatRoutes>
            </main>
            <Footer/>
            <announce::Announcer/>
        </Router>
    }
}
