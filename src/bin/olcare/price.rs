//! `olcare price`: what the plan costs, line by line.

mod estimate;
mod request;

pub(crate) use request::PriceRequest;

use crate::cli::CaseArgs;
use crate::content::Context;
use crate::failure::Failure;
use crate::jsonl::ErrorResponse;
use crate::link;
use olcare_portal::domain::coverage::Licence;
use olcare_portal::domain::link::encode_price;
use olcare_portal::domain::money::{Money, write_amount};
use olcare_portal::domain::price::{self, AtRate, Bound, Figure, Scenario};
use olcare_portal::domain::stamp::Stamp;
use olcare_portal::words::{PriceAnswer, Worked, price_differences, price_stamp};
use request::{from_link, from_pairs};
use serde::Serialize;

/// The response to a request of `--jsonl`. Amounts are decimal texts:
/// a number of JSON would not be exact everywhere.
#[derive(Debug, Serialize)]
pub(crate) struct PriceResponse {
    currency: &'static str,
    rate: String,
    rate_published: bool,
    base: String,
    yearly: String,
    years: Vec<YearJson>,
    total: AmountJson,
    first_year_total: Option<String>,
    total_with_licence: Option<String>,
    /// Only there where one is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    surcharge: Option<SurchargeJson>,
    paths: Vec<PathJson>,
    at_rates: Vec<AtRateJson>,
    adding: Option<AddingJson>,
    clauses: Vec<&'static str>,
    link: String,
}

/// A year of the plan.
#[derive(Debug, Serialize)]
struct YearJson {
    year: u32,
    kind: &'static str,
    #[serde(flatten)]
    price: AmountJson,
}

/// An amount, exact or a lower bound.
#[derive(Debug, Serialize)]
struct AmountJson {
    amount: String,
    bound: &'static str,
}

/// What a restart costs beyond a renewal: the plan's published percentage of it, or what
/// was entered.
#[derive(Debug, Serialize)]
struct SurchargeJson {
    amount: String,
    rate: Option<String>,
    published: bool,
}

/// A scenario, with what has been paid by the end of each year.
#[derive(Debug, Serialize)]
struct PathJson {
    path: &'static str,
    years: Vec<YearJson>,
    totals: Vec<AmountJson>,
}

/// The price at another percentage.
#[derive(Debug, Serialize)]
struct AtRateJson {
    rate: String,
    yearly: String,
    total: AmountJson,
}

/// What an option added now costs.
#[derive(Debug, Serialize)]
struct AddingJson {
    yearly: String,
    total: String,
}

impl From<&Figure> for AmountJson {
    fn from(figure: &Figure) -> Self {
        let bound = match figure.bound {
            Bound::Exactly => "exactly",
            Bound::MoreThan => "more-than",
        };
        Self { amount: figure.amount.to_plain(), bound }
    }
}

impl From<&price::Year> for YearJson {
    fn from(year: &price::Year) -> Self {
        Self { year: year.number, kind: year.kind.id(), price: AmountJson::from(&year.price) }
    }
}

impl SurchargeJson {
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

/// Answers a person: the sum, line by line, and what to know of it, as the sheet of the page.
pub(crate) fn plain(context: &Context, args: &CaseArgs) -> Result<String, Failure> {
    let site = context.site();
    let draft = match &args.link {
        Some(fragment) => from_link(site, fragment),
        None => from_pairs(site, &args.pairs()),
    };
    let draft = draft.map_err(Failure::Argument)?;
    let worked = estimate::work(site, &draft)
        .map_err(|error| Failure::Argument(estimate::words(site, &draft, &error)))?;
    let money = |money: Money| {
        let amount = write_amount(money, site.lang.number_format());
        [&amount, " ", money.currency.id()].concat()
    };
    let sheet = PriceAnswer { site, worked: &worked, money: &money }.sheet();
    let differences = |then: &Stamp| price_differences(site, then, &worked.estimate);
    let fragment = encode_price(&draft, site.lang.number_format());
    let now = price_stamp(site, &worked.estimate);
    Ok(link::write(site, sheet, args.link.as_deref(), differences, fragment, &now))
}

/// Answers a request of `--jsonl`.
pub(crate) fn answer(
    context: &Context,
    request: PriceRequest,
) -> Result<PriceResponse, ErrorResponse> {
    let lang = request.lang(context.lang)?;
    let site = context.content.site(lang);
    let draft = request.draft(site)?;
    let Worked { case, estimate, scenarios, rates, added } =
        estimate::work(site, &draft).map_err(estimate::response)?;
    let plan = site.plan.rate.newest();
    let path = |scenario: &Scenario| PathJson {
        path: scenario.kind.id(),
        years: scenario.years.iter().map(YearJson::from).collect(),
        totals: scenario.totals.iter().map(AmountJson::from).collect(),
    };
    let at_rate = |at: &AtRate| AtRateJson {
        rate: at.rate.to_plain(),
        yearly: at.yearly.to_plain(),
        total: AmountJson::from(&at.total),
    };
    Ok(PriceResponse {
        currency: draft.currency.id(),
        rate: case.rate.to_plain(),
        rate_published: plan.published && plan.rate == case.rate,
        base: estimate.base.to_plain(),
        yearly: estimate.yearly.to_plain(),
        years: estimate.years.iter().map(YearJson::from).collect(),
        total: AmountJson::from(&estimate.total),
        first_year_total: estimate.first_year_total.map(Money::to_plain),
        total_with_licence: estimate.total_with_licence.map(Money::to_plain),
        surcharge: SurchargeJson::of(&case, estimate.surcharge),
        paths: scenarios.iter().map(path).collect(),
        at_rates: rates.iter().map(at_rate).collect(),
        adding: added.map(|added| AddingJson {
            yearly: added.yearly.to_plain(),
            total: added.total.to_plain(),
        }),
        clauses: estimate.clauses.iter().map(|clause| clause.id()).collect(),
        link: encode_price(&draft, site.lang.number_format()),
    })
}
