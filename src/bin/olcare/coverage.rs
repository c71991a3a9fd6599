//! `olcare coverage`: covered or not on a day, and why.

use crate::cli::CaseArgs;
use crate::content::Context;
use crate::failure::Failure;
use crate::jsonl::ErrorResponse;
use crate::jsonl::de::TextFields;
use crate::{link, time};
use chrono::NaiveDate;
use olcare_portal::domain::coverage::{
    Case, Change, CoverageQuestion, Finding, Outcome, OutcomeKind, check, remedy,
};
use olcare_portal::domain::link::{decode_coverage, encode_coverage, said_text, set_answer};
use olcare_portal::domain::stamp::Stamp;
use olcare_portal::domain::{Clause, date};
use olcare_portal::words::{CoverageAnswer, coverage_differences, coverage_stamp};
use serde::Serialize;

/// The response to a request of `--jsonl`.
#[derive(Debug, Serialize)]
pub(crate) struct CoverageResponse {
    day: String,
    verdict: &'static str,
    last_day: Option<String>,
    tests: Vec<TestJson>,
    days_left: Option<i64>,
    needed: Vec<&'static str>,
    #[serde(rename = "turn")]
    remedy: Option<RemedyJson>,
    steps: Vec<&'static str>,
    link: String,
}

/// The fewest answers that would have to change for another verdict, and that verdict.
#[derive(Debug, Serialize)]
struct RemedyJson {
    changes: Vec<ChangeJson>,
    verdict: &'static str,
    link: String,
}

/// An answer that would have to be one of these.
#[derive(Debug, Serialize)]
struct ChangeJson {
    field: &'static str,
    to: Vec<String>,
}

impl From<&Change> for ChangeJson {
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
struct TestJson {
    test: &'static str,
    outcome: &'static str,
    needs: Vec<&'static str>,
    clauses: Vec<&'static str>,
}

impl From<&Finding> for TestJson {
    fn from(finding: &Finding) -> Self {
        let outcome = OutcomeKind::from(&finding.outcome).id();
        let needs = match &finding.outcome {
            Outcome::Open(questions) => ids(questions),
            _ => Vec::new(),
        };
        let clauses = finding.clauses.iter().map(|clause: &Clause| clause.id()).collect();
        Self { test: finding.test.id(), outcome, needs, clauses }
    }
}

/// Answers a request of `--jsonl`.
pub(crate) fn answer(request: TextFields) -> Result<CoverageResponse, ErrorResponse> {
    let fields: Vec<(&str, &str)> =
        request.0.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    let case = match fields.as_slice() {
        [("link", fragment)] => decode_coverage(fragment).map_err(link::error),
        fields => read(fields),
    }?;
    let today = today();
    let report = check(&case, today);
    Ok(CoverageResponse {
        day: time::day(report.day),
        verdict: report.verdict.id(),
        last_day: report.in_force.last_day().map(time::day),
        tests: report.findings.iter().map(TestJson::from).collect(),
        days_left: report.days_left(),
        needed: ids(&report.needed),
        remedy: remedy(&case, today).map(|remedy| RemedyJson {
            changes: remedy.changes.iter().map(ChangeJson::from).collect(),
            verdict: remedy.verdict.id(),
            link: encode_coverage(&remedy.case, None),
        }),
        steps: report.steps.iter().map(|step| step.id()).collect(),
        link: encode_coverage(&case, Some(report.day)),
    })
}

/// Answers a person: the verdict, what decided it and what to do, as the sheet of the page.
pub(crate) fn plain(context: &Context, args: &CaseArgs) -> Result<String, Failure> {
    let case = match &args.link {
        Some(fragment) => decode_coverage(fragment).map_err(link::error),
        None => read(&args.pairs()),
    };
    let case = case.map_err(Failure::Argument)?;
    let (site, today) = (context.site(), today());
    let report = check(&case, today);
    let answer = CoverageAnswer {
        site,
        case: &case,
        report: &report,
        centre: String::new(),
        today,
        day: &time::day,
    };
    let differences = |then: &Stamp| coverage_differences(site, then, &report);
    let (fragment, now) = (encode_coverage(&case, Some(report.day)), coverage_stamp(site, &report));
    Ok(link::write(site, answer.sheet(), args.link.as_deref(), differences, fragment, &now))
}

/// Reads the answers of a case by the names of their questions.
fn read(fields: &[(&str, &str)]) -> Result<Case, String> {
    let mut case = Case::default();
    let mut seen: Vec<&str> = Vec::new();
    for &(name, text) in fields {
        if seen.contains(&name) {
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
        seen.push(name);
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
