//! The price: the sum with its working, and what is wrong with a form.
#![allow(clippy::unwrap_used, reason = "a test may stop")]

mod common;

use common::price::{any_case, case};
use olcare_portal::domain::Clause;
use olcare_portal::domain::coverage::Licence;
use olcare_portal::domain::figures::RestartSurcharge::Unpublished;
use olcare_portal::domain::money::{
    AmountError, Currency, Money, NumberFormat, Overflow, Rate, RateError,
};
use olcare_portal::domain::price::{
    Bound, Case, Draft, DraftOption, Fault, Field, FieldPath, Problem, Situation, YearKind,
    estimate, validate,
};
use olcare_portal::i18n::Lang;
use proptest::prelude::*;

const FR: NumberFormat = Lang::Fr.number_format();
const EN: NumberFormat = Lang::En.number_format();

/// A case with what must come out, amounts in minor units.
struct Expected {
    name: &'static str,
    case: Case,
    base: i64,
    yearly: i64,
    years: &'static [(YearKind, Bound, i64)],
    total: (Bound, i64),
    first_year_total: Option<i64>,
    total_with_licence: Option<i64>,
    clauses: &'static [Clause],
}

#[test]
fn estimates() {
    use Bound::{Exactly, MoreThan};
    use Currency::{Cad, Jpy};
    use Licence::{Perpetual, Subscription};
    use YearKind as Kind;
    let cases = [
        Expected {
            name: "a licence bought now",
            case: case(Perpetual, Situation::FirstYear, Cad, 1_000_000, &[], 2_000, None, 3),
            base: 1_000_000,
            yearly: 200_000,
            years: &[
                (Kind::FirstYear, Exactly, 200_000),
                (Kind::Renewal, Exactly, 200_000),
                (Kind::Renewal, Exactly, 200_000),
            ],
            total: (Exactly, 600_000),
            first_year_total: Some(1_200_000),
            total_with_licence: Some(1_600_000),
            clauses: &[
                Clause::PricePercentage,
                Clause::FirstYear,
                Clause::YearlyRenewal,
                Clause::NoMonthlyPayment,
            ],
        },
        Expected {
            name: "options count, rounded once",
            case: case(Perpetual, Situation::FirstYear, Cad, 33, &[33, 34], 1_250, None, 1),
            base: 100,
            yearly: 13,
            years: &[(Kind::FirstYear, Exactly, 13)],
            total: (Exactly, 13),
            first_year_total: Some(113),
            total_with_licence: Some(113),
            clauses: &[
                Clause::PricePercentage,
                Clause::FirstYear,
                Clause::YearlyRenewal,
                Clause::NoMonthlyPayment,
            ],
        },
        Expected {
            name: "a renewal",
            case: case(Perpetual, Situation::Renewal, Cad, 1_000_000, &[250_000], 1_750, None, 2),
            base: 1_250_000,
            yearly: 218_750,
            years: &[(Kind::Renewal, Exactly, 218_750), (Kind::Renewal, Exactly, 218_750)],
            total: (Exactly, 437_500),
            first_year_total: None,
            total_with_licence: None,
            clauses: &[Clause::PricePercentage, Clause::YearlyRenewal, Clause::NoMonthlyPayment],
        },
        Expected {
            name: "a surcharge says nothing of a renewal",
            case: case(Perpetual, Situation::Renewal, Cad, 1_000, &[], 2_000, Some(50), 1),
            base: 1_000,
            yearly: 200,
            years: &[(Kind::Renewal, Exactly, 200)],
            total: (Exactly, 200),
            first_year_total: None,
            total_with_licence: None,
            clauses: &[Clause::PricePercentage, Clause::YearlyRenewal, Clause::NoMonthlyPayment],
        },
        Expected {
            name: "lapsed, surcharge not known",
            case: case(Perpetual, Situation::Lapsed, Cad, 1_000_000, &[], 2_000, None, 2),
            base: 1_000_000,
            yearly: 200_000,
            years: &[(Kind::Restart, MoreThan, 200_000), (Kind::Renewal, Exactly, 200_000)],
            total: (MoreThan, 400_000),
            first_year_total: None,
            total_with_licence: None,
            clauses: &[
                Clause::PricePercentage,
                Clause::RestartCostsMore,
                Clause::YearlyRenewal,
                Clause::NoMonthlyPayment,
            ],
        },
        Expected {
            name: "lapsed, surcharge known",
            case: case(Perpetual, Situation::Lapsed, Cad, 1_000_000, &[], 2_000, Some(50_000), 2),
            base: 1_000_000,
            yearly: 200_000,
            years: &[(Kind::Restart, Exactly, 250_000), (Kind::Renewal, Exactly, 200_000)],
            total: (Exactly, 450_000),
            first_year_total: None,
            total_with_licence: None,
            clauses: &[
                Clause::PricePercentage,
                Clause::RestartCostsMore,
                Clause::YearlyRenewal,
                Clause::NoMonthlyPayment,
            ],
        },
        Expected {
            name: "a subscription includes the plan",
            case: case(
                Subscription,
                Situation::FirstYear,
                Cad,
                1_000_000,
                &[50],
                2_000,
                Some(1),
                2,
            ),
            base: 1_000_050,
            yearly: 0,
            years: &[(Kind::Included, Exactly, 0), (Kind::Included, Exactly, 0)],
            total: (Exactly, 0),
            first_year_total: None,
            total_with_licence: None,
            clauses: &[Clause::SubscriptionIncluded],
        },
        Expected {
            name: "a lapsed situation says nothing of a subscription",
            case: case(Subscription, Situation::Lapsed, Cad, 1_000, &[], 2_000, None, 1),
            base: 1_000,
            yearly: 0,
            years: &[(Kind::Included, Exactly, 0)],
            total: (Exactly, 0),
            first_year_total: None,
            total_with_licence: None,
            clauses: &[Clause::SubscriptionIncluded],
        },
        Expected {
            name: "yen round to whole yen",
            case: case(Perpetual, Situation::FirstYear, Jpy, 12_345, &[], 1_750, None, 5),
            base: 12_345,
            yearly: 2_160,
            years: &[
                (Kind::FirstYear, Exactly, 2_160),
                (Kind::Renewal, Exactly, 2_160),
                (Kind::Renewal, Exactly, 2_160),
                (Kind::Renewal, Exactly, 2_160),
                (Kind::Renewal, Exactly, 2_160),
            ],
            total: (Exactly, 10_800),
            first_year_total: Some(14_505),
            total_with_licence: Some(23_145),
            clauses: &[
                Clause::PricePercentage,
                Clause::FirstYear,
                Clause::YearlyRenewal,
                Clause::NoMonthlyPayment,
            ],
        },
        Expected {
            name: "nothing costs nothing",
            case: case(Perpetual, Situation::Renewal, Cad, 0, &[], 2_000, None, 1),
            base: 0,
            yearly: 0,
            years: &[(Kind::Renewal, Exactly, 0)],
            total: (Exactly, 0),
            first_year_total: None,
            total_with_licence: None,
            clauses: &[Clause::PricePercentage, Clause::YearlyRenewal, Clause::NoMonthlyPayment],
        },
    ];
    for expected in cases {
        let name = expected.name;
        let found = estimate(&expected.case).unwrap();
        let minor = |money: Option<Money>| money.map(|money| money.minor);
        assert_eq!(found.base.minor, expected.base, "{name}: base");
        assert_eq!(found.yearly.minor, expected.yearly, "{name}: yearly");
        let years: Vec<_> = found
            .years
            .iter()
            .map(|year| (year.kind, year.price.bound, year.price.amount.minor))
            .collect();
        assert_eq!(years, expected.years, "{name}: years");
        let numbers: Vec<u32> = found.years.iter().map(|year| year.number).collect();
        assert!(numbers.iter().copied().eq(1..=expected.case.years), "{name}: {numbers:?}");
        assert_eq!((found.total.bound, found.total.amount.minor), expected.total, "{name}: total");
        assert_eq!(
            minor(found.first_year_total),
            expected.first_year_total,
            "{name}: licence and first year"
        );
        assert_eq!(
            minor(found.total_with_licence),
            expected.total_with_licence,
            "{name}: licence and all years"
        );
        assert_eq!(found.clauses, expected.clauses, "{name}: clauses");
    }
}

#[test]
fn amounts_too_large_are_told() {
    use Licence::{Perpetual, Subscription};
    const MAX: i64 = i64::MAX;
    // Name, licence, situation, value, options, basis points, surcharge, years, good.
    type Row<'a> =
        (&'a str, Licence, Situation, i64, &'a [i64], u32, Option<i64>, u32, Result<(), Overflow>);
    #[rustfmt::skip]
    let cases: [Row; 10] = [
        ("the largest value", Perpetual, Situation::Renewal, MAX, &[], 10_000, None, 1, Ok(())),
        ("value and option", Perpetual, Situation::Renewal, MAX, &[1], 1, None, 1, Err(Overflow)),
        ("value and option, subscription", Subscription, Situation::Renewal, MAX, &[1], 1, None, 1, Err(Overflow)),
        ("a subscription adds nothing", Subscription, Situation::FirstYear, MAX, &[], 10_000, None, 5, Ok(())),
        ("years together", Perpetual, Situation::Renewal, MAX, &[], 10_000, None, 2, Err(Overflow)),
        ("years together at half", Perpetual, Situation::Renewal, MAX - 1, &[], 5_000, None, 2, Ok(())),
        ("licence and first year", Perpetual, Situation::FirstYear, MAX, &[], 1, None, 1, Err(Overflow)),
        ("year and surcharge", Perpetual, Situation::Lapsed, MAX, &[], 10_000, Some(1), 1, Err(Overflow)),
        ("year and no surcharge", Perpetual, Situation::Lapsed, MAX, &[], 10_000, Some(0), 1, Ok(())),
        ("options together", Perpetual, Situation::Renewal, 0, &[MAX, MAX], 1, None, 1, Err(Overflow)),
    ];
    for (name, licence, situation, value, options, points, surcharge, years, expected) in cases {
        let case =
            case(licence, situation, Currency::Eur, value, options, points, surcharge, years);
        assert_eq!(estimate(&case).map(|_| ()), expected, "{name}");
    }
}

fn draft(value: &str, options: &[(&str, &str)], rate: &str) -> Draft {
    let option = |&(name, value): &(&str, &str)| DraftOption {
        name: name.to_owned(),
        value: value.to_owned(),
    };
    Draft {
        value: value.to_owned(),
        options: options.iter().map(option).collect(),
        ..Draft::new(rate)
    }
}

fn lapsed(surcharge: &str, draft: Draft) -> Draft {
    Draft { situation: Situation::Lapsed, surcharge: surcharge.to_owned(), ..draft }
}

#[test]
fn problems_are_all_told_in_the_order_of_the_form() {
    let at = |path, error| Problem { path, fault: Fault::Amount(error) };
    let amount = |field, error| at(FieldPath::Field(field), error);
    let option = |index, error| at(FieldPath::Option(index), error);
    let rate = |error| Problem { path: FieldPath::Field(Field::Rate), fault: Fault::Rate(error) };
    let subscription =
        |draft: Draft| Draft { licence: Licence::Subscription, ..lapsed("abc", draft) };
    let cases = [
        (
            "an empty form",
            draft("", &[], ""),
            vec![amount(Field::Value, AmountError::Empty), rate(RateError::Empty)],
        ),
        (
            "every field",
            lapsed("-1", draft("abc", &[("a", "1,,2"), ("b", "5"), ("c", "")], "0")),
            vec![
                amount(Field::Value, AmountError::Unreadable),
                option(0, AmountError::Unreadable),
                option(2, AmountError::Empty),
                rate(RateError::OutOfRange),
                amount(Field::Surcharge, AmountError::Negative),
            ],
        ),
        ("the percentage alone", draft("5", &[], "vingt"), vec![rate(RateError::Unreadable)]),
        (
            "the surcharge alone",
            lapsed("1e400", draft("5", &[], "20")),
            vec![amount(Field::Surcharge, AmountError::Unreadable)],
        ),
        (
            "a surcharge of a plan in force, since it may lapse",
            Draft { surcharge: "abc".to_owned(), ..draft("5", &[], "20") },
            vec![amount(Field::Surcharge, AmountError::Unreadable)],
        ),
        (
            "an option that may be added comes last",
            Draft { extra_option: "x".to_owned(), ..lapsed("-1", draft("5", &[], "x")) },
            vec![
                rate(RateError::Unreadable),
                amount(Field::Surcharge, AmountError::Negative),
                amount(Field::ExtraOption, AmountError::Unreadable),
            ],
        ),
        (
            "the percentage before an option that may be added",
            Draft { extra_option: "x".to_owned(), ..draft("y", &[], "x") },
            vec![
                amount(Field::Value, AmountError::Unreadable),
                rate(RateError::Unreadable),
                amount(Field::ExtraOption, AmountError::Unreadable),
            ],
        ),
        (
            "the percentage before the surcharge",
            lapsed("x", draft("5", &[], "x")),
            vec![rate(RateError::Unreadable), amount(Field::Surcharge, AmountError::Unreadable)],
        ),
        (
            "an option without a name",
            draft("5", &[("", "x")], "20"),
            vec![option(0, AmountError::Unreadable)],
        ),
        (
            "an option keeps its place past an empty row",
            draft("5", &[("", " "), ("a", "-2")], "20"),
            vec![option(1, AmountError::Negative)],
        ),
        (
            "too large, too many decimals",
            draft("92233720368547758.08", &[("a", "1.2345")], "20"),
            vec![
                amount(Field::Value, AmountError::TooLarge),
                option(0, AmountError::TooManyDecimals),
            ],
        ),
        (
            "a decimal of a yen",
            Draft { currency: Currency::Jpy, ..draft("5.5", &[], "20") },
            vec![amount(Field::Value, AmountError::TooManyDecimals)],
        ),
        (
            "a surcharge of a subscription is not read",
            subscription(draft("x", &[], "20")),
            vec![amount(Field::Value, AmountError::Unreadable)],
        ),
    ];
    for (name, draft, problems) in cases {
        for hint in [FR, EN] {
            assert_eq!(validate(&draft, hint, Unpublished).as_ref(), Err(&problems), "{name}");
        }
    }
}

#[test]
fn good_forms_become_cases() {
    let cad = |minor| Money { minor, currency: Currency::Cad };
    // Name, form, hint, value, options, surcharge.
    let cases = [
        ("plain", draft("12500", &[], "20"), EN, 1_250_000, vec![], None),
        ("by the language, French", draft("1.234", &[], "20"), FR, 123_400, vec![], None),
        ("by the language, English", draft("1,234", &[], "20"), EN, 123_400, vec![], None),
        (
            "options, names trimmed",
            draft("1", &[(" a ", "2"), ("", "3")], "20"),
            EN,
            100,
            vec![("a", 200), ("", 300)],
            None,
        ),
        (
            "empty rows are no options",
            draft("1", &[("", ""), ("a", "2"), (" ", "\u{a0}")], "20"),
            EN,
            100,
            vec![("a", 200)],
            None,
        ),
        ("lapsed, no surcharge", lapsed(" ", draft("1", &[], "20")), EN, 100, vec![], None),
        ("lapsed, surcharge", lapsed("2", draft("1", &[], "20")), EN, 100, vec![], Some(200)),
        (
            "a surcharge counts wherever the plan stands: it may lapse",
            Draft { surcharge: "2".to_owned(), ..draft("1", &[], "20") },
            EN,
            100,
            vec![],
            Some(200),
        ),
        (
            "a subscription has no surcharge",
            Draft {
                licence: Licence::Subscription,
                surcharge: "2".to_owned(),
                ..draft("1", &[], "20")
            },
            EN,
            100,
            vec![],
            None,
        ),
    ];
    for (name, draft, hint, value, options, surcharge) in cases {
        let found = validate(&draft, hint, Unpublished).unwrap();
        assert_eq!(found.value, cad(value), "{name}: value");
        let names: Vec<(&str, i64)> =
            found.options.iter().map(|o| (o.name.as_str(), o.value.minor)).collect();
        assert_eq!(names, options, "{name}: options");
        assert_eq!(found.surcharge, surcharge.map(cad), "{name}: surcharge");
        assert_eq!(found.rate.basis_points(), 2_000, "{name}: rate");
        assert_eq!(found.years, 3, "{name}: years");
        assert_eq!((found.restart, found.extra_option), (3, None), "{name}: what is usual");
    }
}

#[test]
fn an_option_that_may_be_added_is_read_whatever_the_licence() {
    let extra_option = |licence, text: &str| {
        let form = draft("1", &[], "20");
        validate(
            &Draft { licence, extra_option: text.to_owned(), restart: 5, ..form },
            FR,
            Unpublished,
        )
    };
    for &licence in Licence::ALL {
        let found = extra_option(licence, " 1 200,5 ").unwrap();
        assert_eq!(found.extra_option, Some(Money { minor: 120_050, currency: Currency::Cad }));
        assert_eq!(found.restart, 5, "{licence:?}");
        assert_eq!(extra_option(licence, "\u{a0} ").unwrap().extra_option, None, "{licence:?}");
        let fault = Fault::Amount(AmountError::Negative);
        assert_eq!(
            extra_option(licence, "-1"),
            Err(vec![Problem { path: FieldPath::Field(Field::ExtraOption), fault }])
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn the_order_of_options_does_not_matter(case in any_case(), seed in any::<u64>()) {
        let mut shuffled = case.clone();
        let count = shuffled.options.len().max(1);
        shuffled.options.rotate_left(usize::try_from(seed % 7).unwrap() % count);
        shuffled.options.reverse();
        prop_assert_eq!(estimate(&shuffled), estimate(&case));
    }

    #[test]
    fn more_value_or_percentage_costs_no_less(
        case in any_case(),
        more in 0_i64..1_000_000,
        points in 0_u32..10_000,
    ) {
        let before = estimate(&case).unwrap();
        let mut dearer = case.clone();
        dearer.value.minor += more;
        let points = (case.rate.basis_points() + points).min(10_000);
        dearer.rate = Rate::from_basis_points(points).unwrap();
        let after = estimate(&dearer).unwrap();
        prop_assert!(after.yearly.minor >= before.yearly.minor);
        prop_assert!(after.total.amount.minor >= before.total.amount.minor);
        prop_assert!(after.base.minor == before.base.minor + more);
    }

    #[test]
    fn totals_are_the_sums_of_their_lines(case in any_case()) {
        let found = estimate(&case).unwrap();
        let options: i64 = case.options.iter().map(|option| option.value.minor).sum();
        prop_assert_eq!(found.base.minor, case.value.minor + options);
        let years: i64 = found.years.iter().map(|year| year.price.amount.minor).sum();
        prop_assert_eq!(found.total.amount.minor, years);
        let open = found.years.iter().any(|year| year.price.bound == Bound::MoreThan);
        prop_assert_eq!(found.total.bound == Bound::MoreThan, open);
        if let Some(total) = found.total_with_licence {
            prop_assert_eq!(total.minor, found.base.minor + years);
        }
        if let Some(total) = found.first_year_total {
            prop_assert_eq!(total.minor, found.base.minor + found.years[0].price.amount.minor);
        }
    }

    #[test]
    fn a_restart_costs_no_less_than_a_renewal(case in any_case()) {
        let lapsed = estimate(&Case { situation: Situation::Lapsed, ..case.clone() }).unwrap();
        let renewed = estimate(&Case { situation: Situation::Renewal, ..case.clone() }).unwrap();
        prop_assert!(lapsed.total.amount.minor >= renewed.total.amount.minor);
        let said = case.licence == Licence::Subscription || case.surcharge.is_some();
        prop_assert_eq!(lapsed.total.bound == Bound::Exactly, said);
    }

    #[test]
    fn any_case_is_estimated_or_told_too_large(
        value in any::<i64>(),
        option in any::<i64>(),
        surcharge in any::<i64>(),
        points in 1_u32..=10_000,
    ) {
        let (value, option, surcharge) = (value & i64::MAX, option & i64::MAX, surcharge & i64::MAX);
        let case = case(
            Licence::Perpetual,
            Situation::Lapsed,
            Currency::Cad,
            value,
            &[option],
            points,
            Some(surcharge),
            1,
        );
        let base = i128::from(value) + i128::from(option);
        let year = (base * i128::from(points) + 5_000) / 10_000 + i128::from(surcharge);
        let fits = [base, year].iter().all(|amount| i64::try_from(*amount).is_ok());
        prop_assert_eq!(estimate(&case).is_ok(), fits);
    }
}
