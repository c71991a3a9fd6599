//! The head of every page: name, tools, languages.

use super::search::Search;
use crate::app::announce::current_page;
use crate::app::markup::{CollectViews, Markup};
use crate::app::pages::short_title;
use crate::app::parts::Mark;
use crate::app::route::Page;
use crate::app::{browser, messages, site};
use crate::i18n::Lang;
use leptos::prelude::*;

/// The portal's name, the four tools and the languages.
#[component]
pub fn Header() -> Markup {
    let m = messages();
    let lang = site().lang;
    let here = current_page();
    let tools = Page::TOOLS
        .into_iter()
        .map(|page| {
            let current = move || (here.get() == page).then_some("page");
            let href = page.path(lang);
            html! { <li><a href=href aria-current=current>{short_title(m, page)}</a></li> }
        })
        .collect_views();
    html! {
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
                <LanguageSwitch here/>
            </div>
        </header>
    }
}

/// Links to the same page in the other languages. The state of the page is in
/// its fragment, so that goes along.
#[component]
fn LanguageSwitch(
    /// The current page.
    here: Memo<Page>,
) -> Markup {
    let lang = site().lang;
    let links = Lang::ALL
        .iter()
        .map(|&other| {
            // An address that is lost in one language is lost in all.
            let path = move || match here.get() {
                Page::NotFound => Page::Home.path(other),
                page => page.path(other),
            };
            let current = (other == lang).then_some("true");
            let follow = move |event: leptos::ev::MouseEvent| {
                let plain = !(event.ctrl_key() || event.meta_key() || event.shift_key());
                if plain {
                    event.prevent_default();
                    browser::go(&format!("{}{}", path(), browser::fragment()));
                }
            };
            html! {
                <li>
                    <a
                        href=path
                        rel="external"
                        lang={other.code()}
                        hreflang={other.code()}
                        aria-current=current
                        on:click=follow
                    >
                        {other.autonym()}
                    </a>
                </li>
            }
        })
        .collect_views();
    html! {
        <nav class="header__languages" aria-label={messages().languages_label()}>
            <ul>{links}</ul>
        </nav>
    }
}
