//! A centre's days worked out ahead, for many questions about them.
//!
//! [`OfficeHours`] asks the zone's rules anew at every question. A timetable asks
//! once for each day, then only looks up. It never answers otherwise: what
//! reaches past its days is asked of the [`OfficeHours`] that made it.

use super::{Answer, Closed, Day, OfficeHours, Opening, Status};
use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};
use std::time::Duration;

/// The days of a centre and its openings in them.
#[derive(Clone, Debug)]
pub struct Timetable<'a> {
    office: OfficeHours<'a>,
    days: Vec<Row<'a>>,
    openings: Vec<Stretch>,
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

/// When the centre is open without a break, `[open, close)`.
#[derive(Clone, Copy, Debug)]
struct Stretch {
    open: DateTime<Utc>,
    close: DateTime<Utc>,
    /// Both as timestamps; hours begin and end on whole seconds.
    from: i64,
    until: i64,
}

impl<'a> Timetable<'a> {
    /// Works out the days from `first` to `last`, both counted, as far as
    /// holidays are known.
    pub fn new(office: OfficeHours<'a>, first: NaiveDate, last: NaiveDate) -> Self {
        let mut timetable = Self { office, days: Vec::new(), openings: Vec::new() };
        for date in first.iter_days().take_while(|date| *date <= last) {
            if timetable.add(date).is_none() {
                break;
            }
        }
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
        if let Some(Opening { open, close, .. }) = opening {
            let (from, until) = (open.timestamp(), close.timestamp());
            match self.openings.last_mut() {
                // Hours up to 24:00 and on from 00:00 are one opening.
                Some(last) if last.until == from => {
                    *last = Stretch { close, until, ..*last };
                    next -= 1;
                }
                _ => self.openings.push(Stretch { open, close, from, until }),
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
        let second = now.timestamp();
        let day = self.day(second)?;
        let ahead = self.openings.get(day.opening..)?;
        let ahead = if ahead.first()?.until <= second { &ahead[1..] } else { ahead };
        // The last opening may go on past the days worked out.
        let (_, certain) = ahead.split_last()?;
        let current = certain.first()?;
        let is_open = current.from <= second;
        let status = match day.closed {
            _ if is_open => Status::Open,
            Some(why) => Status::Closed(why),
            None => Status::Closed(Closed::Night),
        };
        let next_open = if is_open { ahead.get(1)?.open } else { current.open };
        // What has passed of this second does not count.
        let passed = if is_open { now.timestamp_subsec_nanos() } else { 0 };
        let start = current.from.max(second);
        Some(Answer {
            status,
            next_open: Some(next_open),
            next_close: Some(current.close),
            reply_by_phone: Some(due(certain, start, passed, phone)?),
            reply_in_writing: Some(due(certain, start, passed, writing)?),
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

/// When the openings have lasted for `promise` and the nanoseconds `passed`,
/// counted from a second within the first of them.
fn due(openings: &[Stretch], start: i64, passed: u32, promise: Duration) -> Option<DateTime<Utc>> {
    let promise = promise.checked_add(Duration::new(0, passed))?;
    let (mut left, rest) = (i64::try_from(promise.as_secs()).ok()?, promise.subsec_nanos());
    let mut start = start;
    for (index, opening) in openings.iter().enumerate() {
        if index > 0 {
            start = opening.from;
        }
        let open_for = opening.until - start;
        if left < open_for || (left == open_for && rest == 0) {
            let since_open = TimeDelta::new(start + left - opening.from, rest)?;
            return opening.open.checked_add_signed(since_open);
        }
        left -= open_for;
    }
    None
}
