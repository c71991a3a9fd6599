//! From when to when the plan is in force.

use super::case::{Answer, Case, Licence, Question, Renewal};
use crate::domain::date::{first_day_of_year_to, last_day_of_year_from};
use chrono::NaiveDate;

/// Whether the plan is in force on the day asked about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum InForce {
    /// In force, to this last day where it is known.
    Yes {
        /// The last day counted.
        last: Option<NaiveDate>,
    },
    /// Not begun on that day.
    NotBegun {
        /// The first day.
        first: NaiveDate,
    },
    /// Over before that day.
    Lapsed {
        /// The last day that was covered.
        last: NaiveDate,
    },
    /// It depends on these answers.
    Open(Vec<Question>),
}

/// Is the plan in force on `day`?
///
/// Perpetual: the compulsory first year from the purchase, then to the last
/// day of the latest renewal. Subscription: for its period.
pub(super) fn in_force(case: &Case, day: NaiveDate) -> InForce {
    if let Some(question) = contradiction(case) {
        return InForce::Open(vec![question]);
    }
    match case.licence {
        Answer::Is(Licence::Perpetual) => perpetual(case, day),
        Answer::Is(Licence::Subscription) => subscription(case, day),
        Answer::Missing | Answer::Unknown => InForce::Open(vec![Question::Licence]),
    }
}

/// The question whose day can't be, given another answer: an end before its
/// beginning. Such a plan is neither in force nor lapsed.
pub fn contradiction(case: &Case) -> Option<Question> {
    match case.licence.known()? {
        Licence::Perpetual => match (case.purchased.known()?, case.renewal.known()?) {
            (bought, Renewal::Until(last)) if last < bought => Some(Question::Renewed),
            _ => None,
        },
        Licence::Subscription => {
            (case.ends.known()? < case.starts.known()?).then_some(Question::Ends)
        }
    }
}

fn perpetual(case: &Case, day: NaiveDate) -> InForce {
    match (case.purchased.known(), case.renewal.known()) {
        (Some(first), _) if day < first => InForce::NotBegun { first },
        // The first year is compulsory, so it holds whatever the renewal is.
        (Some(first), Some(renewal)) => {
            let Some(first_year) = last_day_of_year_from(first) else {
                return InForce::Open(vec![Question::Purchased]);
            };
            let last = match renewal {
                Renewal::Until(until) => until.max(first_year),
                Renewal::Never => first_year,
            };
            if day <= last { InForce::Yes { last: Some(last) } } else { InForce::Lapsed { last } }
        }
        (Some(first), None) => match last_day_of_year_from(first) {
            Some(first_year) if day <= first_year => InForce::Yes { last: None },
            _ => InForce::Open(vec![Question::Renewed]),
        },
        // A renewal is for a year and follows the first one, so it says enough
        // of the days from its own first on.
        (None, Some(Renewal::Until(last))) if day > last => InForce::Lapsed { last },
        (None, Some(Renewal::Until(last))) if first_day_of_year_to(last) <= Some(day) => {
            InForce::Yes { last: Some(last) }
        }
        (None, Some(_)) => InForce::Open(vec![Question::Purchased]),
        (None, None) => InForce::Open(vec![Question::Purchased, Question::Renewed]),
    }
}

fn subscription(case: &Case, day: NaiveDate) -> InForce {
    let (starts, ends) = (case.starts.known(), case.ends.known());
    match (starts, ends) {
        (Some(first), _) if day < first => InForce::NotBegun { first },
        (_, Some(last)) if day > last => InForce::Lapsed { last },
        (Some(_), Some(last)) => InForce::Yes { last: Some(last) },
        // A period holds on its first day and on its last, wherever its other end is.
        (Some(first), None) if day == first => InForce::Yes { last: None },
        (None, Some(last)) if day == last => InForce::Yes { last: Some(last) },
        (None, Some(_)) => InForce::Open(vec![Question::Starts]),
        (Some(_), None) => InForce::Open(vec![Question::Ends]),
        (None, None) => InForce::Open(vec![Question::Starts, Question::Ends]),
    }
}
