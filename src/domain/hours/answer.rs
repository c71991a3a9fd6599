//! What a centre answers at an instant.

use super::{Closed, Day, DayHours, LocalMinute, OfficeHours};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use std::time::Duration;

/// Open or closed, by all that is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status<'a> {
    /// Within the hours.
    Open,
    /// Outside them, and why.
    Closed(Closed<'a>),
    /// Within the weekly hours of a day of which it is not known whether it is a public holiday.
    OpenUnlessHoliday,
}

/// One day's opening as instants, `[open, close)`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Opening {
    /// The first instant open.
    pub open: DateTime<Utc>,
    /// The first instant closed.
    pub close: DateTime<Utc>,
    /// The centre's local date.
    pub date: NaiveDate,
}

/// All that a page or a script wants to know of a centre at an instant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer<'a> {
    /// Open or closed.
    pub status: Status<'a>,
    /// The first opening strictly after the instant.
    pub next_open: Option<DateTime<Utc>>,
    /// The first closing strictly after the instant.
    pub next_close: Option<DateTime<Utc>>,
    /// The latest moment of the promised answer to a call.
    pub reply_by_phone: Option<DateTime<Utc>>,
    /// The latest moment of the promised answer to an e-mail or web ticket.
    pub reply_in_writing: Option<DateTime<Utc>>,
}

impl Answer<'_> {
    /// False when an answer reaches past the days whose holidays are known;
    /// what a holiday could change is then `None`.
    pub fn holidays_known(&self) -> bool {
        self.status != Status::OpenUnlessHoliday
            && self.next_open.is_some()
            && self.next_close.is_some()
            && self.reply_by_phone.is_some()
            && self.reply_in_writing.is_some()
    }
}

impl<'a> OfficeHours<'a> {
    /// Everything at once.
    pub fn answer(&self, now: DateTime<Utc>, phone: Duration, writing: Duration) -> Answer<'a> {
        // Nearly all is in the next two openings: they are worked out once.
        let mut later = self.openings(now);
        let near = [later.next(), later.next()];
        let openings = || near.into_iter().flatten().chain(later.clone());
        let is_open = near[0].is_some_and(|opening| opening.open <= now);
        Answer {
            status: if is_open { Status::Open } else { self.status(now) },
            next_open: first_open(openings(), now),
            next_close: near[0].and_then(|opening| self.close_of(opening)),
            reply_by_phone: due(openings(), now, phone),
            reply_in_writing: due(openings(), now, writing),
        }
    }

    /// Open or closed, and why.
    pub fn status(&self, now: DateTime<Utc>) -> Status<'a> {
        let date = self.date(now);
        let is_within = |hours| {
            let opening = self.opening(date, hours);
            opening.is_some_and(|opening| opening.open <= now && now < opening.close)
        };
        match self.day(date) {
            Day::Closed(why) => Status::Closed(why),
            Day::Open { hours, .. } if is_within(hours) => Status::Open,
            Day::OpenUnlessHoliday(hours) if is_within(hours) => Status::OpenUnlessHoliday,
            Day::Open { .. } | Day::OpenUnlessHoliday(_) => Status::Closed(Closed::Night),
        }
    }

    /// When it closes after that opening; `None` when a holiday that is not known
    /// yet could change it.
    fn close_of(&self, opening: Opening) -> Option<DateTime<Utc>> {
        let mut last = opening;
        // Hours up to 24:00 close nothing where the next day's begin at 00:00.
        loop {
            let date = last.date.succ_opt()?;
            let next = match self.day(date).hours() {
                Ok((hours, certain)) if hours.open() == LocalMinute::START => {
                    self.opening(date, hours).map(|next| (next, certain))
                }
                _ => None,
            };
            match next {
                Some((next, true)) if next.open == last.close => last = next,
                Some((next, false)) if next.open == last.close => return None,
                _ => return Some(last.close),
            }
        }
    }

    /// The openings that end after `now`, in order, as far as holidays are known.
    pub fn openings(&self, now: DateTime<Utc>) -> impl Iterator<Item = Opening> + Clone + use<'a> {
        self.possible_openings(self.date(now))
            // Whether a day is a holiday is all the same once its hours are over.
            .skip_while(move |(opening, _)| opening.close <= now)
            .map_while(|(opening, certain)| certain.then_some(opening))
            .fuse()
    }

    /// The openings from a day on, each with whether it is certain: false where it is not
    /// known whether the day is a public holiday.
    pub(super) fn possible_openings(
        &self,
        first: NaiveDate,
    ) -> impl Iterator<Item = (Opening, bool)> + Clone + use<'a> {
        let office = *self;
        first.iter_days().filter_map(move |date| {
            let (hours, certain) = office.day(date).hours().ok()?;
            Some((office.opening(date, hours)?, certain))
        })
    }

    /// A day's hours as instants.
    pub(crate) fn opening(&self, date: NaiveDate, hours: DayHours) -> Option<Opening> {
        let open = self.zone.instant(hours.open().on(date)?)?;
        let close = self.zone.instant(hours.close().on(date)?)?;
        (open < close).then_some(Opening { open, close, date })
    }
}

/// The first opening of these that begins after `now`.
fn first_open(
    openings: impl Iterator<Item = Opening>,
    now: DateTime<Utc>,
) -> Option<DateTime<Utc>> {
    let mut closed = None;
    for opening in openings {
        // Hours from 00:00 on after hours up to 24:00 open nothing.
        if opening.open > now && closed != Some(opening.open) {
            return Some(opening.open);
        }
        closed = Some(opening.close);
    }
    None
}

/// When these openings have lasted for `promise` since `now`.
pub(super) fn due(
    openings: impl Iterator<Item = Opening>,
    now: DateTime<Utc>,
    promise: Duration,
) -> Option<DateTime<Utc>> {
    let mut left = TimeDelta::from_std(promise).ok()?;
    for opening in openings {
        let start = opening.open.max(now);
        let end = start.checked_add_signed(left)?;
        if end <= opening.close {
            return Some(end);
        }
        left -= opening.close - start;
    }
    None
}
