//! Whether a request is within the plan: the inclusions and the exclusions.

use super::case::{Answer, Case, Question, RequestKind, Script};
use super::verdict::{Outcome, Test};

/// What the exclusions are about: help with a problem. Updates and OL Learn
/// come with the plan whatever the state of the installation.
const fn is_problem(kind: RequestKind) -> bool {
    matches!(
        kind,
        RequestKind::HelpWithUse | RequestKind::FailingSolution | RequestKind::UnexpectedBehaviour
    )
}

/// Runs one test of the request. [`Test::InForce`] is not one of them.
pub(super) fn outcome(test: Test, case: &Case) -> Outcome {
    let question = test.question();
    match test {
        Test::InForce => Outcome::NotApplicable,
        Test::Included => match case.request {
            Answer::Is(RequestKind::Training | RequestKind::ProfessionalServices) => {
                Outcome::Failed
            }
            Answer::Is(_) => Outcome::Passed,
            Answer::Missing | Answer::Unknown => Outcome::Open(vec![Question::Request]),
        },
        Test::Environment => {
            let applies = |kind| kind == RequestKind::FailingSolution;
            judge(case, applies, question, case.environment.known())
        }
        Test::IntendedUse => judge(case, is_problem, question, case.intended_use.known()),
        Test::Unmodified => judge(case, is_problem, question, case.modified.known().map(|m| !m)),
        Test::RecentVersion => judge(case, is_problem, question, case.recent_version.known()),
        Test::ScriptLanguage => {
            let good = case.script.known().map(|script| script != Script::Other);
            judge(case, is_problem, question, good)
        }
    }
}

/// A test that applies to some kinds of request only.
fn judge(
    case: &Case,
    applies: impl Fn(RequestKind) -> bool,
    question: Question,
    good: Option<bool>,
) -> Outcome {
    match (case.request.known(), good) {
        (Some(kind), _) if !applies(kind) => Outcome::NotApplicable,
        (_, Some(true)) => Outcome::Passed,
        (Some(_), Some(false)) => Outcome::Failed,
        (Some(_), None) => Outcome::Open(vec![question]),
        // A bad answer only counts where the test applies, so the kind decides.
        (None, Some(false)) => Outcome::Open(vec![Question::Request]),
        (None, None) => Outcome::Open(vec![Question::Request, question]),
    }
}
