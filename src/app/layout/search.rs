//! The search in the head of every page: answers as one types.

mod panel;

use crate::app::announce::current_page;
use crate::app::finder::{self, Finder};
use crate::app::markup::{Markup, live, text};
use crate::app::route::Page;
use crate::app::signal::RwSignal;
use crate::app::{browser, clock, messages, slices};
use crate::domain::link::encode_search;
use leptos::ev::{Event, KeyboardEvent, MouseEvent, SubmitEvent};
use leptos::prelude::*;
use panel::Panel;

/// The field, and below it what it finds. On the page of the questions they take the
/// place of the questions, and the address holds the search.
#[component]
pub fn Search() -> Markup {
    let m = messages();
    let Finder { typed, found } = finder::finder();
    let shown = RwSignal::new(false);
    let clock = clock::now();
    let here = current_page();
    let asked = move || typed.with(|typed| !typed.trim().is_empty());
    let open = move || shown.get() && asked() && here.get() != Page::Faq;
    let panel = move || {
        let follow = move |_: MouseEvent| {
            shown.set(false);
            typed.set(String::new());
        };
        open().then(|| {
            let (typed, found) = (typed.get(), found.get());
            html! { <div class="search__panel" on:click=follow><Panel typed found/></div> }
        })
    };
    let count = move || {
        let count = || found.with(|found| found.count() as u64);
        let said = || typed.with(|typed| m.faq_found(count(), typed.trim()));
        if asked() { said() } else { String::new() }
    };
    let type_in = move |event: Event| {
        let Some(text) = browser::typed_text(&event) else { return };
        if here.get_untracked() == Page::Faq {
            let text = text.trim();
            let fragment = if text.is_empty() { String::new() } else { encode_search(text) };
            browser::set_fragment(&fragment);
        }
        typed.set(text);
        shown.set(true);
    };
    let leave = move |_: Event| {
        // The focus is between two elements now.
        slices::once_done(move || {
            if !browser::focus_is_within(".search") {
                shown.set(false);
            }
        });
    };
    let key = move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            // The field shows its answers when it gets the focus.
            finder::focus(0);
            shown.set(false);
        }
        finder::step(&event);
    };
    let open_first = move |event: SubmitEvent| {
        event.prevent_default();
        if here.get_untracked() == Page::Faq {
            finder::focus(1);
        } else {
            browser::click(&finder::selector(1));
        }
    };
    html! {
        <form class="search" role="search" on:submit=open_first on:keydown=key on:focusout=leave>
            <input
                class="search__field"
                id={finder::id(0)}
                type="search"
                disabled={move || !clock.is_ready()}
                placeholder={m.search_hint()}
                aria-label={m.search_label()}
                autocomplete="off"
                maxlength="120"
                enterkeyhint="search"
                prop:value=typed
                on:input=type_in
                on:focus={move |_: Event| shown.set(true)}
            />
            <p class="visually-hidden" role="status">{text(count)}</p>
            {live(panel)}
        </form>
    }
}
