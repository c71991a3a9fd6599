//! Single keys that work anywhere on a page: one table, one listener, one list.

use super::{browser, finder, memory, messages};
use crate::i18n::Messages;
use leptos::prelude::*;

/// What a single key does.
#[derive(Clone, Copy)]
enum Shortcut {
    /// Moves the focus to the search, where there is one.
    Search,
    /// Shows the list of the keys.
    List,
}

/// Every key that works anywhere.
const SHORTCUTS: [(&str, Shortcut); 2] = [("/", Shortcut::Search), ("?", Shortcut::List)];

/// Under which name the device remembers that they are turned off.
const REMEMBERED: &str = "shortcuts";

/// What it remembers then.
const OFF: &str = "off";

impl Shortcut {
    fn words(self, m: &Messages) -> &str {
        match self {
            Self::Search => m.shortcut_search(),
            Self::List => m.shortcut_list(),
        }
    }

    /// Does it; false where there is nothing to do.
    fn act(self) -> bool {
        match self {
            Self::Search => {
                finder::focus(0);
                browser::is_place(&finder::selector(0))
            }
            Self::List => show(),
        }
    }
}

/// Shows the list.
pub fn show() -> bool {
    browser::show_dialog("#shortcuts")
}

/// The list, closed, with the switch that turns the keys off for those whom they
/// disturb: a voice that dictates presses keys too.
#[component]
pub fn ShortcutList() -> impl IntoView {
    let m = messages();
    let (on, kept) = (RwSignal::new(true), RwSignal::new(true));
    // Signal written from an effect: storage is the outside world.
    Effect::new(move |_| on.set(memory::recalled(REMEMBERED).as_deref() != Some(OFF)));
    Effect::new(move |_| {
        browser::on_key(move |pressed| {
            let found = SHORTCUTS.iter().find(|(key, _)| *key == pressed);
            found.is_some_and(|(_, shortcut)| on.get_untracked() && shortcut.act())
        });
    });
    let switch = move |_| {
        on.update(|on| *on = !*on);
        kept.set(browser::remember(REMEMBERED, if on.get_untracked() { "" } else { OFF }));
    };
    let inside = [
        ("↑ ↓", m.shortcut_arrows()),
        (m.key_enter(), m.shortcut_enter()),
        (m.key_escape(), m.shortcut_escape()),
    ];
    let rows = SHORTCUTS
        .map(|(key, shortcut)| (key, shortcut.words(m)))
        .into_iter()
        .chain(inside)
        .map(|(key, words)| {
            view! { <div><dt><kbd>{key}</kbd></dt><dd>{words}</dd></div> }.into_any()
        })
        .collect_view();
    view! {
        <dialog class="dialog" id="shortcuts" aria-labelledby="shortcuts-title" closedby="any">
            <h2 id="shortcuts-title">{m.shortcuts_title()}</h2>
            <dl class="dialog__keys">{rows}</dl>
            <label class="dialog__switch">
                <input type="checkbox" autocomplete="off" prop:checked={move || on.get()} on:change=switch/>
                <span>{m.shortcuts_on()}</span>
            </label>
            <p class="dialog__status" role="status">
                {move || if kept.get() { String::new() } else { m.user_region_not_remembered().to_owned() }}
            </p>
            // Closes it without a program.
            <form method="dialog"><button class="button">{m.close()}</button></form>
        </dialog>
    }
}
