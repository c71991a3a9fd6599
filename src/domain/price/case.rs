//! What is estimated, and what its years cost: the types that the sum, the scenarios and
//! « what if » share.

use crate::domain::choices::choices;
use crate::domain::coverage::Licence;
use crate::domain::figures::RestartSurcharge;
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
    /// What the plan's figures say of it. The visitor's own amount wins over them.
    pub published_surcharge: RestartSurcharge,
    /// How many years ahead, 1 to 5.
    pub years: u32,
    /// In which of them a plan left to lapse is taken out again; past them for not at all.
    pub restart: u32,
    /// The value of an option that may be added now.
    pub extra_option: Option<Money>,
}

/// What a restart costs beyond a renewal, by who says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Surcharge {
    /// Nobody: the source only says that it is more than nothing
    /// ([`Clause::RestartCostsMore`](crate::domain::Clause::RestartCostsMore)).
    Unknown,
    /// The visitor.
    Own(Money),
    /// The plan's figures (`restart_surcharge` in `plan.json`).
    Published {
        /// The share of the renewal price.
        rate: Rate,
        /// That share of this case's renewal price, rounded once.
        amount: Money,
    },
}

impl Surcharge {
    /// The amount, where it is known.
    pub const fn amount(self) -> Option<Money> {
        match self {
            Self::Unknown => None,
            Self::Own(amount) | Self::Published { amount, .. } => Some(amount),
        }
    }
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

impl Case {
    /// Licence and options together.
    ///
    /// # Errors
    /// [`Overflow`] when it is too large to hold.
    pub fn base(&self) -> Result<Money, Overflow> {
        self.options.iter().try_fold(self.value, |base, option| base.plus(option.value))
    }

    /// What a restart costs beyond a renewal at the price of `yearly`.
    ///
    /// # Errors
    /// [`Overflow`] when it is too large to hold.
    pub fn surcharge_on(&self, yearly: Money) -> Result<Surcharge, Overflow> {
        Ok(match (self.surcharge, self.published_surcharge) {
            (Some(own), _) => Surcharge::Own(own),
            (None, RestartSurcharge::Published(rate)) => {
                Surcharge::Published { rate, amount: yearly.share(rate)? }
            }
            (None, RestartSurcharge::Unpublished) => Surcharge::Unknown,
        })
    }
}
