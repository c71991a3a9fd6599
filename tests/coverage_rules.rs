//! The table of the coverage rules is whole: every test, question and step has its
//! place in it, and each entry belongs where it stands.

use olcare_portal::domain::coverage::{
    Choice, Condition, CoverageQuestion, RULES, RequestKind, Rule, Step, Test,
};

fn name(rule: &Rule) -> String {
    format!("{}, {:?}, {:?}", rule.test.id(), rule.scope, rule.condition)
}

#[test]
fn every_test_has_rules_in_its_order() {
    let mut order: Vec<Test> = RULES.iter().map(|rule| rule.test).collect();
    order.dedup();
    assert_eq!(order, Test::ALL, "rules stand test by test");
    let by_test: Vec<&Rule> = Test::ALL.iter().flat_map(|test| test.rules()).collect();
    assert!(by_test.into_iter().eq(RULES), "the tests have all the rules between them");
}

#[test]
fn every_rule_has_a_source() {
    for rule in RULES {
        assert!(!rule.clauses.is_empty(), "{}: no clause", name(rule));
        for (index, clause) in rule.clauses.iter().enumerate() {
            assert!(!rule.clauses[..index].contains(clause), "{}: a clause twice", name(rule));
        }
    }
}

#[test]
fn what_may_be_broken_says_what_to_do() {
    for rule in RULES {
        let never_broken = rule.condition == Condition::Always;
        assert_eq!(rule.otherwise.is_empty(), never_broken, "{}: steps", name(rule));
    }
    for &step in Step::ALL {
        // What to do with another verdict than a « no » comes from no rule.
        let of_no_rule =
            matches!(step, Step::ContactCentre | Step::CallIfUrgent | Step::AnswerQuestions);
        let found = RULES.iter().any(|rule| rule.otherwise.contains(&step));
        assert_eq!(found, !of_no_rule, "{}", step.id());
    }
}

#[test]
fn every_question_has_its_place() {
    for &question in CoverageQuestion::ALL {
        // The days of a plan are behind « begun » and « not ended ».
        let day_of_the_plan = question.asks_a_day();
        let found = RULES.iter().any(|rule| {
            let asks = matches!(rule.condition, Condition::Answer(asked, _) if asked == question);
            asks || rule.scope.question == question
        });
        assert_eq!(found, !day_of_the_plan, "{}", question.id());
    }
    let days: Vec<&str> =
        CoverageQuestion::ALL.iter().filter(|one| one.asks_a_day()).map(|one| one.id()).collect();
    assert_eq!(days, ["bought", "renewed", "restarted", "ended", "starts", "ends"]);
}

#[test]
fn choices_belong_to_their_question() {
    let assert_own = |rule: &Rule, question: CoverageQuestion, choices: &[Choice]| {
        let own = question.choices();
        assert!(!choices.is_empty(), "{}: no choice", name(rule));
        for (index, choice) in choices.iter().enumerate() {
            assert!(own.contains(choice), "{}: {choice:?}", name(rule));
            assert!(!choices[..index].contains(choice), "{}: {choice:?} twice", name(rule));
        }
    };
    for rule in RULES {
        assert_own(rule, rule.scope.question, rule.scope.answers);
        if let Condition::Answer(question, good) = rule.condition {
            assert_own(rule, question, good);
            let fewer = good.len() < question.choices().len();
            assert!(fewer, "{}: no answer breaks it", name(rule));
        }
    }
}

#[test]
fn every_kind_of_request_is_included_or_not() {
    for &kind in RequestKind::ALL {
        let rules: Vec<&Rule> = Test::Included
            .rules()
            .filter(|rule| rule.scope.answers.contains(&Choice::Request(kind)))
            .collect();
        assert_eq!(rules.len(), 1, "{}: {rules:?}", kind.id());
        let told = matches!(rules[0].condition, Condition::Always | Condition::Never);
        assert!(told, "{}: {:?}", kind.id(), rules[0].condition);
    }
    for rule in Test::Included.rules() {
        assert_eq!(rule.scope.question, CoverageQuestion::Request, "{}", name(rule));
    }
}

#[test]
fn no_two_rules_of_a_test_ask_different_questions_of_one_case() {
    // So a test has at most one answer to mend, and « what would turn it » is
    // one change for each test that failed.
    for &test in Test::ALL.iter().filter(|test| **test != Test::InForce) {
        let scopes: Vec<&Choice> = test.rules().flat_map(|rule| rule.scope.answers).collect();
        for (index, choice) in scopes.iter().enumerate() {
            assert!(!scopes[..index].contains(choice), "{}: {choice:?} twice", test.id());
        }
    }
}
