//! A percentage, exact to a hundredth of a percent.

use super::input;
use super::number::AmountError;
use super::number_format::NumberFormat;
use super::plain::plain;
use serde::{Deserialize, Serialize};

/// Why a text is not a percentage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RateError {
    /// No input.
    Empty,
    /// Not a number, or more than two decimals.
    Unreadable,
    /// Zero, negative or over 100 %.
    OutOfRange,
}

/// A percentage in basis points (hundredths of a percent), 1 to 10,000.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rate(u32);

impl Rate {
    /// A rate from basis points: 2,000 is 20 %.
    ///
    /// # Errors
    /// [`RateError::OutOfRange`] for 0 and for more than 10,000.
    pub const fn from_basis_points(points: u32) -> Result<Self, RateError> {
        if points == 0 || points > 10_000 { Err(RateError::OutOfRange) } else { Ok(Self(points)) }
    }

    /// Reads a percentage as people type it: `20`, `17,5`, `17.5 %`.
    ///
    /// # Errors
    /// [`RateError`] says whether it is empty, unreadable or out of range.
    pub fn parse(text: &str, format: NumberFormat) -> Result<Self, RateError> {
        let text = plain(text);
        let number = text.trim_end_matches(['%', ' ']);
        let points = input::read(number, None, format.decimal, 2).map_err(|error| match error {
            AmountError::Empty => RateError::Empty,
            AmountError::Negative | AmountError::TooLarge => RateError::OutOfRange,
            AmountError::Unreadable | AmountError::TooManyDecimals => RateError::Unreadable,
        })?;
        Self::from_basis_points(u32::try_from(points).map_err(|_| RateError::OutOfRange)?)
    }

    /// Hundredths of a percent.
    pub const fn basis_points(self) -> u32 {
        self.0
    }

    /// The percentage with just the decimals it needs: `20`, `17.5`, `0.25`.
    pub fn to_plain(self) -> String {
        self.write('.')
    }

    /// The percentage with the given decimal separator and just the decimals it needs.
    pub fn write(self, decimal: char) -> String {
        let text = format!("{}{decimal}{:02}", self.0 / 100, self.0 % 100);
        text.trim_end_matches('0').trim_end_matches(decimal).to_owned()
    }
}
