//! `olcare price`: what the plan costs, line by line.

mod form;
mod plain;
mod problem;

pub(crate) use form::Question;
pub(crate) use plain::plain;

use crate::content::Context;
use crate::refusal::Refusal;
use olcare_portal::content::Site;
use olcare_portal::domain::link::encode_price;
use olcare_portal::domain::money::{Money, Overflow};
use olcare_portal::domain::price::{
    Bound, Case, Draft, Estimate, Figure, Problem, estimate, validate,
};
use serde::Serialize;

/// The answer to a question on standard input. Amounts are decimal texts:
/// a number of JSON would not be exact everywhere.
#[derive(Debug, Serialize)]
pub(crate) struct Price {
    currency: &'static str,
    rate: String,
    rate_published: bool,
    base: String,
    yearly: String,
    years: Vec<Year>,
    total: Total,
    first_year_total: Option<String>,
    total_with_licence: Option<String>,
    clauses: Vec<&'static str>,
    link: String,
}

/// A year of the plan.
#[derive(Debug, Serialize)]
struct Year {
    year: u32,
    kind: &'static str,
    amount: String,
    bound: &'static str,
}

/// All years together.
#[derive(Debug, Serialize)]
struct Total {
    amount: String,
    bound: &'static str,
}

/// Why there is no estimate.
enum Trouble {
    /// Fields that can't be read.
    Problems(Vec<Problem>),
    /// The sum is more than can be held.
    TooLarge,
}

impl From<Vec<Problem>> for Trouble {
    fn from(problems: Vec<Problem>) -> Self {
        Self::Problems(problems)
    }
}

impl From<Overflow> for Trouble {
    fn from(Overflow: Overflow) -> Self {
        Self::TooLarge
    }
}

/// Answers a question of standard input.
pub(crate) fn answer(context: &Context, asked: Question) -> Result<Price, Refusal> {
    let lang = asked.lang(context.lang).map_err(Refusal::new)?;
    let site = context.site_in(lang);
    let draft = asked.draft(site).map_err(Refusal::new)?;
    let (case, estimate) = work(site, &draft).map_err(problem::refusal)?;
    let plan = site.plan.rate.newest();
    let years = estimate.years.iter().map(|year| Year {
        year: year.number,
        kind: year.kind.id(),
        amount: year.price.amount.to_plain(),
        bound: bound(year.price),
    });
    Ok(Price {
        currency: draft.currency.code(),
        rate: case.rate.to_plain(),
        rate_published: plan.published && plan.rate == case.rate,
        base: estimate.base.to_plain(),
        yearly: estimate.yearly.to_plain(),
        years: years.collect(),
        total: Total { amount: estimate.total.amount.to_plain(), bound: bound(estimate.total) },
        first_year_total: estimate.first_year_total.map(Money::to_plain),
        total_with_licence: estimate.total_with_licence.map(Money::to_plain),
        clauses: estimate.clauses.iter().map(|clause| clause.id()).collect(),
        link: encode_price(&draft, site.lang.separators()),
    })
}

/// Reads the fields the way of the site's language and does the sum.
fn work(site: &Site, draft: &Draft) -> Result<(Case, Estimate), Trouble> {
    let case = validate(draft, site.lang.separators())?;
    let estimate = estimate(&case)?;
    Ok((case, estimate))
}

const fn bound(figure: Figure) -> &'static str {
    match figure.bound {
        Bound::Exactly => "exactly",
        Bound::MoreThan => "more-than",
    }
}
