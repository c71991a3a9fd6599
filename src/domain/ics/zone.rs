//! A time zone for a calendar file: the changes of its clocks over a stretch.

use super::line::Lines;
use super::local;
use crate::domain::zone::{Clock, Zone};
use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeDelta, Utc};

/// Writes the zone with all its changes from `first` to `last`, both days counted.
pub fn write(lines: &mut Lines, zone: &Zone, first: NaiveDate, last: NaiveDate) {
    // A day more at each end: a day of the zone is not a day of UTC.
    let start = midnight(first.checked_sub_days(Days::new(1)).unwrap_or(first));
    let end = midnight(last.checked_add_days(Days::new(2)).unwrap_or(last));
    lines.component("VTIMEZONE", |lines| {
        lines.value("TZID", zone.name());
        // The stretch begins with the clock as it stands then.
        let mut clock = zone.clock(start);
        change(lines, start, clock, clock);
        for (instant, after) in zone.changes(start, end) {
            change(lines, instant, clock, after);
            clock = after;
        }
    });
}

fn change(lines: &mut Lines, instant: DateTime<Utc>, before: &Clock, after: &Clock) {
    let kind = if after.summer { "DAYLIGHT" } else { "STANDARD" };
    lines.component(kind, |lines| {
        // By the clock that the change ends (RFC 5545, 3.6.5).
        let onset = instant.naive_utc() + TimeDelta::seconds(before.ahead.into());
        lines.value("DTSTART", &local(onset));
        lines.value("TZOFFSETFROM", &offset(before.ahead));
        lines.value("TZOFFSETTO", &offset(after.ahead));
        if !after.name.is_empty() {
            lines.words("TZNAME", &after.name);
        }
    });
}

/// An offset as `+0930`, with seconds where there are some.
fn offset(ahead: i32) -> String {
    let sign = if ahead < 0 { '-' } else { '+' };
    let seconds = ahead.unsigned_abs();
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    let hours_and_minutes = format!("{sign}{hours:02}{minutes:02}");
    if seconds == 0 { hours_and_minutes } else { format!("{hours_and_minutes}{seconds:02}") }
}

fn midnight(day: NaiveDate) -> DateTime<Utc> {
    day.and_time(NaiveTime::MIN).and_utc()
}
