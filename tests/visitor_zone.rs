//! Civil times of a visitor's zone, of which the program knows the offsets only.
#![allow(clippy::unwrap_used, reason = "a test may stop")]

mod common;

use chrono::{DateTime, LocalResult, NaiveDateTime, Offset, TimeDelta, TimeZone, Timelike, Utc};
use chrono_tz::Tz;
use common::instant;
use olcare_portal::domain::zone::{full_hours, resolve};
use std::collections::BTreeMap;

const MINUTE: TimeDelta = TimeDelta::minutes(1);
const ZONES: [Tz; 4] =
    [Tz::America__Toronto, Tz::Europe__London, Tz::Europe__Berlin, Tz::Australia__Melbourne];

/// How far a zone is ahead of UTC.
fn offset(zone: Tz, at: DateTime<Utc>) -> TimeDelta {
    let seconds = at.with_timezone(&zone).offset().fix().local_minus_utc();
    TimeDelta::seconds(i64::from(seconds))
}

/// The instants from 2025 to 2036 at which a zone's clocks change.
fn changes(zone: Tz) -> Vec<DateTime<Utc>> {
    let hours = (0..12 * 366 * 24).map(|n| instant("2025-01-01T00:00:00Z") + TimeDelta::hours(n));
    let hours = hours.take_while(|at| *at < instant("2037-01-01T00:00:00Z"));
    hours.filter(|at| offset(zone, *at) != offset(zone, *at - MINUTE)).collect()
}

/// Every minute of the civil calendar around a change of the clocks.
fn around(zone: Tz, change: DateTime<Utc>) -> impl Iterator<Item = NaiveDateTime> {
    let middle = (change + offset(zone, change)).naive_utc();
    (-26 * 60..26 * 60).map(move |n| middle + TimeDelta::minutes(n))
}

#[test]
fn every_civil_minute_around_every_clock_change() {
    for zone in ZONES {
        let changes = changes(zone);
        assert_eq!(changes.len(), 24, "{zone}");
        let (mut skipped, mut twice) = (0, 0);
        for change in changes {
            for local in around(zone, change) {
                let found = resolve(local, |at| offset(zone, at)).unwrap();
                let expected = match zone.from_local_datetime(&local) {
                    LocalResult::Single(at) => at.to_utc(),
                    LocalResult::Ambiguous(first, _) => {
                        twice += 1;
                        first.to_utc()
                    }
                    // Read with the offset before the jump, so as far behind it as it was into it.
                    LocalResult::None => {
                        skipped += 1;
                        (local - offset(zone, change - MINUTE)).and_utc()
                    }
                };
                assert_eq!(found, expected, "{zone}: {local}");
            }
        }
        assert_eq!((skipped, twice), (12 * 60, 12 * 60), "{zone}: an hour each year");
    }
}

#[test]
fn full_hours_around_every_clock_change() {
    for zone in ZONES {
        for change in changes(zone) {
            for before in [0, 1, 7, 23] {
                let from = change - TimeDelta::hours(before) - MINUTE;
                let until = from + TimeDelta::hours(24);
                let found = full_hours(from, until, |at| offset(zone, at));
                let every = (0..=24 * 60).map(|n| from + TimeDelta::minutes(n));
                let civil = every.map(|at| (at, (at + offset(zone, at)).naive_utc()));
                let expected: Vec<_> = civil.filter(|(_, civil)| civil.minute() == 0).collect();
                assert_eq!(found, expected, "{zone}: from {from}");
            }
        }
    }
}

/// A zone: its name, its first offset in minutes, and its transitions with the offset after.
type ZoneData = (&'static str, i64, &'static [(&'static str, i64)]);

/// Zones that do what the centres' do not: half an hour of daylight saving time, offsets of
/// three quarters of an hour, a pause in it, a transition at midnight, a skipped day, none at
/// all. By the IANA database.
const ODD: [ZoneData; 9] = [
    ("Australia/Lord_Howe", 660, &[("2026-04-04T15:00:00Z", 630), ("2026-10-03T15:30:00Z", 660)]),
    ("Pacific/Chatham", 825, &[("2026-04-04T14:00:00Z", 765), ("2026-09-26T14:00:00Z", 825)]),
    ("Africa/Casablanca", 60, &[("2026-02-15T02:00:00Z", 0), ("2026-03-22T02:00:00Z", 60)]),
    ("Africa/Cairo", 120, &[("2026-04-23T22:00:00Z", 180), ("2026-10-29T21:00:00Z", 120)]),
    ("America/Santiago", -180, &[("2026-04-05T03:00:00Z", -240), ("2026-09-06T04:00:00Z", -180)]),
    ("Europe/Dublin", 0, &[("2026-03-29T01:00:00Z", 60), ("2026-10-25T01:00:00Z", 0)]),
    ("Pacific/Apia", -600, &[("2011-12-30T10:00:00Z", 840)]),
    ("Asia/Kathmandu", 345, &[]),
    ("UTC", 0, &[]),
];

#[test]
fn zones_unlike_those_of_the_centres() {
    for (name, first, transitions) in ODD {
        let offset = |at: DateTime<Utc>| {
            let past = transitions.iter().rev().find(|(change, _)| instant(change) <= at);
            TimeDelta::minutes(past.map_or(first, |(_, after)| *after))
        };
        let quiet = [("2026-06-12T03:00:00Z", 0)];
        for (change, _) in if transitions.is_empty() { &quiet[..] } else { transitions } {
            let change = instant(change);
            // The first instant of every civil minute around the change.
            let mut instants = BTreeMap::new();
            for minute in -80 * 60..80 * 60 {
                let at = change + TimeDelta::minutes(minute);
                instants.entry((at + offset(at)).naive_utc()).or_insert(at);
            }
            let middle = (change + offset(change)).naive_utc();
            for minute in -50 * 60..50 * 60 {
                let local = middle + TimeDelta::minutes(minute);
                // Read with the offset before the jump, so as far behind it as it was into it.
                let skipped = (local - offset(change - MINUTE)).and_utc();
                let expected = instants.get(&local).copied().unwrap_or(skipped);
                assert_eq!(resolve(local, offset), Some(expected), "{name}: {local}");
            }
        }
    }
}

#[test]
fn zones_off_the_full_hour() {
    // Kathmandu all year, and St John's where it goes from -3:30 to -2:30.
    let kathmandu = |_: DateTime<Utc>| TimeDelta::minutes(5 * 60 + 45);
    let local = common::day("2026-06-12").and_hms_opt(9, 15, 0).unwrap();
    assert_eq!(resolve(local, kathmandu), Some(instant("2026-06-12T03:30:00Z")));
    let (from, until) = (instant("2026-06-12T03:00:00Z"), instant("2026-06-12T06:00:00Z"));
    let hours = full_hours(from, until, kathmandu);
    let at: Vec<String> = hours.iter().map(|(at, civil)| format!("{at:?} {civil}")).collect();
    assert_eq!(
        at,
        [
            "2026-06-12T03:15:00Z 2026-06-12 09:00:00",
            "2026-06-12T04:15:00Z 2026-06-12 10:00:00",
            "2026-06-12T05:15:00Z 2026-06-12 11:00:00",
        ]
    );
    let change = instant("2026-03-08T05:30:00Z");
    let st_johns = |at| TimeDelta::minutes(if at < change { -210 } else { -150 });
    let read = |hour, minute| {
        let local = common::day("2026-03-08").and_hms_opt(hour, minute, 0).unwrap();
        resolve(local, st_johns)
    };
    assert_eq!(read(1, 59), Some(instant("2026-03-08T05:29:00Z")));
    assert_eq!(read(2, 30), Some(instant("2026-03-08T06:00:00Z")), "skipped: moved on");
    assert_eq!(read(3, 0), Some(change));
}
