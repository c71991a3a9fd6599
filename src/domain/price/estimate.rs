//! The sum.

use super::case::{Case, Figure, Situation, Surcharge, Year};
use super::scenario::{Scenario, ScenarioKind, scenario};
use crate::domain::Clause;
use crate::domain::coverage::Licence;
use crate::domain::money::{Money, Overflow};

/// The answer with its working. Every total is the sum of lines given here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Estimate {
    /// Licence and options together.
    pub base: Money,
    /// A year at the percentage; zero where the plan is included.
    pub yearly: Money,
    /// What a restart costs beyond a year at the percentage, now or in a later year.
    pub surcharge: Surcharge,
    /// Each year ahead.
    pub years: Vec<Year>,
    /// All years of OL Care together.
    pub total: Figure,
    /// Licence, options and first year together, when the licence is bought now.
    pub first_year_total: Option<Money>,
    /// Licence, options and all years together, when the licence is bought now.
    pub total_with_licence: Option<Money>,
    /// The clauses that apply.
    pub clauses: Vec<Clause>,
}

/// Does the sum.
///
/// # Errors
/// [`Overflow`] when an amount on the way is too large to hold.
pub fn estimate(case: &Case) -> Result<Estimate, Overflow> {
    let base = case.base()?;
    let included = case.licence == Licence::Subscription;
    let kind = if included { ScenarioKind::Subscription } else { ScenarioKind::Renew };
    let Scenario { years, totals, .. } = scenario(case, kind)?;
    let zero = Money::zero(base.currency);
    let total = totals.last().copied().unwrap_or(Figure::exactly(zero));
    let yearly = if included { zero } else { base.share(case.rate)? };

    let bought_now = !included && case.situation == Situation::FirstYear;
    let with_licence = |plan| bought_now.then(|| base.plus(plan)).transpose();
    Ok(Estimate {
        base,
        yearly,
        surcharge: case.surcharge_on(yearly)?,
        first_year_total: with_licence(yearly)?,
        total_with_licence: with_licence(total.amount)?,
        years,
        total,
        clauses: clauses(case),
    })
}

fn clauses(case: &Case) -> Vec<Clause> {
    if case.licence == Licence::Subscription {
        return vec![Clause::SubscriptionIncluded];
    }
    let mut clauses = vec![Clause::PricePercentage];
    match case.situation {
        Situation::FirstYear => clauses.push(Clause::FirstYear),
        Situation::Renewal => {}
        Situation::Lapsed => clauses.push(Clause::RestartCostsMore),
    }
    clauses.extend([Clause::YearlyRenewal, Clause::NoMonthlyPayment]);
    clauses
}
