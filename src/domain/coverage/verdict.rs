//! The table of rules read for a case: outcomes, verdict, what to do next.

use super::answer_value::{AnswerValue, Choice};
use super::case::{Answer, Case, CoverageQuestion, RequestKind};
use super::period::{self, InForce, in_force};
use super::rules::{Condition, RULES, Rule, Step, Test};
use crate::domain::Clause;
use crate::domain::choices::choices;
use chrono::NaiveDate;

/// What a test came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// In favour of coverage.
    Passed,
    /// Against it: one is enough.
    Failed,
    /// Not settled: it depends on these answers.
    Open(Vec<CoverageQuestion>),
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
    pub needed: Vec<CoverageQuestion>,
    /// What to do next, most useful first.
    pub steps: Vec<Step>,
}

impl Report {
    /// How many days after the one asked about the plan's last day is; negative
    /// when it lies before, `None` where it is not known.
    pub fn days_left(&self) -> Option<i64> {
        Some((self.in_force.last_day()? - self.day).num_days())
    }

    /// The clauses behind the verdict, each once, in the order of the tests.
    pub fn clauses(&self) -> Vec<Clause> {
        distinct(self.findings.iter().flat_map(|finding| finding.clauses.iter().copied()))
    }
}

/// Runs every test over a case. `today` counts where the case names no day.
pub fn check(case: &Case, today: NaiveDate) -> Report {
    let day = case.day.unwrap_or(today);
    let in_force = in_force(case, day);
    let findings = findings(case, &in_force);
    let failed = has_failed(&findings);
    let needed = if failed { Vec::new() } else { needed(case, &in_force) };
    let verdict = match (failed, needed.is_empty()) {
        (true, _) => Verdict::NotCovered,
        (false, true) => Verdict::Covered,
        (false, false) => Verdict::ToBeConfirmed,
    };
    let steps = match verdict {
        Verdict::Covered => vec![Step::ContactCentre, Step::CallIfUrgent],
        Verdict::ToBeConfirmed => vec![Step::AnswerQuestions, Step::ContactCentre],
        Verdict::NotCovered => {
            let broken = RULES.iter().filter(|rule| is_broken(rule, case, &in_force));
            distinct(broken.flat_map(|rule| rule.otherwise.iter().copied()))
        }
    };
    Report { day, verdict, in_force, findings, needed, steps }
}

/// The questions that a case raises, in the order of the page: those that can
/// have a bearing on the verdict, given the answers that say on what rules bear.
pub fn asked(case: &Case, today: NaiveDate) -> Vec<CoverageQuestion> {
    let plan = period::asked(case, case.day.unwrap_or(today));
    let raised = |question: &CoverageQuestion| {
        plan.contains(question)
            || RULES.iter().any(|rule| {
                let asks =
                    matches!(rule.condition, Condition::Answer(asked, _) if asked == *question);
                rule.scope.question == *question || (asks && bears(rule, case) != Some(false))
            })
    };
    CoverageQuestion::ALL.iter().copied().filter(raised).collect()
}

/// Whether a rule bears on a case; `None` where the answer that says so is missing.
fn bears(rule: &Rule, case: &Case) -> Option<bool> {
    is_one_of(case, rule.scope.question, rule.scope.answers)
}

/// Whether the answer to a question is one of these; `None` where it is not known.
fn is_one_of(case: &Case, question: CoverageQuestion, answers: &[Choice]) -> Option<bool> {
    match case.said(question).known()? {
        AnswerValue::Choice(choice) => Some(answers.contains(&choice)),
        AnswerValue::Day(_) | AnswerValue::Never => Some(false),
    }
}

/// Whether a condition is met: passed, failed or open.
fn outcome_of(condition: Condition, case: &Case, in_force: &InForce) -> Outcome {
    let met = match (condition, in_force) {
        (Condition::Always, _) => Some(true),
        (Condition::Never, _) => Some(false),
        (Condition::Answer(question, good), _) => match is_one_of(case, question, good) {
            None => return Outcome::Open(vec![question]),
            met => met,
        },
        (_, InForce::Open(questions)) => return Outcome::Open(questions.clone()),
        (Condition::Begun, _) => Some(!matches!(in_force, InForce::NotBegun { .. })),
        (Condition::NotEnded, _) => Some(!matches!(in_force, InForce::Lapsed { .. })),
    };
    if met == Some(true) { Outcome::Passed } else { Outcome::Failed }
}

pub(super) fn is_broken(rule: &Rule, case: &Case, in_force: &InForce) -> bool {
    let bears = bears(rule, case) == Some(true);
    bears && outcome_of(rule.condition, case, in_force) == Outcome::Failed
}

fn findings(case: &Case, in_force: &InForce) -> Vec<Finding> {
    Test::ALL.iter().map(|&test| run(test, case, in_force)).collect()
}

/// Runs a test: its outcome and the clauses of the rules that bear or may bear on
/// the case, or of all its rules where none does.
fn run(test: Test, case: &Case, in_force: &InForce) -> Finding {
    let (mut open, mut passed, mut failed) = (Vec::new(), false, false);
    for rule in test.rules() {
        let bears = bears(rule, case);
        match (bears, outcome_of(rule.condition, case, in_force)) {
            (Some(false), _) => {}
            (_, Outcome::Passed | Outcome::NotApplicable) => passed = true,
            (Some(true), Outcome::Failed) => failed = true,
            // A rule that is not met only counts where it bears, so that decides.
            (None, Outcome::Failed) => open.push(rule.scope.question),
            (Some(true), Outcome::Open(questions)) => open.extend(questions),
            (None, Outcome::Open(questions)) => {
                open.push(rule.scope.question);
                open.extend(questions);
            }
        }
    }
    let outcome = match (failed, open.is_empty(), passed) {
        (true, ..) => Outcome::Failed,
        (_, false, _) => Outcome::Open(distinct(open.into_iter())),
        (_, _, true) => Outcome::Passed,
        _ => Outcome::NotApplicable,
    };
    let all = outcome == Outcome::NotApplicable;
    let rules = test.rules().filter(|rule| all || bears(rule, case) != Some(false));
    let clauses = distinct(rules.flat_map(|rule| rule.clauses.iter().copied()));
    Finding { test, outcome, clauses }
}

fn has_failed(findings: &[Finding]) -> bool {
    findings.iter().any(|finding| finding.outcome == Outcome::Failed)
}

/// The questions that are open for some kind of request that the case allows and
/// that no answer speaks against yet, each once, in the order of the page.
fn needed(case: &Case, in_force: &InForce) -> Vec<CoverageQuestion> {
    let mut open = Vec::new();
    let kinds: &[RequestKind] = match &case.request {
        Answer::Is(kind) => std::slice::from_ref(kind),
        Answer::Missing | Answer::Unknown => {
            open.push(CoverageQuestion::Request);
            RequestKind::ALL
        }
    };
    for &kind in kinds {
        let supposed = findings(&Case { request: Answer::Is(kind), ..*case }, in_force);
        if has_failed(&supposed) {
            continue;
        }
        for finding in supposed {
            if let Outcome::Open(questions) = finding.outcome {
                open.extend(questions);
            }
        }
    }
    CoverageQuestion::ALL.iter().copied().filter(|question| open.contains(question)).collect()
}

fn distinct<T: PartialEq>(items: impl Iterator<Item = T>) -> Vec<T> {
    let mut kept = Vec::new();
    for item in items {
        if !kept.contains(&item) {
            kept.push(item);
        }
    }
    kept
}
