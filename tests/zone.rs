//! The tables of the centres' zones against the time zone database itself.
#![allow(clippy::unwrap_used, reason = "a test may stop")]

mod common;

use chrono::{DateTime, LocalResult, NaiveDateTime, Offset, TimeDelta, TimeZone, Utc};
use chrono_tz::{OffsetComponents, OffsetName, Tz};
use common::instant;
use olcare_portal::domain::zone::Zone;
use olcare_portal::i18n::Lang;
use proptest::prelude::*;
use std::sync::LazyLock;

/// Zones that do what others don't: half an hour of summer, quarters, a skipped day,
/// summer time that pauses, none at all.
const ODD: [&str; 9] = [
    "Australia/Lord_Howe",
    "Asia/Kathmandu",
    "Pacific/Apia",
    "Pacific/Chatham",
    "Africa/Casablanca",
    "Africa/Cairo",
    "America/Santiago",
    "Europe/Dublin",
    "UTC",
];

static ZONES: LazyLock<Vec<(Tz, Zone)>> = LazyLock::new(|| {
    let library = common::library();
    let centres = library.site(Lang::Fr).regions.iter().map(|region| region.zone.name());
    let names: Vec<&str> = centres.chain(ODD).collect();
    names.iter().map(|name| (name.parse().unwrap(), Zone::named(name).unwrap())).collect()
});

fn first() -> DateTime<Utc> {
    instant("1990-01-01T00:00:00Z")
}

fn end() -> DateTime<Utc> {
    instant("2200-01-01T00:00:00Z")
}

/// The table says of an instant what the database says.
fn agrees(tz: Tz, zone: &Zone, at: DateTime<Utc>) {
    let (local, clock) = (at.with_timezone(&tz), zone.clock(at));
    assert_eq!(zone.local(at), local.naive_local(), "{tz} at {at}");
    assert_eq!(clock.ahead, local.offset().fix().local_minus_utc(), "{tz} at {at}");
    assert_eq!(clock.summer, !local.offset().dst_offset().is_zero(), "{tz} at {at}");
    assert_eq!(*clock.name, *local.offset().abbreviation().unwrap_or_default(), "{tz} at {at}");
}

/// So it does of a civil time.
fn agrees_on(tz: Tz, zone: &Zone, local: NaiveDateTime) {
    let utc = |time: DateTime<Tz>| time.with_timezone(&Utc);
    let (found, only) = match tz.from_local_datetime(&local) {
        LocalResult::Single(time) => (Some(utc(time)), Some(utc(time))),
        LocalResult::Ambiguous(time, _) => (Some(utc(time)), None),
        // As far after the skip as it was into it.
        LocalResult::None => {
            let before = tz.from_local_datetime(&(local - TimeDelta::hours(25))).earliest();
            (before.map(|time| utc(time) + TimeDelta::hours(25)), None)
        }
    };
    assert_eq!(zone.instant(local), found, "{tz}: {local}");
    assert_eq!(zone.only_instant(local), only, "{tz}: {local}");
}

#[test]
fn every_table_has_every_change() {
    for (tz, zone) in ZONES.iter() {
        assert_eq!(zone.name(), tz.name());
        let changes: Vec<DateTime<Utc>> = zone.changes(first(), end()).map(|(at, _)| at).collect();
        assert!(changes.is_sorted(), "{tz}");
        for at in &changes {
            let local = zone.local(*at);
            for minutes in (-200..200).step_by(5) {
                let step = TimeDelta::minutes(minutes);
                agrees(*tz, zone, *at + step);
                agrees(*tz, zone, *at + step - TimeDelta::seconds(1));
                // The database's own day that Samoa left out has no instant to compare.
                if *tz != Tz::Pacific__Apia {
                    agrees_on(*tz, zone, local + step);
                }
            }
        }
        // And no change that the table lacks.
        let mut at = first();
        while at < end() {
            agrees(*tz, zone, at);
            at += TimeDelta::hours(60);
        }
    }
}

#[test]
fn a_centre_has_the_changes_that_are_known() {
    let zone = Zone::named("Europe/Paris").unwrap();
    let year = zone.changes(instant("2026-01-01T00:00:00Z"), instant("2027-01-01T00:00:00Z"));
    let year: Vec<(String, i32, bool, &str)> = year
        .map(|(at, clock)| (at.to_rfc3339(), clock.ahead, clock.summer, &*clock.name))
        .collect();
    assert_eq!(
        year,
        [
            ("2026-03-29T01:00:00+00:00".to_owned(), 7200, true, "CEST"),
            ("2026-10-25T01:00:00+00:00".to_owned(), 3600, false, "CET"),
        ]
    );
    for quiet in ["Asia/Tokyo", "Asia/Kuala_Lumpur"] {
        let zone = Zone::named(quiet).unwrap();
        assert_eq!(zone.changes(first(), end()).count(), 0, "{quiet}");
    }
}

#[test]
fn a_name_that_is_none_has_no_table() {
    for name in ["", "Europe", "europe/paris", "Europe/Lutetia", "Europe/Paris ", "+01:00"] {
        assert_eq!(Zone::named(name), None, "{name:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn any_instant_has_the_same_clock(
        which in any::<prop::sample::Index>(),
        second in first().timestamp()..end().timestamp(),
    ) {
        let (tz, zone) = which.get(&ZONES);
        agrees(*tz, zone, DateTime::from_timestamp(second, 0).unwrap());
    }
}
