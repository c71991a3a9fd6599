//! The remedy for a « no »: the fewest answers that would have to be others.

use super::answer_value::{AnswerValue, Choice};
use super::case::{Answer, Case, CoverageQuestion, DayOrNever, Licence};
use super::period::{InForce, asked, in_force};
use super::rules::{Condition, RULES, Rule};
use super::verdict::{Verdict, check, is_broken};
use crate::domain::date::last_day_of_year_from;
use chrono::NaiveDate;

/// An answer that would have to be another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// The check would have to be for this day: the plan is in force then.
    Day(NaiveDate),
    /// The answer would have to be this day: the last one of a plan renewed for a
    /// year from the day asked about.
    Renewal(CoverageQuestion, NaiveDate),
    /// The answer would have to be one of these.
    Answer(CoverageQuestion, Vec<AnswerValue>),
}

/// The fewest changes against which nothing speaks any more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remedy {
    /// The changes, one for each rule that is broken, in the order of the tests.
    pub changes: Vec<Change>,
    /// The case with them.
    pub case: Case,
    /// Its verdict: covered, or to be confirmed where answers are missing.
    pub verdict: Verdict,
}

/// The remedy for a case that is not covered; `None` where it is not a « no », or where no
/// answer that a customer can do something about would help: what the plan does not include
/// is had elsewhere (`Report::steps`).
pub fn remedy(case: &Case, today: NaiveDate) -> Option<Remedy> {
    let day = case.day.unwrap_or(today);
    let in_force = in_force(case, day);
    let mut remedied = Case { day: Some(day), ..*case };
    let mut changes = Vec::new();
    for rule in RULES.iter().filter(|rule| is_broken(rule, case, &in_force)) {
        let change = mend(rule, &in_force, day)?;
        apply(&change, &mut remedied);
        changes.push(change);
    }
    if changes.is_empty() {
        return None;
    }
    let verdict = check(&remedied, today).verdict;
    (verdict != Verdict::NotCovered).then_some(Remedy { changes, case: remedied, verdict })
}

/// The one answer that would mend a broken rule. What a licence is, when it was
/// bought and what the request is about are facts: no change of those is advised.
fn mend(rule: &Rule, in_force: &InForce, day: NaiveDate) -> Option<Change> {
    match (rule.condition, in_force) {
        (Condition::Answer(question, good), _) => {
            let good = good.iter().copied().map(AnswerValue::Choice).collect();
            Some(Change::Answer(question, good))
        }
        (Condition::Begun, InForce::NotBegun { first: start })
        | (Condition::NotEnded, InForce::Lapsed { again: Some(start), .. }) => {
            Some(Change::Day(*start))
        }
        (Condition::NotEnded, _) => {
            let rented = rule.scope.answers.contains(&Choice::Licence(Licence::Subscription));
            let question = if rented { CoverageQuestion::Ends } else { CoverageQuestion::Renewed };
            Some(Change::Renewal(question, last_day_of_year_from(day)?))
        }
        (Condition::Begun | Condition::Always | Condition::Never, _) => None,
    }
}

fn apply(change: &Change, case: &mut Case) {
    match change {
        Change::Day(day) => case.day = Some(*day),
        Change::Renewal(question, last) => {
            case.say(*question, Answer::Is(AnswerValue::Day(*last)));
            // A year to 28 February begins on the 29th or on 1 March: this one on the day.
            let day =
                case.day.filter(|day| asked(case, *day).contains(&CoverageQuestion::Restarted));
            if let Some(day) = day {
                case.restarted = Answer::Is(DayOrNever::Day(day));
            }
        }
        Change::Answer(question, good) => {
            if let Some(&best) = good.first() {
                case.say(*question, Answer::Is(best));
            }
        }
    }
}
