//! Cases of the estimate.

use olcare_portal::domain::coverage::Licence;
use olcare_portal::domain::figures::RestartSurcharge;
use olcare_portal::domain::money::{Currency, Money, Rate};
use olcare_portal::domain::price::{Case, PricedOption, RESTARTS, Situation, YEARS};
use proptest::prelude::*;
use proptest::sample::select;

/// A case, its amounts in minor units. A plan left to lapse is taken out again in
/// the third year, and no option may be added.
#[allow(clippy::too_many_arguments, reason = "the columns of a table")]
pub fn case(
    licence: Licence,
    situation: Situation,
    currency: Currency,
    value: i64,
    options: &[i64],
    points: u32,
    surcharge: Option<i64>,
    years: u32,
) -> Case {
    let money = |minor| Money { minor, currency };
    let option = |&value| PricedOption { name: String::new(), value: money(value) };
    Case {
        licence,
        value: money(value),
        options: options.iter().map(option).collect(),
        rate: Rate::from_basis_points(points).unwrap(),
        situation,
        surcharge: surcharge.map(money),
        published_surcharge: RestartSurcharge::Unpublished,
        years,
        restart: 3,
        extra_option: None,
    }
}

/// Amounts far from overflow, in one currency.
pub fn any_case() -> impl Strategy<Value = Case> {
    let amount = || 0_i64..1_000_000_000_000;
    let sum = (
        select(Licence::ALL),
        select(Situation::ALL),
        select(Currency::ALL.to_vec()),
        amount(),
        proptest::collection::vec(amount(), 0..6),
        1_u32..=10_000,
        proptest::option::of(amount()),
        YEARS,
    );
    (sum, RESTARTS, proptest::option::of(amount())).prop_map(|(sum, restart, extra_option)| {
        let (licence, situation, currency, value, options, points, surcharge, years) = sum;
        let extra_option = extra_option.map(|minor| Money { minor, currency });
        let case = case(licence, situation, currency, value, &options, points, surcharge, years);
        Case { restart, extra_option, ..case }
    })
}
