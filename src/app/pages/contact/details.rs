//! What a visitor may unfold below a centre: how its deadlines are counted, and
//! when it is closed in the coming weeks.

use crate::app::components::{Deferred, reply_promise};
use crate::app::{browser, clock, messages, notices, route, site, zone};
use crate::content::Notices;
use crate::domain::hours::{Change, Closed, Departure, Exception, OfficeHours};
use crate::domain::region::Region;
use crate::words;
use chrono::{DateTime, Days, NaiveDate, Utc};
use leptos::prelude::*;
use std::time::Duration;

/// How far ahead closures are told, in days.
const LOOKAHEAD_DAYS: u64 = 8 * 7;

/// How the deadlines of a centre are counted, step by step.
#[component]
pub fn Workings(
    /// The region.
    region: &'static Region,
) -> impl IntoView {
    let m = messages();
    let clock = clock::now();
    let lists = move || {
        let now = clock.get()?;
        let lists = notices::with_office(region, |notices, office| {
            let promise = reply_promise(office, now);
            [(m.working_by_phone(), promise.phone), (m.working_in_writing(), promise.writing)]
                .map(|(title, promise)| (title, steps(region, notices, office, now, promise)))
        });
        let lists = lists.map(|(title, steps)| {
            let steps =
                steps.into_iter().map(|step| view! { <li>{step}</li> }.into_any()).collect_view();
            view! { <h4>{title}</h4> <ol class="working">{steps}</ol> }.into_any()
        });
        Some(lists.into_iter().collect_view().into_any())
    };
    view! {
        <details class="details">
            <summary>{m.working_title()}</summary>
            <Deferred>{move || lists().into_any()}</Deferred>
        </details>
    }
}

/// The request, each step, and the deadline: by the centre's clock.
fn steps(
    region: &Region,
    notices: &Notices,
    office: OfficeHours,
    now: DateTime<Utc>,
    promise: Duration,
) -> Vec<String> {
    let (m, site) = (messages(), site());
    let at_centre = |at, moment| zone::by_centre(at, region, moment);
    let day = |day: NaiveDate| browser::write_short_day(day, site.lang);
    let time = |at| at_centre(at, browser::Moment::Time);
    let formats = words::Formats { day: &day, time: &time };
    let working = office.working(now, promise);
    let asked =
        m.working_asked(&at_centre(now, browser::Moment::DayAndTime), &words::duration(m, promise));
    let steps = working.steps.iter();
    let steps = steps.map(|step| words::working_step(m, &site.names, notices, &formats, step));
    let due = working.due.map(|due| {
        m.working_due(&at_centre(due, browser::Moment::DayAndTime), &zone::near(due, now))
    });
    std::iter::once(asked).chain(steps).chain(due).collect()
}

/// The closures of a centre in the coming weeks.
#[component]
pub fn Ahead(
    /// The region.
    region: &'static Region,
) -> impl IntoView {
    let m = messages();
    let clock = clock::now();
    let list = move || {
        let now = clock.get()?;
        let items = notices::with_office(region, |notices, office| closures(notices, office, now));
        let until = region.calendar.known_until();
        let last = region.office().date(now).checked_add_days(Days::new(LOOKAHEAD_DAYS));
        let rest = if last.is_some_and(|last| last > until) {
            // The list of holidays ends in sight: what follows is not known.
            m.ahead_known_until(&browser::write_day(until, site().lang))
        } else if items.is_empty() {
            m.ahead_none(LOOKAHEAD_DAYS / 7)
        } else {
            String::new()
        };
        let items =
            items.into_iter().map(|item| view! { <li>{item}</li> }.into_any()).collect_view();
        Some(view! { <ul class="plain-list">{items}</ul> <p>{rest}</p> }.into_any())
    };
    view! {
        <details class="details">
            <summary>{m.ahead_title()}</summary>
            <Deferred>{move || list().into_any()}</Deferred>
            <p><a href={route::calendar(site().lang, &region.id)} download="">{m.calendar_link()}</a></p>
        </details>
    }
}

/// A line for each day on which the centre departs from its week.
fn closures(notices: &Notices, office: OfficeHours, now: DateTime<Utc>) -> Vec<String> {
    let first = office.date(now);
    let last = first.checked_add_days(Days::new(LOOKAHEAD_DAYS)).unwrap_or(first);
    let day = |date| browser::write_short_day(date, site().lang);
    office
        .departures(first, last)
        .map(|(date, departure)| messages().ahead_day(&day(date), &departed(notices, &departure)))
        .collect()
}

/// Why a day is not like the others.
pub fn departed(notices: &Notices, departure: &Departure) -> String {
    let (m, names) = (messages(), &site().names);
    match departure {
        Departure::Closed(Closed::Holiday(holiday)) => {
            let name = names.holiday(&holiday.name);
            match &holiday.contested {
                Some(why) => m.ahead_contested(name, names.contested(why)),
                None => name.to_owned(),
            }
        }
        Departure::Closed(why) => words::closed(m, names, notices, *why),
        Departure::Changed(exception) => changed(notices, exception),
    }
}

fn changed(notices: &Notices, exception: &Exception) -> String {
    let m = messages();
    let text = words::notice(m, notices, exception);
    match exception.change {
        Change::Closed => m.closed_notice(text),
        Change::Hours(hours) | Change::HoursEveryDay(hours) => {
            m.ahead_changed(&words::day_hours(m, hours), text)
        }
    }
}
