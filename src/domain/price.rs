//! Price: `percentage × (licence + options)` for each year, explained line by line.
//!
//! [`Draft`] is what a visitor typed, [`validate`] makes a [`Case`] of it or
//! names every [`Problem`], and [`estimate`] does the sum, exactly.

mod draft;
mod estimate;

pub use draft::{Draft, DraftOption, Fault, Field, MAX_OPTIONS, MAX_TEXT, Problem, validate};
pub use estimate::{
    Bound, Case, Estimate, Figure, PricedOption, Situation, Year, YearKind, estimate,
};
