//! A time zone for a calendar file: its transitions over some years.

use super::date_time::local;
use super::line::ContentLines;
use crate::domain::zone::{Offset, Zone};
use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeDelta, Utc};

/// Writes the zone with all its transitions from `first` to `last`, both days included.
pub fn write(lines: &mut ContentLines, zone: &Zone, first: NaiveDate, last: NaiveDate) {
    // A day of the zone is not a day of UTC: take one more at each end.
    let start = midnight(first.checked_sub_days(Days::new(1)).unwrap_or(first));
    let end = midnight(last.checked_add_days(Days::new(2)).unwrap_or(last));
    lines.component("VTIMEZONE", |lines| {
        lines.value("TZID", zone.name());
        // The first one states the offset that holds at the start.
        let mut before = zone.offset(start);
        transition(lines, start, &before, &before);
        for (instant, after) in zone.transitions(start, end) {
            transition(lines, instant, &before, &after);
            before = after;
        }
    });
}

fn transition(lines: &mut ContentLines, instant: DateTime<Utc>, before: &Offset, after: &Offset) {
    let kind = if after.is_dst { "DAYLIGHT" } else { "STANDARD" };
    lines.component(kind, |lines| {
        // In the local time before the transition (RFC 5545, 3.6.5).
        let onset = instant.naive_utc() + TimeDelta::seconds(before.seconds.into());
        lines.value("DTSTART", &local(onset));
        lines.value("TZOFFSETFROM", &offset(before.seconds));
        lines.value("TZOFFSETTO", &offset(after.seconds));
        if !after.abbreviation.is_empty() {
            lines.words("TZNAME", &after.abbreviation);
        }
    });
}

/// An offset as `+0930`, with seconds where they are not zero.
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
