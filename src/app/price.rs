//! What pages share of the estimate: its form, its words, and the last case that the
//! visitor worked on, remembered on the device.

use super::{browser, site};
use crate::domain::link::{decode_price, decode_stamp};
use crate::domain::money::{Money, Separators};
use crate::domain::price::{Case, Draft, validate};
use crate::i18n::words::{PriceAnswer, Worked};
use leptos::prelude::*;

/// Under which name the last case is remembered on the device.
const REMEMBERED: &str = "estimate";

/// The fragment of the last case; empty for none.
#[derive(Clone, Copy)]
struct Last(RwSignal<String>);

/// Reads the remembered case once the page is hydrated.
pub(super) fn provide() {
    let last = RwSignal::new(String::new());
    provide_context(Last(last));
    // Signal written from an effect: storage is the outside world.
    Effect::new(move |_| {
        if let Some(fragment) = browser::remembered(REMEMBERED) {
            last.set(fragment);
        }
    });
}

/// The fragment of the last case, followed as it changes; empty for none.
pub fn last() -> RwSignal<String> {
    expect_context::<Last>().0
}

/// Remembers a case that has an answer, by its fragment; an empty one forgets it.
pub fn remember(last: RwSignal<String>, fragment: &str) {
    _ = browser::remember(REMEMBERED, (!fragment.is_empty()).then_some(fragment));
    last.set(fragment.to_owned());
}

/// Reads a remembered case. One that can't be read, or was made with other published
/// content, is as good as none: its percentage may have been that content's example.
pub fn recall(fragment: &str) -> Option<Case> {
    let stamp = decode_stamp(fragment)?;
    let draft = decode_price(fragment, empty(), hint()).ok()?;
    validate(&draft, hint()).ok().filter(|_| stamp.version() == site().edition.version())
}

/// How amounts are read where they are ambiguous.
pub fn hint() -> Separators {
    site().lang.separators()
}

/// The empty form with the plan's percentage in it.
pub fn empty() -> Draft {
    Draft::new(&site().plan.rate.newest().rate.write(hint().decimal))
}

/// A worked estimate in words, amounts as the browser writes them.
pub fn answer(worked: &Worked) -> PriceAnswer<'_> {
    PriceAnswer { site: site(), worked, money: &money }
}

/// An amount as the browser writes it.
pub fn money(money: Money) -> String {
    browser::write_money(money, site().lang)
}
