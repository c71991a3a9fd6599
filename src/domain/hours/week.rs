//! A week's opening hours in civil time.

use crate::domain::date::number;
use chrono::{Datelike, NaiveDate, NaiveDateTime, Weekday, WeekdaySet};
use serde::{Deserialize, Serialize};

/// A minute of a civil day, 0 to 1,440 (24:00, the end of the day).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct LocalMinute(u16);

impl LocalMinute {
    /// The start of the day.
    pub const START: Self = Self(0);
    /// The end of the day.
    pub const END: Self = Self(24 * 60);

    /// Reads `HH:MM`, `00:00` to `24:00`.
    pub fn parse(text: &str) -> Option<Self> {
        let (hours, minutes) = text.split_once(':')?;
        let (hours, minutes) = (number(hours, 2)?, number(minutes, 2)?);
        let total = hours * 60 + minutes;
        (minutes < 60 && total <= Self::END.0).then_some(Self(total))
    }

    /// The hour, 0 to 24.
    pub const fn hour(self) -> u32 {
        (self.0 / 60) as u32
    }

    /// The minute of the hour, 0 to 59.
    pub const fn minute(self) -> u32 {
        (self.0 % 60) as u32
    }

    /// That minute of a day, in civil time.
    pub(crate) fn on(self, day: NaiveDate) -> Option<NaiveDateTime> {
        if self == Self::END {
            day.succ_opt()?.and_hms_opt(0, 0, 0)
        } else {
            day.and_hms_opt(self.hour(), self.minute(), 0)
        }
    }
}

/// From when to when a centre is open on a day: `[open, close)`, open < close.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DayHours {
    open: LocalMinute,
    close: LocalMinute,
}

impl DayHours {
    /// Takes the hours of a day; `None` unless `open` is before `close`.
    pub fn new(open: LocalMinute, close: LocalMinute) -> Option<Self> {
        (open < close).then_some(Self { open, close })
    }

    /// The first minute open.
    pub const fn open(self) -> LocalMinute {
        self.open
    }

    /// The first minute closed.
    pub const fn close(self) -> LocalMinute {
        self.close
    }
}

/// The opening hours of each day of the week.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WeeklyHours {
    days: [Option<DayHours>; 7],
}

impl WeeklyHours {
    /// The same hours from the first to the last of the named days, both
    /// counted; closed on the others.
    pub fn from_to(first: Weekday, last: Weekday, hours: DayHours) -> Self {
        let mut days = [None; 7];
        for day in WeekdaySet::ALL.iter(first).take(1 + last.days_since(first) as usize) {
            days[day.num_days_from_monday() as usize] = Some(hours);
        }
        Self { days }
    }

    /// The hours of that day of the week; `None` when closed all day.
    pub fn on_weekday(&self, day: Weekday) -> Option<DayHours> {
        self.days[day.num_days_from_monday() as usize]
    }

    /// The hours of that date, holidays left aside.
    pub fn on(&self, date: NaiveDate) -> Option<DayHours> {
        self.on_weekday(date.weekday())
    }

    /// The first and last open day and their hours, where one range and one
    /// pair of hours say it all, as in « Monday to Friday, 9 to 17 ».
    pub fn as_range(&self) -> Option<(Weekday, Weekday, DayHours)> {
        let week = WeekdaySet::ALL.iter(Weekday::Mon);
        let mut open = week.filter(|day| self.on_weekday(*day).is_some());
        let first = open.next()?;
        let last = open.next_back().unwrap_or(first);
        let hours = self.on_weekday(first)?;
        (Self::from_to(first, last, hours) == *self).then_some((first, last, hours))
    }
}
