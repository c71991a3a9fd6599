//! The stretch of time that the picture shows, and its axis.

use crate::app::percent::percent;
use crate::app::{browser, site};
use crate::domain::zone;
use chrono::{DateTime, NaiveDateTime, TimeDelta, Timelike, Utc};
use leptos::prelude::*;

/// How much of the window lies before the moment asked about.
const BEFORE: TimeDelta = TimeDelta::hours(3);
const LENGTH: TimeDelta = TimeDelta::hours(24);

/// A full hour of the visitor's clock.
#[derive(Clone, Copy)]
pub struct Hour {
    pub at: DateTime<Utc>,
    /// Whether it is the first one of its day: where the clocks skip midnight,
    /// that is a later hour.
    pub begins_day: bool,
    civil: NaiveDateTime,
}

/// Twenty-four hours, and the full hours in them.
#[derive(Clone)]
pub struct Window {
    /// The beginning: a full hour of the visitor's clock.
    pub from: DateTime<Utc>,
    /// The end.
    pub until: DateTime<Utc>,
    /// The full hours.
    pub hours: Vec<Hour>,
    begins: NaiveDateTime,
}

impl Window {
    /// The window of a moment, for a zone of which the offsets are known.
    pub fn around(now: DateTime<Utc>, offset: impl Fn(DateTime<Utc>) -> TimeDelta) -> Self {
        let early = now - BEFORE;
        let civil = early.naive_utc() + offset(early);
        let from = early - TimeDelta::seconds(i64::from(civil.num_seconds_from_midnight() % 3_600));
        let until = from + LENGTH;
        let begins = from.naive_utc() + offset(from);
        let hours = zone::full_hours(from, until, offset);
        let mut day = begins.date();
        let hours = hours.into_iter().map(|(at, civil)| {
            let before = std::mem::replace(&mut day, civil.date());
            Hour { at, civil, begins_day: civil.date() > before }
        });
        let hours = hours.collect();
        Self { from, until, hours, begins }
    }

    /// Where an instant lies, from the left: `12.5%`.
    pub fn place(&self, at: DateTime<Utc>) -> String {
        self.width(self.from, at)
    }

    /// How wide a stretch is.
    pub fn width(&self, from: DateTime<Utc>, until: DateTime<Utc>) -> String {
        percent((until - from).num_seconds().into(), LENGTH.num_seconds().into())
    }
}

/// Days and hours above the rows, and the moment asked about.
#[component]
pub fn Axis(
    /// The stretch of time.
    window: Window,
    /// The moment asked about.
    now: DateTime<Utc>,
    /// What the moment is called.
    marked: &'static str,
) -> impl IntoView {
    let lang = site().lang;
    let date = |civil: NaiveDateTime| browser::write_short_day(civil.date(), lang);
    let hours = window
        .hours
        .iter()
        .filter(|hour| hour.civil.hour() % 3 == 0 && hour.civil.hour() > 0 && !hour.begins_day)
        .map(|hour| {
            let x = window.place(hour.at);
            // A phone has room for each second one, and for none beyond the ends.
            let inside = window.from < hour.at && hour.at < window.until;
            let class = if hour.civil.hour() % 6 == 0 && inside {
                "axis__hour"
            } else {
                "axis__hour axis__hour--wide"
            };
            view! { <text class=class x=x y="2.9em">{browser::write_hour(hour.civil, lang)}</text> }
                .into_any()
        })
        .collect_view();
    let midnight = window.hours.iter().find(|hour| hour.begins_day);
    let midnight = midnight.map(|hour| {
        let x = window.place(hour.at);
        // Near an end of the axis the date begins or ends at its line.
        let near = TimeDelta::hours(3);
        let class = if hour.at - window.from < near {
            "axis__day axis__day--first"
        } else if window.until - hour.at < near {
            "axis__day axis__day--last"
        } else {
            "axis__day"
        };
        view! { <text class=class x=x y="2.9em">{date(hour.civil)}</text> }.into_any()
    });
    let first = date(window.begins);
    let x = window.place(now);
    view! {
        <svg class="axis" width="100%" height="4.6em">
            <text class="axis__day axis__day--first" x="0" y="1.2em">{first}</text>
            {midnight}
            {hours}
            <text class="axis__now" x=x y="4.3em">{marked}</text>
        </svg>
    }
}
