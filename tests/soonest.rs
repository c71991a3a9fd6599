//! Which centre answers soonest: the order, who is named as sooner, and whom a
//! visitor can dial at all.
#![allow(clippy::unwrap_used, reason = "a test may stop")]

mod common;

use chrono::{DateTime, Utc};
use common::instant;
use olcare_portal::domain::phone::{Phone, Reach};
use olcare_portal::domain::region::Region;
use olcare_portal::domain::soonest::{Centre, rank, sooner};
use olcare_portal::i18n::Lang;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use std::sync::LazyLock;
use std::time::Duration;

const HOUR: Duration = Duration::from_secs(3_600);

static REGIONS: LazyLock<Vec<Region>> =
    LazyLock::new(|| common::library().site(Lang::Fr).regions.clone());

/// Zones of visitors: one for each pattern of the content, and some of no pattern.
static ZONES: LazyLock<Vec<String>> = LazyLock::new(|| {
    let froms = REGIONS.iter().flat_map(|r| {
        r.phones.iter().filter_map(|phone| phone.reach.area()).flat_map(|area| &area.zones)
    });
    let visitors = REGIONS.iter().flat_map(|region| &region.visitors);
    let zones = froms.chain(visitors).map(|pattern| {
        if pattern.ends_with('/') { format!("{pattern}Somewhere") } else { pattern.clone() }
    });
    zones.chain(["UTC", "Etc/GMT+5", ""].map(str::to_owned)).collect()
});

fn zone() -> impl Strategy<Value = Option<String>> {
    prop_oneof![1 => Just(None), 9 => select(ZONES.clone()).prop_map(Some)]
}

/// The regions with some of their numbers, in some order: with all of them
/// every centre can be dialled from everywhere.
fn regions() -> impl Strategy<Value = Vec<Region>> {
    let keep = vec(any::<bool>(), 16);
    (Just(REGIONS.clone()).prop_shuffle(), keep, 1_usize..=8).prop_map(|(regions, keep, count)| {
        let mut keep = keep.into_iter().cycle();
        let regions = regions.into_iter().take(count).map(|mut region| {
            let all = region.phones.clone();
            region.phones.retain(|_| keep.next().unwrap());
            if region.phones.is_empty() {
                region.phones.push(all.last().unwrap().clone());
            }
            region
        });
        regions.collect()
    })
}

/// Seconds of 2025 to 2030: Malaysia's holidays are known for half of it.
fn second() -> impl Strategy<Value = DateTime<Utc>> {
    let second = |text| instant(text).timestamp();
    (second("2025-01-02T00:00:00Z")..second("2030-12-01T00:00:00Z"))
        .prop_map(|at| DateTime::from_timestamp(at, 0).unwrap())
}

fn centres<'a>(regions: &'a [Region], now: DateTime<Utc>, zone: Option<&str>) -> Vec<Centre<'a>> {
    let centre = |region: &'a Region| {
        Centre::new(region, region.office().answer(now, HOUR * 2, HOUR * 4), zone)
    };
    regions.iter().map(centre).collect()
}

fn names(centres: &[Centre]) -> Vec<String> {
    let mut names: Vec<String> = centres.iter().map(|c| c.region.id.to_string()).collect();
    names.sort();
    names
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(5_000))]

    #[test]
    fn the_first_one_answers_first(regions in regions(), now in second(), zone in zone()) {
        let unsorted = centres(&regions, now, zone.as_deref());
        let ranked = rank(unsorted.clone());
        prop_assert_eq!(names(&ranked), names(&unsorted), "none is lost or made up");
        let earliest = unsorted.iter().filter_map(Centre::by_phone).min();
        prop_assert_eq!(ranked[0].by_phone(), earliest);
        for pair in ranked.windows(2) {
            match (pair[0].by_phone(), pair[1].by_phone()) {
                (Some(first), Some(second)) => prop_assert!(first <= second),
                (None, second) => prop_assert_eq!(second, None, "what can't be called comes last"),
                (Some(_), None) => {}
            }
        }
    }

    #[test]
    fn a_sooner_one_can_be_dialled_and_is_sooner(
        regions in regions(),
        now in second(),
        zone in zone(),
        own in 0_usize..8,
    ) {
        let ranked = centres(&regions, now, zone.as_deref());
        let own = ranked[own % ranked.len()].clone();
        let ranked = rank(ranked);
        let sooner = sooner(&own, &ranked);
        if let Some(found) = sooner {
            prop_assert!(found.phone.unwrap().can_be_dialled_from(zone.as_deref()));
            let by_phone = found.by_phone().unwrap();
            prop_assert!(own.by_phone().is_none_or(|own| by_phone < own));
            prop_assert_ne!(&found.region.id, &own.region.id);
            prop_assert!(ranked.iter().filter_map(Centre::by_phone).all(|other| by_phone <= other));
        } else if let Some(own) = own.by_phone() {
            prop_assert!(ranked.iter().filter_map(Centre::by_phone).all(|other| own <= other));
        } else {
            prop_assert!(ranked.iter().all(|other| other.by_phone().is_none()));
        }
    }

    #[test]
    fn the_number_is_one_to_dial(regions in regions(), now in second(), zone in zone()) {
        let zone = zone.as_deref();
        for centre in centres(&regions, now, zone) {
            let can = |phone: &&Phone| phone.can_be_dialled_from(zone);
            let dialled: Vec<&Phone> = centre.region.phones.iter().filter(can).collect();
            let free = dialled.iter().any(|phone| phone.reach.is_free());
            match centre.phone {
                Some(phone) => {
                    prop_assert!(dialled.contains(&phone), "{:?} from {:?}", phone, zone);
                    prop_assert_eq!(phone.reach.is_free(), free);
                }
                None => prop_assert!(dialled.is_empty(), "{:?} from {:?}", dialled, zone),
            }
            prop_assert_eq!(
                centre.by_phone(),
                if dialled.is_empty() { None } else { centre.answer.reply_by_phone }
            );
        }
    }
}

fn named(reach: &Reach) -> String {
    match reach {
        Reach::Everywhere => "everywhere".to_owned(),
        Reach::Local(area) => format!("from {}", area.id),
        Reach::Free(area) => format!("free from {}", area.id),
        Reach::ServiceCharge => "service charge".to_owned(),
        Reach::InternetPhone => "internet phone".to_owned(),
    }
}

#[test]
fn free_numbers_by_zone() {
    // The region, the visitor's zone, the reach of the number to call.
    let cases = [
        ("americas", Some("America/Toronto"), "free from north-america"),
        ("americas", Some("America/Sao_Paulo"), "everywhere"),
        ("americas", Some("Europe/Paris"), "everywhere"),
        ("americas", None, "everywhere"),
        ("australia", Some("Australia/Perth"), "free from australia"),
        ("australia", Some("Pacific/Auckland"), "everywhere"),
        ("malaysia", Some("Asia/Kuching"), "free from malaysia"),
        ("malaysia", Some("Asia/Singapore"), "everywhere"),
        ("united-kingdom", Some("Europe/London"), "service charge"),
        ("japan", Some("Asia/Tokyo"), "internet phone"),
    ];
    let now = instant("2026-03-04T12:00:00Z");
    for (id, zone, reach) in cases {
        let centres = centres(&REGIONS, now, zone);
        let centre = centres.iter().find(|centre| centre.region.id.as_str() == id).unwrap();
        assert_eq!(named(&centre.phone.unwrap().reach), reach, "{id} from {zone:?}");
    }
}

#[test]
fn equal_ones_stay_in_their_order() {
    // France and Germany open at the same instant, this one by night.
    let now = instant("2026-03-04T02:00:00Z");
    for order in [["france", "germany"], ["germany", "france"]] {
        let region = |id: &str| REGIONS.iter().find(|r| r.id.as_str() == id).unwrap().clone();
        let regions = order.map(region);
        let ranked = rank(centres(&regions, now, None));
        let ids: Vec<&str> = ranked.iter().map(|centre| centre.region.id.as_str()).collect();
        assert_eq!(ids, order);
        assert!(sooner(&ranked[1], &ranked).is_none(), "as soon is not sooner");
    }
    assert!(sooner(&centres(&REGIONS, now, None)[0], &[]).is_none(), "among none, none is sooner");
}
