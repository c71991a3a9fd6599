//! The opening hours against the `opening-hours` crate, which knows nothing of
//! ours: 10,000 instants over all centres. They agree at every one.
#![allow(clippy::unwrap_used, reason = "a test may stop")]

mod common;
#[path = "../benches/contestants/mod.rs"]
mod contestants;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use common::hours::Ask;
use contestants::peer::Peer;
use contestants::{PHONE, WRITING, solved};
use olcare_portal::domain::hours::Status;
use olcare_portal::domain::region::Region;
use olcare_portal::i18n::Lang;
use std::ops::Range;

/// Knuth's MMIX generator: the same instants every time.
struct Lcg(u64);

impl Lcg {
    fn within(&mut self, range: Range<i64>) -> i64 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let length = u64::try_from(range.end - range.start).unwrap();
        range.start + i64::try_from((self.0 >> 16) % length).unwrap()
    }
}

/// The seconds of the known days, three weeks short of their end: so far ahead
/// an answer never reaches.
fn known_seconds(region: &Region) -> Range<i64> {
    let start = |date: NaiveDate| date.and_hms_opt(0, 0, 0).unwrap().and_utc().timestamp();
    let calendar = &region.calendar;
    start(calendar.known_from()) + 86_400..start(calendar.known_until()) - 21 * 86_400
}

#[test]
fn ten_thousand_instants() {
    let library = common::library();
    let regions = &library.site(Lang::Fr).regions;
    assert_eq!(regions.len(), 8);
    let mut lcg = Lcg(2026);
    let (mut opened, mut holidays) = (0, 0);
    for region in regions {
        let (office, peer) = (region.office(), Peer::new(&region.office()));
        for _ in 0..10_000 / regions.len() {
            let now = lcg.within(known_seconds(region));
            let now = DateTime::<Utc>::from_timestamp(now, 0).unwrap();
            let name = format!("{} at {now}", region.id);
            let open = office.status(now) == Status::Open;
            let change = office.next_open(now).min(office.next_close(now));
            assert_eq!(open, peer.is_open(now), "{name}: open");
            assert!(change.is_some(), "{name}: known");
            assert_eq!(change, peer.next_change(now), "{name}: next change");
            assert_eq!(
                solved(&office.answer(now, PHONE, WRITING)),
                peer.solve(now),
                "{name}: everything"
            );
            opened += u32::from(open);
            holidays += u32::from(region.calendar.on(office.date(now)).is_some());
        }
    }
    // A week has 40 to 55 open hours of 168, and a year about ten holidays.
    assert!((2_000..3_000).contains(&opened), "open at {opened}");
    assert!((150..500).contains(&holidays), "on a holiday at {holidays}");
}

#[test]
fn around_every_opening_and_closing_of_a_year() {
    let library = common::library();
    for region in &library.site(Lang::Fr).regions {
        let (office, peer) = (region.office(), Peer::new(&region.office()));
        let openings = office.openings(common::instant("2026-01-01T00:00:00Z"));
        let openings: Vec<_> = openings.take(240).collect();
        assert_eq!(openings.len(), 240, "{}", region.id);
        for opening in openings {
            for edge in [opening.open, opening.close] {
                for now in [edge - TimeDelta::seconds(1), edge] {
                    let name = format!("{} at {now}", region.id);
                    let open = office.status(now) == Status::Open;
                    assert_eq!(open, peer.is_open(now), "{name}: open");
                    assert_eq!(
                        solved(&office.answer(now, PHONE, WRITING)),
                        peer.solve(now),
                        "{name}: everything"
                    );
                }
            }
        }
    }
}
