//! Days on which a centre departs from its week, by a notice of an operator.

use super::DayHours;
use chrono::NaiveDate;

/// What a centre does instead of keeping its week.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// It stays closed.
    Closed,
    /// It keeps other hours on the days on which it would be open.
    Hours(DayHours),
    /// It keeps these hours on every day, weekends and public holidays too.
    HoursEveryDay(DayHours),
}

/// A change over some days of the centre's own calendar, both ends counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Exception {
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub until: NaiveDate,
    /// What changes.
    pub change: Change,
    /// Which notice says so: its place in the list of notices.
    pub notice: usize,
}

impl Exception {
    /// Whether the change holds on that day.
    pub fn covers(&self, date: NaiveDate) -> bool {
        self.from <= date && date <= self.until
    }
}
