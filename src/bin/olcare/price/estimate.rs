//! The estimate of a form, or why there is none: in stable names for scripts, in words for
//! people.

use super::request::OPTIONS;
use crate::jsonl::{ErrorResponse, FieldProblem};
use olcare_portal::content::Site;
use olcare_portal::domain::money::{AmountError, Overflow, RateError};
use olcare_portal::domain::price::{Draft, Fault, FieldPath, Problem, validate};
use olcare_portal::words::{self, Worked};

/// Why there is no estimate.
pub(super) enum EstimateError {
    /// Fields that can't be read.
    Problems(Vec<Problem>),
    /// The sum is more than can be held.
    TooLarge,
}

/// Reads the fields the way of the site's language and works everything out.
pub(super) fn work(site: &Site, draft: &Draft) -> Result<Worked, EstimateError> {
    let case = validate(draft, site.lang.number_format(), *site.plan.restart.newest())
        .map_err(EstimateError::Problems)?;
    Worked::new(case).map_err(|Overflow| EstimateError::TooLarge)
}

/// The error for a script.
pub(super) fn response(error: EstimateError) -> ErrorResponse {
    let EstimateError::Problems(problems) = error else {
        return "the sum is too large".to_owned().into();
    };
    let named = |of: &Problem| FieldProblem { field: path(of.path), fault: fault(of.fault) };
    let problems: Vec<FieldProblem> = problems.iter().map(named).collect();
    let texts: Vec<String> = problems.iter().map(|p| format!("{}: {}", p.field, p.fault)).collect();
    ErrorResponse::with_problems(texts.join("; "), problems)
}

/// The error for a person.
pub(super) fn words(site: &Site, draft: &Draft, error: &EstimateError) -> String {
    let m = &site.messages;
    let EstimateError::Problems(problems) = error else {
        return m.amount_too_large().to_owned();
    };
    let sentence = |problem: &Problem| {
        m.problem(&words::field_path(m, draft, problem.path), words::fault(m, problem.fault))
    };
    problems.iter().map(sentence).collect::<Vec<_>>().join("\n        ")
}

/// The path of a number in a request.
fn path(path: FieldPath) -> String {
    match path {
        FieldPath::Field(field) => field.id().to_owned(),
        FieldPath::Option(index) => format!("{OPTIONS}[{index}]"),
    }
}

const fn fault(fault: Fault) -> &'static str {
    match fault {
        Fault::Amount(AmountError::Empty) | Fault::Rate(RateError::Empty) => "empty",
        Fault::Amount(AmountError::Unreadable) | Fault::Rate(RateError::Unreadable) => "unreadable",
        Fault::Amount(AmountError::Negative) => "negative",
        Fault::Amount(AmountError::TooManyDecimals) => "too-many-decimals",
        Fault::Amount(AmountError::TooLarge) => "too-large",
        Fault::Rate(RateError::OutOfRange) => "out-of-range",
    }
}
