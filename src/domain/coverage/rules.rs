//! The rules of coverage: one table.
//!
//! The questions that a page shows, the outcome of every test, the verdict, its
//! clauses, what to do next, what would change it and the page of all the rules
//! come from here; nothing else knows them.

use super::answer_value::Choice;
use super::case::{CoverageQuestion, Licence, RequestKind, Script};
use crate::domain::Clause;
use crate::domain::choices::choices;

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

/// On which cases a rule bears: those with one of these answers to the question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scope {
    /// The question.
    pub question: CoverageQuestion,
    /// The answers.
    pub answers: &'static [Choice],
}

/// When a rule is met.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Condition {
    /// The plan has begun on the day asked about, that day counted.
    Begun,
    /// It has not ended or lapsed by then: its last day is counted.
    NotEnded,
    /// Always: the plan includes what the rule bears on.
    Always,
    /// Never: the plan does not include what the rule bears on.
    Never,
    /// The question has one of these answers.
    Answer(CoverageQuestion, &'static [Choice]),
}

/// A rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rule {
    /// The test that it belongs to: passed when all its rules that bear on a
    /// case are met, failed when one is not.
    pub test: Test,
    /// On which cases it bears.
    pub scope: Scope,
    /// When it is met.
    pub condition: Condition,
    /// The clauses that it comes from, never none.
    pub clauses: &'static [Clause],
    /// What a visitor can do where it is not met.
    pub otherwise: &'static [Step],
}

const PERPETUAL: Scope =
    Scope { question: CoverageQuestion::Licence, answers: &[Choice::Licence(Licence::Perpetual)] };
const SUBSCRIPTION: Scope = Scope {
    question: CoverageQuestion::Licence,
    answers: &[Choice::Licence(Licence::Subscription)],
};

/// What the exclusions are about: help with a problem. Updates and OL Learn
/// come with the plan whatever the state of the installation.
const PROBLEM: Scope = about(&[
    Choice::Request(RequestKind::HelpWithUse),
    Choice::Request(RequestKind::FailingSolution),
    Choice::Request(RequestKind::UnexpectedBehaviour),
]);
const HELP: Scope = about(&[Choice::Request(RequestKind::HelpWithUse)]);
const FAILURE: Scope = about(&[Choice::Request(RequestKind::FailingSolution)]);
const BEHAVIOUR: Scope = about(&[Choice::Request(RequestKind::UnexpectedBehaviour)]);
const UPDATE: Scope = about(&[Choice::Request(RequestKind::Update)]);
const OL_LEARN: Scope = about(&[Choice::Request(RequestKind::OlLearn)]);
const TRAINING: Scope = about(&[Choice::Request(RequestKind::Training)]);
const SERVICES: Scope = about(&[Choice::Request(RequestKind::ProfessionalServices)]);

const YES: &[Choice] = &[Choice::Yes];
const NO: &[Choice] = &[Choice::No];
const SUPPORTED: &[Choice] = &[
    Choice::Script(Script::None),
    Choice::Script(Script::PressTalk),
    Choice::Script(Script::JavaScript),
    Choice::Script(Script::VbScript),
    Choice::Script(Script::JQuery),
    Choice::Script(Script::Css),
    Choice::Script(Script::Html),
];

/// Every rule, test by test in the order of [`Test::ALL`].
#[rustfmt::skip]
pub const RULES: &[Rule] = &[
    rule(Test::InForce, PERPETUAL, Condition::Begun, &[Clause::FirstYear], &[Step::WaitForStart]),
    rule(Test::InForce, PERPETUAL, Condition::NotEnded, &[Clause::FirstYear, Clause::YearlyRenewal], &[Step::Renew, Step::RestartCostsMore]),
    rule(Test::InForce, SUBSCRIPTION, Condition::Begun, &[Clause::SubscriptionIncluded], &[Step::WaitForStart]),
    rule(Test::InForce, SUBSCRIPTION, Condition::NotEnded, &[Clause::SubscriptionIncluded], &[Step::Renew, Step::RestartCostsMore]),

    rule(Test::Included, HELP, Condition::Always, &[Clause::HelpWithUse], &[]),
    rule(Test::Included, FAILURE, Condition::Always, &[Clause::FailingSolutions], &[]),
    rule(Test::Included, BEHAVIOUR, Condition::Always, &[Clause::UnexpectedBehaviour], &[]),
    rule(Test::Included, UPDATE, Condition::Always, &[Clause::Updates], &[]),
    rule(Test::Included, OL_LEARN, Condition::Always, &[Clause::OlLearn], &[]),
    rule(Test::Included, TRAINING, Condition::Never, &[Clause::FurtherTraining], &[Step::BuyTraining]),
    rule(Test::Included, SERVICES, Condition::Never, &[Clause::ProfessionalServices], &[Step::ProfessionalServices]),

    rule(Test::Environment, FAILURE, Condition::Answer(CoverageQuestion::Environment, YES), &[Clause::FailingSolutions], &[Step::OriginalEnvironment]),
    rule(Test::IntendedUse, PROBLEM, Condition::Answer(CoverageQuestion::IntendedUse, YES), &[Clause::UnintendedUse], &[Step::UndoChange]),
    rule(Test::Unmodified, PROBLEM, Condition::Answer(CoverageQuestion::Modified, NO), &[Clause::Modification], &[Step::UndoChange]),
    rule(Test::RecentVersion, PROBLEM, Condition::Answer(CoverageQuestion::RecentVersion, YES), &[Clause::OldVersion], &[Step::Update]),
    rule(Test::ScriptLanguage, PROBLEM, Condition::Answer(CoverageQuestion::Script, SUPPORTED), &[Clause::ScriptLanguage], &[Step::SupportedScript]),
];

const fn rule(
    test: Test,
    scope: Scope,
    condition: Condition,
    clauses: &'static [Clause],
    otherwise: &'static [Step],
) -> Rule {
    Rule { test, scope, condition, clauses, otherwise }
}

const fn about(answers: &'static [Choice]) -> Scope {
    Scope { question: CoverageQuestion::Request, answers }
}

impl Test {
    /// The question whose answer the test is about.
    pub fn question(self) -> Option<CoverageQuestion> {
        self.rules().next().map(|rule| match rule.condition {
            Condition::Answer(question, _) => question,
            _ => rule.scope.question,
        })
    }

    /// The rules of the test.
    pub fn rules(self) -> impl Iterator<Item = &'static Rule> {
        RULES.iter().filter(move |rule| rule.test == self)
    }
}
