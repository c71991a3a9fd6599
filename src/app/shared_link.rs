//! The link by which a page was opened: why it could not be read, and the answer as
//! it was when the link was made.

use super::{browser, messages, site};
use crate::domain::link::{LinkError, decode_stamp};
use crate::domain::stamp::Stamp;
use crate::words;
use leptos::prelude::*;
use leptos_router::hooks::use_location;

/// The link by which the page was opened.
#[derive(Clone, Copy)]
pub struct SharedLink {
    /// Why it could not be read, in a sentence.
    unread: RwSignal<Option<String>>,
    /// The stamp in it.
    then: RwSignal<Option<Stamp>>,
}

impl SharedLink {
    /// Opened without a link.
    pub fn new() -> Self {
        Self { unread: RwSignal::new(None), then: RwSignal::new(None) }
    }

    /// The visitor has changed the case: the link is that of another one.
    pub fn forget(self) {
        self.unread.set(None);
        self.then.set(None);
    }

    /// Opened by this fragment, which could be read or not.
    pub fn by(self, fragment: &str, error: Option<&LinkError>) {
        self.unread.set(error.map(|error| words::link_error(messages(), error)));
        self.then.set(decode_stamp(fragment).filter(|_| error.is_none()));
    }
}

/// Whether a fragment is a case: one that is empty or names a place on the page is none.
pub fn is_case(fragment: &str) -> bool {
    fragment.len() > 1 && !browser::is_place(fragment)
}

/// Reads the case that the page was opened with, and each that comes later.
pub fn follow(read: impl Fn(&str) + Copy + 'static) {
    let hash = use_location().hash;
    let read = move |fragment: &str| {
        if is_case(fragment) {
            read(fragment);
        }
    };
    // Signals written from an effect: the address is the outside world.
    Effect::new(move |_| {
        read(&hash.get_untracked());
        browser::on_event("hashchange", move || read(&browser::fragment()));
    });
}

/// Says that the link could not be read, and what the page does instead.
#[component]
pub fn InvalidLinkNotice(
    /// The link.
    opened: SharedLink,
    /// What the page does instead.
    instead: &'static str,
) -> impl IntoView {
    let notice = move || {
        opened.unread.get().map(|why| {
            let whole = [why.as_str(), instead].join(site().lang.gap());
            view! { <p class="notice notice--bad" role="alert">{whole}</p> }.into_any()
        })
    };
    view! { {move || notice().into_any()} }
}

/// Says what differs since the link was made, where something does.
#[component]
pub fn OutdatedNotice(
    /// The link.
    opened: SharedLink,
    /// What differs from that answer, in sentences.
    #[prop(into)]
    differences: Callback<Stamp, Vec<String>>,
) -> impl IntoView {
    let notice = move || {
        let then = opened.then.get()?;
        let differences = differences.run(then.clone());
        let title = messages().changed_title(&then.version(), &site().edition.version());
        let differs = !differences.is_empty();
        let items =
            differences.into_iter().map(|one| view! { <li>{one}</li> }.into_any()).collect_view();
        differs
            .then(|| view! { <div class="notice"><p>{title}</p><ul>{items}</ul></div> }.into_any())
    };
    view! { <div role="status">{move || notice().into_any()}</div> }
}
