//! `olcare price`: what the plan costs, line by line.

mod form;
mod plain;
mod problem;

pub(crate) use form::Question;
pub(crate) use plain::plain;

use crate::content::Context;
use crate::refusal::Refusal;
use olcare_portal::content::Site;
use olcare_portal::domain::coverage::Licence;
use olcare_portal::domain::link::encode_price;
use olcare_portal::domain::money::{Money, Overflow};
use olcare_portal::domain::price::{
    self, AtRate, Bound, Draft, Figure, Problem, Scenario, validate,
};
use olcare_portal::words::Worked;
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
    total: Amount,
    first_year_total: Option<String>,
    total_with_licence: Option<String>,
    /// Only there where one is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    surcharge: Option<Surcharge>,
    paths: Vec<Way>,
    at_rates: Vec<Rated>,
    adding: Option<Adding>,
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

/// An amount, exact or a lower bound.
#[derive(Debug, Serialize)]
struct Amount {
    amount: String,
    bound: &'static str,
}

/// What a restart costs beyond a renewal: the plan's published percentage of it, or what
/// was entered.
#[derive(Debug, Serialize)]
struct Surcharge {
    amount: String,
    rate: Option<String>,
    published: bool,
}

/// A way through the years, with what has been paid by the end of each.
#[derive(Debug, Serialize)]
struct Way {
    path: &'static str,
    years: Vec<Year>,
    totals: Vec<Amount>,
}

/// The price at another percentage.
#[derive(Debug, Serialize)]
struct Rated {
    rate: String,
    yearly: String,
    total: Amount,
}

/// What an option added now costs.
#[derive(Debug, Serialize)]
struct Adding {
    yearly: String,
    total: String,
}

impl From<&Figure> for Amount {
    fn from(figure: &Figure) -> Self {
        Self { amount: figure.amount.to_plain(), bound: bound(*figure) }
    }
}

impl From<&price::Year> for Year {
    fn from(year: &price::Year) -> Self {
        let Amount { amount, bound } = Amount::from(&year.price);
        Self { year: year.number, kind: year.kind.id(), amount, bound }
    }
}

impl Surcharge {
    /// `None` where nobody says how much it is, or where there is no restart.
    fn of(case: &price::Case, surcharge: price::Surcharge) -> Option<Self> {
        let amount = surcharge.amount().filter(|_| case.licence == Licence::Perpetual)?;
        let rate = match surcharge {
            price::Surcharge::Published { rate, .. } => Some(rate.to_plain()),
            price::Surcharge::Own(_) | price::Surcharge::Unknown => None,
        };
        Some(Self { amount: amount.to_plain(), published: rate.is_some(), rate })
    }
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
    let Worked { case, estimate, scenarios, rates, added } =
        work(site, &draft).map_err(problem::refusal)?;
    let plan = site.plan.rate.newest();
    let path = |scenario: &Scenario| Way {
        path: scenario.path.id(),
        years: scenario.years.iter().map(Year::from).collect(),
        totals: scenario.totals.iter().map(Amount::from).collect(),
    };
    let at_rate = |at: &AtRate| Rated {
        rate: at.rate.to_plain(),
        yearly: at.yearly.to_plain(),
        total: Amount::from(&at.total),
    };
    Ok(Price {
        currency: draft.currency.code(),
        rate: case.rate.to_plain(),
        rate_published: plan.published && plan.rate == case.rate,
        base: estimate.base.to_plain(),
        yearly: estimate.yearly.to_plain(),
        years: estimate.years.iter().map(Year::from).collect(),
        total: Amount::from(&estimate.total),
        first_year_total: estimate.first_year_total.map(Money::to_plain),
        total_with_licence: estimate.total_with_licence.map(Money::to_plain),
        surcharge: Surcharge::of(&case, estimate.surcharge),
        paths: scenarios.iter().map(path).collect(),
        at_rates: rates.iter().map(at_rate).collect(),
        adding: added
            .map(|added| Adding { yearly: added.yearly.to_plain(), total: added.total.to_plain() }),
        clauses: estimate.clauses.iter().map(|clause| clause.id()).collect(),
        link: encode_price(&draft, site.lang.separators()),
    })
}

/// Reads the fields the way of the site's language and works everything out.
fn work(site: &Site, draft: &Draft) -> Result<Worked, Trouble> {
    let case = validate(draft, site.lang.separators(), *site.plan.restart.newest())?;
    Ok(Worked::new(case)?)
}

const fn bound(figure: Figure) -> &'static str {
    match figure.bound {
        Bound::Exactly => "exactly",
        Bound::MoreThan => "more-than",
    }
}
