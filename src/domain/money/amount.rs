//! Amounts as people type them, read without guessing, and written.

use super::plain::plain;
use super::{Currency, Money, typed};

/// How a language writes numbers: what settles an ambiguous amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Separators {
    /// Begins the decimals: `.` or `,`.
    pub decimal: char,
    /// Groups the thousands when written out; `None` writes no grouping.
    pub group: Option<char>,
}

impl Separators {
    /// Plain notation, as in links and files: a point and no grouping.
    pub const PLAIN: Self = Self { decimal: '.', group: None };
}

/// Why a text is not an amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AmountError {
    /// No input.
    Empty,
    /// Not a number, or a separator where none is valid.
    Unreadable,
    /// Below zero, or a zero with a minus.
    Negative,
    /// More decimals than the currency has.
    TooManyDecimals,
    /// More than the type can hold: over 92 quadrillion.
    TooLarge,
}

/// An amount that was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The amount.
    pub money: Money,
    /// Whether the page's language decided: with the other decimal mark, the
    /// text would be another amount or none. Worth echoing to the visitor.
    pub ambiguous: bool,
}

/// Reads an amount as people type or paste it: `12 500,50`, `12,500.50`,
/// `12'500.-`, `€ 1.234,5`, `$12,500 CAD`, `1.5万円`, digits of other scripts
/// included. Of `hint` only the decimal mark counts.
///
/// # Errors
/// [`AmountError`] says what is wrong; nothing is rounded away silently.
pub fn read_amount(
    text: &str,
    currency: Currency,
    hint: Separators,
) -> Result<Reading, AmountError> {
    let text = plain(text);
    let read = |mark| typed::read(&text, Some(currency), mark, currency.decimals());
    let (point, comma) = (read('.'), read(','));
    let minor = if hint.decimal == ',' { comma } else { point }?;
    Ok(Reading { money: Money { minor, currency }, ambiguous: point != comma })
}

/// The amount of [`read_amount`], for callers that can't tell anybody that it was ambiguous.
///
/// # Errors
/// As of [`read_amount`].
pub fn parse_amount(
    text: &str,
    currency: Currency,
    hint: Separators,
) -> Result<Money, AmountError> {
    read_amount(text, currency, hint).map(|reading| reading.money)
}

/// Writes an amount with all its decimals.
pub fn write_amount(money: Money, separators: Separators) -> String {
    let decimals = money.currency.decimals();
    let scale = 10_u64.pow(u32::try_from(decimals).unwrap_or(0));
    let absolute = money.minor.unsigned_abs();
    let whole = (absolute / scale).to_string();
    let mut out = String::new();
    if money.minor < 0 {
        out.push('-');
    }
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
            out.extend(separators.group);
        }
        out.push(digit);
    }
    if decimals > 0 {
        out.push(separators.decimal);
        out.push_str(&format!("{:0decimals$}", absolute % scale));
    }
    out
}
