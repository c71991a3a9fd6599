//! Coverage: is the plan in force on that day, is the request within it?
//!
//! [`Case`] holds the answers, [`check`] runs every [`Test`] over them and
//! gives a [`Verdict`]. Rules are Kleene's three-valued logic: a test that the
//! known answers don't settle is open, and names what it still needs.

mod case;
mod period;
mod request;
mod verdict;

pub(crate) use case::choices;
pub use case::{Answer, Case, Licence, Question, Renewal, RequestKind, Script};
pub use period::{InForce, contradiction};
pub use verdict::{Finding, Outcome, Report, Step, Test, Verdict, check};
