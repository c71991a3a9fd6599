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

/// Reads the fields the way of the site's language and works everything out.
pub(super) fn work(site: &Site, draft: &Draft) -> Result<Worked, EstimateError> {
    let case = validate(draft, site.lang.number_format(), *site.plan.restart.newest())
        .map_err(EstimateError::Problems)?;
    Worked::new(case).map_err(|Overflow| EstimateError::TooLarge)
}
