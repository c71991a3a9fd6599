//! Amounts as people type them, read without guessing, and written.

use super::number::AmountError;
use super::number_format::NumberFormat;
use super::plain::plain;
use super::{Currency, Money, input};

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
/// included. Of `format` only the decimal mark counts.
///
/// # Errors
/// [`AmountError`] says what is wrong; nothing is rounded away silently.
pub fn read_amount(
    text: &str,
    currency: Currency,
    format: NumberFormat,
) -> Result<Reading, AmountError> {
    let text = plain(text);
    let read = |mark| input::read(&text, Some(currency), mark, currency.decimals());
    let (point, comma) = (read('.'), read(','));
    let minor = if format.decimal == ',' { comma } else { point }?;
    Ok(Reading { money: Money { minor, currency }, ambiguous: point != comma })
}

/// The amount of [`read_amount`], for callers that can't tell anybody that it was ambiguous.
///
/// # Errors
/// As of [`read_amount`].
pub fn parse_amount(
    text: &str,
    currency: Currency,
    format: NumberFormat,
) -> Result<Money, AmountError> {
    read_amount(text, currency, format).map(|reading| reading.money)
}

/// Writes an amount with all its decimals.
pub fn write_amount(money: Money, format: NumberFormat) -> String {
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
            out.extend(format.group);
        }
        out.push(digit);
    }
    if decimals > 0 {
        out.push(format.decimal);
        out.push_str(&format!("{:0decimals$}", absolute % scale));
    }
    out
}

impl Money {
    /// The amount in plain decimal notation, `12500.50`, without grouping:
    /// for links, files and the browser's own number formatting.
    pub fn to_plain(self) -> String {
        write_amount(self, NumberFormat::PLAIN)
    }
}
