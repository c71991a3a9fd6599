//! The estimate of a form, or why there is none.

use olcare_portal::content::Site;
use olcare_portal::domain::money::Overflow;
use olcare_portal::domain::price::{Draft, Problem, validate};
use olcare_portal::words::Worked;

/// Why there is no estimate.
pub(super) enum EstimateError {
    /// Fields that can't be read.
    Problems(Vec<Problem>),
    /// The sum is more than can be held.
    TooLarge,
}

impl From<Vec<Problem>> for EstimateError {
    fn from(problems: Vec<Problem>) -> Self {
        Self::Problems(problems)
    }
}

impl From<Overflow> for EstimateError {
    fn from(Overflow: Overflow) -> Self {
        Self::TooLarge
    }
}

/// Reads the fields the way of the site's language and works everything out.
pub(super) fn work(site: &Site, draft: &Draft) -> Result<Worked, EstimateError> {
    let case = validate(draft, site.lang.number_format(), *site.plan.restart.newest())?;
    Ok(Worked::new(case)?)
}
