//! Figures that may change one day: dated rows, looked up by an explicit day.

use super::date;
use super::money::Rate;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::time::Duration;

/// A figure with the first and last day on which it holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row<T> {
    /// The first day.
    #[serde(with = "date::as_number")]
    pub from: NaiveDate,
    /// The last day, included; `None` until further notice. Not serialised: a checked list
    /// has no gap, so the next row's first day says it.
    #[serde(skip)]
    pub until: Option<NaiveDate>,
    /// The figure.
    pub value: T,
}

/// What is wrong with a list of rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowsError {
    /// No row at all.
    Empty,
    /// The row at this index ends before it begins.
    Backwards(usize),
    /// The row at this index begins before the one above it has ended.
    Overlap(usize),
    /// Days are missing between the row at this index and the one above it.
    Gap(usize),
    /// The last row has an end, so some day has no figure.
    Ends(usize),
}

/// Dated rows without gap or overlap, the last of them open-ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dated<T>(Vec<Row<T>>);

impl<T> Dated<T> {
    /// Takes the rows, oldest first.
    ///
    /// # Errors
    /// [`RowsError`] names the row at fault.
    pub fn new(rows: Vec<Row<T>>) -> Result<Self, RowsError> {
        let last = rows.len().checked_sub(1).ok_or(RowsError::Empty)?;
        for (index, row) in rows.iter().enumerate() {
            if row.until.is_some_and(|until| until < row.from) {
                return Err(RowsError::Backwards(index));
            }
            if index == last {
                if row.until.is_some() {
                    return Err(RowsError::Ends(index));
                }
                continue;
            }
            let next = rows[index + 1].from;
            match row.until.and_then(|until| until.succ_opt()) {
                Some(day) if day == next => {}
                Some(day) if day < next => return Err(RowsError::Gap(index + 1)),
                _ => return Err(RowsError::Overlap(index + 1)),
            }
        }
        Ok(Self(rows))
    }

    /// The figure of that day; `None` before the first row.
    pub fn on(&self, day: NaiveDate) -> Option<&T> {
        self.0.iter().rev().find(|row| row.from <= day).map(|row| &row.value)
    }

    /// The newest figure.
    pub fn newest(&self) -> &T {
        &self.0[self.0.len() - 1].value
    }
}

/// The share of licence and options that a year costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanRate {
    /// The percentage.
    pub rate: Rate,
    /// False for an example: the source publishes no percentage.
    pub published: bool,
}

/// What a lapsed plan costs beyond a renewal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum RestartSurcharge {
    /// Not published: only that a new plan costs more than a renewal.
    Unpublished,
    /// Published: the share of the renewal price that a restart costs beyond it.
    Published(Rate),
}

/// How soon an answer is promised, counted in opening hours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReplyTimes {
    /// To a request by phone.
    pub phone: Duration,
    /// To a request by e-mail or on the web.
    pub writing: Duration,
}

/// The figures of the plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// The yearly percentage.
    pub rate: Dated<PlanRate>,
    /// The price of coming back after a lapse.
    pub restart: Dated<RestartSurcharge>,
    /// The promised response times.
    pub reply: Dated<ReplyTimes>,
    /// How many of the most recent versions are supported.
    pub supported_versions: Dated<u32>,
}
