//! What a centre does on a day of its calendar.

use super::{Change, DayHours, Exception, Holiday, OfficeHours};
use chrono::NaiveDate;

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
