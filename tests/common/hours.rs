//! The parts of a centre's answer, one by one.

use chrono::{DateTime, Utc};
use olcare_portal::domain::hours::OfficeHours;
use std::time::Duration;

/// Asks a centre for a part of its answer.
pub trait Ask {
    /// The first opening strictly after `now`.
    fn next_open(&self, now: DateTime<Utc>) -> Option<DateTime<Utc>>;

    /// The first closing strictly after `now`.
    fn next_close(&self, now: DateTime<Utc>) -> Option<DateTime<Utc>>;

    /// The earliest instant by which the centre has been open for `promise` since `now`.
    fn reply_by(&self, now: DateTime<Utc>, promise: Duration) -> Option<DateTime<Utc>>;
}

impl Ask for OfficeHours<'_> {
    fn next_open(&self, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        self.answer(now, Duration::ZERO, Duration::ZERO).next_open
    }

    fn next_close(&self, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        self.answer(now, Duration::ZERO, Duration::ZERO).next_close
    }

    fn reply_by(&self, now: DateTime<Utc>, promise: Duration) -> Option<DateTime<Utc>> {
        self.answer(now, promise, Duration::ZERO).reply_by_phone
    }
}
