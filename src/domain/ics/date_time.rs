//! Dates and times as RFC 5545, 3.3.4 and 3.3.5 wants them.

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, Timelike, Utc};

/// A day as `20260309`.
pub(super) fn date(day: NaiveDate) -> String {
    format!("{:04}{:02}{:02}", day.year(), day.month(), day.day())
}

/// A civil time as `20260309T090000`.
pub(super) fn local(at: NaiveDateTime) -> String {
    format!("{}T{:02}{:02}{:02}", date(at.date()), at.hour(), at.minute(), at.second())
}

/// An instant as `20260309T130000Z`.
pub(super) fn utc(at: DateTime<Utc>) -> String {
    format!("{}Z", local(at.naive_utc()))
}
