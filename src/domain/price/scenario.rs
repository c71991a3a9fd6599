//! Scenarios of the coming years, side by side.

use super::case::{Bound, Case, Figure, Situation, Year, YearKind};
use crate::domain::choices::choices;
use crate::domain::money::{Money, Overflow};

choices! {
    /// What becomes of the plan in the coming years.
    ScenarioKind {
        /// The plan is renewed each year.
        Renew = "renew",
        /// The plan is left to lapse and taken out again later.
        Lapse = "lapse",
        /// A subscription licence instead, which includes the plan.
        Subscription = "subscription",
    }
}

/// What OL Care costs in one scenario.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scenario {
    /// Which scenario.
    pub kind: ScenarioKind,
    /// Each year ahead.
    pub years: Vec<Year>,
    /// What has been paid by the end of each year: a lower bound from the year of
    /// an unknown surcharge on.
    pub totals: Vec<Figure>,
}

/// Every scenario of a case, in the order in which a page shows them.
///
/// # Errors
/// [`Overflow`] when an amount on the way is too large to hold.
pub fn scenarios(case: &Case) -> Result<Vec<Scenario>, Overflow> {
    ScenarioKind::ALL.iter().map(|&kind| scenario(case, kind)).collect()
}

/// One scenario of a case.
///
/// # Errors
/// [`Overflow`] when an amount on the way is too large to hold.
pub(super) fn scenario(case: &Case, kind: ScenarioKind) -> Result<Scenario, Overflow> {
    let base = case.base()?;
    let zero = Money::zero(base.currency);
    let yearly = if kind == ScenarioKind::Subscription { zero } else { base.share(case.rate)? };
    let surcharge = case.surcharge_on(yearly)?;
    let (mut years, mut totals) = (Vec::new(), Vec::new());
    let mut total = Figure::exactly(zero);
    for number in 1..=case.years {
        let year = year_kind(case, kind, number);
        let price = match year {
            YearKind::Lapsed | YearKind::Included => Figure::exactly(zero),
            YearKind::Restart => match surcharge.amount() {
                Some(surcharge) => Figure::exactly(yearly.plus(surcharge)?),
                None => Figure { bound: Bound::MoreThan, amount: yearly },
            },
            YearKind::FirstYear | YearKind::Renewal => Figure::exactly(yearly),
        };
        total = total.plus(price)?;
        years.push(Year { number, kind: year, price });
        totals.push(total);
    }
    Ok(Scenario { kind, years, totals })
}

/// The first year is compulsory with the purchase, whatever comes after it.
fn year_kind(case: &Case, kind: ScenarioKind, number: u32) -> YearKind {
    match (kind, case.situation, number) {
        (ScenarioKind::Subscription, ..) => YearKind::Included,
        (_, Situation::FirstYear, 1) => YearKind::FirstYear,
        (ScenarioKind::Renew, Situation::Lapsed, 1) => YearKind::Restart,
        (ScenarioKind::Lapse, _, n) if n < case.restart => YearKind::Lapsed,
        (ScenarioKind::Lapse, _, n) if n == case.restart => YearKind::Restart,
        _ => YearKind::Renewal,
    }
}
