//! Words for the coverage check.

mod sheet;
mod stamp;

pub use sheet::CoverageAnswer;
pub use stamp::{coverage_differences, coverage_stamp};

use crate::content::Site;
use crate::domain::coverage::{
    Answer, AnswerValue, Case, Choice, Condition, CoverageQuestion, InForce, Licence, OutcomeKind,
    Report, RequestKind, Rule, Script, Step, Test, Verdict,
};
use crate::domain::figures::RestartSurcharge;
use crate::i18n::Messages;
use chrono::NaiveDate;
use std::borrow::Cow;

/// A question of the check.
pub fn question(site: &Site, question: CoverageQuestion) -> Cow<'_, str> {
    let m = &site.messages;
    let words = match question {
        CoverageQuestion::Licence => m.ask_licence(),
        CoverageQuestion::Purchased => m.ask_purchased(),
        CoverageQuestion::Renewed => m.ask_renewed(),
        CoverageQuestion::Restarted => m.ask_restarted(),
        CoverageQuestion::Ended => m.ask_ended(),
        CoverageQuestion::Starts => m.ask_starts(),
        CoverageQuestion::Ends => m.ask_ends(),
        CoverageQuestion::Request => m.ask_request(),
        CoverageQuestion::Environment => m.ask_environment(),
        CoverageQuestion::IntendedUse => m.ask_intended_use(),
        CoverageQuestion::Modified => m.ask_modified(),
        CoverageQuestion::RecentVersion => {
            return supported(site, Messages::ask_newest_version, Messages::ask_recent_version);
        }
        CoverageQuestion::Script => m.ask_script(),
    };
    words.into()
}

/// What helps to answer it, where something does.
pub fn question_hint(m: &Messages, question: CoverageQuestion) -> Option<&str> {
    match question {
        CoverageQuestion::Purchased => Some(m.hint_purchased()),
        CoverageQuestion::Renewed => Some(m.hint_renewed()),
        CoverageQuestion::Restarted => Some(m.hint_restarted()),
        CoverageQuestion::RecentVersion => Some(m.hint_recent_version()),
        CoverageQuestion::Script => Some(m.hint_script()),
        CoverageQuestion::Modified => Some(m.hint_modified()),
        CoverageQuestion::Environment => Some(m.hint_environment()),
        CoverageQuestion::Licence
        | CoverageQuestion::Ended
        | CoverageQuestion::Starts
        | CoverageQuestion::Ends
        | CoverageQuestion::Request
        | CoverageQuestion::IntendedUse => None,
    }
}

/// The choices of a question as name and words, « I don't know » left out;
/// none for a question that asks for a day.
pub fn choices(m: &Messages, question: CoverageQuestion) -> Vec<(String, String)> {
    let pair = |of: Choice| (of.id().to_owned(), choice(m, of).to_owned());
    question.choices().into_iter().map(pair).collect()
}

/// The words of a choice.
pub fn choice(m: &Messages, choice: Choice) -> &str {
    match choice {
        Choice::Licence(licence) => super::licence(m, licence),
        Choice::Request(kind) => request(m, kind),
        Choice::Script(language) => script(m, language),
        Choice::Yes => m.yes(),
        Choice::No => m.no(),
    }
}

/// The words of « never » as an answer to a question that can have it.
pub fn never(m: &Messages, question: CoverageQuestion) -> &str {
    match question {
        CoverageQuestion::Restarted => m.never_lapsed(),
        _ => m.never_renewed(),
    }
}

/// The words of an answer.
pub fn said(
    m: &Messages,
    question: CoverageQuestion,
    said: AnswerValue,
    day: &dyn Fn(NaiveDate) -> String,
) -> String {
    match said {
        AnswerValue::Choice(of) => choice(m, of).to_owned(),
        AnswerValue::Day(date) => day(date),
        AnswerValue::Never => never(m, question).to_owned(),
    }
}

/// The words of an answer that may be missing.
pub fn answer(
    m: &Messages,
    case: &Case,
    question: CoverageQuestion,
    day: &dyn Fn(NaiveDate) -> String,
) -> String {
    match case.said(question) {
        Answer::Missing => m.not_answered().to_owned(),
        Answer::Unknown => m.dont_know().to_owned(),
        Answer::Is(value) => said(m, question, value, day),
    }
}

fn request(m: &Messages, kind: RequestKind) -> &str {
    match kind {
        RequestKind::HelpWithUse => m.request_help_with_use(),
        RequestKind::FailingSolution => m.request_failing_solution(),
        RequestKind::UnexpectedBehaviour => m.request_unexpected_behaviour(),
        RequestKind::Update => m.request_update(),
        RequestKind::OlLearn => m.request_ol_learn(),
        RequestKind::Training => m.request_training(),
        RequestKind::ProfessionalServices => m.request_professional_services(),
    }
}

fn script(m: &Messages, script: Script) -> &str {
    match script {
        Script::None => m.script_none(),
        Script::PressTalk => "PressTalk",
        Script::JavaScript => "JavaScript",
        Script::VbScript => "VBScript",
        Script::JQuery => "jQuery",
        Script::Css => "CSS",
        Script::Html => "HTML",
        Script::Other => m.script_other(),
    }
}

/// The verdict in a few words.
pub fn verdict(m: &Messages, verdict: Verdict) -> &str {
    match verdict {
        Verdict::Covered => m.verdict_covered(),
        Verdict::NotCovered => m.verdict_not_covered(),
        Verdict::ToBeConfirmed => m.verdict_open(),
    }
}

/// The sentence below the verdict.
pub fn verdict_lead(m: &Messages, verdict: Verdict) -> &str {
    match verdict {
        Verdict::Covered => m.verdict_covered_lead(),
        Verdict::NotCovered => m.verdict_not_covered_lead(),
        Verdict::ToBeConfirmed => m.verdict_open_lead(),
    }
}

/// The name of a test.
pub fn test(site: &Site, test: Test) -> Cow<'_, str> {
    let m = &site.messages;
    let words = match test {
        Test::InForce => m.test_in_force(),
        Test::Included => m.test_included(),
        Test::Environment => m.test_environment(),
        Test::IntendedUse => m.test_intended_use(),
        Test::Unmodified => m.test_unmodified(),
        Test::RecentVersion => {
            return supported(site, Messages::test_newest_version, Messages::test_recent_version);
        }
        Test::ScriptLanguage => m.test_script_language(),
    };
    words.into()
}

/// An outcome in a word.
pub fn outcome(m: &Messages, outcome: impl Into<OutcomeKind>) -> &str {
    match outcome.into() {
        OutcomeKind::Passed => m.outcome_passed(),
        OutcomeKind::Failed => m.outcome_failed(),
        OutcomeKind::Open => m.outcome_open(),
        OutcomeKind::NotApplicable => m.outcome_not_applicable(),
    }
}

/// The days that decided whether the plan is in force, in sentences. `today`
/// tells whether to count from today or from another day.
pub fn reason(
    m: &Messages,
    report: &Report,
    today: NaiveDate,
    day: &dyn Fn(NaiveDate) -> String,
) -> Vec<String> {
    let mut sentences = match &report.in_force {
        InForce::Yes { last: Some(last) } => vec![m.in_force_until(&day(*last))],
        InForce::Yes { last: None } => vec![m.in_force_now().to_owned()],
        InForce::NotBegun { first } => vec![m.in_force_not_begun(&day(*first))],
        InForce::Lapsed { last, .. } => vec![m.in_force_lapsed(&day(*last))],
        InForce::Open(_) => Vec::new(),
    };
    if let Some(left) = report.days_left() {
        let days = left.unsigned_abs();
        sentences.push(match (left, report.day == today) {
            (0, true) => m.ends_today().to_owned(),
            (0, false) => m.ends_that_day().to_owned(),
            (1.., true) => m.ends_in(days),
            (1.., false) => m.ends_after(days),
            (_, true) => m.ended_ago(days),
            (_, false) => m.ended_before(days),
        });
    }
    if let InForce::Lapsed { again: Some(again), .. } = &report.in_force {
        sentences.push(m.in_force_again(&day(*again)));
    }
    sentences
}

/// When a rule is met. `choices` writes a list of answers.
pub fn condition(site: &Site, rule: &Rule, choices: impl Fn(&[Choice]) -> String) -> String {
    let m = &site.messages;
    let rented = rule.scope.answers.contains(&Choice::Licence(Licence::Subscription));
    let words = match (rule.condition, rented) {
        (Condition::Begun, false) => m.rule_first_year_begun(),
        (Condition::NotEnded, false) => m.rule_first_year_not_ended(),
        (Condition::Begun, true) => m.rule_period_begun(),
        (Condition::NotEnded, true) => m.rule_period_not_ended(),
        (Condition::Always, _) => m.rule_always(),
        (Condition::Never, _) => m.rule_never(),
        (Condition::Answer(asked, good), _) => {
            return m.rule_answer(&question(site, asked), &choices(good));
        }
    };
    words.to_owned()
}

/// What to do next.
pub fn step(site: &Site, step: Step) -> Cow<'_, str> {
    let m = &site.messages;
    let words = match step {
        Step::ContactCentre => {
            let (phone, writing) = super::reply_hours(*site.plan.reply.newest());
            return m.step_contact_centre(&phone, &writing).into();
        }
        Step::CallIfUrgent => m.step_call_if_urgent(),
        Step::Renew => m.step_renew(),
        Step::RestartCostsMore => match site.plan.restart.newest() {
            RestartSurcharge::Unpublished => m.step_restart_costs_more(),
            RestartSurcharge::Published(rate) => {
                let rate = rate.write(site.lang.number_format().decimal);
                return m.step_restart_published(&rate).into();
            }
        },
        Step::WaitForStart => m.step_wait_for_start(),
        Step::Update => {
            return supported(site, Messages::step_update_newest, Messages::step_update);
        }
        Step::SupportedScript => m.step_supported_script(),
        Step::OriginalEnvironment => m.step_original_environment(),
        Step::UndoChange => m.step_undo_change(),
        Step::ProfessionalServices => m.step_professional_services(),
        Step::BuyTraining => m.step_buy_training(),
        Step::AnswerQuestions => m.step_answer_questions(),
    };
    words.into()
}

/// A sentence on the supported versions: `newest` where it is the newest alone, else
/// `several` with their number.
fn supported<'a>(
    site: &'a Site,
    newest: fn(&Messages) -> &str,
    several: fn(&Messages, &str) -> String,
) -> Cow<'a, str> {
    let m = &site.messages;
    let words = match *site.plan.supported_versions.newest() {
        1 => return newest(m).into(),
        2 => m.supported_two(),
        3 => m.supported_three(),
        4 => m.supported_four(),
        5 => m.supported_five(),
        more => return several(m, &m.supported_more(&more.to_string())).into(),
    };
    several(m, words).into()
}
