//! From when to when the plan is in force.

use super::case::{Answer, Case, CoverageQuestion, DayOrNever, Licence};
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
        /// The first day of the plan taken out again after that day.
        again: Option<NaiveDate>,
    },
    /// It depends on these answers.
    Open(Vec<CoverageQuestion>),
}

impl InForce {
    /// The last day that is or was covered, where it is known.
    pub const fn last_day(&self) -> Option<NaiveDate> {
        match self {
            Self::Yes { last } => *last,
            Self::Lapsed { last, .. } => Some(*last),
            Self::NotBegun { .. } | Self::Open(_) => None,
        }
    }
}

/// Is the plan in force on `day`?
///
/// Perpetual: the compulsory first year from the purchase, then to the last
/// day of the latest renewal, but for a stretch in which it had lapsed.
/// Subscription: for its period. Days that contradict each other say nothing.
pub(super) fn in_force(case: &Case, day: NaiveDate) -> InForce {
    let contradicting = contradictions(case, day);
    match case.licence {
        Answer::Is(_) if !contradicting.is_empty() => InForce::Open(contradicting),
        Answer::Is(Licence::Perpetual) => perpetual(case, day),
        Answer::Is(Licence::Subscription) => subscription(case, day),
        Answer::Missing | Answer::Unknown => InForce::Open(vec![CoverageQuestion::Licence]),
    }
}

/// The questions whose days can't be, given the others, and so say nothing. An
/// end before its beginning puts both in doubt: which is wrong, nobody can tell.
pub fn contradictions(case: &Case, day: NaiveDate) -> Vec<CoverageQuestion> {
    match case.licence.known() {
        Some(Licence::Perpetual) => match (case.purchased.known(), case.renewal.known()) {
            (Some(first), Some(DayOrNever::Day(last))) if last < first => {
                vec![CoverageQuestion::Purchased, CoverageQuestion::Renewed]
            }
            _ => {
                Vec::from_iter(Doubt::of(case, day).and_then(|doubt| doubt.contradicted(case, day)))
            }
        },
        Some(Licence::Subscription) => match (case.starts.known(), case.ends.known()) {
            (Some(first), Some(last)) if last < first => {
                vec![CoverageQuestion::Starts, CoverageQuestion::Ends]
            }
            _ => Vec::new(),
        },
        None => Vec::new(),
    }
}

/// The questions about the plan that a case raises on that day, in the order of a page.
pub(super) fn asked(case: &Case, day: NaiveDate) -> Vec<CoverageQuestion> {
    match case.licence.known() {
        None => Vec::new(),
        Some(Licence::Subscription) => vec![CoverageQuestion::Starts, CoverageQuestion::Ends],
        Some(Licence::Perpetual) => {
            let mut asked = vec![CoverageQuestion::Purchased, CoverageQuestion::Renewed];
            if let Some(doubt) = Doubt::of(case, day) {
                asked.push(CoverageQuestion::Restarted);
                if doubt.again(case).is_some_and(|again| day < again && again <= doubt.last) {
                    asked.push(CoverageQuestion::Ended);
                }
            }
            asked
        }
    }
}

/// A day after the first year and before the year of the latest renewal: whether
/// the plan was renewed all that time, its two dates do not tell.
struct Doubt {
    first_year: NaiveDate,
    last: NaiveDate,
}

impl Doubt {
    fn of(case: &Case, day: NaiveDate) -> Option<Self> {
        let first_year = last_day_of_year_from(case.purchased.known()?)?;
        let DayOrNever::Day(last) = case.renewal.known()? else { return None };
        let doubt = first_year < day && day < first_day_of_year_to(last)?;
        doubt.then_some(Self { first_year, last })
    }

    fn settle(&self, case: &Case, day: NaiveDate) -> InForce {
        let unbroken = InForce::Yes { last: Some(self.last) };
        let again = match case.restarted.known() {
            None => return InForce::Open(vec![CoverageQuestion::Restarted]),
            Some(DayOrNever::Never) => return unbroken,
            Some(DayOrNever::Day(again)) if again <= day => return unbroken,
            Some(DayOrNever::Day(again)) => again,
        };
        match self.ended(case) {
            None => InForce::Open(vec![CoverageQuestion::Ended]),
            // The new plan began on the day after, so nothing lapsed.
            Some(ended) if ended.succ_opt() == Some(again) => unbroken,
            Some(ended) if day <= ended => InForce::Yes { last: Some(ended) },
            Some(ended) => InForce::Lapsed { last: ended, again: Some(again) },
        }
    }

    /// A new plan begins before its own end, and after the end of the old one.
    fn contradicted(&self, case: &Case, day: NaiveDate) -> Option<CoverageQuestion> {
        let again = self.again(case)?;
        if again > self.last {
            return Some(CoverageQuestion::Restarted);
        }
        (day < again && self.ended(case)? >= again).then_some(CoverageQuestion::Ended)
    }

    fn again(&self, case: &Case) -> Option<NaiveDate> {
        match case.restarted.known()? {
            DayOrNever::Never => None,
            DayOrNever::Day(again) => Some(again),
        }
    }

    /// The first year is compulsory: no lapse takes a day of it away.
    fn ended(&self, case: &Case) -> Option<NaiveDate> {
        Some(case.ended.known()?.max(self.first_year))
    }
}

fn perpetual(case: &Case, day: NaiveDate) -> InForce {
    if let Some(doubt) = Doubt::of(case, day) {
        return doubt.settle(case, day);
    }
    match (case.purchased.known(), case.renewal.known()) {
        (Some(first), _) if day < first => InForce::NotBegun { first },
        // The first year is compulsory, so it holds whatever the renewal is.
        (Some(first), Some(renewal)) => {
            let Some(first_year) = last_day_of_year_from(first) else {
                return InForce::Open(vec![CoverageQuestion::Purchased]);
            };
            let last = match renewal {
                DayOrNever::Day(until) => until.max(first_year),
                DayOrNever::Never => first_year,
            };
            if day > last {
                InForce::Lapsed { last, again: None }
            } else if day <= first_year && !follows(first_year, renewal) {
                // Whether the years between were renewed is not known.
                InForce::Yes { last: None }
            } else {
                InForce::Yes { last: Some(last) }
            }
        }
        (Some(first), None) => match last_day_of_year_from(first) {
            Some(first_year) if day <= first_year => InForce::Yes { last: None },
            _ => InForce::Open(vec![CoverageQuestion::Renewed]),
        },
        // A renewal is for a year and follows the first one, so it says enough
        // of the days from its own first on.
        (None, Some(DayOrNever::Day(last))) if day > last => InForce::Lapsed { last, again: None },
        (None, Some(DayOrNever::Day(last))) if first_day_of_year_to(last) <= Some(day) => {
            InForce::Yes { last: Some(last) }
        }
        (None, Some(_)) => InForce::Open(vec![CoverageQuestion::Purchased]),
        (None, None) => InForce::Open(vec![CoverageQuestion::Purchased, CoverageQuestion::Renewed]),
    }
}

/// Whether the year of a renewal begins by the day after the first year.
fn follows(first_year: NaiveDate, renewal: DayOrNever) -> bool {
    match renewal {
        DayOrNever::Never => true,
        DayOrNever::Day(last) => first_day_of_year_to(last) <= first_year.succ_opt(),
    }
}

fn subscription(case: &Case, day: NaiveDate) -> InForce {
    let (starts, ends) = (case.starts.known(), case.ends.known());
    match (starts, ends) {
        (Some(first), _) if day < first => InForce::NotBegun { first },
        (_, Some(last)) if day > last => InForce::Lapsed { last, again: None },
        (Some(_), Some(last)) => InForce::Yes { last: Some(last) },
        // A period holds on its first day and on its last, wherever its other end is.
        (Some(first), None) if day == first => InForce::Yes { last: None },
        (None, Some(last)) if day == last => InForce::Yes { last: Some(last) },
        (None, Some(_)) => InForce::Open(vec![CoverageQuestion::Starts]),
        (Some(_), None) => InForce::Open(vec![CoverageQuestion::Ends]),
        (None, None) => InForce::Open(vec![CoverageQuestion::Starts, CoverageQuestion::Ends]),
    }
}
