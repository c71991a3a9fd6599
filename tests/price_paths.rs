//! The ways through the coming years, other percentages and an option added now.
#![allow(clippy::unwrap_used, reason = "a test may stop")]

mod common;

use common::price::{any_case, case};
use olcare_portal::domain::coverage::Licence;
use olcare_portal::domain::money::{Currency, Money, Overflow, Rate};
use olcare_portal::domain::price::{
    Added, AtRate, Bound, Case, Figure, NOT_AGAIN, PricedOption, RESTARTS, Scenario, ScenarioKind,
    Situation, YEARS, YearKind, added, at_rates, estimate, scenarios,
};
use proptest::prelude::*;

fn cad(minor: i64) -> Money {
    Money { minor, currency: Currency::Cad }
}

/// A licence of 10,000.00 at 20 %: a year is 2,000.00.
fn plain(situation: Situation, years: u32, restart: u32, surcharge: Option<i64>) -> Case {
    let (licence, currency) = (Licence::Perpetual, Currency::Cad);
    let case = case(licence, situation, currency, 1_000_000, &[], 2_000, surcharge, years);
    Case { restart, ..case }
}

fn scenario(case: &Case, path: ScenarioKind) -> Scenario {
    let found = scenarios(case).unwrap().into_iter().find(|scenario| scenario.kind == path);
    found.unwrap_or_else(|| panic!("no way {path:?}"))
}

fn kinds(scenario: &Scenario) -> Vec<YearKind> {
    scenario.years.iter().map(|year| year.kind).collect()
}

fn figures<'a>(figures: impl IntoIterator<Item = &'a Figure>) -> Vec<(Bound, i64)> {
    figures.into_iter().map(|figure| (figure.bound, figure.amount.minor)).collect()
}

/// The years of a way as letters: first, renewal, again, without a plan, included.
const fn letter(kind: YearKind) -> char {
    match kind {
        YearKind::FirstYear => 'f',
        YearKind::Renewal => 'r',
        YearKind::Restart => 'a',
        YearKind::Lapsed => '-',
        YearKind::Included => 'i',
    }
}

#[test]
fn every_situation_way_and_year_of_restart() {
    use Situation::{FirstYear, Lapsed, Renewal};
    // Situation, way, year of restart (0 where it is all one), the five years; a
    // shorter horizon is the beginning of the same.
    #[rustfmt::skip]
    let cases = [
        (FirstYear, ScenarioKind::Renew, 0, "frrrr"),
        (Renewal, ScenarioKind::Renew, 0, "rrrrr"),
        (Lapsed, ScenarioKind::Renew, 0, "arrrr"),
        (FirstYear, ScenarioKind::Lapse, 2, "farrr"),
        (FirstYear, ScenarioKind::Lapse, 3, "f-arr"),
        (FirstYear, ScenarioKind::Lapse, 4, "f--ar"),
        (FirstYear, ScenarioKind::Lapse, 5, "f---a"),
        (FirstYear, ScenarioKind::Lapse, NOT_AGAIN, "f----"),
        (Renewal, ScenarioKind::Lapse, 2, "-arrr"),
        (Renewal, ScenarioKind::Lapse, 3, "--arr"),
        (Renewal, ScenarioKind::Lapse, 4, "---ar"),
        (Renewal, ScenarioKind::Lapse, 5, "----a"),
        (Renewal, ScenarioKind::Lapse, NOT_AGAIN, "-----"),
        (Lapsed, ScenarioKind::Lapse, 2, "-arrr"),
        (Lapsed, ScenarioKind::Lapse, 3, "--arr"),
        (Lapsed, ScenarioKind::Lapse, 4, "---ar"),
        (Lapsed, ScenarioKind::Lapse, 5, "----a"),
        (Lapsed, ScenarioKind::Lapse, NOT_AGAIN, "-----"),
        (FirstYear, ScenarioKind::Subscription, 0, "iiiii"),
        (Renewal, ScenarioKind::Subscription, 0, "iiiii"),
        (Lapsed, ScenarioKind::Subscription, 0, "iiiii"),
    ];
    let mut seen = 0;
    for (situation, path, restart, five) in cases {
        for restart in RESTARTS.filter(|year| restart == 0 || *year == restart) {
            for years in YEARS {
                let name = format!("{situation:?}, {path:?}, restart {restart}, {years} years");
                let case = plain(situation, years, restart, None);
                let found = scenario(&case, path);
                let letters: String = kinds(&found).into_iter().map(letter).collect();
                assert_eq!(letters, five[..years as usize], "{name}");
                let numbers: Vec<u32> = found.years.iter().map(|year| year.number).collect();
                assert!(numbers.iter().copied().eq(1..=years), "{name}: {numbers:?}");
                for year in &found.years {
                    let price = match year.kind {
                        YearKind::Lapsed | YearKind::Included => (Bound::Exactly, 0),
                        YearKind::Restart => (Bound::MoreThan, 200_000),
                        YearKind::FirstYear | YearKind::Renewal => (Bound::Exactly, 200_000),
                    };
                    assert_eq!(figures([&year.price]), [price], "{name}: {}", year.number);
                }
                seen += 1;
            }
        }
    }
    let all = Situation::ALL.len() * ScenarioKind::ALL.len() * RESTARTS.count() * YEARS.count();
    assert_eq!(seen, all, "a case that no row stands for");
}

#[test]
fn what_has_been_paid_by_the_end_of_each_year() {
    use Bound::{Exactly, MoreThan};
    use Situation::{FirstYear, Lapsed, Renewal};
    // Name, situation, way, years, restart, surcharge, the totals year by year.
    type Row =
        (&'static str, Situation, ScenarioKind, u32, u32, Option<i64>, &'static [(Bound, i64)]);
    #[rustfmt::skip]
    let cases: [Row; 13] = [
        ("renewed from the purchase", FirstYear, ScenarioKind::Renew, 3, 3, None, &[(Exactly, 200_000), (Exactly, 400_000), (Exactly, 600_000)]),
        ("renewed", Renewal, ScenarioKind::Renew, 2, 2, Some(7), &[(Exactly, 200_000), (Exactly, 400_000)]),
        ("taken out again now, unknown", Lapsed, ScenarioKind::Renew, 3, 3, None, &[(MoreThan, 200_000), (MoreThan, 400_000), (MoreThan, 600_000)]),
        ("taken out again now, known", Lapsed, ScenarioKind::Renew, 2, 3, Some(50_000), &[(Exactly, 250_000), (Exactly, 450_000)]),
        ("taken out again now for nothing more", Lapsed, ScenarioKind::Renew, 1, 3, Some(0), &[(Exactly, 200_000)]),
        ("the first year is paid whatever comes", FirstYear, ScenarioKind::Lapse, 3, NOT_AGAIN, None, &[(Exactly, 200_000), (Exactly, 200_000), (Exactly, 200_000)]),
        ("a lapse after the first year, unknown", FirstYear, ScenarioKind::Lapse, 5, 3, None, &[(Exactly, 200_000), (Exactly, 200_000), (MoreThan, 400_000), (MoreThan, 600_000), (MoreThan, 800_000)]),
        ("a lapse after the first year, known", FirstYear, ScenarioKind::Lapse, 4, 3, Some(1), &[(Exactly, 200_000), (Exactly, 200_000), (Exactly, 400_001), (Exactly, 600_001)]),
        ("no year lapses, yet it is a restart", FirstYear, ScenarioKind::Lapse, 2, 2, None, &[(Exactly, 200_000), (MoreThan, 400_000)]),
        ("left to lapse now", Renewal, ScenarioKind::Lapse, 3, 3, None, &[(Exactly, 0), (Exactly, 0), (MoreThan, 200_000)]),
        ("a restart past the years is none", Renewal, ScenarioKind::Lapse, 3, 4, None, &[(Exactly, 0), (Exactly, 0), (Exactly, 0)]),
        ("never again", Lapsed, ScenarioKind::Lapse, 5, NOT_AGAIN, Some(9), &[(Exactly, 0); 5]),
        ("included", Lapsed, ScenarioKind::Subscription, 2, 2, None, &[(Exactly, 0); 2]),
    ];
    for (name, situation, path, years, restart, surcharge, totals) in cases {
        let found = scenario(&plain(situation, years, restart, surcharge), path);
        assert_eq!(figures(&found.totals), totals, "{name}");
    }
}

#[test]
fn the_ways_stand_in_the_order_of_the_page() {
    let found = scenarios(&plain(Situation::Renewal, 1, 2, None)).unwrap();
    let paths: Vec<ScenarioKind> = found.iter().map(|scenario| scenario.kind).collect();
    assert_eq!(paths, [ScenarioKind::Renew, ScenarioKind::Lapse, ScenarioKind::Subscription]);
    assert_eq!(paths, ScenarioKind::ALL);
    for &path in ScenarioKind::ALL {
        assert_eq!(ScenarioKind::from_id(path.id()), Some(path));
    }
}

#[test]
fn a_way_too_dear_is_told() {
    const MAX: i64 = i64::MAX;
    let case = |situation, value, points, surcharge, years, restart| {
        let (licence, currency) = (Licence::Perpetual, Currency::Cad);
        let case = case(licence, situation, currency, value, &[], points, surcharge, years);
        Case { restart, ..case }
    };
    use Situation::{Lapsed, Renewal};
    #[rustfmt::skip]
    let cases = [
        ("one year", case(Renewal, MAX, 10_000, None, 1, 6), true),
        ("two years", case(Renewal, MAX, 10_000, None, 2, 6), false),
        ("two years at half", case(Renewal, MAX - 1, 5_000, None, 2, 6), true),
        ("two years at half, rounded up", case(Renewal, MAX, 5_000, None, 2, 6), false),
        ("a restart and its surcharge", case(Renewal, MAX / 2, 10_000, Some(MAX / 2 + 1), 2, 2), true),
        ("a restart and a surcharge more", case(Renewal, MAX / 2, 10_000, Some(MAX / 2 + 2), 2, 2), false),
        ("a surcharge that is never paid", case(Renewal, MAX / 2, 10_000, Some(MAX), 2, 3), true),
        ("a surcharge paid now", case(Lapsed, MAX / 2, 10_000, Some(MAX), 1, 3), false),
    ];
    for (name, case, good) in cases {
        assert_eq!(scenarios(&case).is_ok(), good, "{name}");
    }
    let mut options = case(Renewal, MAX, 1, None, 1, 2);
    options.options.push(PricedOption { name: String::new(), value: cad(1) });
    assert_eq!(scenarios(&options), Err(Overflow), "licence and option");
    assert_eq!(at_rates(&options), Err(Overflow));
    // The highest percentage of the range is 30 %: four years of it are too much.
    let four = case(Renewal, MAX, 1, None, 4, 6);
    assert!(estimate(&four).is_ok());
    assert_eq!(at_rates(&four), Err(Overflow));
    assert_eq!(added(&Case { extra_option: Some(cad(1)), ..four.clone() }), Err(Overflow));
    assert_eq!(added(&four), Ok(None));
}

#[test]
fn other_percentages_stand_in_order_with_the_own_one_once() {
    let of = |points| {
        let base = plain(Situation::Renewal, 2, 3, None);
        let case = Case { rate: Rate::from_basis_points(points).unwrap(), ..base };
        let rates = at_rates(&case).unwrap();
        rates.iter().map(|at| at.rate.basis_points()).collect::<Vec<u32>>()
    };
    assert_eq!(of(2_000), [500, 1_000, 1_500, 2_000, 2_500, 3_000]);
    assert_eq!(of(1_750), [500, 1_000, 1_500, 1_750, 2_000, 2_500, 3_000]);
    assert_eq!(of(1), [1, 500, 1_000, 1_500, 2_000, 2_500, 3_000]);
    assert_eq!(of(10_000), [500, 1_000, 1_500, 2_000, 2_500, 3_000, 10_000]);
}

#[test]
fn what_an_option_adds() {
    let with = |case: Case, minor| added(&Case { extra_option: Some(cad(minor)), ..case }).unwrap();
    let some = |yearly, total| Some(Added { yearly: cad(yearly), total: cad(total) });
    let subscription =
        || Case { licence: Licence::Subscription, ..plain(Situation::FirstYear, 3, 3, None) };
    // 0.33 at 20 % is 0.066: alone 0.07, and on top of 0.02 it makes 0.35, so 0.07.
    let cents = || Case { value: cad(2), ..plain(Situation::Renewal, 2, 3, None) };
    let cases = [
        ("a renewal", with(plain(Situation::Renewal, 3, 3, None), 100_000), some(20_000, 60_000)),
        ("nothing", with(plain(Situation::Renewal, 3, 3, None), 0), some(0, 0)),
        ("a surcharge", with(plain(Situation::Lapsed, 2, 3, Some(9)), 50), some(10, 20)),
        ("an unknown surcharge", with(plain(Situation::Lapsed, 2, 3, None), 50), some(10, 20)),
        ("a subscription", with(subscription(), 100_000), some(0, 0)),
        ("rounded with the rest", with(cents(), 33), some(7, 14)),
        ("too little to be seen", with(cents(), 5), some(1, 2)),
        ("no option", added(&plain(Situation::Renewal, 3, 3, None)).unwrap(), None),
    ];
    for (name, found, expected) in cases {
        assert_eq!(found, expected, "{name}");
    }
}

/// Any amount that is not negative, with those at the edge of what can be held.
fn amount() -> impl Strategy<Value = i64> {
    prop_oneof![0_i64..1_000_000, 0..=i64::MAX, i64::MAX - 1_000..=i64::MAX]
}

/// A case of whatever size.
fn large_case() -> impl Strategy<Value = Case> {
    let more = (amount(), proptest::collection::vec(amount(), 0..3));
    (any_case(), more, proptest::option::of(amount()), proptest::option::of(amount())).prop_map(
        |(case, (value, options), surcharge, extra_option)| {
            let currency = case.value.currency;
            let money = |minor| Money { minor, currency };
            let option = |minor| PricedOption { name: String::new(), value: money(minor) };
            Case {
                value: money(value),
                options: options.into_iter().map(option).collect(),
                surcharge: surcharge.map(money),
                extra_option: extra_option.map(money),
                ..case
            }
        },
    )
}

/// The totals of a way once more, in numbers that hold everything; `None` where
/// one of them is past the type.
fn totals_once_more(case: &Case, path: ScenarioKind) -> Option<Vec<i64>> {
    let held = |amount: i128| i64::try_from(amount).ok();
    let mut base = i128::from(case.value.minor);
    for option in &case.options {
        base = i128::from(held(base + i128::from(option.value.minor))?);
    }
    let points = i128::from(case.rate.basis_points());
    let yearly =
        if path == ScenarioKind::Subscription { 0 } else { (base * points + 5_000) / 10_000 };
    let surcharge = i128::from(case.surcharge.map_or(0, |surcharge| surcharge.minor));
    let mut paid = 0;
    let mut totals = Vec::new();
    for year in 1..=case.years {
        let compulsory = case.situation == Situation::FirstYear && year == 1;
        let restart = match path {
            ScenarioKind::Renew => case.situation == Situation::Lapsed && year == 1,
            ScenarioKind::Lapse => year == case.restart,
            ScenarioKind::Subscription => false,
        };
        let lapsed = path == ScenarioKind::Lapse && year < case.restart && !compulsory;
        let price = match (lapsed, restart) {
            (true, _) => 0,
            (_, true) => yearly + surcharge,
            _ => yearly,
        };
        paid = i128::from(held(paid + i128::from(held(price)?))?);
        totals.push(held(paid)?);
    }
    Some(totals)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(5_000))]

    #[test]
    fn renewing_is_the_estimate(case in any_case()) {
        let case = Case { licence: Licence::Perpetual, ..case };
        let (found, scenario) = (estimate(&case).unwrap(), scenario(&case, ScenarioKind::Renew));
        prop_assert_eq!(found.years, scenario.years);
        prop_assert_eq!(Some(&found.total), scenario.totals.last());
    }

    #[test]
    fn a_subscription_is_all_included(case in any_case()) {
        let found = scenario(&case, ScenarioKind::Subscription);
        prop_assert!(kinds(&found).iter().all(|kind| *kind == YearKind::Included));
        prop_assert!(figures(&found.totals).iter().all(|total| *total == (Bound::Exactly, 0)));
        let subscribed = Case { licence: Licence::Subscription, ..case };
        prop_assert_eq!(estimate(&subscribed).unwrap().years, found.years);
    }

    #[test]
    fn the_licence_changes_no_way(case in any_case()) {
        let of = |licence| scenarios(&Case { licence, ..case.clone() });
        prop_assert_eq!(of(Licence::Perpetual), of(Licence::Subscription));
    }

    #[test]
    fn totals_are_running_sums(case in any_case()) {
        for scenario in scenarios(&case).unwrap() {
            let (mut paid, mut open) = (0, false);
            for (year, total) in scenario.years.iter().zip(&scenario.totals) {
                paid += year.price.amount.minor;
                open |= year.price.bound == Bound::MoreThan;
                let bound = if open { Bound::MoreThan } else { Bound::Exactly };
                prop_assert_eq!((total.bound, total.amount.minor), (bound, paid));
            }
            let years = case.years as usize;
            prop_assert_eq!((scenario.years.len(), scenario.totals.len()), (years, years));
        }
    }

    #[test]
    fn only_an_unknown_surcharge_leaves_a_bound(case in any_case()) {
        for scenario in scenarios(&case).unwrap() {
            for year in &scenario.years {
                let open = year.kind == YearKind::Restart && case.surcharge.is_none();
                prop_assert_eq!(year.price.bound == Bound::MoreThan, open);
            }
        }
    }

    #[test]
    fn a_year_without_a_plan_costs_nothing(case in any_case()) {
        for scenario in scenarios(&case).unwrap() {
            for year in scenario.years.iter().filter(|year| year.kind == YearKind::Lapsed) {
                prop_assert_eq!(year.price.amount.minor, 0);
                prop_assert_eq!(scenario.kind, ScenarioKind::Lapse);
            }
            prop_assert!(scenario.years.is_sorted_by_key(|year| year.number));
        }
    }

    #[test]
    fn the_order_of_options_changes_no_way(case in any_case(), turn in 0_usize..7) {
        let mut other = case.clone();
        let count = other.options.len().max(1);
        other.options.rotate_left(turn % count);
        other.options.reverse();
        prop_assert_eq!(scenarios(&other), scenarios(&case));
        prop_assert_eq!(at_rates(&other), at_rates(&case));
        prop_assert_eq!(added(&other), added(&case));
    }

    #[test]
    fn more_value_or_percentage_costs_no_less_on_any_way(
        case in any_case(),
        more in 0_i64..1_000_000,
        points in 0_u32..10_000,
    ) {
        let mut dearer = case.clone();
        dearer.value.minor += more;
        let points = (case.rate.basis_points() + points).min(10_000);
        dearer.rate = Rate::from_basis_points(points).unwrap();
        for (before, after) in scenarios(&case).unwrap().iter().zip(scenarios(&dearer).unwrap()) {
            prop_assert_eq!(kinds(before), kinds(&after));
            for (before, after) in before.totals.iter().zip(&after.totals) {
                prop_assert!(before.amount.minor <= after.amount.minor);
                prop_assert_eq!(before.bound, after.bound);
            }
        }
    }

    #[test]
    fn a_later_restart_costs_no_more_in_plans(case in any_case(), restart in RESTARTS) {
        let case = Case { surcharge: Some(Money::zero(case.value.currency)), ..case };
        let total = |case: &Case| scenario(case, ScenarioKind::Lapse).totals.last().unwrap().amount.minor;
        let other = Case { restart, ..case.clone() };
        let (early, late) = if case.restart <= restart { (&case, &other) } else { (&other, &case) };
        let paid = total(early);
        prop_assert!(paid >= total(late));
        let renewed = Case { licence: Licence::Perpetual, ..case };
        prop_assert!(paid <= estimate(&renewed).unwrap().total.amount.minor);
    }

    #[test]
    fn every_percentage_is_an_estimate(case in any_case()) {
        let found = at_rates(&case).unwrap();
        let points: Vec<u32> = found.iter().map(|at| at.rate.basis_points()).collect();
        prop_assert!(points.windows(2).all(|two| two[0] < two[1]), "{:?}", points);
        prop_assert_eq!(found.iter().filter(|at| at.rate == case.rate).count(), 1);
        for AtRate { rate, yearly, total } in found {
            let there = estimate(&Case { rate, ..case.clone() }).unwrap();
            prop_assert_eq!((yearly, total), (there.yearly, there.total));
        }
    }

    #[test]
    fn what_is_added_is_the_difference_of_two_estimates(case in any_case()) {
        let found = added(&case).unwrap();
        prop_assert_eq!(found.is_some(), case.extra_option.is_some());
        if let (Some(found), Some(value)) = (found, case.extra_option) {
            let mut with = case.clone();
            with.options.insert(0, PricedOption { name: "more".to_owned(), value });
            let (before, after) = (estimate(&case).unwrap(), estimate(&with).unwrap());
            prop_assert_eq!(found.yearly.minor, after.yearly.minor - before.yearly.minor);
            prop_assert_eq!(found.total.minor, after.total.amount.minor - before.total.amount.minor);
            prop_assert_eq!(found.total.minor, found.yearly.minor * i64::from(case.years));
            prop_assert!(found.yearly.minor >= 0 && found.yearly.minor <= value.minor);
        }
    }

    #[test]
    fn nothing_ever_wraps(case in large_case()) {
        let ways: Vec<Option<Vec<i64>>> =
            ScenarioKind::ALL.iter().map(|&path| totals_once_more(&case, path)).collect();
        match scenarios(&case) {
            Ok(found) => {
                for (scenario, once_more) in found.iter().zip(ways) {
                    let totals: Vec<i64> = scenario.totals.iter().map(|t| t.amount.minor).collect();
                    prop_assert_eq!(Some(totals), once_more);
                }
            }
            Err(Overflow) => prop_assert!(ways.iter().any(Option::is_none), "{:?}", ways),
        }
        let rates = at_rates(&case).unwrap_or_default();
        let added = added(&case).ok().flatten();
        prop_assert!(rates.iter().all(|at| at.yearly.minor >= 0 && at.total.amount.minor >= 0));
        prop_assert!(added.is_none_or(|added| added.yearly.minor >= 0 && added.total.minor >= 0));
    }
}
