//! A centre's state.

use crate::app::{clock, messages, notices, site, zone};
use crate::content::Notices;
use crate::domain::figures::ReplyTimes;
use crate::domain::hours::{self, Day, OfficeHours};
use crate::domain::region::Region;
use crate::words;
use chrono::{DateTime, Utc};
use leptos::prelude::*;

/// What a centre answers at an instant, with the promises of that day.
pub fn centre_answer<'a>(office: OfficeHours<'a>, now: DateTime<Utc>) -> hours::Answer<'a> {
    let promise = reply_promise(office, now);
    office.answer(now, promise.phone, promise.writing)
}

/// The response times promised on a centre's day.
pub fn reply_promise(office: OfficeHours, now: DateTime<Utc>) -> ReplyTimes {
    let reply = &site().plan.reply;
    *reply.on(office.date(now)).unwrap_or_else(|| reply.newest())
}

/// Open or closed now, and until when; the weekly hours before the page is
/// hydrated.
#[component]
pub fn Status(
    /// The region.
    region: &'static Region,
) -> impl IntoView {
    let clock = clock::now();
    let state = move || {
        let state = clock.get().map_or("unknown", |now| {
            notices::with_office(region, |_, office| match office.status(now) {
                hours::Status::Open => "open",
                hours::Status::Closed(_) => "closed",
                hours::Status::OpenUnlessHoliday => "unknown",
            })
        });
        state.to_owned()
    };
    let words = move || match clock.get() {
        None => words::weekly_hours(messages(), &region.week),
        Some(now) => {
            notices::with_office(region, |notices, office| status_words(notices, office, now))
        }
    };
    view! { <span class="status" data-state=state>{move || words()}</span> }
}

/// Whether a centre is open at an instant, until when, and why.
pub fn status_words(notices: &Notices, office: OfficeHours, now: DateTime<Utc>) -> String {
    let words = sentence(notices, now, &centre_answer(office, now));
    match office.day(office.date(now)) {
        Day::Open { changed: Some(exception), .. } => {
            let text = words::notice(messages(), notices, exception);
            messages().status_changed(&words, text)
        }
        _ => words,
    }
}

/// « Open until 17:00 », in the visitor's clock.
fn sentence(notices: &Notices, now: DateTime<Utc>, answer: &hours::Answer) -> String {
    let (m, site) = (messages(), site());
    let near = |at| zone::near(at, now);
    let closed = |why| words::closed(m, &site.names, notices, why);
    match (answer.status, answer.next_open, answer.next_close) {
        (hours::Status::Open, _, Some(close)) => m.open_until(&near(close)),
        (hours::Status::Open, ..) => m.open_now().to_owned(),
        (hours::Status::Closed(why), Some(open), _) => m.closed_until(&closed(why), &near(open)),
        (hours::Status::Closed(why), None, _) => m.closed_unknown(&closed(why)),
        (hours::Status::OpenUnlessHoliday, ..) => m.open_unless_holiday().to_owned(),
    }
}
