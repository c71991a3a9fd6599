//! The tests, their outcomes, the verdict and what to do next.

use super::case::{Answer, Case, Licence, Question, RequestKind, choices};
use super::period::{InForce, in_force};
use super::request;
use crate::domain::Clause;
use chrono::NaiveDate;

choices! {
    /// A test of the check, in the order in which a page shows them.
    Test {
        /// The plan is in force on that day.
        InForce = "in-force",
        /// The plan includes this kind of request.
        Included = "included",
        /// It runs in the environment it was made for.
        Environment = "environment",
        /// The product is used for what it is made for.
        IntendedUse = "intended-use",
        /// No negligence, malicious use, adaptation or modification.
        Unmodified = "unmodified",
        /// One of the two most recent versions.
        RecentVersion = "recent-version",
        /// The custom script is in a supported language.
        ScriptLanguage = "script-language",
    }
}

impl Test {
    /// The question whose answer the test is about.
    pub const fn question(self) -> Question {
        match self {
            Self::InForce => Question::Licence,
            Self::Included => Question::Request,
            Self::Environment => Question::Environment,
            Self::IntendedUse => Question::IntendedUse,
            Self::Unmodified => Question::Modified,
            Self::RecentVersion => Question::RecentVersion,
            Self::ScriptLanguage => Question::Script,
        }
    }

    /// The clauses that decide the test for this case.
    fn clauses(self, case: &Case) -> Vec<Clause> {
        match self {
            Self::InForce => match case.licence.known() {
                Some(Licence::Perpetual) => vec![Clause::FirstYear, Clause::YearlyRenewal],
                Some(Licence::Subscription) => vec![Clause::SubscriptionIncluded],
                None => {
                    vec![Clause::FirstYear, Clause::YearlyRenewal, Clause::SubscriptionIncluded]
                }
            },
            Self::Included => match case.request.known() {
                Some(RequestKind::HelpWithUse) => vec![Clause::HelpWithUse],
                Some(RequestKind::FailingSolution) => vec![Clause::FailingSolutions],
                Some(RequestKind::UnexpectedBehaviour) => vec![Clause::UnexpectedBehaviour],
                Some(RequestKind::Update) => vec![Clause::Updates],
                Some(RequestKind::OlLearn) => vec![Clause::OlLearn],
                Some(RequestKind::Training) => vec![Clause::FurtherTraining],
                Some(RequestKind::ProfessionalServices) => vec![Clause::ProfessionalServices],
                None => vec![Clause::HelpWithUse, Clause::ProfessionalServices],
            },
            Self::Environment => vec![Clause::FailingSolutions],
            Self::IntendedUse => vec![Clause::UnintendedUse],
            Self::Unmodified => vec![Clause::Modification],
            Self::RecentVersion => vec![Clause::OldVersion],
            Self::ScriptLanguage => vec![Clause::ScriptLanguage],
        }
    }
}

/// What a test came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// In favour of coverage.
    Passed,
    /// Against it: one is enough.
    Failed,
    /// Not settled: it depends on these answers.
    Open(Vec<Question>),
    /// The test has no bearing on this kind of request.
    NotApplicable,
}

/// A test with its outcome and the clauses it rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Which test.
    pub test: Test,
    /// What it came to.
    pub outcome: Outcome,
    /// The clauses, never empty.
    pub clauses: Vec<Clause>,
}

choices! {
    /// The answer to « am I covered? ».
    Verdict {
        /// Every test passed.
        Covered = "covered",
        /// At least one test failed.
        NotCovered = "not-covered",
        /// No test failed, and some answer that is missing could change that.
        ToBeConfirmed = "to-be-confirmed",
    }
}

choices! {
    /// What a visitor can do next.
    Step {
        /// Call or write to the regional centre.
        ContactCentre = "contact-centre",
        /// In an emergency, call: it is answered sooner.
        CallIfUrgent = "call-if-urgent",
        /// Ask the reseller or the OL Care team to renew.
        Renew = "renew",
        /// Take out a plan again, which costs more than a renewal.
        RestartCostsMore = "restart-costs-more",
        /// Come back once the plan has begun.
        WaitForStart = "wait-for-start",
        /// Update to one of the two most recent versions, which the plan includes.
        Update = "update",
        /// Have the script in one of the supported languages.
        SupportedScript = "supported-script",
        /// Try it in the environment it was made for.
        OriginalEnvironment = "original-environment",
        /// Try it as the product is meant, without the change.
        UndoChange = "undo-change",
        /// Ask the representative about professional services.
        ProfessionalServices = "professional-services",
        /// Buy a training service; OL Learn is open to customers.
        BuyTraining = "buy-training",
        /// Answer the questions that are still open.
        AnswerQuestions = "answer-questions",
    }
}

/// The whole answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// The day the check is for.
    pub day: NaiveDate,
    /// The verdict.
    pub verdict: Verdict,
    /// Whether the plan is in force.
    pub in_force: InForce,
    /// Every test, in order.
    pub findings: Vec<Finding>,
    /// The questions whose answers could still change the verdict.
    pub needed: Vec<Question>,
    /// What to do next, most useful first.
    pub steps: Vec<Step>,
}

/// Runs every test over a case. `today` counts where the case names no day.
pub fn check(case: &Case, today: NaiveDate) -> Report {
    let day = case.day.unwrap_or(today);
    let in_force = in_force(case, day);
    let findings: Vec<Finding> = Test::ALL
        .iter()
        .map(|&test| Finding {
            test,
            outcome: match test {
                Test::InForce => plan_outcome(&in_force),
                _ => request::outcome(test, case),
            },
            clauses: test.clauses(case),
        })
        .collect();
    let failed = findings.iter().any(|finding| finding.outcome == Outcome::Failed);
    let needed = if failed { Vec::new() } else { needed(case, &in_force) };
    let verdict = match (failed, needed.is_empty()) {
        (true, _) => Verdict::NotCovered,
        (false, true) => Verdict::Covered,
        (false, false) => Verdict::ToBeConfirmed,
    };
    let steps = steps(verdict, &in_force, &findings, case);
    Report { day, verdict, in_force, findings, needed, steps }
}

fn plan_outcome(in_force: &InForce) -> Outcome {
    match in_force {
        InForce::Yes { .. } => Outcome::Passed,
        InForce::NotBegun { .. } | InForce::Lapsed { .. } => Outcome::Failed,
        InForce::Open(questions) => Outcome::Open(questions.clone()),
    }
}

/// The questions that are open for some kind of request that the case allows and
/// that no answer speaks against yet, each once, in the order of the page.
fn needed(case: &Case, in_force: &InForce) -> Vec<Question> {
    let mut open = Vec::new();
    if let InForce::Open(questions) = in_force {
        open.extend(questions);
    }
    let kinds: &[RequestKind] = match &case.request {
        Answer::Is(kind) => std::slice::from_ref(kind),
        Answer::Missing | Answer::Unknown => {
            open.push(Question::Request);
            RequestKind::ALL
        }
    };
    for &kind in kinds {
        let supposed = Case { request: Answer::Is(kind), ..*case };
        let outcomes: Vec<Outcome> =
            Test::ALL.iter().map(|&test| request::outcome(test, &supposed)).collect();
        if outcomes.contains(&Outcome::Failed) {
            continue;
        }
        for outcome in outcomes {
            if let Outcome::Open(questions) = outcome {
                open.extend(questions);
            }
        }
    }
    Question::ALL.iter().copied().filter(|question| open.contains(question)).collect()
}

fn steps(verdict: Verdict, in_force: &InForce, findings: &[Finding], case: &Case) -> Vec<Step> {
    match verdict {
        Verdict::Covered => vec![Step::ContactCentre, Step::CallIfUrgent],
        Verdict::ToBeConfirmed => vec![Step::AnswerQuestions, Step::ContactCentre],
        Verdict::NotCovered => {
            let mut steps = Vec::new();
            match in_force {
                InForce::Lapsed { .. } => steps.extend([Step::Renew, Step::RestartCostsMore]),
                InForce::NotBegun { .. } => steps.push(Step::WaitForStart),
                InForce::Yes { .. } | InForce::Open(_) => {}
            }
            for finding in findings.iter().filter(|f| f.outcome == Outcome::Failed) {
                match finding.test {
                    Test::InForce => {}
                    Test::Included => steps.push(match case.request.known() {
                        Some(RequestKind::Training) => Step::BuyTraining,
                        _ => Step::ProfessionalServices,
                    }),
                    Test::Environment => steps.push(Step::OriginalEnvironment),
                    Test::IntendedUse | Test::Unmodified => steps.push(Step::UndoChange),
                    Test::RecentVersion => steps.push(Step::Update),
                    Test::ScriptLanguage => steps.push(Step::SupportedScript),
                }
            }
            steps.dedup();
            steps
        }
    }
}
