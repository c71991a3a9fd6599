//! What decides when a centre is open.

use super::{Calendar, Exception, WeeklyHours};
use crate::domain::zone::Zone;
use chrono::{DateTime, NaiveDate, Utc};

/// A centre's hours, with all that decides them.
#[derive(Clone, Copy, Debug)]
pub struct OfficeHours<'a> {
    /// The centre's civil time.
    pub zone: &'a Zone,
    /// The week's hours in it.
    pub week: &'a WeeklyHours,
    /// The public holidays.
    pub calendar: &'a Calendar,
    /// Where operators' notices depart from both; the first one for a day holds.
    pub exceptions: &'a [Exception],
}

impl OfficeHours<'_> {
    /// The centre's local date at an instant.
    pub fn date(&self, now: DateTime<Utc>) -> NaiveDate {
        self.zone.local(now).date()
    }
}
