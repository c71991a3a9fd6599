//! Price: `percentage × (licence + options)` for each year, explained line by line.
//!
//! [`Draft`] is the form as filled in, [`Field`] the table of its fields. [`validate`] makes
//! a [`Case`] of it or names every [`Problem`], and [`estimate`] does the sum, exactly.
//! [`scenarios`] puts what may become of the plan side by side, [`at_rates`] and [`added`]
//! answer what if.

mod case;
mod draft;
mod estimate;
mod field;
mod scenario;
mod validate;
mod what_if;

pub use case::{Bound, Case, Figure, PricedOption, Situation, Surcharge, Year, YearKind};
pub use draft::{Draft, DraftOption, MAX_OPTIONS, MAX_TEXT, NOT_AGAIN, RESTARTS, YEARS};
pub use estimate::{Estimate, estimate};
pub use field::{COSTS, Field, FieldChoice, FieldPath, Kind, LINK_ORDER};
pub use scenario::{Scenario, ScenarioKind, scenarios};
pub use validate::{Fault, Problem, validate};
pub use what_if::{Added, AtRate, added, at_rates};
