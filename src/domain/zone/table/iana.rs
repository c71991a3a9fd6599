//! A table made of the IANA time zone database.

use super::{Clock, Zone};
use chrono::{DateTime, NaiveDate, Offset, TimeDelta, TimeZone, Utc};
use chrono_tz::{OffsetComponents, OffsetName, Tz};

/// What is looked at: no clock of the database stays for less, from 1990 on.
const STEP: TimeDelta = TimeDelta::days(7);

pub(super) fn zone(name: &str) -> Option<Zone> {
    let tz: Tz = name.parse().ok()?;
    let (mut at, end) = (new_year(1990)?, new_year(2200)?);
    let mut last = clock(tz, at);
    let mut clocks = vec![last.clone()];
    let mut changes = Vec::new();
    while at < end {
        let next = at + STEP;
        let after = clock(tz, next);
        if after != last {
            let minute = u32::try_from(first_instant(tz, at, next, &last).timestamp() / 60).ok()?;
            let known = clocks.iter().position(|clock| *clock == after);
            let number = known.unwrap_or_else(|| {
                clocks.push(after.clone());
                clocks.len() - 1
            });
            changes.push((minute, u8::try_from(number).ok()?));
            last = after;
        }
        at = next;
    }
    let first = clocks.remove(0);
    Some(Zone { name: name.into(), first, others: clocks, changes })
}

fn clock(tz: Tz, at: DateTime<Utc>) -> Clock {
    let offset = tz.offset_from_utc_datetime(&at.naive_utc());
    Clock {
        ahead: offset.fix().local_minus_utc(),
        summer: !offset.dst_offset().is_zero(),
        name: offset.abbreviation().unwrap_or_default().into(),
    }
}

/// The first second after `same` at which the clock is no longer `before`; at `other` it
/// is not.
fn first_instant(
    tz: Tz,
    mut same: DateTime<Utc>,
    mut other: DateTime<Utc>,
    before: &Clock,
) -> DateTime<Utc> {
    while other - same > TimeDelta::seconds(1) {
        let half = same + TimeDelta::seconds((other - same).num_seconds() / 2);
        if clock(tz, half) == *before { same = half } else { other = half }
    }
    other
}

fn new_year(year: i32) -> Option<DateTime<Utc>> {
    Some(NaiveDate::from_ymd_opt(year, 1, 1)?.and_hms_opt(0, 0, 0)?.and_utc())
}
