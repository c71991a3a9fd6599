//! By when a centre answers.

use super::centre_answer;
use crate::app::{clock, messages, notices, site, zone};
use crate::domain::hours;
use crate::domain::region::Region;
use chrono::{DateTime, Utc};
use leptos::prelude::*;
use std::time::Duration;

/// By when a call and a message now are answered, in both clocks; the promise
/// itself before the clock is known.
#[component]
pub fn Replies(
    /// The region.
    region: &'static Region,
    /// Whether the page answers for another moment than now.
    asked: fn() -> bool,
) -> impl IntoView {
    let m = messages();
    let clock = clock::now();
    let promised = site().plan.reply.newest();
    let call = [m.reply_if_call(), m.reply_if_call_then()];
    let write = [m.reply_if_write(), m.reply_if_write_then()];
    let row = move |[now, then]: [&'static str; 2], promise: Duration, pick: Pick| {
        let label = move || (if asked() { then } else { now }).to_owned();
        let words = move || match clock.get() {
            None => m.reply_within(promise.as_secs() / 3_600),
            Some(now) => {
                let at =
                    notices::with_office(region, |_, office| pick(&centre_answer(office, now)));
                at.map_or_else(|| m.reply_unknown().to_owned(), |at| both_clocks(region, at, now))
            }
        };
        view! { <div><dt>{move || label()}</dt><dd>{move || words()}</dd></div> }.into_any()
    };
    view! {
        {row(call, promised.phone, |answer| answer.reply_by_phone)}
        {row(write, promised.writing, |answer| answer.reply_in_writing)}
    }
}

/// One of the deadlines of an answer.
type Pick = fn(&hours::Answer) -> Option<DateTime<Utc>>;

/// An instant in the visitor's clock and the centre's.
pub fn both_clocks(region: &'static Region, at: DateTime<Utc>, now: DateTime<Utc>) -> String {
    let yours = zone::near(at, now);
    match zone::at_centre(at, region) {
        Some(theirs) => messages().reply_by(&yours, &theirs),
        None => messages().reply_by_same(&yours),
    }
}
