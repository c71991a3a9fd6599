//! The `opening-hours` crate, which evaluates OpenStreetMap's opening hours.

use super::{PHONE, Solved, WRITING};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc, Weekday};
use chrono_tz::Tz;
use olcare_portal::domain::hours::{LocalMinute, OfficeHours};
use opening_hours::localization::TzLocation;
use opening_hours::{Context, ContextHolidays, OpeningHours, RuleKind};
use std::sync::Arc;
use std::time::Duration;

/// A centre as the crate knows it.
pub struct Peer {
    pub hours: OpeningHours<TzLocation<Tz>>,
    zone: Tz,
}

impl Peer {
    /// The same week, zone and holidays: `Mo-Fr 09:00-17:00; PH off`.
    pub fn new(office: &OfficeHours) -> Self {
        let holidays = office.calendar.days().iter().map(|day| day.date);
        // Every zone of a centre is one of the database.
        let zone = office.zone.name().parse().unwrap_or(Tz::UTC);
        Self::with(&expression(office), zone, holidays)
    }

    fn with(expression: &str, zone: Tz, holidays: impl Iterator<Item = NaiveDate>) -> Self {
        // The crate does not name the type of its calendars: an empty one is filled.
        let mut public = ContextHolidays::default().get_public().clone();
        holidays.for_each(|date| _ = public.insert(date));
        let context = Context::default()
            .with_holidays(ContextHolidays::new(Arc::new(public), Arc::default()))
            .with_locale(TzLocation::new(zone));
        let hours: OpeningHours = expression.parse().unwrap();
        Self { hours: hours.with_context(context), zone }
    }

    /// Whether it is open at that instant.
    pub fn is_open(&self, at: DateTime<Utc>) -> bool {
        self.hours.is_open(at.with_timezone(&self.zone))
    }

    /// When it next opens or closes.
    pub fn next_change(&self, at: DateTime<Utc>) -> Option<DateTime<Utc>> {
        Some(self.hours.next_change(at.with_timezone(&self.zone))?.with_timezone(&Utc))
    }

    /// Everything, asked one by one, as its interface has it.
    pub fn solve_each(&self, now: DateTime<Utc>) -> Solved {
        let intervals = || {
            let intervals = self.hours.iter_from(now.with_timezone(&self.zone));
            intervals.filter(|interval| interval.kind == RuleKind::Open).map(|interval| {
                let utc = |at: DateTime<Tz>| at.with_timezone(&Utc);
                (utc(interval.range.start), utc(interval.range.end))
            })
        };
        let reply_by = |promise| {
            let mut count = Count::new(promise);
            intervals().find_map(|(from, until)| {
                count.add(from, until);
                count.due
            })
        };
        Solved {
            open: self.is_open(now),
            next_open: intervals().find(|(from, _)| *from > now).unwrap().0,
            next_close: intervals().next().unwrap().1,
            reply_by_phone: reply_by(PHONE).unwrap(),
            reply_in_writing: reply_by(WRITING).unwrap(),
        }
    }

    /// Everything, by one walk along its intervals: the least work it can do.
    pub fn solve(&self, now: DateTime<Utc>) -> Solved {
        let mut open = None;
        let (mut next_open, mut next_close) = (None, None);
        let mut phone = Count::new(PHONE);
        let mut writing = Count::new(WRITING);
        for interval in self.hours.iter_from(now.with_timezone(&self.zone)) {
            let is_open = interval.kind == RuleKind::Open;
            let from = interval.range.start.with_timezone(&Utc);
            let until = interval.range.end.with_timezone(&Utc);
            open = open.or(Some(is_open));
            if is_open {
                next_open = next_open.or((from > now).then_some(from));
                next_close = next_close.or(Some(until));
                phone.add(from, until);
                writing.add(from, until);
            }
            if let (Some(next_open), Some(next_close)) = (next_open, next_close)
                && let (Some(reply_by_phone), Some(reply_in_writing)) = (phone.due, writing.due)
            {
                let open = open.unwrap();
                return Solved { open, next_open, next_close, reply_by_phone, reply_in_writing };
            }
        }
        panic!("no answer from {now}");
    }
}

/// Counts open time up to a promise.
struct Count {
    left: TimeDelta,
    due: Option<DateTime<Utc>>,
}

impl Count {
    fn new(promise: Duration) -> Self {
        Self { left: TimeDelta::from_std(promise).unwrap(), due: None }
    }

    fn add(&mut self, from: DateTime<Utc>, until: DateTime<Utc>) {
        if self.due.is_none() {
            if self.left <= until - from {
                self.due = Some(from + self.left);
            }
            self.left -= until - from;
        }
    }
}

/// The week in OpenStreetMap's notation.
fn expression(office: &OfficeHours) -> String {
    let (first, last, hours) = office.week.as_range().unwrap();
    let time = |minute: LocalMinute| format!("{:02}:{:02}", minute.hour(), minute.minute());
    let (open, close) = (time(hours.open()), time(hours.close()));
    format!("{}-{} {open}-{close}; PH off", day(first), day(last))
}

fn day(day: Weekday) -> &'static str {
    ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"][day.num_days_from_monday() as usize]
}
