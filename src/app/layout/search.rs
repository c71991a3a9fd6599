//! The search in the head of every page: answers as one types.

mod panel;

use crate::app::announce::current_page;
use crate::app::finder;
use crate::app::route::Page;
use crate::app::{browser, clock, messages};
use crate::domain::link::encode_search;
use leptos::ev::{Event, KeyboardEvent, MouseEvent, SubmitEvent};
use leptos::prelude::*;
use panel::Panel;

/// The field, and below it what it finds. On the page of the questions they take the
/// place of the questions, and the address holds the search.
#[component]
pub fn Search() -> impl IntoView {
    let m = messages();
    let finder = finder::finder();
    let typed = finder.typed;
    let shown = RwSignal::new(false);
    let clock = clock::now();
    let here = current_page();
    let open = move || shown.get() && !finder.is_empty() && here.get() != Page::Faq;
    let follow = move |_: MouseEvent| {
        shown.set(false);
        typed.set(String::new());
    };
    let count = move || {
        if finder.is_empty() {
            return String::new();
        }
        m.faq_found(finder.count() as u64, &finder.text())
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
    let leave = move |_| {
        // The focus is between two elements now.
        request_animation_frame(move || {
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
    let panel =
        move || view! { <div class="search__panel" on:click=follow><Panel/></div> }.into_any();
    view! {
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
                prop:value={move || typed.get()}
                on:input=type_in
                on:focus={move |_| shown.set(true)}
            />
            <p class="visually-hidden" role="status">{move || count()}</p>
            <Show when=open>{panel()}</Show>
        </form>
    }
}
