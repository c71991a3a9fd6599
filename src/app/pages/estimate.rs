//! What OL Care costs, this year and the next ones.

mod chart;
mod form;
mod options;
mod outlook;
mod result;

use super::Heading;
use crate::app::live::live;
use crate::app::parts::{NeedsScript, PaperRecord};
use crate::app::route::Page;
use crate::app::{browser, messages, site};
use crate::domain::link::{LinkError, decode_price, decode_stamp, encode_price, stamped};
use crate::domain::money::Separators;
use crate::domain::price::{Draft, estimate, validate};
use crate::domain::stamp::Stamp;
use crate::i18n::words;
use form::Form;
use leptos::prelude::*;
use leptos_router::hooks::use_location;
use outlook::Outlook;
use result::{Changed, ResultPanel};

/// The form as typed, with the way to change it.
#[derive(Clone, Copy)]
struct Editor {
    draft: RwSignal<Draft>,
    unread_link: RwSignal<Option<LinkError>>,
    /// The answer as it was when the link that was opened was made.
    then: RwSignal<Option<Stamp>>,
}

impl Editor {
    /// Changes the form and puts the new case into the address.
    fn edit(self, change: impl FnOnce(&mut Draft)) {
        self.draft.update(change);
        self.unread_link.set(None);
        self.then.set(None);
        let fragment = self.draft.with_untracked(|draft| {
            let fragment = encode_price(draft, hint());
            match validate(draft, hint()).ok().and_then(|case| estimate(&case).ok()) {
                Some(estimate) => stamped(fragment, &words::price_stamp(site(), &estimate)),
                None => fragment,
            }
        });
        browser::set_fragment(&fragment);
    }

    /// Takes the case of a fragment; one that is empty or names a place on the
    /// page changes nothing.
    fn read(self, fragment: &str) {
        if fragment.len() <= 1 || browser::is_place(fragment) {
            return;
        }
        match decode_price(fragment, empty(), hint()) {
            Ok(draft) => {
                self.draft.set(draft);
                self.then.set(decode_stamp(fragment));
                self.unread_link.set(None);
            }
            Err(error) => {
                self.draft.set(empty());
                self.then.set(None);
                self.unread_link.set(Some(error));
            }
        }
    }
}

/// How amounts are read where they are ambiguous.
fn hint() -> Separators {
    site().lang.separators()
}

/// The empty form with the plan's percentage in it.
fn empty() -> Draft {
    Draft::new(&site().plan.rate.newest().rate.write(hint().decimal))
}

/// The page of the estimate.
#[component]
pub fn EstimatePage() -> impl IntoView {
    let m = messages();
    let editor = Editor {
        draft: RwSignal::new(empty()),
        unread_link: RwSignal::new(None),
        then: RwSignal::new(None),
    };
    let case = Memo::new(move |_| editor.draft.with(|draft| validate(draft, hint())));
    let hash = use_location().hash;
    // Signals written from an effect: the address is the outside world.
    Effect::new(move |_| {
        editor.read(&hash.get_untracked());
        browser::on_event("hashchange", move || editor.read(&browser::fragment()));
    });
    let unread = move || {
        let error = editor.unread_link.get();
        error.map(|error| {
            html! { <p class="notice notice--bad" role="alert">{words::link_error(m, &error)} " " {m.link_form_empty()}</p> }
        })
    };
    html! {
        <Heading page=Page::Estimate lead=m.estimate_lead()/>
        <NeedsScript rule=m.estimate_rule()/>
        {live(unread)}
        <Changed editor case/>
        <div class="tool tool--split">
            <Form editor case/>
            <ResultPanel editor case/>
        </div>
        <Outlook case/>
        <PaperRecord follow=Signal::derive(move || editor.draft.track())/>
        <p class="fine-print">{m.estimate_rule()}" "{m.estimate_caveat()}</p>
    }
}
