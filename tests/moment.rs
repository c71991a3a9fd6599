//! An instant in the address: it comes back, and any other text is refused.
#![allow(clippy::unwrap_used, reason = "a test may stop")]

mod common;

use chrono::{DateTime, Datelike, TimeDelta, Utc};
use common::instant;
use olcare_portal::domain::link::{LinkError, decode_moment, encode_moment};
use proptest::prelude::*;

fn comes_back(at: DateTime<Utc>) {
    let fragment = encode_moment(at);
    assert_eq!(decode_moment(&fragment), Ok(Some(at)), "{fragment}");
    assert_eq!(decode_moment(&format!("#{fragment}")), Ok(Some(at)), "#{fragment}");
}

#[test]
fn every_day_and_every_minute_of_a_day_come_back() {
    // The day and the time of day are written apart: every one of each.
    let last = instant("2199-12-31T23:59:00Z");
    let mut at = instant("1990-01-01T00:00:00Z");
    let mut days = 0;
    while at <= last {
        comes_back(at);
        at += TimeDelta::days(1);
        days += 1;
    }
    assert_eq!(days, 76_701, "210 years with 51 leap days");
    comes_back(last);
    let day = instant("2026-11-27T00:00:00Z");
    (0..1_440).for_each(|minute| comes_back(day + TimeDelta::minutes(minute)));
}

#[test]
fn what_is_written_and_read() {
    let at = instant("2026-11-27T16:05:00Z");
    assert_eq!(encode_moment(at), "at=2026-11-27T16:05Z");
    // Seconds are cut.
    assert_eq!(encode_moment(at + TimeDelta::seconds(59)), encode_moment(at));
    let bad =
        |found: &str| Err(LinkError::BadValue { key: "at".to_owned(), found: found.to_owned() });
    let cases = [
        ("at=2026-11-27T16:05Z", Ok(Some(at))),
        ("#at=2026-11-27T16:05Z", Ok(Some(at))),
        ("", Ok(None)),
        ("#", Ok(None)),
        ("at=", bad("")),
        ("at=2026-11-27T16:05", bad("2026-11-27T16:05")),
        ("at=2026-11-27 16:05Z", bad("2026-11-27 16:05Z")),
        ("at=2026-11-27T24:00Z", bad("2026-11-27T24:00Z")),
        ("at=2026-11-27T16:60Z", bad("2026-11-27T16:60Z")),
        ("at=2026-02-29T16:05Z", bad("2026-02-29T16:05Z")),
        ("at=1989-12-31T23:59Z", bad("1989-12-31T23:59Z")),
        ("at=2200-01-01T00:00Z", bad("2200-01-01T00:00Z")),
        ("at=2026-11-27T16:05:00Z", bad("2026-11-27T16:05:00Z")),
        ("at", Err(LinkError::Malformed)),
        ("at=%ff", Err(LinkError::Malformed)),
        ("when=2026-11-27T16:05Z", Err(LinkError::UnknownKey("when".to_owned()))),
        ("at=2026-11-27T16:05Z&at=2026-11-27T16:05Z", Err(LinkError::Repeated("at".to_owned()))),
    ];
    for (fragment, expected) in cases {
        assert_eq!(decode_moment(fragment), expected, "{fragment:?}");
    }
}

/// Nearly a moment: its characters in any order, often.
fn fragment() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "#?at=[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}Z",
        "(at|&|=|%3A|%|é|[0-9TZ:-]){0,24}",
        "at=[12][0-9]{3}-[01][0-9]-[0-3][0-9]T[0-2][0-9]:.{0,3}Z?",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(15_000))]

    #[test]
    fn any_text_is_a_moment_or_an_error(fragment in fragment()) {
        if let Ok(Some(at)) = decode_moment(&fragment) {
            prop_assert!((1990..=2199).contains(&at.year()));
            prop_assert_eq!(decode_moment(&encode_moment(at)), Ok(Some(at)));
        }
    }

    #[test]
    fn any_minute_comes_back(minute in 0_i64..110_449_440) {
        let at = instant("1990-01-01T00:00:00Z") + TimeDelta::minutes(minute);
        prop_assert!(at.year() < 2200);
        prop_assert_eq!(decode_moment(&encode_moment(at)), Ok(Some(at)));
    }
}
