//! The form of the estimate as typed, with the way to change it.

use crate::app::estimate::{self as shared, check, empty, number_format};
use crate::app::shared_link::SharedLink;
use crate::app::{browser, site};
use crate::domain::link::{decode_price, decode_stamp, encode_price, stamped};
use crate::domain::price::{Draft, estimate};
use crate::words;
use leptos::prelude::*;

/// The form as typed, with the way to change it.
#[derive(Clone, Copy)]
pub struct Editor {
    /// The form.
    pub draft: RwSignal<Draft>,
    /// The link by which the page was opened.
    pub opened: SharedLink,
    /// The last case on the device.
    pub last: shared::Last,
}

impl Editor {
    /// Changes the form and puts the new case into the address; one with an answer is
    /// remembered.
    pub fn edit(self, change: impl FnOnce(&mut Draft)) {
        self.draft.update(change);
        self.opened.forget();
        let fragment = untrack(move || self.fragment());
        browser::set_fragment(&fragment);
        if decode_stamp(&fragment).is_some() {
            self.last.remember(&fragment);
        }
    }

    /// The case as a fragment, with the stamp of the answer where there is one.
    pub fn fragment(self) -> String {
        self.draft.with(|draft| {
            let fragment = encode_price(draft, number_format());
            match check(draft).ok().and_then(|case| estimate(&case).ok()) {
                Some(estimate) => stamped(fragment, &words::price_stamp(site(), &estimate)),
                None => fragment,
            }
        })
    }

    /// Takes the case of a fragment; one that can't be read leaves an empty form.
    pub fn read(self, fragment: &str) {
        let read = decode_price(fragment, empty(), number_format());
        self.opened.by(fragment, read.as_ref().err());
        self.draft.set(read.unwrap_or_else(|_| empty()));
    }
}
