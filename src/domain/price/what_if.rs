//! What if: other percentages, since the real one is not published, and an option added now.

use super::case::{Case, Figure, PricedOption};
use super::estimate::estimate;
use crate::domain::money::{Money, Overflow, Rate};

/// The percentages to compare, in basis points. They show how the price depends on the
/// percentage; none of them is published by Objectif Lune.
const RATE_STEPS: [u32; 6] = [500, 1_000, 1_500, 2_000, 2_500, 3_000];

/// The price at a percentage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AtRate {
    /// The percentage.
    pub rate: Rate,
    /// A year.
    pub yearly: Money,
    /// All years of the case together.
    pub total: Figure,
}

/// The price at each percentage of a range and at the case's own, the lowest first.
///
/// # Errors
/// [`Overflow`] when an amount on the way is too large to hold.
pub fn at_rates(case: &Case) -> Result<Vec<AtRate>, Overflow> {
    let steps = RATE_STEPS.into_iter().filter_map(|points| Rate::from_basis_points(points).ok());
    let mut rates: Vec<Rate> = steps.collect();
    let place = rates.partition_point(|rate| rate.basis_points() < case.rate.basis_points());
    if rates.get(place) != Some(&case.rate) {
        rates.insert(place, case.rate);
    }
    let at = |rate| {
        let found = estimate(&Case { rate, ..case.clone() })?;
        Ok(AtRate { rate, yearly: found.yearly, total: found.total })
    };
    rates.into_iter().map(at).collect()
}

/// What an option added now costs in OL Care.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Added {
    /// More each year.
    pub yearly: Money,
    /// More over all years of the case.
    pub total: Money,
}

/// What the option that may be added costs; `None` where there is none.
///
/// # Errors
/// [`Overflow`] when an amount on the way is too large to hold.
pub fn added(case: &Case) -> Result<Option<Added>, Overflow> {
    let Some(value) = case.extra_option else { return Ok(None) };
    let mut with = case.clone();
    with.options.push(PricedOption { name: String::new(), value });
    let (before, after) = (estimate(case)?, estimate(&with)?);
    Ok(Some(Added {
        yearly: after.yearly.minus(before.yearly)?,
        total: after.total.amount.minus(before.total.amount)?,
    }))
}
