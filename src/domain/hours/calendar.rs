//! The public holidays of a place, as far as they are known.

use crate::domain::date;
use crate::domain::id::Id;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A public holiday.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holiday {
    /// The day.
    #[serde(with = "date::as_number")]
    pub date: NaiveDate,
    /// Which holiday; its words are in the content of each language.
    pub name: Id,
    /// Why not every employer observes it, where that is so.
    pub contested: Option<Id>,
}

/// What is wrong with a list of holidays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CalendarError {
    /// The day at this index is not after the one above it.
    OutOfOrder(usize),
    /// The day at this index is outside the days that the list covers.
    OutsideKnown(usize),
}

/// The public holidays of a place, in order, one a day, complete from
/// [`Calendar::known_from`] to [`Calendar::known_until`], both days included.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Calendar {
    days: Vec<Holiday>,
    #[serde(with = "date::as_number")]
    known_from: NaiveDate,
    #[serde(with = "date::as_number")]
    known_until: NaiveDate,
}

impl Calendar {
    /// Takes the holidays, oldest first.
    ///
    /// # Errors
    /// [`CalendarError`] names the day at fault.
    pub fn new(
        days: Vec<Holiday>,
        known_from: NaiveDate,
        known_until: NaiveDate,
    ) -> Result<Self, CalendarError> {
        for (index, day) in days.iter().enumerate() {
            if index > 0 && days[index - 1].date >= day.date {
                return Err(CalendarError::OutOfOrder(index));
            }
            if day.date < known_from || day.date > known_until {
                return Err(CalendarError::OutsideKnown(index));
            }
        }
        Ok(Self { days, known_from, known_until })
    }

    /// The first day of which it is known whether it is a holiday.
    pub const fn known_from(&self) -> NaiveDate {
        self.known_from
    }

    /// The last day of which it is known whether it is a holiday.
    pub const fn known_until(&self) -> NaiveDate {
        self.known_until
    }

    /// Whether it is known that this day is or is not a holiday.
    pub fn knows(&self, date: NaiveDate) -> bool {
        self.known_from <= date && date <= self.known_until
    }

    /// The holiday on that day.
    pub fn on(&self, date: NaiveDate) -> Option<&Holiday> {
        let at = self.days.binary_search_by_key(&date, |day| day.date).ok()?;
        self.days.get(at)
    }

    /// Every holiday, oldest first.
    pub fn days(&self) -> &[Holiday] {
        &self.days
    }
}
