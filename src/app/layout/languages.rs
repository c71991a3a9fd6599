//! The languages: the same page in the others, and which one's text prevails.

use crate::app::announce::current_page;
use crate::app::route::Page;
use crate::app::{browser, messages, site};
use crate::i18n::Lang;
use leptos::ev::MouseEvent;
use leptos::prelude::*;

/// A button with the page's language that opens a list of all. The browser opens and
/// closes it by itself, with scripts or without: by the button, by Escape, by a press
/// elsewhere.
#[component]
pub fn Languages() -> impl IntoView {
    let lang = site().lang;
    let here = current_page();
    let links = Lang::ALL
        .iter()
        .map(|&other| view! { <li>{link(here, other, other, other.autonym())}</li> }.into_any())
        .collect_view();
    view! {
        <nav class="languages" aria-label={messages().languages_label()}>
            <button type="button" class="languages__button" popovertarget="languages">
                <span class="visually-hidden">{messages().languages_label()} " "</span>
                {lang.autonym()}
            </button>
            <ul class="languages__list" id="languages" popover="auto">{links}</ul>
        </nav>
    }
}

/// Below a translation: that it is one, and the way to the text that prevails.
#[component]
pub fn Translated() -> impl IntoView {
    let m = messages();
    let lang = site().lang;
    let here = current_page();
    let note = || {
        view! {
            <p class="footer__note">
                {m.translation_note()} " "
                {link(here, Lang::ALL[0], lang, m.translation_link())}
            </p>
        }
        .into_any()
    };
    (!lang.prevails()).then(note).into_any()
}

/// A link to the page in another language, in words of a language. The state of the
/// page is in its fragment, so that goes along.
fn link(here: Memo<Page>, other: Lang, words_in: Lang, words: &'static str) -> AnyView {
    // An address that is lost in one language is lost in all.
    let path = move || match here.get() {
        Page::NotFound => Page::Home.path(other),
        page => page.path(other),
    };
    let current = (other == site().lang).then_some("true");
    let follow = move |event: MouseEvent| {
        let plain = !(event.ctrl_key() || event.meta_key() || event.shift_key());
        if plain {
            event.prevent_default();
            browser::go(&format!("{}{}", path(), browser::fragment()));
        }
    };
    view! {
        <a
            href=path
            rel="external"
            lang={words_in.code()}
            hreflang={other.code()}
            aria-current=current
            on:click=follow
        >
            {words}
        </a>
    }
    .into_any()
}
