//! `olcare coverage`: covered or not on a day, and why.

mod plain;

pub(crate) use plain::plain;

use crate::fields::Texts;
use crate::refusal::Refusal;
use crate::{link, time};
use chrono::NaiveDate;
use olcare_portal::domain::coverage::{
    Case, Change, CoverageQuestion, Finding, Outcome, check, remedy,
};
use olcare_portal::domain::link::{decode_coverage, encode_coverage, said_text, set_answer};
use olcare_portal::domain::{Clause, date};
use serde::Serialize;

/// The answer to a question on standard input.
#[derive(Debug, Serialize)]
pub(crate) struct Coverage {
    day: String,
    verdict: &'static str,
    last_day: Option<String>,
    tests: Vec<Tested>,
    days_left: Option<i64>,
    needed: Vec<&'static str>,
    turn: Option<Turned>,
    steps: Vec<&'static str>,
    link: String,
}

/// The fewest answers that would have to be others, and what would come of it.
#[derive(Debug, Serialize)]
struct Turned {
    changes: Vec<Changed>,
    verdict: &'static str,
    link: String,
}

/// An answer that would have to be one of these.
#[derive(Debug, Serialize)]
struct Changed {
    field: &'static str,
    to: Vec<String>,
}

impl From<&Change> for Changed {
    fn from(change: &Change) -> Self {
        match change {
            Change::Day(day) => Self { field: "day", to: vec![time::day(*day)] },
            Change::Renewal(question, last) => {
                Self { field: question.id(), to: vec![time::day(*last)] }
            }
            Change::Answer(question, good) => {
                Self { field: question.id(), to: good.iter().copied().map(said_text).collect() }
            }
        }
    }
}

/// A test with what it came to.
#[derive(Debug, Serialize)]
struct Tested {
    test: &'static str,
    outcome: &'static str,
    needs: Vec<&'static str>,
    clauses: Vec<&'static str>,
}

impl From<&Finding> for Tested {
    fn from(finding: &Finding) -> Self {
        let (outcome, needs) = match &finding.outcome {
            Outcome::Passed => ("passed", Vec::new()),
            Outcome::Failed => ("failed", Vec::new()),
            Outcome::Open(questions) => ("open", ids(questions)),
            Outcome::NotApplicable => ("not-applicable", Vec::new()),
        };
        let clauses = finding.clauses.iter().map(|clause: &Clause| clause.id()).collect();
        Self { test: finding.test.id(), outcome, needs, clauses }
    }
}

/// Answers a question of standard input.
pub(crate) fn answer(asked: Texts) -> Result<Coverage, Refusal> {
    let fields: Vec<(&str, &str)> = asked.0.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    let case = match fields.as_slice() {
        [("link", fragment)] => decode_coverage(fragment).map_err(|error| link::error(&error)),
        fields => read(fields),
    };
    let case = case.map_err(Refusal::new)?;
    let today = today();
    let report = check(&case, today);
    Ok(Coverage {
        day: time::day(report.day),
        verdict: report.verdict.id(),
        last_day: report.in_force.last_day().map(time::day),
        tests: report.findings.iter().map(Tested::from).collect(),
        days_left: report.days_left(),
        needed: ids(&report.needed),
        turn: remedy(&case, today).map(|turn| Turned {
            changes: turn.changes.iter().map(Changed::from).collect(),
            verdict: turn.verdict.id(),
            link: encode_coverage(&turn.case, None),
        }),
        steps: report.steps.iter().map(|step| step.id()).collect(),
        link: encode_coverage(&case, Some(report.day)),
    })
}

/// Reads the answers of a case by the names of their questions.
fn read(fields: &[(&str, &str)]) -> Result<Case, String> {
    let mut case = Case::default();
    let mut met: Vec<&str> = Vec::new();
    for &(name, text) in fields {
        if met.contains(&name) {
            return Err(format!("{name:?} twice"));
        }
        let set = match (name, CoverageQuestion::from_id(name)) {
            ("day", _) => date::parse(text).map(|day| case.day = Some(day)),
            (_, Some(question)) => set_answer(&mut case, question, text),
            ("link", None) => {
                return Err("the link is the whole case: nothing can stand beside it".to_owned());
            }
            (_, None) => return Err(unknown(name)),
        };
        set.ok_or_else(|| format!("{name} can't be {text:?}"))?;
        met.push(name);
    }
    Ok(case)
}

fn unknown(name: &str) -> String {
    let known: Vec<&str> = CoverageQuestion::ALL.iter().map(|question| question.id()).collect();
    format!("unknown field {name:?}; there are: day, {}", known.join(", "))
}

fn ids(questions: &[CoverageQuestion]) -> Vec<&'static str> {
    questions.iter().map(|question| question.id()).collect()
}

/// Today in UTC: a script gives the same answer wherever it runs.
fn today() -> NaiveDate {
    time::now().date_naive()
}
