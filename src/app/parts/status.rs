//! A centre's state.

use crate::app::{browser, clock, messages, site};
use crate::domain::hours;
use crate::domain::region::Region;
use crate::i18n::words;
use chrono::{DateTime, Utc};
use leptos::prelude::*;

/// What a centre answers at an instant, with the promises of that day.
pub fn centre_answer(region: &'static Region, now: DateTime<Utc>) -> hours::Answer<'static> {
    let office = region.office();
    let plan = &site().plan;
    let reply = plan.reply.on(office.date(now)).unwrap_or_else(|| plan.reply.newest());
    office.answer(now, reply.phone, reply.writing)
}

/// Open or closed now, and until when; the weekly hours before the page is
/// hydrated.
#[component]
pub fn Status(
    /// The region.
    region: &'static Region,
) -> impl IntoView {
    let clock = clock::now();
    let answer = move || clock.get().map(|now| (now, centre_answer(region, now)));
    let state = move || {
        answer().map_or("unknown", |(_, answer)| match answer.status {
            hours::Status::Open => "open",
            hours::Status::Closed(_) => "closed",
            hours::Status::OpenUnlessHoliday => "unknown",
        })
    };
    let words = move || match answer() {
        None => words::weekly_hours(messages(), &region.week),
        Some((now, answer)) => sentence(now, &answer),
    };
    view! { <span class="status" data-state=state>{words}</span> }
}

/// « Open until 17:00 », in the visitor's clock.
fn sentence(now: DateTime<Utc>, answer: &hours::Answer) -> String {
    let (m, site) = (messages(), site());
    let near = |at| browser::write_near(at, now, site.lang, None);
    match (answer.status, answer.next_open, answer.next_close) {
        (hours::Status::Open, _, Some(close)) => m.open_until(&near(close)),
        (hours::Status::Open, ..) => m.open_now().to_owned(),
        (hours::Status::Closed(why), Some(open), _) => {
            m.closed_until(&words::closed(m, &site.names, why), &near(open))
        }
        (hours::Status::Closed(why), None, _) => {
            m.closed_unknown(&words::closed(m, &site.names, why))
        }
        (hours::Status::OpenUnlessHoliday, ..) => m.open_unless_holiday().to_owned(),
    }
}
