//! Words for the working of a reply deadline.

use crate::content::{Names, Notices};
use crate::domain::hours::Step;
use crate::i18n::Messages;
use crate::words;
use chrono::{DateTime, NaiveDate, Utc};
use std::time::Duration;

/// How a program writes days and times, both by the centre's clock.
pub struct Formats<'a> {
    /// Writes a day.
    pub day: &'a dyn Fn(NaiveDate) -> String,
    /// Writes the time of an instant.
    pub time: &'a dyn Fn(DateTime<Utc>) -> String,
}

/// One step of the working.
pub fn working_step(
    m: &Messages,
    names: &Names,
    notices: &Notices,
    formats: &Formats,
    step: &Step,
) -> String {
    let (day, time) = (formats.day, formats.time);
    match *step {
        Step::Counted { date, from, until } => {
            let counted = (until - from).to_std().unwrap_or_default();
            m.working_counted(&day(date), &duration(m, counted), &time(from), &time(until))
        }
        Step::Skipped { first, last, why } => {
            let why = words::closed(m, names, notices, why);
            if first == last {
                m.working_skipped(&day(first), &why)
            } else {
                m.working_skipped(&m.days_from_to(&day(first), &day(last)), &why)
            }
        }
        Step::NotKnown { date } => m.working_not_known(&day(date)),
    }
}

/// « 1 h 20 min »; seconds only where there are some.
pub fn duration(m: &Messages, length: Duration) -> String {
    let seconds = length.as_secs();
    let parts = [
        (seconds / 3_600, m.duration_hours(&(seconds / 3_600).to_string())),
        (seconds / 60 % 60, m.duration_minutes(&(seconds / 60 % 60).to_string())),
        (seconds % 60, m.duration_seconds(&(seconds % 60).to_string())),
    ];
    let parts: Vec<String> =
        parts.into_iter().filter(|(count, _)| *count > 0).map(|(_, text)| text).collect();
    if parts.is_empty() { m.duration_minutes("0") } else { parts.join(m.lang().gap()) }
}
