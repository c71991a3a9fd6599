//! Every case of the coverage check, its days reduced to those at a boundary.

use super::day;
use chrono::{Days, NaiveDate};
use olcare_portal::domain::coverage::{
    Answer, AnswerValue, Case, Choice, CoverageQuestion, DayOrNever, Licence, Report, RequestKind,
    Script, check,
};
use olcare_portal::domain::date::{first_day_of_year_to, last_day_of_year_from};
use olcare_portal::domain::link::decode_coverage;

/// Nothing stands against such a request.
pub const GOOD_REQUEST: &str =
    "&about=help-with-use&intended=yes&modified=no&recent=yes&script=none&environment=yes";

/// Nothing stands against such a plan.
pub const GOOD_PLAN: &str = "licence=perpetual&bought=2026-01-01&renewed=never";

/// The questions about the plan.
pub const PLAN: &[CoverageQuestion] = &[
    CoverageQuestion::Licence,
    CoverageQuestion::Purchased,
    CoverageQuestion::Renewed,
    CoverageQuestion::Restarted,
    CoverageQuestion::Ended,
    CoverageQuestion::Starts,
    CoverageQuestion::Ends,
];

/// The questions about the request.
pub const REQUEST: &[CoverageQuestion] = &[
    CoverageQuestion::Request,
    CoverageQuestion::Environment,
    CoverageQuestion::IntendedUse,
    CoverageQuestion::Modified,
    CoverageQuestion::RecentVersion,
    CoverageQuestion::Script,
];

/// The day on which every case is checked that names no other.
pub fn today() -> NaiveDate {
    day("2026-11-23")
}

/// The case of a fragment.
pub fn case(fragment: &str) -> Case {
    decode_coverage(fragment).unwrap_or_else(|error| panic!("{fragment}: {error:?}"))
}

/// The report of a fragment.
pub fn report(fragment: &str) -> Report {
    check(&case(fragment), today())
}

/// The day so many days after another; before it for a negative count.
pub fn shifted(from: NaiveDate, days: i64) -> NaiveDate {
    let count = Days::new(days.unsigned_abs());
    if days < 0 { from - count } else { from + count }
}

/// The answers that differ to the rules on a day: those whose period begins on
/// it or on the day after, ends on it or on the day before, or lies years away.
pub fn values(question: CoverageQuestion, on: NaiveDate) -> Vec<AnswerValue> {
    let near = |days: i64| shifted(on, days);
    let (yesterday, tomorrow) = (near(-1), near(1));
    let (long_ago, two_years_ago, far) = (near(-4000), near(-730), near(4000));
    let year_from = |first| last_day_of_year_from(first).unwrap();
    let year_to = |last| first_day_of_year_to(last).unwrap();
    let next = year_from(tomorrow);
    let after_next = shifted(next, 1);
    let days = match question {
        CoverageQuestion::Purchased => {
            vec![long_ago, year_to(yesterday), year_to(on), on, tomorrow]
        }
        CoverageQuestion::Renewed => vec![two_years_ago, yesterday, on, year_from(on), next, far],
        CoverageQuestion::Restarted => {
            vec![yesterday, on, tomorrow, next, after_next, near(2000), far, shifted(far, 1)]
        }
        CoverageQuestion::Ended => vec![two_years_ago, yesterday, on, tomorrow, next, far],
        CoverageQuestion::Starts | CoverageQuestion::Ends => {
            vec![near(-2), yesterday, on, tomorrow, near(2)]
        }
        // One script of each sort: the table goes through all of them.
        CoverageQuestion::Script => {
            let scripts = [Script::JavaScript, Script::Other];
            return scripts.map(|script| AnswerValue::Choice(Choice::Script(script))).to_vec();
        }
        _ => return question.choices().into_iter().map(AnswerValue::Choice).collect(),
    };
    let never = question.may_be_never().then_some(AnswerValue::Never);
    never.into_iter().chain(days.into_iter().map(AnswerValue::Day)).collect()
}

/// The questions that the plan raises on a day, spelt out once more.
pub fn plan_questions(case: &Case, on: NaiveDate) -> Vec<CoverageQuestion> {
    let mut asked = vec![CoverageQuestion::Licence];
    match case.licence.known() {
        None => {}
        Some(Licence::Subscription) => {
            asked.extend([CoverageQuestion::Starts, CoverageQuestion::Ends])
        }
        Some(Licence::Perpetual) => {
            asked.extend([CoverageQuestion::Purchased, CoverageQuestion::Renewed]);
            if let (Some(bought), Some(DayOrNever::Day(until))) =
                (case.purchased.known(), case.renewal.known())
                && last_day_of_year_from(bought).unwrap() < on
                && on < first_day_of_year_to(until).unwrap()
            {
                asked.push(CoverageQuestion::Restarted);
                if let Some(DayOrNever::Day(again)) = case.restarted.known()
                    && on < again
                    && again <= until
                {
                    asked.push(CoverageQuestion::Ended);
                }
            }
        }
    }
    asked
}

/// The questions that the request raises, spelt out once more.
pub fn request_questions(case: &Case) -> Vec<CoverageQuestion> {
    match case.request.known() {
        None | Some(RequestKind::FailingSolution) => REQUEST.to_vec(),
        Some(RequestKind::HelpWithUse | RequestKind::UnexpectedBehaviour) => REQUEST
            .iter()
            .copied()
            .filter(|asked| *asked != CoverageQuestion::Environment)
            .collect(),
        Some(_) => vec![CoverageQuestion::Request],
    }
}

/// Every way to answer the questions that a case raises, « I don't know »
/// among them; an answer may raise more.
fn every(on: NaiveDate, raised: impl Fn(&Case) -> Vec<CoverageQuestion>) -> Vec<Case> {
    let mut waiting = vec![Case::default()];
    let mut answered = Vec::new();
    while let Some(case) = waiting.pop() {
        let missing = |question: &CoverageQuestion| case.said(*question) == Answer::Missing;
        let Some(question) = raised(&case).into_iter().find(missing) else {
            answered.push(case);
            continue;
        };
        let known = values(question, on).into_iter().map(Answer::Is);
        for answer in known.chain([Answer::Unknown]) {
            let mut next = case;
            assert!(next.say(question, answer), "{question:?} can't be {answer:?}");
            waiting.push(next);
        }
    }
    answered
}

/// Every plan, as far as its answers have a bearing on a day.
pub fn plans(on: NaiveDate) -> Vec<Case> {
    every(on, |case| plan_questions(case, on))
}

/// Every request, with the answers too that have no bearing on it.
pub fn requests() -> Vec<Case> {
    every(today(), |_| REQUEST.to_vec())
}

/// The plan of one case and the request of another.
pub fn together(plan: &Case, request: &Case) -> Case {
    Case {
        request: request.request,
        environment: request.environment,
        intended_use: request.intended_use,
        modified: request.modified,
        recent_version: request.recent_version,
        script: request.script,
        ..*plan
    }
}
