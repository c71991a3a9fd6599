//! The head of every page: name, tools, languages.

use super::languages::Languages;
use super::search::Search;
use crate::app::announce::current_page;
use crate::app::components::Mark;
use crate::app::route::Page;
use crate::app::titles::short_title;
use crate::app::{messages, site};
use leptos::prelude::*;

/// The portal's name, the four tools and the languages.
#[component]
pub fn Header() -> impl IntoView {
    let m = messages();
    let lang = site().lang;
    let here = current_page();
    let tools = Page::TOOLS
        .into_iter()
        .map(|page| {
            let current = move || (here.get() == page).then(|| "page".to_owned());
            let href = page.path(lang);
            view! { <li><a href=href aria-current=current>{short_title(m, page)}</a></li> }
                .into_any()
        })
        .collect_view();
    view! {
        <header class="header">
            <div class="header__row">
                <a class="header__home" href={Page::Home.path(lang)}>
                    <Mark/>
                    <span class="header__name">{m.site_name()}</span>
                </a>
                <nav class="header__tools" aria-label={m.tools_label()}>
                    <ul>{tools}</ul>
                </nav>
                <Search/>
                <Languages/>
            </div>
        </header>
    }
}
