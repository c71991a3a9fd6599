//! What pages share of the estimate: its form, its words, and the last case that the
//! visitor worked on, remembered on the device.

use super::{browser, memory, site};
use crate::domain::link::{decode_price, decode_stamp};
use crate::domain::money::{Money, NumberFormat};
use crate::domain::price::{Case, Draft, Problem, validate};
use crate::words::{PriceAnswer, Worked};
use leptos::prelude::*;

/// Under which name the last case is remembered on the device.
const REMEMBERED: &str = "estimate";

/// Notified whenever another case is remembered, or none any more.
#[derive(Clone, Copy)]
pub struct Last(Trigger);

/// Gives the last case to every part of the page.
pub(super) fn provide() {
    provide_context(Last(Trigger::new()));
}

/// The last case.
pub fn last() -> Last {
    expect_context::<Last>()
}

impl Last {
    /// Its fragment, followed as it changes; empty for none. Not for the first render.
    pub fn fragment(self) -> String {
        self.0.track();
        memory::recalled(REMEMBERED).unwrap_or_default()
    }

    /// Remembers a case that has an answer, by its fragment; an empty one forgets it.
    pub fn remember(self, fragment: &str) {
        _ = browser::remember(REMEMBERED, fragment);
        self.0.notify();
    }
}

/// Reads a remembered case. One that can't be read, or was made with other published
/// content, is as good as none: its percentage may have been that content's example.
pub fn recall(fragment: &str) -> Option<Case> {
    let stamp = decode_stamp(fragment)?;
    let draft = decode_price(fragment, empty(), number_format()).ok()?;
    check(&draft).ok().filter(|_| stamp.version() == site().edition.version())
}

/// What a form comes to: a case, or what is wrong.
pub fn check(draft: &Draft) -> Result<Case, Vec<Problem>> {
    validate(draft, number_format(), *site().plan.restart.newest())
}

/// How amounts are read where they are ambiguous.
pub fn number_format() -> NumberFormat {
    site().lang.number_format()
}

/// The empty form with the plan's percentage in it.
pub fn empty() -> Draft {
    Draft::new(&site().plan.rate.newest().rate.write(number_format().decimal))
}

/// A worked estimate in words, amounts as the browser writes them.
pub fn answer(worked: &Worked) -> PriceAnswer<'_> {
    PriceAnswer { site: site(), worked, money: &money }
}

/// An amount as the browser writes it.
pub fn money(money: Money) -> String {
    browser::write_money(money, site().lang)
}
