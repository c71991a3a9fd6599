//! A stretch of time: when a centre is open in it, and on which days it is not.

use super::{Closed, Day, Exception, OfficeHours, Opening};
use chrono::{DateTime, NaiveDate, Utc};

/// A part of a stretch of time in which a centre is open, `[from, until)`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OpenSpan {
    /// The first instant open, not before the stretch.
    pub from: DateTime<Utc>,
    /// The first instant closed, not after the stretch.
    pub until: DateTime<Utc>,
    /// False where it is not known whether the day is a public holiday.
    pub certain: bool,
}

/// A day on which a centre departs from its week.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Departure<'a> {
    /// Closed by a public holiday or a notice.
    Closed(Closed<'a>),
    /// Open in hours that a notice changed.
    Changed(&'a Exception),
}

impl<'a> OfficeHours<'a> {
    /// When the centre is open between two instants, in order.
    pub fn open_spans(&self, from: DateTime<Utc>, until: DateTime<Utc>) -> Vec<OpenSpan> {
        let openings = self.possible_openings(self.date(from));
        openings
            .take_while(|(opening, _)| opening.open < until)
            .filter_map(|(Opening { open, close, .. }, certain)| {
                let (from, until) = (open.max(from), close.min(until));
                (from < until).then_some(OpenSpan { from, until, certain })
            })
            .collect()
    }

    /// The days from `first` to `last`, both counted, on which the centre is
    /// closed though the week has hours, or keeps hours that a notice changed.
    pub fn departures(
        &self,
        first: NaiveDate,
        last: NaiveDate,
    ) -> impl Iterator<Item = (NaiveDate, Departure<'a>)> + use<'a> {
        let office = *self;
        let days = first.iter_days().take_while(move |date| *date <= last);
        days.filter_map(move |date| {
            let departure = match office.day(date) {
                Day::Closed(why @ (Closed::Holiday(_) | Closed::Notice(_))) => {
                    Departure::Closed(why)
                }
                Day::Open { changed: Some(exception), .. } => Departure::Changed(exception),
                _ => return None,
            };
            Some((date, departure))
        })
    }
}
