//! What a centre does on a day of its calendar, and what decides it.

use super::{Calendar, DayHours, Holiday, WeeklyHours};
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

/// Why a centre is closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Closed<'a> {
    /// Before or after the hours of a working day.
    Night,
    /// A day of the week without hours.
    Weekend,
    /// A public holiday.
    Holiday(&'a Holiday),
    /// An operator's notice.
    Notice(&'a Exception),
}

/// A day of a centre.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Day<'a> {
    /// Open in these hours.
    Open {
        /// From when to when.
        hours: DayHours,
        /// The notice that changed them.
        changed: Option<&'a Exception>,
    },
    /// Open in these hours, unless the day is a public holiday: that is not known.
    OpenUnlessHoliday(DayHours),
    /// Closed all day.
    Closed(Closed<'a>),
}

impl<'a> Day<'a> {
    /// Its hours and whether they are certain; why the centre is closed where it has none.
    pub(super) fn hours(self) -> Result<(DayHours, bool), Closed<'a>> {
        match self {
            Self::Open { hours, .. } => Ok((hours, true)),
            Self::OpenUnlessHoliday(hours) => Ok((hours, false)),
            Self::Closed(why) => Err(why),
        }
    }
}

impl<'a> OfficeHours<'a> {
    /// The centre's local date at an instant.
    pub fn date(&self, now: DateTime<Utc>) -> NaiveDate {
        self.zone.local(now).date()
    }

    /// What the centre does on a day: by the notices, else by the holidays, else by the week.
    pub fn day(&self, date: NaiveDate) -> Day<'a> {
        let exception = self.exceptions.iter().find(|exception| exception.covers(date));
        if let Some(Exception { change: Change::HoursEveryDay(hours), .. }) = exception {
            return Day::Open { hours: *hours, changed: exception };
        }
        let Some(weekly) = self.week.on(date) else {
            return Day::Closed(Closed::Weekend);
        };
        if let Some(holiday) = self.calendar.on(date) {
            return Day::Closed(Closed::Holiday(holiday));
        }
        let (hours, changed) = match exception.map(|exception| (exception, exception.change)) {
            Some((exception, Change::Closed)) => return Day::Closed(Closed::Notice(exception)),
            Some((exception, Change::Hours(hours))) => (hours, Some(exception)),
            _ => (weekly, None),
        };
        if self.calendar.knows(date) {
            Day::Open { hours, changed }
        } else {
            Day::OpenUnlessHoliday(hours)
        }
    }
}
