//! Coverage: is the plan in force on that day, is the request within it?
//!
//! [`Case`] holds the answers, [`check`] reads the [`RULES`] for them and gives a [`Verdict`],
//! [`remedy()`] says what would remedy a « no ». Rules are Kleene's three-valued logic: a test
//! that the known answers don't settle is open, and names what it still needs.

mod answer_value;
mod case;
mod outcomes;
mod period;
mod remedy;
mod rules;
mod verdict;

pub use answer_value::{AnswerValue, Choice};
pub use case::{Answer, Case, CoverageQuestion, DayOrNever, Licence, RequestKind, Script};
pub use outcomes::{OutcomeKind, Outcomes};
pub use period::{InForce, contradictions};
pub use remedy::{Change, Remedy, remedy};
pub use rules::{Condition, RULES, Rule, Scope, Step, Test};
pub use verdict::{Finding, Outcome, Report, Verdict, asked, check};
