//! A centre's days worked out ahead, for many questions about them.
//!
//! [`OfficeHours`] asks the zone's rules anew at every question. A timetable asks
//! once for each day, then only looks up. It never answers otherwise: what
//! reaches past its days is asked of the [`OfficeHours`] that made it.

use super::answer::due;
use super::{Answer, Closed, Day, OfficeHours, Opening, Status};
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use std::time::Duration;

/// The days of a centre and its openings in them.
#[derive(Clone, Debug)]
pub struct Timetable<'a> {
    office: OfficeHours<'a>,
    days: Vec<Row<'a>>,
    /// Hours up to 24:00 and on from 00:00 are one opening.
    openings: Vec<Opening>,
}

/// A day of which it is known what the centre does.
#[derive(Clone, Copy, Debug)]
struct Row<'a> {
    /// The day's first second, as a timestamp.
    begins: i64,
    /// The first opening that ends after the day begins.
    opening: usize,
    /// Why it is closed all day, where it is.
    closed: Option<Closed<'a>>,
}

impl<'a> Timetable<'a> {
    /// Works out the days from `first` to `last`, both counted, as far as holidays are known.
    pub fn new(office: OfficeHours<'a>, first: NaiveDate, last: NaiveDate) -> Self {
        let mut timetable = Self { office, days: Vec::new(), openings: Vec::new() };
        let mut days = first.iter_days().take_while(|date| *date <= last);
        _ = days.try_for_each(|date| timetable.add(date));
        timetable
    }

    /// Adds a day; `None` where it is not known, or where the clocks change at
    /// its midnight, so that its instants may not be in one piece.
    fn add(&mut self, date: NaiveDate) -> Option<()> {
        let midnight = self.office.zone.only_instant(date.and_time(NaiveTime::MIN));
        let begins = midnight?.timestamp();
        let (closed, opening) = match self.office.day(date) {
            Day::Open { hours, .. } => (None, self.office.opening(date, hours)),
            Day::Closed(why) => (Some(why), None),
            Day::OpenUnlessHoliday(_) => return None,
        };
        let mut next = self.openings.len();
        if let Some(opening) = opening {
            match self.openings.last_mut() {
                Some(last) if last.close == opening.open => {
                    last.close = opening.close;
                    next -= 1;
                }
                _ => self.openings.push(opening),
            }
        }
        self.days.push(Row { begins, opening: next, closed });
        Some(())
    }

    /// Everything at once, as [`OfficeHours::answer`].
    pub fn answer(&self, now: DateTime<Utc>, phone: Duration, writing: Duration) -> Answer<'a> {
        self.look_up(now, phone, writing).unwrap_or_else(|| self.office.answer(now, phone, writing))
    }

    /// `None` where the answer reaches past the days worked out.
    fn look_up(
        &self,
        now: DateTime<Utc>,
        phone: Duration,
        writing: Duration,
    ) -> Option<Answer<'a>> {
        let day = self.day(now.timestamp())?;
        let ahead = self.openings.get(day.opening..)?;
        let ahead = if ahead.first()?.close <= now { &ahead[1..] } else { ahead };
        // The last opening may go on past the days worked out.
        let (_, certain) = ahead.split_last()?;
        let current = certain.first()?;
        let is_open = current.open <= now;
        let status = match day.closed {
            _ if is_open => Status::Open,
            Some(why) => Status::Closed(why),
            None => Status::Closed(Closed::Night),
        };
        let next_open = if is_open { ahead.get(1)?.open } else { current.open };
        Some(Answer {
            status,
            next_open: Some(next_open),
            next_close: Some(current.close),
            reply_by_phone: Some(due(certain.iter().copied(), now, phone)?),
            reply_in_writing: Some(due(certain.iter().copied(), now, writing)?),
        })
    }

    /// The day of a second.
    fn day(&self, second: i64) -> Option<&Row<'a>> {
        // As if every day had 24 hours: at most one too far or too short.
        let origin = self.days.first()?.begins;
        let guess = usize::try_from((second - origin).div_euclid(86_400)).ok()?;
        // The last day has no end here.
        let after = self.days.get(guess + 1)?;
        if after.begins <= second {
            return Some(after).filter(|_| guess + 2 < self.days.len());
        }
        let day = &self.days[guess];
        if day.begins <= second { Some(day) } else { self.days.get(guess.checked_sub(1)?) }
    }
}
