//! What OL Care costs, this year and the next ones.

mod chart;
mod form;
mod options;
mod projections;
mod result;

use super::Heading;
use crate::app::components::{NeedsScript, PaperRecord};
use crate::app::estimate::{check, empty, hint};
use crate::app::markup::{Markup, later};
use crate::app::route::Page;
use crate::app::shared_link::{InvalidLinkNotice, OutdatedNotice, SharedLink};
use crate::app::signal::{Memo, RwSignal, Signal};
use crate::app::{browser, estimate, messages, run, site};
use crate::domain::link::{decode_price, decode_stamp, encode_price, stamped};
use crate::domain::price::{Draft, estimate};
use crate::domain::stamp::Stamp;
use crate::words;
use form::Form;
use leptos::prelude::*;
use leptos_router::hooks::use_location;
use projections::Projections;
use result::ResultPanel;

/// The form as typed, with the way to change it.
#[derive(Clone, Copy)]
struct Editor {
    draft: RwSignal<Draft>,
    opened: SharedLink,
    last: estimate::Last,
}

impl Editor {
    /// Changes the form and puts the new case into the address; one with an answer is
    /// remembered.
    fn edit(self, change: impl FnOnce(&mut Draft)) {
        self.draft.update(change);
        self.opened.forget();
        let fragment = untrack(move || self.fragment());
        browser::set_fragment(&fragment);
        if decode_stamp(&fragment).is_some() {
            self.last.remember(&fragment);
        }
    }

    /// The case as a fragment, with the stamp of the answer where there is one.
    fn fragment(self) -> String {
        self.draft.with(|draft| {
            let fragment = encode_price(draft, hint());
            match check(draft).ok().and_then(|case| estimate(&case).ok()) {
                Some(estimate) => stamped(fragment, &words::price_stamp(site(), &estimate)),
                None => fragment,
            }
        })
    }

    /// Takes the case of a fragment; one that is empty or names a place on the
    /// page changes nothing.
    fn read(self, fragment: &str) {
        if fragment.len() <= 1 || browser::is_place(fragment) {
            return;
        }
        let read = decode_price(fragment, empty(), hint());
        self.opened.by(fragment, read.as_ref().err());
        self.draft.set(read.unwrap_or_else(|_| empty()));
    }
}

/// The page of the estimate.
#[component]
pub fn EstimatePage() -> Markup {
    let m = messages();
    let editor =
        Editor { draft: RwSignal::new(empty()), opened: SharedLink::new(), last: estimate::last() };
    let case = Memo::new(move |_| editor.draft.with(check));
    let hash = use_location().hash;
    // Signals written from an effect: the address is the outside world.
    run::effect(move || {
        editor.read(&hash.get_untracked());
        browser::on_event("hashchange", move || editor.read(&browser::fragment()));
    });
    let differences = move |then: Stamp| {
        let estimate = case.get().ok().and_then(|case| estimate(&case).ok());
        let differences = |estimate| words::price_differences(site(), &then, &estimate);
        estimate.map(differences).unwrap_or_default()
    };
    html! {
        <Heading page={Page::Estimate} lead={m.estimate_lead()}/>
        <NeedsScript rule={m.estimate_rule()}/>
        <InvalidLinkNotice opened={editor.opened} instead={m.link_form_empty()}/>
        <OutdatedNotice opened={editor.opened} differences/>
        <div class="tool tool--split">
            {later(move || html! { <Form editor case/> })}
            {later(move || html! { <ResultPanel editor case/> })}
        </div>
        <Projections case/>
        <PaperRecord fragment={Signal::derive(move || editor.fragment())}/>
        <p class="fine-print">{[m.estimate_rule(), m.estimate_caveat()].join(m.lang().gap())}</p>
    }
}
