//! Price: `percentage × (licence + options)` for each year, explained line by line.
//!
//! [`Draft`] is what a visitor typed, [`validate`] makes a [`Case`] of it or
//! names every [`Problem`], and [`estimate`] does the sum, exactly. [`scenarios`] puts
//! the ways through the coming years side by side, [`at_rates`] and [`added`] answer
//! what if.

mod case;
mod draft;
mod estimate;
mod scenario;
mod what_if;

pub use case::{Bound, Case, Figure, PricedOption, Situation, Surcharge, Year, YearKind};
pub use draft::{
    Draft, DraftOption, Fault, Field, MAX_OPTIONS, MAX_TEXT, NOT_AGAIN, Problem, RESTARTS, YEARS,
    validate,
};
pub use estimate::{Estimate, estimate};
pub use scenario::{Path, Scenario, scenarios};
pub use what_if::{Added, AtRate, added, at_rates};
