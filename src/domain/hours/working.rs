//! How a reply deadline comes about, step by step, so that anyone can check it.

use super::{Closed, OfficeHours};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use std::time::Duration;

/// A step of the counting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step<'a> {
    /// The centre is open, and the time counts.
    Counted {
        /// The centre's local date.
        date: NaiveDate,
        /// The first instant that counts.
        from: DateTime<Utc>,
        /// The end of what counts that day.
        until: DateTime<Utc>,
    },
    /// The centre is closed, and nothing counts on these days, both ends counted.
    Skipped {
        /// The first day, the centre's local date.
        first: NaiveDate,
        /// The last day.
        last: NaiveDate,
        /// Why. [`Closed::Night`] stands for the hours of the first day outside
        /// the opening hours.
        why: Closed<'a>,
    },
    /// It is not known whether this day is a public holiday: the counting ends
    /// here without an answer.
    NotKnown {
        /// The centre's local date.
        date: NaiveDate,
    },
}

/// A reply deadline with its working.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Working<'a> {
    /// The steps, oldest first. What they count adds up to the promise, unless
    /// the last step is [`Step::NotKnown`].
    pub steps: Vec<Step<'a>>,
    /// The deadline: where the last counted step ends.
    pub due: Option<DateTime<Utc>>,
}

impl<'a> OfficeHours<'a> {
    /// The deadline of [`OfficeHours::answer`] for a request at `asked`, to which the centre
    /// may take as long as `promise` in opening hours, with the steps that lead there.
    pub fn working(&self, asked: DateTime<Utc>, promise: Duration) -> Working<'a> {
        let mut working = Working { steps: Vec::new(), due: None };
        let Ok(mut left) = TimeDelta::from_std(promise) else {
            return working;
        };
        for date in self.date(asked).iter_days() {
            let (hours, certain) = match self.day(date).hours() {
                Ok(known) => known,
                Err(why) => {
                    working.skip(date, why);
                    continue;
                }
            };
            let opening = self.opening(date, hours).filter(|opening| asked < opening.close);
            let Some(opening) = opening else {
                working.skip(date, Closed::Night);
                continue;
            };
            if !certain {
                working.steps.push(Step::NotKnown { date });
                break;
            }
            if asked < opening.open && working.steps.is_empty() {
                working.skip(date, Closed::Night);
            }
            let from = opening.open.max(asked);
            let counted = left.min(opening.close - from);
            let until = from + counted;
            working.steps.push(Step::Counted { date, from, until });
            left -= counted;
            if left.is_zero() {
                working.due = Some(until);
                break;
            }
        }
        working
    }
}

impl<'a> Working<'a> {
    /// Adds a day without counted time, to the step above where the reason is the same.
    fn skip(&mut self, date: NaiveDate, why: Closed<'a>) {
        match self.steps.last_mut() {
            Some(Step::Skipped { last, why: before, .. }) if *before == why => *last = date,
            _ => self.steps.push(Step::Skipped { first: date, last: date, why }),
        }
    }
}
