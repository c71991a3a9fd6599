//! Instants: now, as scripts write them, as people read them.

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, Timelike, Utc};
use std::time::{SystemTime, UNIX_EPOCH};

/// The current second.
pub(crate) fn now() -> DateTime<Utc> {
    // A clock set before 1970 counts as 1970.
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    let seconds = i64::try_from(since.as_secs()).unwrap_or_default();
    DateTime::from_timestamp(seconds, 0).unwrap_or_default()
}

/// Parses an instant of the years 0 to 9999 as RFC 3339 has it, with any offset;
/// fractions of a second are dropped.
///
/// # Errors
///
/// What is expected, in words, when the text is no such instant.
pub(crate) fn parse(text: &str) -> Result<DateTime<Utc>, String> {
    let at = DateTime::parse_from_rfc3339(text).ok();
    let at = at.and_then(|at| DateTime::from_timestamp(at.timestamp(), 0));
    // An offset can push the first and last day out of the years that can be written.
    at.filter(|at| (0..=9999).contains(&at.year()))
        .ok_or_else(|| format!("{text:?} is not an RFC 3339 instant, as 2026-03-29T07:00:00Z is"))
}

/// Writes an instant in UTC, to the second: `2026-03-29T07:00:00Z`.
pub(crate) fn write(at: DateTime<Utc>) -> String {
    // chrono's own form, as long as there are no fractions of a second.
    format!("{at:?}")
}

/// Writes a day: `2026-03-29`.
pub(crate) fn day(day: NaiveDate) -> String {
    format!("{:04}-{:02}-{:02}", day.year(), day.month(), day.day())
}

/// Writes a civil day and time for a person.
pub(crate) fn civil(at: NaiveDateTime) -> String {
    format!("{} {}", day(at.date()), of_day(at))
}

/// Writes the time alone, without seconds where there are none.
pub(crate) fn of_day(at: NaiveDateTime) -> String {
    let time = at.time();
    let minutes = format!("{:02}:{:02}", time.hour(), time.minute());
    if time.second() == 0 { minutes } else { format!("{minutes}:{:02}", time.second()) }
}
