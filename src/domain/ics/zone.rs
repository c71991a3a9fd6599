//! A time zone for a calendar file: the changes of its clocks over a stretch.

use super::line::Lines;
use super::local;
use chrono::{DateTime, Days, NaiveDate, NaiveTime, Offset, TimeDelta, TimeZone, Utc};
use chrono_tz::{OffsetComponents, OffsetName, Tz};

/// What the clocks of a zone show at an instant.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Clock {
    /// Seconds ahead of UTC.
    ahead: i32,
    /// Whether it is summer time.
    summer: bool,
    /// What this time is called: `BST`.
    name: String,
}

impl Clock {
    fn at(zone: Tz, instant: DateTime<Utc>) -> Self {
        let offset = zone.offset_from_utc_datetime(&instant.naive_utc());
        Self {
            ahead: offset.fix().local_minus_utc(),
            summer: !offset.dst_offset().is_zero(),
            name: offset.abbreviation().unwrap_or_default().to_owned(),
        }
    }
}

/// Writes the zone with all its changes from `first` to `last`, both days counted.
pub fn write(lines: &mut Lines, zone: Tz, first: NaiveDate, last: NaiveDate) {
    // A day more at each end: a day of the zone is not a day of UTC.
    let start = midnight(first.checked_sub_days(Days::new(1)).unwrap_or(first));
    let end = midnight(last.checked_add_days(Days::new(2)).unwrap_or(last));
    lines.component("VTIMEZONE", |lines| {
        lines.value("TZID", zone.name());
        // The stretch begins with the clock as it stands then.
        let mut clock = Clock::at(zone, start);
        change(lines, start, &clock, &clock);
        for (instant, after) in changes(zone, start, end) {
            change(lines, instant, &clock, &after);
            clock = after;
        }
    });
}

/// Every change in `(start, end]` with the clock that it leads to.
fn changes(zone: Tz, start: DateTime<Utc>, end: DateTime<Utc>) -> Vec<(DateTime<Utc>, Clock)> {
    let mut found = Vec::new();
    let (mut day, mut before) = (start, Clock::at(zone, start));
    while day < end {
        let Some(next) = day.checked_add_days(Days::new(1)) else { break };
        let after = Clock::at(zone, next);
        if after != before {
            found.push((first_instant(zone, day, next, &before), after.clone()));
        }
        (day, before) = (next, after);
    }
    found
}

/// The first second after `same` at which the clock is no longer `before`; at
/// `other` it is not.
fn first_instant(
    zone: Tz,
    mut same: DateTime<Utc>,
    mut other: DateTime<Utc>,
    before: &Clock,
) -> DateTime<Utc> {
    while other - same > TimeDelta::seconds(1) {
        let half = same + TimeDelta::seconds((other - same).num_seconds() / 2);
        if Clock::at(zone, half) == *before { same = half } else { other = half }
    }
    other
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
