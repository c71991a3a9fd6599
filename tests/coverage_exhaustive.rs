//! The coverage check against every way to complete a visitor's answers: what the
//! rules make of a gap is what brute force makes of it.
#![allow(clippy::unwrap_used, reason = "a test may stop")]

mod common;

use chrono::NaiveDate;
use common::coverage::{
    PLAN, REQUEST, plan_questions, plans, request_questions, requests, shifted, today, together,
    values,
};
use common::day;
use olcare_portal::domain::coverage::{
    Answer, AnswerValue, Case, CoverageQuestion, DayOrNever, InForce, Licence, Outcome,
    RequestKind, Script, Test, Verdict, asked, check, contradictions,
};
use olcare_portal::domain::date::last_day_of_year_from;
use olcare_portal::domain::link::encode_coverage;
use proptest::prelude::*;
use proptest::sample::select;
use std::collections::BTreeSet;

/// What the answers to one side of a case, the plan or the request, can come to.
struct Side {
    /// Whether that side speaks for coverage, over all completions.
    holds: BTreeSet<bool>,
    /// The questions for which two completions that differ in that answer alone differ.
    deciding: Vec<CoverageQuestion>,
}

impl Side {
    fn is_only(&self, holds: bool) -> bool {
        self.holds.len() == 1 && self.holds.contains(&holds)
    }
}

/// Completes the answers that are not given in every way; `holds` is `None` for a
/// completion that can't be.
fn complete(
    case: &Case,
    on: NaiveDate,
    questions: &[CoverageQuestion],
    given: &dyn Fn(CoverageQuestion) -> bool,
) -> Vec<Case> {
    let mut worlds = vec![Case::default()];
    for &question in questions {
        let options = match case.said(question) {
            Answer::Is(said) if given(question) => vec![said],
            _ => values(question, on),
        };
        worlds = worlds
            .iter()
            .flat_map(|world| options.iter().map(|&said| with(world, question, said)))
            .collect();
    }
    worlds
}

fn with(case: &Case, question: CoverageQuestion, said: AnswerValue) -> Case {
    let mut case = *case;
    assert!(case.say(question, Answer::Is(said)), "{question:?} can't be {said:?}");
    case
}

/// The questions asked for which two completions that differ in that alone differ.
fn deciding(
    worlds: &[Case],
    on: NaiveDate,
    asked: &[CoverageQuestion],
    given: &dyn Fn(CoverageQuestion) -> bool,
    holds: &dyn Fn(&Case) -> Option<bool>,
) -> Vec<CoverageQuestion> {
    let decides = |question: CoverageQuestion| {
        let values = values(question, on);
        worlds.iter().any(|world| {
            let other = |said: &AnswerValue| holds(&with(world, question, *said));
            holds(world).is_some_and(|here| values.iter().filter_map(other).any(|it| it != here))
        })
    };
    asked.iter().copied().filter(|&question| !given(question) && decides(question)).collect()
}

// ---- The plan, spelt out once more.

/// From each first day to each last day, both counted.
type Periods = Vec<(NaiveDate, NaiveDate)>;

/// The days that a plan covers; `None` where the days can't be. Days
/// that a visitor gives are believed unless they contradict each other; of the
/// others, a plan is for a year at least and is taken out again after the first.
fn periods(world: &Case, given: &dyn Fn(CoverageQuestion) -> bool) -> Option<Periods> {
    let year_from = |first| last_day_of_year_from(first).unwrap();
    let follows = |first: NaiveDate, last: NaiveDate, given: bool| {
        if given { first <= last } else { year_from(first) <= last }
    };
    if world.licence.known().unwrap() == Licence::Subscription {
        let (starts, ends) = (world.starts.known().unwrap(), world.ends.known().unwrap());
        return (starts <= ends).then(|| vec![(starts, ends)]);
    }
    let bought = world.purchased.known().unwrap();
    let first_year = year_from(bought);
    let DayOrNever::Day(until) = world.renewal.known().unwrap() else {
        return Some(vec![(bought, first_year)]);
    };
    if !follows(
        bought,
        until,
        given(CoverageQuestion::Purchased) && given(CoverageQuestion::Renewed),
    ) {
        return None;
    }
    let last = until.max(first_year);
    let DayOrNever::Day(again) = world.restarted.known().unwrap() else {
        return Some(vec![(bought, last)]);
    };
    let ended = world.ended.known().unwrap();
    let told = given(CoverageQuestion::Restarted);
    let can_be = follows(again, until, told) && ended < again && (told || first_year < again);
    can_be.then(|| vec![(bought, ended.max(first_year)), (again, last)])
}

fn covers(periods: &[(NaiveDate, NaiveDate)], on: NaiveDate) -> bool {
    periods.iter().any(|&(first, last)| (first..=last).contains(&on))
}

/// The questions about the plan whose days contradict each other.
fn contradicted(case: &Case, on: NaiveDate) -> Vec<CoverageQuestion> {
    let asked = plan_questions(case, on);
    let is_asked = |question| asked.contains(&question);
    let until = match case.renewal.known() {
        Some(DayOrNever::Day(until)) => Some(until),
        _ => None,
    };
    let again = match case.restarted.known() {
        Some(DayOrNever::Day(again)) => Some(again),
        _ => None,
    };
    let after = |first: Option<NaiveDate>, last: Option<NaiveDate>| {
        first.zip(last).is_some_and(|(first, last)| last < first)
    };
    let mut found = Vec::new();
    if is_asked(CoverageQuestion::Purchased) && after(case.purchased.known(), until) {
        found.extend([CoverageQuestion::Purchased, CoverageQuestion::Renewed]);
    }
    if is_asked(CoverageQuestion::Restarted) && after(again, until) {
        found.push(CoverageQuestion::Restarted);
    }
    if is_asked(CoverageQuestion::Ended)
        && again.zip(case.ended.known()).is_some_and(|(again, ended)| again <= ended)
    {
        found.push(CoverageQuestion::Ended);
    }
    if is_asked(CoverageQuestion::Starts) && after(case.starts.known(), case.ends.known()) {
        found.extend([CoverageQuestion::Starts, CoverageQuestion::Ends]);
    }
    found
}

/// What a plan comes to on a day, and what is known of its days.
fn plan_side(case: &Case, on: NaiveDate) -> (Side, InForce) {
    let asked = plan_questions(case, on);
    let wrong = contradicted(case, on);
    let given = |question| {
        let known = case.said(question).known().is_some();
        known && asked.contains(&question) && !wrong.contains(&question)
    };
    let bearing: Vec<CoverageQuestion> = PLAN
        .iter()
        .copied()
        .filter(|question| match case.licence.known() {
            None => true,
            Some(Licence::Subscription) => {
                matches!(
                    question,
                    CoverageQuestion::Licence | CoverageQuestion::Starts | CoverageQuestion::Ends
                )
            }
            Some(Licence::Perpetual) => {
                !matches!(question, CoverageQuestion::Starts | CoverageQuestion::Ends)
            }
        })
        .collect();
    let worlds = complete(case, on, &bearing, &given);
    let covered: Vec<_> = worlds.iter().filter_map(|world| periods(world, &given)).collect();
    assert!(!covered.is_empty(), "{}: no completion can be", encode_coverage(case, Some(on)));
    let holds = covered.iter().map(|periods| covers(periods, on)).collect();
    let decide = |world: &Case| periods(world, &given).map(|periods| covers(&periods, on));
    let deciding = deciding(&worlds, on, &asked, &given, &decide);
    let side = Side { holds, deciding };
    let in_force = in_force(&side, &covered, on);
    (side, in_force)
}

/// What is known of the plan's days: what all completions agree on.
fn in_force(side: &Side, worlds: &[Periods], on: NaiveDate) -> InForce {
    let agreed = |day: &dyn Fn(&Periods) -> Option<NaiveDate>| {
        let days: BTreeSet<Option<NaiveDate>> = worlds.iter().map(day).collect();
        if days.len() == 1 { days.into_iter().next().unwrap() } else { None }
    };
    let next = |periods: &Periods| {
        periods.iter().map(|&(first, _)| first).filter(|first| on < *first).min()
    };
    if side.is_only(true) {
        let last = agreed(&|periods| {
            let mut last = on;
            // Periods that touch are one, whichever comes first.
            for _ in periods {
                for &(first, end) in periods {
                    if first <= shifted(last, 1) {
                        last = last.max(end);
                    }
                }
            }
            Some(last)
        });
        return InForce::Yes { last };
    }
    if side.is_only(false) {
        let over = |periods: &Periods| {
            periods.iter().map(|&(_, last)| last).filter(|last| *last < on).max()
        };
        return match agreed(&over) {
            Some(last) => InForce::Lapsed { last, again: agreed(&next) },
            None => InForce::NotBegun { first: agreed(&next).unwrap() },
        };
    }
    InForce::Open(side.deciding.clone())
}

// ---- The request, spelt out once more.

fn is_within(world: &Case) -> bool {
    let problem = world.intended_use == Answer::Is(true)
        && world.modified == Answer::Is(false)
        && world.recent_version == Answer::Is(true)
        && world.script != Answer::Is(Script::Other);
    match world.request.known().unwrap() {
        RequestKind::Update | RequestKind::OlLearn => true,
        RequestKind::Training | RequestKind::ProfessionalServices => false,
        RequestKind::FailingSolution => problem && world.environment == Answer::Is(true),
        RequestKind::HelpWithUse | RequestKind::UnexpectedBehaviour => problem,
    }
}

fn request_side(case: &Case) -> Side {
    let asked = request_questions(case);
    let given = |question| case.said(question).known().is_some() && asked.contains(&question);
    let worlds = complete(case, today(), REQUEST, &given);
    let holds = worlds.iter().map(is_within).collect();
    let decide = |world: &Case| Some(is_within(world));
    Side { holds, deciding: deciding(&worlds, today(), &asked, &given, &decide) }
}

// ---- Both together.

fn expected(plan: &Side, request: &Side) -> (Verdict, Vec<CoverageQuestion>) {
    if plan.is_only(false) || request.is_only(false) {
        (Verdict::NotCovered, Vec::new())
    } else if plan.is_only(true) && request.is_only(true) {
        (Verdict::Covered, Vec::new())
    } else {
        let decides = |question: &CoverageQuestion| {
            plan.deciding.contains(question) || request.deciding.contains(question)
        };
        let needed = CoverageQuestion::ALL.iter().copied().filter(decides).collect();
        (Verdict::ToBeConfirmed, needed)
    }
}

/// Goes through 398,520 combinations: 205 plans by 1,944 requests.
#[test]
fn every_combination_comes_to_what_its_completions_do() {
    let requests: Vec<(Case, Side)> =
        requests().into_iter().map(|request| (request, request_side(&request))).collect();
    let plans = plans(today());
    assert_eq!((plans.len(), requests.len()), (205, 1_944));
    let mut count = [0; 3];
    for plan in &plans {
        let (side, in_force) = plan_side(plan, today());
        for (request, request_side) in &requests {
            let case = together(plan, request);
            let report = check(&case, today());
            let name = || encode_coverage(&case, None);
            let (verdict, needed) = expected(&side, request_side);
            assert_eq!(report.verdict, verdict, "{}", name());
            assert_eq!(report.needed, needed, "{}: needed", name());
            assert_eq!(report.in_force, in_force, "{}", name());
            assert!(!report.steps.is_empty(), "{}: no step", name());
            assert!(!report.clauses().is_empty(), "{}: no clause", name());
            let mut failed = 0;
            for (finding, &test) in report.findings.iter().zip(Test::ALL) {
                assert_eq!(finding.test, test, "{}: the order of the tests", name());
                assert!(!finding.clauses.is_empty(), "{}: {test:?} has no clause", name());
                failed += i32::from(finding.outcome == Outcome::Failed);
                if let Outcome::Open(questions) = &finding.outcome {
                    assert!(!questions.is_empty(), "{}: {test:?} needs nothing", name());
                }
            }
            assert_eq!(report.findings.len(), Test::ALL.len(), "{}: tests", name());
            assert_eq!(failed > 0, verdict == Verdict::NotCovered, "{}: failed", name());
            count[Verdict::ALL.iter().position(|one| *one == verdict).unwrap()] += 1;
        }
    }
    assert_eq!(count.iter().sum::<usize>(), 398_520);
    assert!(count.iter().all(|&count| count > 1_000), "{count:?} of {:?}", Verdict::ALL);
}

#[test]
fn plans_hold_around_a_leap_day() {
    let days = [
        "2027-02-28",
        "2027-03-01",
        "2028-02-27",
        "2028-02-28",
        "2028-02-29",
        "2028-03-01",
        "2029-02-28",
        "2029-03-01",
    ];
    for on in days.map(day) {
        for plan in &plans(on) {
            let (_, expected) = plan_side(plan, on);
            let name = || encode_coverage(plan, Some(on));
            assert_eq!(check(plan, on).in_force, expected, "{}", name());
        }
    }
}

#[test]
fn every_case_asks_what_has_a_bearing() {
    let assert_asked = |case: &Case| {
        let (plan, request) = (plan_questions(case, today()), request_questions(case));
        let either =
            |question: &CoverageQuestion| plan.contains(question) || request.contains(question);
        let expected: Vec<CoverageQuestion> =
            CoverageQuestion::ALL.iter().copied().filter(either).collect();
        assert_eq!(asked(case, today()), expected, "{}", encode_coverage(case, None));
    };
    for request in &requests() {
        assert_asked(request);
    }
    let mut found = BTreeSet::new();
    for plan in &plans(today()) {
        assert_asked(plan);
        let contradicted = contradicted(plan, today());
        assert_eq!(contradictions(plan, today()), contradicted, "{}", encode_coverage(plan, None));
        found.extend(contradicted.iter().map(|question| question.id()));
    }
    let expected = ["bought", "ended", "ends", "renewed", "restarted", "starts"];
    assert!(found.iter().eq(&expected), "{found:?}");
}

// ---- Any answers, whether asked for or not.

fn any_answer(question: CoverageQuestion) -> impl Strategy<Value = Answer<AnswerValue>> {
    let known = values(question, today()).into_iter().map(Answer::Is);
    select(known.chain([Answer::Missing, Answer::Unknown]).collect::<Vec<_>>())
}

fn any_case() -> impl Strategy<Value = Case> {
    let answers: Vec<_> =
        CoverageQuestion::ALL.iter().map(|&question| any_answer(question)).collect();
    (answers, proptest::option::of(-3_i64..3)).prop_map(|(answers, shift)| {
        let mut case = Case { day: shift.map(|days| shifted(today(), days)), ..Case::default() };
        for (&question, answer) in CoverageQuestion::ALL.iter().zip(answers) {
            assert!(case.say(question, answer));
        }
        case
    })
}

fn any_day() -> impl Strategy<Value = NaiveDate> {
    (0_i64..70_000).prop_map(|days| shifted(day("1990-01-01"), days))
}

/// A plan of which every answer is given, around a day of any year.
fn any_plan() -> impl Strategy<Value = (Case, NaiveDate)> {
    let restart = proptest::option::of(-700_i64..1_500);
    let perpetual = (-1_500_i64..100, proptest::option::of(-900_i64..2_000), restart);
    let subscription = (-500_i64..300, -300_i64..500);
    (any_day(), select(Licence::ALL), perpetual, -900_i64..1_500, subscription).prop_map(
        |(on, licence, (bought, until, again), ended, (starts, ends))| {
            let at = |days| shifted(on, days);
            let case = Case {
                licence: Answer::Is(licence),
                purchased: Answer::Is(at(bought)),
                renewal: Answer::Is(until.map_or(DayOrNever::Never, |to| DayOrNever::Day(at(to)))),
                restarted: Answer::Is(
                    again.map_or(DayOrNever::Never, |from| DayOrNever::Day(at(from))),
                ),
                ended: Answer::Is(at(ended)),
                starts: Answer::Is(at(starts)),
                ends: Answer::Is(at(ends)),
                request: Answer::Is(RequestKind::Update),
                ..Case::default()
            };
            (case, on)
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(5_000))]

    #[test]
    fn an_answer_that_is_not_asked_for_changes_nothing(case in any_case()) {
        let questions = asked(&case, today());
        let mut bare = case;
        for &question in CoverageQuestion::ALL.iter().filter(|one| !questions.contains(one)) {
            bare.say(question, Answer::Missing);
        }
        prop_assert_eq!(asked(&bare, today()), questions);
        let (full, bare) = (check(&case, today()), check(&bare, today()));
        prop_assert_eq!(full.verdict, bare.verdict);
        prop_assert_eq!(full.needed, bare.needed);
        prop_assert_eq!(full.in_force, bare.in_force);
        prop_assert_eq!(full.findings, bare.findings);
    }

    #[test]
    fn a_missing_answer_is_one_not_known(case in any_case()) {
        let mut other = case;
        for &question in CoverageQuestion::ALL {
            match case.said(question) {
                Answer::Missing => other.say(question, Answer::Unknown),
                Answer::Unknown => other.say(question, Answer::Missing),
                Answer::Is(_) => true,
            };
        }
        prop_assert_eq!(check(&case, today()), check(&other, today()));
        prop_assert_eq!(asked(&case, today()), asked(&other, today()));
    }

    #[test]
    fn a_year_is_a_year(first in any_day()) {
        let last = last_day_of_year_from(first).unwrap();
        let days = (last - first).num_days() + 1;
        prop_assert!((365..=366).contains(&days), "{} days from {}", days, first);
        // The next year begins on the day after, so years follow without a gap.
        let again = olcare_portal::domain::date::first_day_of_year_to(last).unwrap();
        prop_assert!((0..=1).contains(&(again - first).num_days()));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn any_days_come_to_what_their_completions_do((case, on) in any_plan()) {
        let (side, in_force) = plan_side(&case, on);
        let report = check(&case, on);
        let (verdict, needed) = expected(&side, &request_side(&case));
        prop_assert_eq!(report.verdict, verdict);
        prop_assert_eq!(report.needed, needed);
        match (in_force, report.in_force) {
            // The completions of a restart that is not asked for are but a few.
            (InForce::Yes { .. }, InForce::Yes { .. }) => {}
            (expected, found) => prop_assert_eq!(found, expected),
        }
    }
}
