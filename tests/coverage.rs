//! The coverage check: days at the edges, what a case is asked, every kind of
//! request and every exclusion.
#![allow(clippy::unwrap_used, reason = "a test may stop")]

mod common;

use common::coverage::{GOOD_PLAN, GOOD_REQUEST, case, report, today};
use common::day;
use olcare_portal::domain::Clause;
use olcare_portal::domain::coverage::{
    Case, CoverageQuestion, InForce, Licence, Outcome, Report, RequestKind, Script, Step, Test,
    Verdict, asked, check,
};

fn outcome(report: &Report, test: Test) -> &Outcome {
    let finding = report.findings.iter().find(|finding| finding.test == test).unwrap();
    &finding.outcome
}

#[test]
fn days_at_the_edges() {
    let yes = |last: &str| InForce::Yes { last: Some(day(last)) };
    let not_begun = |first: &str| InForce::NotBegun { first: day(first) };
    let lapsed = |last: &str| InForce::Lapsed { last: day(last), again: None };
    let gap =
        |last: &str, again: &str| InForce::Lapsed { last: day(last), again: Some(day(again)) };
    let open = |questions: &[CoverageQuestion]| InForce::Open(questions.to_vec());
    let bought = "licence=perpetual&bought=2024-03-10";
    let leap = "licence=perpetual&bought=2024-02-29&renewed=never";
    let rented = "licence=subscription&starts=2024-03-10&ends=2025-03-09";
    let renewed = |until: &str| format!("{bought}&renewed={until}");
    // The first year to 2021-03-09, the year of the latest renewal from 2026-06-15.
    let doubt =
        |rest: &str| format!("licence=perpetual&bought=2020-03-10&renewed=2027-06-14{rest}");
    let again = |rest: &str| doubt(&format!("&restarted=2023-05-01{rest}"));
    let lately = doubt("&restarted=2026-06-15&ended=2023-03-09");
    let leap_again =
        |rest: &str| format!("licence=perpetual&bought=2020-02-29&renewed=2029-02-28{rest}");
    let leap_gap = leap_again("&restarted=2028-02-29&ended=2021-02-28");
    #[rustfmt::skip]
    let cases = [
        ("the day before the purchase", renewed("never"), "2024-03-09", not_begun("2024-03-10")),
        ("the day of the purchase", renewed("never"), "2024-03-10", yes("2025-03-09")),
        ("the last day of the first year", renewed("never"), "2025-03-09", yes("2025-03-09")),
        ("the day after the first year", renewed("never"), "2025-03-10", lapsed("2025-03-09")),
        ("the first year, a renewal that follows it", renewed("2026-03-09"), "2025-03-09", yes("2026-03-09")),
        ("the first year, a renewal a day too late to follow", renewed("2026-03-10"), "2025-03-09", InForce::Yes { last: None }),
        ("the first day of a renewal", renewed("2026-03-09"), "2025-03-10", yes("2026-03-09")),
        ("the last day of a renewal", renewed("2026-03-09"), "2026-03-09", yes("2026-03-09")),
        ("the day after a renewal", renewed("2026-03-09"), "2026-03-10", lapsed("2026-03-09")),
        ("before the purchase of a renewed plan", renewed("2026-03-09"), "2024-03-09", not_begun("2024-03-10")),
        ("a renewal within the first year takes none of it away", renewed("2024-12-31"), "2025-03-09", yes("2025-03-09")),
        ("a renewal to the day of the purchase", renewed("2024-03-10"), "2025-03-09", yes("2025-03-09")),
        ("a renewal that ends before the purchase", renewed("2024-03-09"), "2025-03-09", open(&[CoverageQuestion::Purchased, CoverageQuestion::Renewed])),

        ("a renewed plan, on the last day of its first year", doubt(""), "2021-03-09", InForce::Yes { last: None }),
        ("in doubt from the day after its first year", doubt(""), "2021-03-10", open(&[CoverageQuestion::Restarted])),
        ("in doubt to the day before the year of the renewal", doubt(""), "2026-06-14", open(&[CoverageQuestion::Restarted])),
        ("on the first day of that year", doubt(""), "2026-06-15", yes("2027-06-14")),
        ("in doubt, whether it lapsed is not known", doubt("&restarted=unknown"), "2023-01-01", open(&[CoverageQuestion::Restarted])),
        ("in doubt, it never lapsed", doubt("&restarted=never"), "2023-01-01", yes("2027-06-14")),
        ("in doubt, on the day of the restart", again(""), "2023-05-01", yes("2027-06-14")),
        ("in doubt, long after the restart", again(""), "2026-06-14", yes("2027-06-14")),
        ("in doubt, the day before the restart", again(""), "2023-04-30", open(&[CoverageQuestion::Ended])),
        ("in doubt, its end is not known", again("&ended=unknown"), "2023-04-30", open(&[CoverageQuestion::Ended])),
        ("in doubt, on the last day before the gap", again("&ended=2022-03-09"), "2022-03-09", yes("2022-03-09")),
        ("in the gap, its first day", again("&ended=2022-03-09"), "2022-03-10", gap("2022-03-09", "2023-05-01")),
        ("in the gap, its last day", again("&ended=2022-03-09"), "2023-04-30", gap("2022-03-09", "2023-05-01")),
        ("in the gap, the first year is whole", again("&ended=2020-12-31"), "2021-03-10", gap("2021-03-09", "2023-05-01")),
        ("a restart on the day after the end leaves no gap", again("&ended=2023-04-30"), "2023-04-30", yes("2027-06-14")),
        ("an end on the day of the restart", again("&ended=2023-05-01"), "2023-04-30", open(&[CoverageQuestion::Ended])),
        ("an end after the restart does not matter from then on", again("&ended=2023-06-01"), "2023-05-01", yes("2027-06-14")),
        ("a restart on the last day of the renewal", doubt("&restarted=2027-06-14&ended=2022-03-09"), "2023-01-01", gap("2022-03-09", "2027-06-14")),
        ("a restart after the renewal", doubt("&restarted=2027-06-15&ended=2022-03-09"), "2023-01-01", open(&[CoverageQuestion::Restarted])),
        ("a restart says nothing of the first year", again("&ended=2020-12-31"), "2021-01-01", InForce::Yes { last: None }),
        ("nor of the year of the renewal", doubt("&restarted=2027-06-15"), "2026-06-15", yes("2027-06-14")),
        ("bought after a lapse, the last day of the old plan", lately.clone(), "2023-03-09", yes("2023-03-09")),
        ("bought after a lapse, the day after the old plan", lately.clone(), "2023-03-10", gap("2023-03-09", "2026-06-15")),
        ("bought after a lapse, the day before", lately.clone(), "2026-06-14", gap("2023-03-09", "2026-06-15")),
        ("bought after a lapse, its first day", lately.clone(), "2026-06-15", yes("2027-06-14")),
        ("bought after a lapse, its last day", lately.clone(), "2027-06-14", yes("2027-06-14")),
        ("bought after a lapse, the day after", lately, "2027-06-15", lapsed("2027-06-14")),

        ("29 February, the day before", leap.into(), "2024-02-28", not_begun("2024-02-29")),
        ("29 February, the day", leap.into(), "2024-02-29", yes("2025-02-28")),
        ("29 February, the last day of the year", leap.into(), "2025-02-28", yes("2025-02-28")),
        ("29 February, the day after the year", leap.into(), "2025-03-01", lapsed("2025-02-28")),
        ("29 February renewed, the day after the first year", "licence=perpetual&bought=2024-02-29&renewed=2026-02-28".into(), "2025-03-01", yes("2026-02-28")),
        ("renewed to 29 February, its first day", "licence=perpetual&bought=2025-03-01&renewed=2028-02-29".into(), "2027-03-01", yes("2028-02-29")),
        ("renewed to 29 February, the day before its first", "licence=perpetual&bought=2025-03-01&renewed=2028-02-29".into(), "2027-02-28", open(&[CoverageQuestion::Restarted])),
        ("renewed to 29 February, its last day", "licence=perpetual&bought=2026-03-01&renewed=2028-02-29".into(), "2028-02-29", yes("2028-02-29")),
        ("renewed to 29 February, the day after", "licence=perpetual&bought=2026-03-01&renewed=2028-02-29".into(), "2028-03-01", lapsed("2028-02-29")),
        ("restarted on 29 February, the day before", leap_gap.clone(), "2028-02-28", gap("2021-02-28", "2028-02-29")),
        ("restarted on 29 February, the day", leap_gap.clone(), "2028-02-29", yes("2029-02-28")),
        ("restarted on 29 February, the day after", leap_gap, "2028-03-01", yes("2029-02-28")),
        ("a year to 28 February may begin on 1 March", leap_again(""), "2028-02-29", open(&[CoverageQuestion::Restarted])),
        ("bought on 28 February before a leap year", "licence=perpetual&bought=2023-02-28&renewed=never".into(), "2024-02-28", lapsed("2024-02-27")),
        ("bought on 1 March before a leap year", "licence=perpetual&bought=2023-03-01&renewed=never".into(), "2024-02-29", yes("2024-02-29")),

        ("renewal missing, in the first year", bought.into(), "2025-03-09", InForce::Yes { last: None }),
        ("renewal missing, after the first year", bought.into(), "2025-03-10", open(&[CoverageQuestion::Renewed])),
        ("renewal missing, before the purchase", bought.into(), "2024-03-09", not_begun("2024-03-10")),
        ("renewal unknown, in the first year", renewed("unknown"), "2025-03-09", InForce::Yes { last: None }),
        ("renewal unknown, after the first year", renewed("unknown"), "2025-03-10", open(&[CoverageQuestion::Renewed])),
        ("purchase unknown, day after the renewal", "licence=perpetual&bought=unknown&renewed=2026-03-09".into(), "2026-03-10", lapsed("2026-03-09")),
        ("purchase unknown, last day of the renewal", "licence=perpetual&renewed=2026-03-09".into(), "2026-03-09", yes("2026-03-09")),
        ("purchase unknown, first day of the renewal's year", "licence=perpetual&renewed=2026-03-09".into(), "2025-03-10", yes("2026-03-09")),
        ("purchase unknown, the day before that year", "licence=perpetual&renewed=2026-03-09".into(), "2025-03-09", open(&[CoverageQuestion::Purchased])),
        ("purchase unknown, never renewed", "licence=perpetual&renewed=never".into(), "2025-03-09", open(&[CoverageQuestion::Purchased])),
        ("both unknown", "licence=perpetual&bought=unknown&renewed=unknown".into(), "2025-03-09", open(&[CoverageQuestion::Purchased, CoverageQuestion::Renewed])),
        ("both missing", "licence=perpetual".into(), "2025-03-09", open(&[CoverageQuestion::Purchased, CoverageQuestion::Renewed])),

        ("the day before a subscription", rented.into(), "2024-03-09", not_begun("2024-03-10")),
        ("the first day of a subscription", rented.into(), "2024-03-10", yes("2025-03-09")),
        ("the last day of a subscription", rented.into(), "2025-03-09", yes("2025-03-09")),
        ("the day after a subscription", rented.into(), "2025-03-10", lapsed("2025-03-09")),
        ("a subscription of one day", "licence=subscription&starts=2024-03-10&ends=2024-03-10".into(), "2024-03-10", yes("2024-03-10")),
        ("a subscription that ends before it starts", "licence=subscription&starts=2024-03-10&ends=2024-03-09".into(), "2024-03-10", open(&[CoverageQuestion::Starts, CoverageQuestion::Ends])),
        ("end missing, before the start", "licence=subscription&starts=2024-03-10".into(), "2024-03-09", not_begun("2024-03-10")),
        ("end missing, on the first day", "licence=subscription&starts=2024-03-10&ends=unknown".into(), "2024-03-10", InForce::Yes { last: None }),
        ("end missing, after the first day", "licence=subscription&starts=2024-03-10&ends=unknown".into(), "2024-03-11", open(&[CoverageQuestion::Ends])),
        ("start missing, after the end", "licence=subscription&ends=2025-03-09".into(), "2025-03-10", lapsed("2025-03-09")),
        ("start missing, on the last day", "licence=subscription&starts=unknown&ends=2025-03-09".into(), "2025-03-09", yes("2025-03-09")),
        ("start missing, before the last day", "licence=subscription&starts=unknown&ends=2025-03-09".into(), "2025-03-08", open(&[CoverageQuestion::Starts])),
        ("both missing for a subscription", "licence=subscription".into(), "2025-03-09", open(&[CoverageQuestion::Starts, CoverageQuestion::Ends])),

        ("no licence", "".into(), "2025-03-09", open(&[CoverageQuestion::Licence])),
        ("licence unknown, days given", "licence=unknown&bought=2024-03-10&renewed=never".into(), "2030-01-01", open(&[CoverageQuestion::Licence])),
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
fn days_left() {
    let cases = [
        ("the last day", "licence=perpetual&bought=2025-11-24&renewed=never", Some(0)),
        ("the day before it", "licence=perpetual&bought=2025-11-25&renewed=never", Some(1)),
        ("a whole year", "licence=subscription&starts=2026-11-23&ends=2027-11-22", Some(364)),
        ("the day after it", "licence=perpetual&bought=2025-11-23&renewed=never", Some(-1)),
        ("a year after it", "licence=subscription&ends=2025-11-23", Some(-365)),
        (
            "in a gap, from the old plan",
            "licence=perpetual&bought=2020-01-01&renewed=2030-01-01&restarted=2027-01-01\
             &ended=2026-11-13",
            Some(-10),
        ),
        ("in force to a day not known", "licence=perpetual&bought=2026-01-01", None),
        ("not begun", "licence=subscription&starts=2026-11-24&ends=2026-11-30", None),
        ("open", "licence=perpetual&bought=2020-01-01", None),
        ("nothing known", "", None),
    ];
    for (name, plan, left) in cases {
        assert_eq!(report(&format!("{plan}{GOOD_REQUEST}")).days_left(), left, "{name}");
    }
}

#[test]
fn what_a_plan_is_asked() {
    use CoverageQuestion::{Ended, Ends, Purchased, Renewed, Restarted, Starts};
    let doubt = "licence=perpetual&bought=2020-01-01&renewed=2030-01-01";
    // Days that are given for another licence, or where nothing is in doubt, stay unasked.
    #[rustfmt::skip]
    let cases: [(&str, String, &[CoverageQuestion]); 14] = [
        ("no licence", String::new(), &[]),
        ("a licence not known", "licence=unknown&bought=2020-01-01&starts=2026-01-01".into(), &[]),
        ("perpetual", "licence=perpetual".into(), &[Purchased, Renewed]),
        ("perpetual, a subscription's days", "licence=perpetual&ends=2026-01-01".into(), &[Purchased, Renewed]),
        ("in its first year", "licence=perpetual&bought=2026-01-01&renewed=2030-01-01".into(), &[Purchased, Renewed]),
        ("in the year of its renewal", "licence=perpetual&bought=2020-01-01&renewed=2026-11-23".into(), &[Purchased, Renewed]),
        ("between them", doubt.into(), &[Purchased, Renewed, Restarted]),
        ("whether it lapsed is not known", format!("{doubt}&restarted=unknown"), &[Purchased, Renewed, Restarted]),
        ("it never lapsed", format!("{doubt}&restarted=never&ended=2022-01-01"), &[Purchased, Renewed, Restarted]),
        ("a restart today", format!("{doubt}&restarted=2026-11-23"), &[Purchased, Renewed, Restarted]),
        ("a restart tomorrow", format!("{doubt}&restarted=2026-11-24"), &[Purchased, Renewed, Restarted, Ended]),
        ("a restart after the renewal", format!("{doubt}&restarted=2030-01-02"), &[Purchased, Renewed, Restarted]),
        ("subscription", "licence=subscription".into(), &[Starts, Ends]),
        ("subscription, a perpetual plan's days", "licence=subscription&bought=2020-01-01&renewed=never".into(), &[Starts, Ends]),
    ];
    for (name, plan, questions) in cases {
        let case = case(&format!("about=update&{plan}"));
        let expected =
            [&[CoverageQuestion::Licence], questions, &[CoverageQuestion::Request]].concat();
        assert_eq!(asked(&case, today()), expected, "{name}");
    }
}

#[test]
fn what_a_request_is_asked() {
    use CoverageQuestion::{Environment, IntendedUse, Modified, RecentVersion, Script};
    let problem = [IntendedUse, Modified, RecentVersion, Script];
    let failing = [Environment, IntendedUse, Modified, RecentVersion, Script];
    let cases: [(&str, &[CoverageQuestion]); 8] = [
        ("unknown", &failing),
        ("failing-solution", &failing),
        ("help-with-use", &problem),
        ("unexpected-behaviour", &problem),
        ("update", &[]),
        ("ol-learn", &[]),
        ("training", &[]),
        ("professional-services", &[]),
    ];
    assert_eq!(cases.len(), RequestKind::ALL.len() + 1);
    for (kind, questions) in cases {
        for &licence in Licence::ALL {
            let days = match licence {
                Licence::Perpetual => [CoverageQuestion::Purchased, CoverageQuestion::Renewed],
                Licence::Subscription => [CoverageQuestion::Starts, CoverageQuestion::Ends],
            };
            let case = case(&format!("licence={}&about={kind}", licence.id()));
            let expected =
                [&[CoverageQuestion::Licence], &days[..], &[CoverageQuestion::Request], questions]
                    .concat();
            assert_eq!(asked(&case, today()), expected, "{kind}, {}", licence.id());
        }
    }
}

#[test]
fn today_counts_where_no_day_is_named() {
    let case = case(&format!("{GOOD_PLAN}{GOOD_REQUEST}"));
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
        assert_eq!(bare.needed.contains(&CoverageQuestion::Script), exclusions, "{name}: needed");
        assert_eq!(
            bare.needed.contains(&CoverageQuestion::Environment),
            environment,
            "{name}: needed"
        );
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
    assert_eq!(found.needed, [CoverageQuestion::Request]);
    assert_eq!(outcome(&found, Test::Unmodified), &Outcome::Open(vec![CoverageQuestion::Request]));
    assert_eq!(outcome(&found, Test::RecentVersion), &Outcome::Passed);
}
