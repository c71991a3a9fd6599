//! The sum.

use super::scenario::{Path, Scenario, scenario};
use crate::domain::Clause;
use crate::domain::coverage::{Licence, choices};
use crate::domain::money::{Money, Overflow, Rate};

choices! {
    /// Where the plan of a perpetual licence stands.
    Situation {
        /// The licence is being bought: the first year is compulsory.
        FirstYear = "first-year",
        /// The plan is in force and is renewed.
        Renewal = "renewal",
        /// The plan has lapsed and is taken out again.
        Lapsed = "lapsed",
    }
}

/// An option of the licence with its value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PricedOption {
    /// What the visitor calls it; may be empty.
    pub name: String,
    /// Its value.
    pub value: Money,
}

/// A case to estimate. All amounts are of one currency.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Case {
    /// The kind of licence.
    pub licence: Licence,
    /// The licence's value without options.
    pub value: Money,
    /// The options.
    pub options: Vec<PricedOption>,
    /// The yearly percentage.
    pub rate: Rate,
    /// Where the plan stands; says nothing of a subscription.
    pub situation: Situation,
    /// What the reseller asks for a restart beyond a renewal, if the visitor knows.
    pub surcharge: Option<Money>,
    /// How many years ahead, 1 to 5.
    pub years: u32,
    /// In which of them a plan left to lapse is taken out again; past them for not at all.
    pub restart: u32,
    /// The value of an option that may be added now.
    pub adding: Option<Money>,
}

/// Whether an amount is known or only its lower bound is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    /// This amount.
    Exactly,
    /// More than this amount: the surcharge is not published.
    MoreThan,
}

/// An amount, or its lower bound.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Figure {
    /// Exact or a bound.
    pub bound: Bound,
    /// The amount.
    pub amount: Money,
}

impl Figure {
    /// Exactly this amount.
    pub const fn exactly(amount: Money) -> Self {
        Self { bound: Bound::Exactly, amount }
    }

    /// The sum: a bound where either is one.
    ///
    /// # Errors
    /// [`Overflow`] when it is too large to hold.
    pub fn plus(self, other: Self) -> Result<Self, Overflow> {
        let bound = if other.bound == Bound::MoreThan { other.bound } else { self.bound };
        Ok(Self { bound, amount: self.amount.plus(other.amount)? })
    }
}

choices! {
    /// Why a year costs what it costs.
    YearKind {
        /// The compulsory first year.
        FirstYear = "first-year",
        /// A renewal.
        Renewal = "renewal",
        /// A new plan after a lapse.
        Restart = "restart",
        /// No plan: nothing is paid, and there is neither support nor updates.
        Lapsed = "lapsed",
        /// Included in the subscription.
        Included = "included",
    }
}

/// One year of the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Year {
    /// 1 for the first year of the estimate.
    pub number: u32,
    /// What kind of year.
    pub kind: YearKind,
    /// What OL Care costs that year.
    pub price: Figure,
}

/// The answer with its working. Every total is the sum of lines given here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Estimate {
    /// Licence and options together.
    pub base: Money,
    /// A year at the percentage; zero where the plan is included.
    pub yearly: Money,
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

impl Case {
    /// Licence and options together.
    ///
    /// # Errors
    /// [`Overflow`] when it is too large to hold.
    pub fn base(&self) -> Result<Money, Overflow> {
        self.options.iter().try_fold(self.value, |base, option| base.plus(option.value))
    }
}

/// Does the sum.
///
/// # Errors
/// [`Overflow`] when an amount on the way is too large to hold.
pub fn estimate(case: &Case) -> Result<Estimate, Overflow> {
    let base = case.base()?;
    let included = case.licence == Licence::Subscription;
    let path = if included { Path::Subscription } else { Path::Renew };
    let Scenario { years, totals, .. } = scenario(case, path)?;
    let zero = Money::zero(base.currency);
    let total = totals.last().copied().unwrap_or(Figure::exactly(zero));
    let yearly = if included { zero } else { base.share(case.rate)? };

    let bought_now = !included && case.situation == Situation::FirstYear;
    let with_licence = |plan: Money| -> Result<Option<Money>, Overflow> {
        if bought_now { base.plus(plan).map(Some) } else { Ok(None) }
    };
    Ok(Estimate {
        base,
        yearly,
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
