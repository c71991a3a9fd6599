//! The coverage check: days at the edges, every kind of request, every
//! exclusion, and every verdict against all ways to complete the answers.
#![allow(clippy::unwrap_used, reason = "a test may stop")]

mod common;

use chrono::NaiveDate;
use common::day;
use olcare_portal::domain::Clause;
use olcare_portal::domain::coverage::{
    Answer, Case, InForce, Licence, Outcome, Question, Renewal, Report, RequestKind, Script, Step,
    Test, Verdict, check, contradictions,
};
use olcare_portal::domain::date::{first_day_of_year_to, last_day_of_year_from};
use olcare_portal::domain::link::{answer_text, decode_coverage};
use proptest::prelude::*;
use std::collections::BTreeSet;

const TODAY: &str = "2026-11-23";

/// Nothing stands against such a request.
const GOOD_REQUEST: &str =
    "&about=help-with-use&intended=yes&modified=no&recent=yes&script=none&environment=yes";

/// Nothing stands against such a plan.
const GOOD_PLAN: &str = "licence=perpetual&bought=2026-01-01&renewed=never";

fn report(fragment: &str) -> Report {
    let case = decode_coverage(fragment).unwrap_or_else(|error| panic!("{fragment}: {error:?}"));
    check(&case, day(TODAY))
}

fn outcome(report: &Report, test: Test) -> &Outcome {
    let finding = report.findings.iter().find(|finding| finding.test == test).unwrap();
    &finding.outcome
}

#[test]
fn days_at_the_edges() {
    let yes = |last: &str| InForce::Yes { last: Some(day(last)) };
    let not_begun = |first: &str| InForce::NotBegun { first: day(first) };
    let lapsed = |last: &str| InForce::Lapsed { last: day(last), again: None };
    let open = |questions: &[Question]| InForce::Open(questions.to_vec());
    let bought = "licence=perpetual&bought=2024-03-10";
    let leap = "licence=perpetual&bought=2024-02-29&renewed=never";
    let rented = "licence=subscription&starts=2024-03-10&ends=2025-03-09";
    let renewed = |until: &str| format!("{bought}&renewed={until}");
    #[rustfmt::skip]
    let cases = [
        ("the day before the purchase", renewed("never"), "2024-03-09", not_begun("2024-03-10")),
        ("the day of the purchase", renewed("never"), "2024-03-10", yes("2025-03-09")),
        ("the last day of the first year", renewed("never"), "2025-03-09", yes("2025-03-09")),
        ("the day after the first year", renewed("never"), "2025-03-10", lapsed("2025-03-09")),
        ("the first day of a renewal", renewed("2026-03-09"), "2025-03-10", yes("2026-03-09")),
        ("the last day of a renewal", renewed("2026-03-09"), "2026-03-09", yes("2026-03-09")),
        ("the day after a renewal", renewed("2026-03-09"), "2026-03-10", lapsed("2026-03-09")),
        ("before the purchase of a renewed plan", renewed("2026-03-09"), "2024-03-09", not_begun("2024-03-10")),
        ("a renewal within the first year takes none of it away", renewed("2024-12-31"), "2025-03-09", yes("2025-03-09")),
        ("a renewal to the day of the purchase", renewed("2024-03-10"), "2025-03-09", yes("2025-03-09")),
        ("a renewal that ends before the purchase", renewed("2024-03-09"), "2025-03-09", open(&[Question::Renewed])),

        ("29 February, the day before", leap.into(), "2024-02-28", not_begun("2024-02-29")),
        ("29 February, the day", leap.into(), "2024-02-29", yes("2025-02-28")),
        ("29 February, the last day of the year", leap.into(), "2025-02-28", yes("2025-02-28")),
        ("29 February, the day after the year", leap.into(), "2025-03-01", lapsed("2025-02-28")),
        ("bought on 28 February before a leap year", "licence=perpetual&bought=2023-02-28&renewed=never".into(), "2024-02-28", lapsed("2024-02-27")),
        ("bought on 1 March before a leap year", "licence=perpetual&bought=2023-03-01&renewed=never".into(), "2024-02-29", yes("2024-02-29")),

        ("renewal missing, in the first year", bought.into(), "2025-03-09", InForce::Yes { last: None }),
        ("renewal missing, after the first year", bought.into(), "2025-03-10", open(&[Question::Renewed])),
        ("renewal missing, before the purchase", bought.into(), "2024-03-09", not_begun("2024-03-10")),
        ("renewal unknown, in the first year", renewed("unknown"), "2025-03-09", InForce::Yes { last: None }),
        ("renewal unknown, after the first year", renewed("unknown"), "2025-03-10", open(&[Question::Renewed])),
        ("purchase unknown, day after the renewal", "licence=perpetual&bought=unknown&renewed=2026-03-09".into(), "2026-03-10", lapsed("2026-03-09")),
        ("purchase unknown, last day of the renewal", "licence=perpetual&renewed=2026-03-09".into(), "2026-03-09", yes("2026-03-09")),
        ("purchase unknown, first day of the renewal's year", "licence=perpetual&renewed=2026-03-09".into(), "2025-03-10", yes("2026-03-09")),
        ("purchase unknown, the day before that year", "licence=perpetual&renewed=2026-03-09".into(), "2025-03-09", open(&[Question::Purchased])),
        ("purchase unknown, never renewed", "licence=perpetual&renewed=never".into(), "2025-03-09", open(&[Question::Purchased])),
        ("both unknown", "licence=perpetual&bought=unknown&renewed=unknown".into(), "2025-03-09", open(&[Question::Purchased, Question::Renewed])),
        ("both missing", "licence=perpetual".into(), "2025-03-09", open(&[Question::Purchased, Question::Renewed])),

        ("the day before a subscription", rented.into(), "2024-03-09", not_begun("2024-03-10")),
        ("the first day of a subscription", rented.into(), "2024-03-10", yes("2025-03-09")),
        ("the last day of a subscription", rented.into(), "2025-03-09", yes("2025-03-09")),
        ("the day after a subscription", rented.into(), "2025-03-10", lapsed("2025-03-09")),
        ("a subscription of one day", "licence=subscription&starts=2024-03-10&ends=2024-03-10".into(), "2024-03-10", yes("2024-03-10")),
        ("a subscription that ends before it starts", "licence=subscription&starts=2024-03-10&ends=2024-03-09".into(), "2024-03-10", open(&[Question::Ends])),
        ("end missing, before the start", "licence=subscription&starts=2024-03-10".into(), "2024-03-09", not_begun("2024-03-10")),
        ("end missing, on the first day", "licence=subscription&starts=2024-03-10&ends=unknown".into(), "2024-03-10", InForce::Yes { last: None }),
        ("end missing, after the first day", "licence=subscription&starts=2024-03-10&ends=unknown".into(), "2024-03-11", open(&[Question::Ends])),
        ("start missing, after the end", "licence=subscription&ends=2025-03-09".into(), "2025-03-10", lapsed("2025-03-09")),
        ("start missing, on the last day", "licence=subscription&starts=unknown&ends=2025-03-09".into(), "2025-03-09", yes("2025-03-09")),
        ("start missing, before the last day", "licence=subscription&starts=unknown&ends=2025-03-09".into(), "2025-03-08", open(&[Question::Starts])),
        ("both missing for a subscription", "licence=subscription".into(), "2025-03-09", open(&[Question::Starts, Question::Ends])),

        ("no licence", "".into(), "2025-03-09", open(&[Question::Licence])),
        ("licence unknown, days given", "licence=unknown&bought=2024-03-10&renewed=never".into(), "2030-01-01", open(&[Question::Licence])),
        ("the days of a subscription say nothing of a perpetual licence", "licence=perpetual&bought=2024-03-10&renewed=never&starts=2020-01-01&ends=2020-12-31".into(), "2024-03-10", yes("2025-03-09")),
        ("the days of a perpetual licence say nothing of a subscription", "licence=subscription&starts=2024-03-10&ends=2025-03-09&bought=2020-01-01&renewed=2019-01-01".into(), "2024-03-10", yes("2025-03-09")),
    ];
    for (name, plan, on, expected) in cases {
        let found = report(&format!("day={on}&{plan}{GOOD_REQUEST}"));
        assert_eq!(found.in_force, expected, "{name}");
        let verdict = match expected {
            InForce::Yes { .. } => Verdict::Covered,
            InForce::NotBegun { .. } | InForce::Lapsed { .. } => Verdict::NotCovered,
            InForce::Open(_) => Verdict::ToBeConfirmed,
        };
        assert_eq!(found.verdict, verdict, "{name}: verdict");
        let needed = if let InForce::Open(questions) = expected { questions } else { vec![] };
        assert_eq!(found.needed, needed, "{name}: needed");
    }
}

#[test]
fn today_counts_where_no_day_is_named() {
    let case = decode_coverage(&format!("{GOOD_PLAN}{GOOD_REQUEST}")).unwrap();
    assert_eq!(check(&case, day("2026-12-31")).verdict, Verdict::Covered);
    assert_eq!(check(&case, day("2027-01-01")).verdict, Verdict::NotCovered);
    let named = Case { day: Some(day("2026-12-31")), ..case };
    let found = check(&named, day("2027-01-01"));
    assert_eq!((found.day, found.verdict), (day("2026-12-31"), Verdict::Covered));
}

#[test]
fn every_kind_of_request() {
    use Outcome::{Failed, NotApplicable, Passed};
    use Verdict::{Covered, NotCovered};
    // Kind, its clause, whether the plan includes it, whether the exclusions
    // apply, whether the environment does, what to do.
    let cases = [
        (RequestKind::HelpWithUse, Clause::HelpWithUse, true, true, false),
        (RequestKind::FailingSolution, Clause::FailingSolutions, true, true, true),
        (RequestKind::UnexpectedBehaviour, Clause::UnexpectedBehaviour, true, true, false),
        (RequestKind::Update, Clause::Updates, true, false, false),
        (RequestKind::OlLearn, Clause::OlLearn, true, false, false),
        (RequestKind::Training, Clause::FurtherTraining, false, false, false),
        (RequestKind::ProfessionalServices, Clause::ProfessionalServices, false, false, false),
    ];
    assert_eq!(cases.len(), RequestKind::ALL.len());
    for (kind, clause, included, exclusions, environment) in cases {
        let name = kind.id();
        let found = report(&format!(
            "{GOOD_PLAN}&about={name}&intended=yes&modified=no&recent=yes&script=css&environment=yes"
        ));
        let passed = |applies| if applies { Passed } else { NotApplicable };
        let expected = [
            (Test::InForce, Passed),
            (Test::Included, if included { Passed } else { Failed }),
            (Test::Environment, passed(environment)),
            (Test::IntendedUse, passed(exclusions)),
            (Test::Unmodified, passed(exclusions)),
            (Test::RecentVersion, passed(exclusions)),
            (Test::ScriptLanguage, passed(exclusions)),
        ];
        let outcomes: Vec<(Test, Outcome)> =
            found.findings.iter().map(|f| (f.test, f.outcome.clone())).collect();
        assert_eq!(outcomes, expected, "{name}");
        let included_by = &found.findings[1];
        assert_eq!(included_by.clauses, [clause], "{name}: clause");
        assert_eq!(found.verdict, if included { Covered } else { NotCovered }, "{name}");

        // With every exclusion met, only a problem is not covered.
        let met = report(&format!(
            "{GOOD_PLAN}&about={name}&intended=no&modified=yes&recent=no&script=other&environment=no"
        ));
        let covered = included && !exclusions;
        assert_eq!(met.verdict == Covered, covered, "{name}, every exclusion met");
        // Without any other answer, only a problem needs more.
        let bare = report(&format!("{GOOD_PLAN}&about={name}"));
        assert_eq!(bare.needed.contains(&Question::Script), exclusions, "{name}: needed");
        assert_eq!(bare.needed.contains(&Question::Environment), environment, "{name}: needed");
    }
}

#[test]
fn every_exclusion() {
    // Name, answer, test, clause, steps.
    let cases = [
        (
            "another environment",
            "environment=no",
            Test::Environment,
            Clause::FailingSolutions,
            Step::OriginalEnvironment,
        ),
        (
            "an unintended use",
            "intended=no",
            Test::IntendedUse,
            Clause::UnintendedUse,
            Step::UndoChange,
        ),
        ("a change", "modified=yes", Test::Unmodified, Clause::Modification, Step::UndoChange),
        ("an old version", "recent=no", Test::RecentVersion, Clause::OldVersion, Step::Update),
        (
            "another script language",
            "script=other",
            Test::ScriptLanguage,
            Clause::ScriptLanguage,
            Step::SupportedScript,
        ),
    ];
    let good = [
        ("environment", "environment=yes"),
        ("intended", "intended=yes"),
        ("modified", "modified=no"),
        ("recent", "recent=yes"),
        ("script", "script=none"),
    ];
    for (name, answer, test, clause, step) in cases {
        let key = answer.split('=').next().unwrap();
        let others: Vec<&str> =
            good.iter().filter(|(other, _)| *other != key).map(|(_, text)| *text).collect();
        let found =
            report(&format!("{GOOD_PLAN}&about=failing-solution&{}&{answer}", others.join("&")));
        let failed: Vec<Test> = found
            .findings
            .iter()
            .filter(|finding| finding.outcome == Outcome::Failed)
            .map(|finding| finding.test)
            .collect();
        assert_eq!(failed, [test], "{name}");
        assert_eq!(found.verdict, Verdict::NotCovered, "{name}");
        assert_eq!(found.steps, [step], "{name}: steps");
        let finding = found.findings.iter().find(|finding| finding.test == test).unwrap();
        assert_eq!(finding.clauses, [clause], "{name}: clauses");

        // Missing or unknown instead: to be confirmed, by that answer alone.
        for absent in [String::new(), format!("&{key}=unknown")] {
            let open =
                report(&format!("{GOOD_PLAN}&about=failing-solution&{}{absent}", others.join("&")));
            assert_eq!(open.verdict, Verdict::ToBeConfirmed, "{name}, not known");
            assert_eq!(open.needed, [test.question().unwrap()], "{name}, not known: needed");
            assert_eq!(open.steps, [Step::AnswerQuestions, Step::ContactCentre], "{name}: steps");
        }
    }
    for &script in Script::ALL {
        let found = report(&format!(
            "{GOOD_PLAN}&about=help-with-use&intended=yes&modified=no&recent=yes&script={}",
            script.id()
        ));
        let covered = found.verdict == Verdict::Covered;
        assert_eq!(covered, script != Script::Other, "a script in {}", script.id());
    }
}

#[test]
fn what_to_do_next() {
    let cases = [
        (
            "covered",
            format!("{GOOD_PLAN}{GOOD_REQUEST}"),
            vec![Step::ContactCentre, Step::CallIfUrgent],
        ),
        ("nothing known", String::new(), vec![Step::AnswerQuestions, Step::ContactCentre]),
        (
            "lapsed",
            format!("licence=perpetual&bought=2020-01-01&renewed=never{GOOD_REQUEST}"),
            vec![Step::Renew, Step::RestartCostsMore],
        ),
        (
            "not begun",
            format!("licence=subscription&starts=2027-01-01{GOOD_REQUEST}"),
            vec![Step::WaitForStart],
        ),
        ("training", format!("{GOOD_PLAN}&about=training"), vec![Step::BuyTraining]),
        (
            "professional services",
            format!("{GOOD_PLAN}&about=professional-services"),
            vec![Step::ProfessionalServices],
        ),
        (
            "everything at once, each step once",
            "licence=perpetual&bought=2020-01-01&renewed=never&about=failing-solution\
             &environment=no&intended=no&modified=yes&recent=no&script=other"
                .to_owned(),
            vec![
                Step::Renew,
                Step::RestartCostsMore,
                Step::OriginalEnvironment,
                Step::UndoChange,
                Step::Update,
                Step::SupportedScript,
            ],
        ),
        (
            "contradicting days do not hide a failed test",
            "licence=subscription&starts=2027-01-02&ends=2027-01-01&about=training".to_owned(),
            vec![Step::BuyTraining],
        ),
    ];
    for (name, fragment, steps) in cases {
        assert_eq!(report(&fragment).steps, steps, "{name}");
    }
}

#[test]
fn the_kind_of_request_decides_what_an_answer_is_worth() {
    // With the kind unknown, a bad answer only counts if the kind is a problem.
    let found = report(&format!(
        "{GOOD_PLAN}&intended=yes&modified=yes&recent=yes&script=none&environment=yes"
    ));
    assert_eq!(found.verdict, Verdict::ToBeConfirmed);
    assert_eq!(found.needed, [Question::Request]);
    assert_eq!(outcome(&found, Test::Unmodified), &Outcome::Open(vec![Question::Request]));
    assert_eq!(outcome(&found, Test::RecentVersion), &Outcome::Passed);
}

// ---- Every verdict against all ways to complete the answers.

/// The rules for a case without gaps, spelt out once more.
fn plan_holds(case: &Case, on: NaiveDate) -> bool {
    match case.licence.known().unwrap() {
        Licence::Perpetual => {
            let bought = case.purchased.known().unwrap();
            let first_year = last_day_of_year_from(bought).unwrap();
            let last = match case.renewal.known().unwrap() {
                Renewal::Never => first_year,
                Renewal::Until(last) => first_year.max(last),
            };
            (bought..=last).contains(&on)
        }
        Licence::Subscription => {
            (case.starts.known().unwrap()..=case.ends.known().unwrap()).contains(&on)
        }
    }
}

fn request_is_within(case: &Case) -> bool {
    let kind = case.request.known().unwrap();
    let problem = case.intended_use == Answer::Is(true)
        && case.modified == Answer::Is(false)
        && case.recent_version == Answer::Is(true)
        && case.script != Answer::Is(Script::Other);
    match kind {
        RequestKind::Update | RequestKind::OlLearn => true,
        RequestKind::Training | RequestKind::ProfessionalServices => false,
        RequestKind::FailingSolution => problem && case.environment == Answer::Is(true),
        RequestKind::HelpWithUse | RequestKind::UnexpectedBehaviour => problem,
    }
}

/// The answer itself where it is known, else everything that it could be.
fn completions<T: Copy>(answer: Answer<T>, all: &[T]) -> Vec<T> {
    answer.known().map_or_else(|| all.to_vec(), |known| vec![known])
}

/// Days around the one asked about, more than a year to both sides.
fn days() -> Vec<NaiveDate> {
    let days = [
        "2020-01-01",
        "2023-11-24",
        "2024-11-22",
        "2024-11-23",
        "2024-11-24",
        "2025-11-22",
        "2025-11-23",
        "2025-11-24",
        "2026-06-01",
        "2026-11-22",
        "2026-11-23",
        "2026-11-24",
        "2027-06-01",
        "2027-11-22",
        "2027-11-23",
        "2030-01-01",
    ];
    days.map(day).to_vec()
}

/// What the plan can come to. The days of a plan are asked for once its kind of
/// licence is known, so without it those of the other answers say nothing; a
/// renewal that is not contradicted ends no sooner than a year after the
/// purchase; and an end is no sooner than its beginning.
fn possible_plans(case: &Case, on: NaiveDate) -> BTreeSet<bool> {
    let days = days();
    let mut renewals: Vec<Renewal> = days.iter().copied().map(Renewal::Until).collect();
    renewals.push(Renewal::Never);
    let mut possible = BTreeSet::new();
    for licence in completions(case.licence, Licence::ALL) {
        let case = match case.licence {
            Answer::Is(_) => *case,
            Answer::Missing | Answer::Unknown => Case::default(),
        };
        let both = case.purchased.known().is_some() && case.renewal.known().is_some();
        let whole = Case { licence: Answer::Is(licence), ..case };
        match licence {
            Licence::Perpetual => {
                for bought in completions(case.purchased, &days) {
                    for renewal in completions(case.renewal, &renewals) {
                        let follows = match renewal {
                            Renewal::Until(last) => {
                                bought <= first_day_of_year_to(last).unwrap()
                                    || (both && bought <= last)
                            }
                            Renewal::Never => true,
                        };
                        if follows {
                            let purchased = Answer::Is(bought);
                            let renewal = Answer::Is(renewal);
                            possible.insert(plan_holds(&Case { purchased, renewal, ..whole }, on));
                        }
                    }
                }
            }
            Licence::Subscription => {
                for starts in completions(case.starts, &days) {
                    for ends in completions(case.ends, &days) {
                        if starts <= ends {
                            let (starts, ends) = (Answer::Is(starts), Answer::Is(ends));
                            possible.insert(plan_holds(&Case { starts, ends, ..whole }, on));
                        }
                    }
                }
            }
        }
    }
    possible
}

fn possible_requests(case: &Case) -> BTreeSet<bool> {
    const YES_NO: [bool; 2] = [true, false];
    let mut possible = BTreeSet::new();
    for request in completions(case.request, RequestKind::ALL) {
        for environment in completions(case.environment, &YES_NO) {
            for intended_use in completions(case.intended_use, &YES_NO) {
                for modified in completions(case.modified, &YES_NO) {
                    for recent_version in completions(case.recent_version, &YES_NO) {
                        for script in completions(case.script, Script::ALL) {
                            possible.insert(request_is_within(&Case {
                                request: Answer::Is(request),
                                environment: Answer::Is(environment),
                                intended_use: Answer::Is(intended_use),
                                modified: Answer::Is(modified),
                                recent_version: Answer::Is(recent_version),
                                script: Answer::Is(script),
                                ..*case
                            }));
                        }
                    }
                }
            }
        }
    }
    possible
}

fn answers<T: Copy>(values: &[T]) -> Vec<Answer<T>> {
    let known = values.iter().copied().map(Answer::Is);
    [Answer::Missing, Answer::Unknown].into_iter().chain(known).collect()
}

/// Every plan of a reduced set of days.
fn plans() -> Vec<Case> {
    let days = ["2024-11-24", "2025-11-23", "2025-11-24", "2026-11-22", "2026-11-23", "2026-11-24"];
    let days = days.map(day);
    let mut renewals: Vec<Renewal> = days.map(Renewal::Until).to_vec();
    renewals.push(Renewal::Never);
    let mut plans = Vec::new();
    for licence in answers(Licence::ALL) {
        for purchased in answers(&days) {
            for renewal in answers(&renewals) {
                plans.push(Case { licence, purchased, renewal, ..Case::default() });
            }
        }
        for starts in answers(&days) {
            for ends in answers(&days) {
                plans.push(Case { licence, starts, ends, ..Case::default() });
            }
        }
    }
    plans
}

/// Every request, the scripts reduced to three.
fn requests() -> Vec<Case> {
    let mut requests = Vec::new();
    for request in answers(RequestKind::ALL) {
        for environment in answers(&[true, false]) {
            for intended_use in answers(&[true, false]) {
                for modified in answers(&[true, false]) {
                    for recent_version in answers(&[true, false]) {
                        for script in answers(&[Script::None, Script::JavaScript, Script::Other]) {
                            requests.push(Case {
                                request,
                                environment,
                                intended_use,
                                modified,
                                recent_version,
                                script,
                                ..Case::default()
                            });
                        }
                    }
                }
            }
        }
    }
    requests
}

fn together(plan: &Case, request: &Case) -> Case {
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

/// Holds a report against what the answers can come to.
fn assert_exact(case: &Case, plan: &BTreeSet<bool>, request: &BTreeSet<bool>) {
    let report = check(case, day(TODAY));
    let name = || olcare_portal::domain::link::encode_coverage(case, None);
    let only = |set: &BTreeSet<bool>, value| set.len() == 1 && set.contains(&value);
    let expected = if only(plan, false) || only(request, false) {
        Verdict::NotCovered
    } else if only(plan, true) && only(request, true) {
        Verdict::Covered
    } else {
        Verdict::ToBeConfirmed
    };
    assert_eq!(report.verdict, expected, "{}", name());
    let open = report.verdict == Verdict::ToBeConfirmed;
    assert_eq!(report.needed.is_empty(), !open, "{}: needed {:?}", name(), report.needed);
    assert!(!report.steps.is_empty(), "{}: no step", name());
    let tests: Vec<Test> = report.findings.iter().map(|finding| finding.test).collect();
    assert_eq!(tests, Test::ALL, "{}: tests", name());
    for finding in &report.findings {
        assert!(!finding.clauses.is_empty(), "{}: {:?} has no clause", name(), finding.test);
        let empty = finding.outcome == Outcome::Open(Vec::new());
        assert!(!empty, "{}: {:?} needs nothing", name(), finding.test);
    }
    let contradicted = contradictions(case, day(TODAY));
    for question in &report.needed {
        let known = answer_text(case, *question).is_some_and(|text| text != "unknown");
        let asked = !known || contradicted.contains(question);
        assert!(asked, "{}: {question:?} is answered", name());
    }
}

/// Every so many of the cases.
fn some(cases: &[Case], every: usize) -> impl Iterator<Item = &Case> {
    cases.iter().step_by(every)
}

#[test]
fn every_plan_comes_to_what_its_completions_do() {
    let requests = requests();
    let mut seen = BTreeSet::new();
    let mut contradicted = 0;
    for plan in &plans() {
        let mut possible = possible_plans(plan, day(TODAY));
        if !contradictions(plan, day(TODAY)).is_empty() {
            // Neither in force nor lapsed: one of the two days is wrong.
            possible = [true, false].into();
            contradicted += 1;
        }
        seen.insert(possible.clone());
        for request in some(&requests, 131) {
            assert_exact(&together(plan, request), &possible, &possible_requests(request));
        }
    }
    assert_eq!(seen.len(), 3, "plans in force, not in force, open");
    assert!(contradicted > 0, "no plan contradicts itself");
}

#[test]
fn every_request_comes_to_what_its_completions_do() {
    let plans = plans();
    let mut seen = BTreeSet::new();
    for request in &requests() {
        let possible = possible_requests(request);
        seen.insert(possible.clone());
        for plan in some(&plans, 29).filter(|plan| contradictions(plan, day(TODAY)).is_empty()) {
            let plans = possible_plans(plan, day(TODAY));
            assert_exact(&together(plan, request), &plans, &possible);
        }
    }
    assert_eq!(seen.len(), 3, "requests within, not within, open");
}

#[test]
fn an_answer_is_needed_where_it_can_decide() {
    let plan = decode_coverage(GOOD_PLAN).unwrap();
    let mut needed = 0;
    for request in &requests() {
        let report = check(&together(&plan, request), day(TODAY));
        for question in report.needed {
            needed += 1;
            assert!(decides(request, question), "{request:?}: {question:?} decides nothing");
        }
        for &question in Question::ALL {
            let of_the_request = !matches!(
                question,
                Question::Licence
                    | Question::Purchased
                    | Question::Renewed
                    | Question::Starts
                    | Question::Ends
            );
            if of_the_request && answer_text(request, question).is_none() {
                let report = check(&together(&plan, request), day(TODAY));
                let asked = report.needed.contains(&question);
                assert_eq!(asked, decides(request, question), "{request:?}: {question:?}");
            }
        }
    }
    assert!(needed > 1_000, "only {needed} answers were needed");
}

/// Whether two completions that differ in this answer alone differ in coverage.
fn decides(request: &Case, question: Question) -> bool {
    let values: Vec<String> = match question {
        Question::Request => RequestKind::ALL.iter().map(|v| v.id().to_owned()).collect(),
        Question::Script => Script::ALL.iter().map(|v| v.id().to_owned()).collect(),
        _ => vec!["yes".to_owned(), "no".to_owned()],
    };
    let mut others = vec![*request];
    for &other in &[
        Question::Request,
        Question::Environment,
        Question::IntendedUse,
        Question::Modified,
        Question::RecentVersion,
        Question::Script,
    ] {
        let open = answer_text(request, other).is_none_or(|text| text == "unknown");
        if !open || other == question {
            continue;
        }
        let values: Vec<&str> = match other {
            Question::Request => RequestKind::ALL.iter().map(|kind| kind.id()).collect(),
            Question::Script => vec!["none", "other"],
            _ => vec!["yes", "no"],
        };
        others = others
            .iter()
            .flat_map(|case| values.iter().map(|value| with(case, other, value)))
            .collect();
    }
    others.iter().any(|case| {
        let within: BTreeSet<bool> =
            values.iter().map(|value| request_is_within(&with(case, question, value))).collect();
        within.len() == 2
    })
}

fn with(case: &Case, question: Question, value: &str) -> Case {
    let mut case = *case;
    olcare_portal::domain::link::set_answer(&mut case, question, value).unwrap();
    case
}

fn any_day() -> impl Strategy<Value = NaiveDate> {
    (0_u64..70_000).prop_map(|days| day("1990-01-01") + chrono::Days::new(days))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(5_000))]

    #[test]
    fn a_year_is_a_year(first in any_day()) {
        let last = last_day_of_year_from(first).unwrap();
        let days = (last - first).num_days() + 1;
        prop_assert!((365..=366).contains(&days), "{} days from {}", days, first);
        // The next year begins on the day after, so years follow without a gap.
        prop_assert!(first_day_of_year_to(last).unwrap() >= first);
        prop_assert!((first_day_of_year_to(last).unwrap() - first).num_days() <= 1);
    }

    #[test]
    fn a_renewal_that_follows_the_first_year_takes_none_of_it_away(
        bought in any_day(),
        until in any_day(),
    ) {
        if bought <= first_day_of_year_to(until).unwrap() {
            prop_assert!(last_day_of_year_from(bought).unwrap() <= until);
        }
    }

    #[test]
    fn any_days_have_a_verdict(
        on in any_day(),
        bought in any_day(),
        until in any_day(),
        starts in any_day(),
        ends in any_day(),
    ) {
        let perpetual = Case {
            day: Some(on),
            licence: Answer::Is(Licence::Perpetual),
            purchased: Answer::Is(bought),
            renewal: Answer::Is(Renewal::Until(until)),
            starts: Answer::Is(starts),
            ends: Answer::Is(ends),
            request: Answer::Is(RequestKind::Update),
            ..Case::default()
        };
        let subscription = Case { licence: Answer::Is(Licence::Subscription), ..perpetual };
        for (case, backwards) in [(perpetual, until < bought), (subscription, ends < starts)] {
            let verdict = check(&case, on).verdict;
            let expected = match (backwards, plan_holds(&case, on)) {
                (true, _) => Verdict::ToBeConfirmed,
                (false, true) => Verdict::Covered,
                (false, false) => Verdict::NotCovered,
            };
            prop_assert_eq!(verdict, expected);
        }
    }
}
