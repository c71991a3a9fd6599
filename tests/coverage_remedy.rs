//! What would remedy a « no »: the fewest answers, each one that a customer can do
//! something about.
#![allow(clippy::unwrap_used, reason = "a test may stop")]

mod common;

use common::coverage::{
    GOOD_PLAN, GOOD_REQUEST, case, plans, requests, shifted, today, together, values,
};
use common::day;
use olcare_portal::domain::coverage::{
    Answer, AnswerValue, Case, Change, Choice, CoverageQuestion, Outcome, Remedy, Report, Script,
    Test, Verdict, asked, check, remedy,
};
use olcare_portal::domain::link::encode_coverage;

const LAPSED: &str = "licence=perpetual&bought=2020-01-01&renewed=never";

#[test]
fn what_turns_a_no() {
    let one = |question, choice| Change::Answer(question, vec![AnswerValue::Choice(choice)]);
    let renewal = |question, last| Change::Renewal(question, day(last));
    let supported: Vec<AnswerValue> = Script::ALL
        .iter()
        .filter(|script| **script != Script::Other)
        .map(|&script| AnswerValue::Choice(Choice::Script(script)))
        .collect();
    let environment = || one(CoverageQuestion::Environment, Choice::Yes);
    let intended = || one(CoverageQuestion::IntendedUse, Choice::Yes);
    let modified = || one(CoverageQuestion::Modified, Choice::No);
    let recent = || one(CoverageQuestion::RecentVersion, Choice::Yes);
    let script = || Change::Answer(CoverageQuestion::Script, supported.clone());
    let failing = |rest: &str| {
        let good = "environment=yes&intended=yes&modified=no&recent=yes&script=none";
        let (key, _) = rest.split_once('=').unwrap();
        let others: Vec<&str> = good.split('&').filter(|pair| !pair.starts_with(key)).collect();
        format!("{GOOD_PLAN}&about=failing-solution&{rest}&{}", others.join("&"))
    };
    let bad =
        "about=failing-solution&environment=no&intended=no&modified=yes&recent=no&script=other";
    let gap = "licence=perpetual&bought=2020-01-01&renewed=2030-01-01&restarted=2027-02-01\
               &ended=2024-12-31";
    let (covered, open) = (Verdict::Covered, Verdict::ToBeConfirmed);
    #[rustfmt::skip]
    let cases = [
        ("a lapsed perpetual licence", format!("{LAPSED}{GOOD_REQUEST}"), vec![renewal(CoverageQuestion::Renewed, "2027-11-22")], covered),
        ("lapsed after a renewal, purchase unknown", format!("licence=perpetual&renewed=2025-01-01{GOOD_REQUEST}"), vec![renewal(CoverageQuestion::Renewed, "2027-11-22")], covered),
        ("lapsed by 29 February", format!("day=2028-02-29&{LAPSED}{GOOD_REQUEST}"), vec![renewal(CoverageQuestion::Renewed, "2029-02-28")], covered),
        ("lapsed by 29 February, an answer to a question not asked", format!("day=2028-02-29&{LAPSED}&restarted=2028-12-01&ended=2022-01-01{GOOD_REQUEST}"), vec![renewal(CoverageQuestion::Renewed, "2029-02-28")], covered),
        ("a lapsed subscription", format!("licence=subscription&starts=2024-01-01&ends=2024-12-31{GOOD_REQUEST}"), vec![renewal(CoverageQuestion::Ends, "2027-11-22")], covered),
        ("a lapsed subscription, its start not known", format!("licence=subscription&ends=2024-12-31{GOOD_REQUEST}"), vec![renewal(CoverageQuestion::Ends, "2027-11-22")], open),
        ("a subscription lapsed by 29 February", format!("day=2028-02-29&licence=subscription&starts=2024-01-01&ends=2024-12-31{GOOD_REQUEST}"), vec![renewal(CoverageQuestion::Ends, "2029-02-28")], covered),
        ("a perpetual licence not bought yet", format!("licence=perpetual&bought=2027-01-01{GOOD_REQUEST}"), vec![Change::Day(day("2027-01-01"))], covered),
        ("a subscription not begun", format!("licence=subscription&starts=2026-11-24&ends=2027-11-23{GOOD_REQUEST}"), vec![Change::Day(day("2026-11-24"))], covered),
        ("in the gap after a lapse", format!("{gap}{GOOD_REQUEST}"), vec![Change::Day(day("2027-02-01"))], covered),
        ("another environment", failing("environment=no"), vec![environment()], covered),
        ("an unintended use", failing("intended=no"), vec![intended()], covered),
        ("a change", failing("modified=yes"), vec![modified()], covered),
        ("an old version", failing("recent=no"), vec![recent()], covered),
        ("another script language", failing("script=other"), vec![script()], covered),
        ("all at once", format!("{LAPSED}&{bad}"), vec![renewal(CoverageQuestion::Renewed, "2027-11-22"), environment(), intended(), modified(), recent(), script()], covered),
        ("all at once, in the gap", format!("{gap}&{bad}"), vec![Change::Day(day("2027-02-01")), environment(), intended(), modified(), recent(), script()], covered),
        ("an old version, nothing else known", "about=help-with-use&recent=no".into(), vec![recent()], open),
        ("the plan of a request not known", LAPSED.into(), vec![renewal(CoverageQuestion::Renewed, "2027-11-22")], open),
    ];
    for (name, fragment, changes, verdict) in cases {
        let case = case(&fragment);
        assert_eq!(check(&case, today()).verdict, Verdict::NotCovered, "{name}");
        let remedy = remedy(&case, today()).unwrap_or_else(|| panic!("{name}: nothing turns it"));
        assert_eq!(remedy.changes, changes, "{name}");
        assert_eq!(remedy.verdict, verdict, "{name}");
        assert_eq!(check(&remedy.case, today()).verdict, verdict, "{name}: the case turned");
    }
}

#[test]
fn what_nothing_turns() {
    let cases = [
        ("covered", format!("{GOOD_PLAN}{GOOD_REQUEST}")),
        ("to be confirmed", GOOD_PLAN.to_owned()),
        ("nothing known", String::new()),
        ("training", format!("{GOOD_PLAN}&about=training")),
        ("professional services", format!("{GOOD_PLAN}&about=professional-services")),
        ("training, and lapsed", format!("{LAPSED}&about=training")),
    ];
    for (name, fragment) in cases {
        assert_eq!(remedy(&case(&fragment), today()), None, "{name}");
    }
}

fn name(case: &Case) -> String {
    encode_coverage(case, None)
}

fn failed(report: &Report) -> Vec<Test> {
    let failed = report.findings.iter().filter(|finding| finding.outcome == Outcome::Failed);
    failed.map(|finding| finding.test).collect()
}

/// The question that a change answers; `None` for the day of the check.
fn place(change: &Change) -> Option<CoverageQuestion> {
    match change {
        Change::Day(_) => None,
        Change::Renewal(question, _) | Change::Answer(question, _) => Some(*question),
    }
}

/// Holds what would remedy a « no » against the case and its tests.
fn assert_turns(case: &Case, report: &Report, remedy: &Remedy) {
    assert_ne!(remedy.verdict, Verdict::NotCovered, "{}", name(case));
    assert_eq!(remedy.verdict, check(&remedy.case, today()).verdict, "{}", name(case));
    let failed = failed(report);
    assert_eq!(remedy.changes.len(), failed.len(), "{}: {:?}", name(case), remedy.changes);
    let places: Vec<Option<CoverageQuestion>> = remedy.changes.iter().map(place).collect();
    for (place, test) in places.iter().zip(failed) {
        let told = match test {
            Test::InForce => {
                matches!(place, None | Some(CoverageQuestion::Renewed | CoverageQuestion::Ends))
            }
            _ => *place == test.question(),
        };
        assert!(told, "{}: {place:?} for {test:?}", name(case));
    }
    for &question in CoverageQuestion::ALL {
        let same = case.said(question) == remedy.case.said(question);
        assert_eq!(same, !places.contains(&Some(question)), "{}: {question:?}", name(case));
    }
    let same_day = remedy.case.day == Some(report.day);
    assert_eq!(same_day, !places.contains(&None), "{}: the day", name(case));
}

/// Goes through the 398,520 combinations of the plans and requests.
#[test]
fn every_no_is_turned_or_not_for_the_plan_to_include() {
    let (plans, requests) = (plans(today()), requests());
    assert_eq!(plans.len() * requests.len(), 398_520);
    let (mut turned, mut not_turned, mut no_need) = (0, 0, 0);
    for plan in &plans {
        for request in &requests {
            let case = together(plan, request);
            let report = check(&case, today());
            let remedy = remedy(&case, today());
            if report.verdict != Verdict::NotCovered {
                assert_eq!(remedy, None, "{}", name(&case));
                no_need += 1;
                continue;
            }
            // What the plan does not include is a fact, and the only one.
            let fact = failed(&report).contains(&Test::Included);
            assert_eq!(remedy.is_none(), fact, "{}: {remedy:?}", name(&case));
            match remedy {
                Some(remedy) => {
                    assert_turns(&case, &report, &remedy);
                    turned += 1;
                }
                None => not_turned += 1,
            }
        }
    }
    assert_eq!(turned + not_turned + no_need, 398_520);
    assert!(turned > 50_000, "{turned} turned");
    assert!(not_turned > 50_000, "{not_turned} not turned");
    assert!(no_need > 50_000, "{no_need} were no « no »");
}

/// On every day about a leap day, and whatever was answered to questions that
/// are not asked any more.
#[test]
fn a_plan_that_is_not_in_force_can_be() {
    let days = ["2026-11-23", "2027-02-28", "2028-02-28", "2028-02-29", "2028-03-01"].map(day);
    let mut count = 0;
    for on in days {
        let restarts = values(CoverageQuestion::Restarted, on);
        for plan in &plans(on) {
            let case = Case { day: Some(on), ..together(plan, &case(GOOD_REQUEST)) };
            let questions = asked(&case, on);
            for &restart in &restarts {
                for ended in values(CoverageQuestion::Ended, on) {
                    let mut case = case;
                    for (question, said) in
                        [(CoverageQuestion::Restarted, restart), (CoverageQuestion::Ended, ended)]
                    {
                        if !questions.contains(&question) {
                            case.say(question, Answer::Is(said));
                        }
                    }
                    if check(&case, on).verdict == Verdict::NotCovered {
                        let remedy = remedy(&case, on).unwrap_or_else(|| panic!("{}", name(&case)));
                        assert_ne!(remedy.verdict, Verdict::NotCovered, "{}", name(&case));
                        count += 1;
                    }
                }
            }
        }
    }
    assert!(count > 5_000, "{count}");
}

// ---- Fewer changes remedy nothing.

/// What a customer can change, the day of the check first.
const CHANGEABLE: [Option<CoverageQuestion>; 8] = [
    None,
    Some(CoverageQuestion::Renewed),
    Some(CoverageQuestion::Ends),
    Some(CoverageQuestion::Environment),
    Some(CoverageQuestion::IntendedUse),
    Some(CoverageQuestion::Modified),
    Some(CoverageQuestion::RecentVersion),
    Some(CoverageQuestion::Script),
];

/// The case with each other answer to a question, or on each other day.
fn others(case: &Case, place: Option<CoverageQuestion>) -> Vec<Case> {
    let Some(question) = place else {
        let days = [-4000, -730, -1, 1, 365, 366, 2000, 4001];
        let on = |days| Case { day: Some(shifted(today(), days)), ..*case };
        return days.map(on).to_vec();
    };
    let other = |said: &AnswerValue| Answer::Is(*said) != case.said(question);
    let with = |said| {
        let mut case = *case;
        case.say(question, Answer::Is(said));
        case
    };
    values(question, today()).into_iter().filter(other).map(with).collect()
}

/// Whether so many changes at most, in any of these places, can remedy a « no ».
fn can_turn(
    case: &Case,
    places: &[Option<CoverageQuestion>],
    changes: usize,
    checks: &mut u32,
) -> bool {
    *checks += 1;
    if check(case, today()).verdict != Verdict::NotCovered {
        return true;
    }
    changes > 0
        && places.iter().enumerate().any(|(index, &place)| {
            let mut others = others(case, place).into_iter();
            others.any(|other| can_turn(&other, &places[index + 1..], changes - 1, checks))
        })
}

#[test]
fn fewer_changes_turn_nothing() {
    let (plans, requests) = (plans(today()), requests());
    // How many changes, and how many of those cases are passed over for one that
    // is tried: the more changes, the more ways there are to try.
    let every = [1, 20, 40, 500, 2_000, 4_000, 4_000];
    let (mut met, mut tried, mut checks) = ([0; 7], [0; 7], 0);
    for plan in &plans {
        for request in &requests {
            let case = together(plan, request);
            let Some(remedy) = remedy(&case, today()) else { continue };
            let changes = remedy.changes.len();
            met[changes] += 1;
            if met[changes] % every[changes] != 1 {
                continue;
            }
            tried[changes] += 1;
            let fewer = can_turn(&case, &CHANGEABLE, changes - 1, &mut checks);
            assert!(!fewer, "{}: fewer than {:?}", name(&case), remedy.changes);
            // The search does find a way where there is one.
            if changes <= 2 {
                let as_many = can_turn(&case, &CHANGEABLE, changes, &mut checks);
                assert!(as_many, "{}: {:?} is not found", name(&case), remedy.changes);
            }
        }
    }
    assert!(tried[1..].iter().all(|&count| count > 0), "{tried:?} of {met:?}");
    assert!(tried.iter().sum::<i32>() > 5_000, "{tried:?} of {met:?}");
    assert!(checks > 200_000, "only {checks} ways");
}
