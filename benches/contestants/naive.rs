//! Looks at every minute: slow, and too simple to be wrong.
//!
//! A minute is open when the centre's own clock shows a time within the hours of
//! the date that it shows. So it knows nothing of clock changes.

use super::{PHONE, Solved, WRITING};
use chrono::{DateTime, Datelike, TimeDelta, Timelike, Utc};
use olcare_portal::domain::hours::{Change, DayHours, OfficeHours};
use std::time::Duration;

/// Whether the centre is open at that instant.
pub fn is_open(office: &OfficeHours, at: DateTime<Utc>) -> bool {
    let local = office.zone.local(at);
    let date = local.date();
    let notice = office.exceptions.iter().find(|e| e.from <= date && date <= e.until);
    let notice = notice.map(|notice| notice.change);
    let weekly = office.week.on_weekday(local.weekday());
    let holiday = office.calendar.days().binary_search_by_key(&date, |day| day.date).is_ok();
    let hours: Option<DayHours> = match (notice, weekly) {
        (Some(Change::HoursEveryDay(hours)), _) => Some(hours),
        (_, None) | (Some(Change::Closed), _) => None,
        _ if holiday => None,
        (Some(Change::Hours(hours)), _) => Some(hours),
        (None, weekly) => weekly,
    };
    let minute = local.hour() * 60 + local.minute();
    hours.is_some_and(|hours| {
        let minutes = |of: olcare_portal::domain::hours::LocalMinute| of.hour() * 60 + of.minute();
        (minutes(hours.open())..minutes(hours.close())).contains(&minute)
    })
}

/// The first minute after `now` at which it becomes open, or closed.
pub fn next(office: &OfficeHours, now: DateTime<Utc>, open: bool) -> DateTime<Utc> {
    let mut before = is_open(office, now);
    let mut at = now;
    loop {
        at += TimeDelta::minutes(1);
        let is = is_open(office, at);
        if is == open && before != open {
            return at;
        }
        before = is;
    }
}

/// When it has been open for `promise` since `now`.
pub fn reply_by(office: &OfficeHours, now: DateTime<Utc>, promise: Duration) -> DateTime<Utc> {
    let mut left = promise.as_secs() / 60;
    let mut at = now;
    while left > 0 {
        left -= u64::from(is_open(office, at));
        at += TimeDelta::minutes(1);
    }
    at
}

/// Everything, for a whole minute and whole minutes promised.
pub fn solve(office: &OfficeHours, now: DateTime<Utc>) -> Solved {
    Solved {
        open: is_open(office, now),
        next_open: next(office, now, true),
        next_close: next(office, now, false),
        reply_by_phone: reply_by(office, now, PHONE),
        reply_in_writing: reply_by(office, now, WRITING),
    }
}
