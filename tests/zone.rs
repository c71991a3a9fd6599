//! The zones of the centres: built in as `regions.json` names them, and read as chrono-tz
//! reads them.
#![allow(clippy::unwrap_used, reason = "a test may stop")]

mod common;

use chrono::{DateTime, LocalResult, NaiveDateTime, TimeDelta, TimeZone, Utc};
use chrono_tz::Tz;
use common::instant;
use olcare_portal::domain::zone::Zone;
use olcare_portal::i18n::Lang;
use std::collections::BTreeSet;
use std::sync::LazyLock;

static ZONES: LazyLock<Vec<(Tz, Zone)>> = LazyLock::new(|| {
    let library = common::library();
    let centres = library.site(Lang::Fr).regions.iter().map(|region| region.zone);
    centres.map(|zone| (zone.name().parse().unwrap(), zone)).collect()
});

fn first() -> DateTime<Utc> {
    instant("1990-01-01T00:00:00Z")
}

fn end() -> DateTime<Utc> {
    instant("2200-01-01T00:00:00Z")
}

#[test]
fn the_zones_built_in_are_those_of_the_regions() {
    let zones: BTreeSet<&str> = ZONES.iter().map(|(_, zone)| zone.name()).collect();
    let zones: Vec<&str> = zones.into_iter().collect();
    let filter = format!("^({})$", zones.join("|"));
    let found = env!("CHRONO_TZ_TIMEZONE_FILTER");
    assert_eq!(found, filter, "CHRONO_TZ_TIMEZONE_FILTER in .cargo/config.toml");
}

#[test]
fn a_zone_that_is_not_built_in_is_refused() {
    let real = "Europe/Madrid";
    for name in ["", "Europe", "europe/paris", "Europe/Lutetia", "Europe/Paris ", "+01:00", real] {
        assert_eq!(Zone::named(name), None, "{name:?}");
    }
}

#[test]
fn a_zone_is_serialised_by_its_name() {
    for (_, zone) in ZONES.iter() {
        let written = serde_json::to_value(zone).unwrap();
        assert_eq!(written, zone.name());
        assert_eq!(serde_json::from_value::<Zone>(written).unwrap(), *zone);
    }
}

/// The zone reads a civil time as chrono-tz does.
fn agrees_on(tz: Tz, zone: &Zone, local: NaiveDateTime) {
    let utc = |time: DateTime<Tz>| time.with_timezone(&Utc);
    let (found, only) = match tz.from_local_datetime(&local) {
        LocalResult::Single(time) => (Some(utc(time)), Some(utc(time))),
        LocalResult::Ambiguous(time, _) => (Some(utc(time)), None),
        // As far after the gap as it was into it.
        LocalResult::None => {
            let before = tz.from_local_datetime(&(local - TimeDelta::hours(25))).earliest();
            (before.map(|time| utc(time) + TimeDelta::hours(25)), None)
        }
    };
    assert_eq!(zone.instant(local), found, "{tz}: {local}");
    assert_eq!(zone.only_instant(local), only, "{tz}: {local}");
}

#[test]
fn civil_times_around_every_transition() {
    for (tz, zone) in ZONES.iter() {
        for (at, _) in zone.transitions(first(), end()) {
            for minutes in (-200..200).step_by(5) {
                agrees_on(*tz, zone, zone.local(at) + TimeDelta::minutes(minutes));
            }
        }
    }
}

#[test]
fn every_transition_is_found() {
    for (tz, zone) in ZONES.iter() {
        let transitions = zone.transitions(first(), end());
        assert!(transitions.is_sorted_by_key(|(at, _)| *at), "{tz}");
        for (at, after) in &transitions {
            assert_eq!(zone.offset(*at), *after, "{tz} at {at}");
            assert_ne!(zone.offset(*at - TimeDelta::seconds(1)), *after, "{tz} at {at}");
        }
        // Between them the offset stays the same.
        let mut at = first();
        let mut offset = zone.offset(at);
        let mut transitions = transitions.iter().peekable();
        while at < end() {
            while let Some((_, after)) = transitions.next_if(|(change, _)| *change <= at) {
                offset = after.clone();
            }
            assert_eq!(zone.offset(at), offset, "{tz} at {at}");
            at += TimeDelta::hours(60);
        }
    }
}

#[test]
fn a_centre_has_the_transitions_that_are_known() {
    let zone = Zone::named("Europe/Paris").unwrap();
    let year = zone.transitions(instant("2026-01-01T00:00:00Z"), instant("2027-01-01T00:00:00Z"));
    let year: Vec<(String, i32, bool, &str)> = year
        .iter()
        .map(|(at, after)| (at.to_rfc3339(), after.seconds, after.is_dst, &*after.abbreviation))
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
        assert_eq!(zone.transitions(first(), end()).len(), 0, "{quiet}");
    }
}
