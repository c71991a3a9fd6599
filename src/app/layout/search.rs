//! The search in the head of every page: answers as one types.

mod panel;

use crate::app::markup::{Markup, live, text};
use crate::app::{browser, clock, finder, messages};
use crate::i18n::Messages;
use leptos::ev::{Event, KeyboardEvent, MouseEvent, SubmitEvent};
use leptos::prelude::*;
use panel::Panel;

/// The id of the field. An answer's is made from it and from its place in the list, from 1.
const FIELD: &str = "search";

/// The field, and below it what it finds.
#[component]
pub fn Search() -> Markup {
    let m = messages();
    let typed = RwSignal::new(String::new());
    let shown = RwSignal::new(false);
    let clock = clock::now();
    let asked = move || shown.get() && typed.with(|typed| !typed.trim().is_empty());
    let panel = move || {
        asked().then(|| {
            let typed = typed.get();
            let close = move |_: MouseEvent| shown.set(false);
            html! { <div class="search__panel" id="found" on:click=close><Panel typed/></div> }
        })
    };
    let count = move || if asked() { typed.with(|typed| said(m, typed)) } else { String::new() };
    let type_in = move |event: Event| {
        if let Some(text) = browser::typed_text(&event) {
            typed.set(text);
            shown.set(true);
        }
    };
    let leave = move |_: Event| {
        // The focus is between two elements now.
        request_animation_frame(move || {
            if !browser::focus_is_within(".search") {
                _ = shown.try_set(false);
            }
        });
    };
    let key = move |event: KeyboardEvent| match event.key().as_str() {
        "ArrowDown" => step(&event, 1),
        "ArrowUp" => step(&event, -1),
        "Escape" => {
            shown.set(false);
            browser::focus("#search");
        }
        _ => {}
    };
    let open_first = move |event: SubmitEvent| {
        event.prevent_default();
        browser::click("#search-1");
    };
    let expanded = move || if asked() { "true" } else { "false" };
    html! {
        <form
            class="search"
            role="search"
            on:submit=open_first
            on:keydown=key
            on:focusout=leave
        >
            <input
                class="search__field"
                id=FIELD
                type="search"
                disabled={move || !clock.is_ready()}
                placeholder={m.search_hint()}
                aria-label={m.search_label()}
                aria-expanded=expanded
                aria-controls="found"
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

/// How much was found, for those who don't see the list.
fn said(m: &Messages, typed: &str) -> String {
    m.faq_found(finder::questions(&finder::query(typed)).len() as u64, typed.trim())
}

/// Moves the focus from the field or an answer to the next one down or up.
fn step(event: &KeyboardEvent, by: i32) {
    let id = browser::target_id(event);
    let at = id.rsplit('-').next().and_then(|number| number.parse().ok()).unwrap_or(0);
    event.prevent_default();
    match at + by {
        ..=0 => browser::focus("#search"),
        to => browser::focus(&format!("#search-{to}")),
    }
}
