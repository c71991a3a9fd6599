//! A number as a visitor typed it, with what may stand around it: the currency's signs, a
//! plus, a minus.

use super::number::{AmountError, POINTS, number};
use super::{Currency, myriad};

/// Reads a number in plain characters, signs of the currency included. Without a currency there
/// is none to read, and no Japanese unit. The result and `decimals` are as of [`number`].
///
/// # Errors
/// [`AmountError::Negative`] wherever a minus stands beside a number, be it
/// zero: a spreadsheet shows `-0.00` for a little less than nothing.
pub(super) fn read(
    text: &str,
    currency: Option<Currency>,
    decimal: char,
    decimals: usize,
) -> Result<i64, AmountError> {
    let (text, side) = bare(text, currency).ok_or(AmountError::Unreadable)?;
    if text.is_empty() && side.is_none() {
        return Err(AmountError::Empty);
    }
    let found = if currency.is_some() && myriad::has_units(text) {
        myriad::amount(text, decimals)
    } else {
        number(text, decimal, decimals)
    };
    match found {
        Ok(_) | Err(AmountError::TooLarge | AmountError::TooManyDecimals)
            if side == Some(Side::Below) =>
        {
            Err(AmountError::Negative)
        }
        found => found,
    }
}

/// On which side of zero a text says that it is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Above,
    Below,
}

/// Takes off, in any order, what may stand once before or after a number: the currency's symbol,
/// its code or letters, a plus or a minus. `None` where one stands twice. What belongs to another
/// currency stays, so that the text can't be read.
fn bare(text: &str, currency: Option<Currency>) -> Option<(&str, Option<Side>)> {
    let mut text = text.trim();
    let mut side = None;
    let mut symbol = currency.map(Currency::symbol);
    let mut words = currency.map_or(&[][..], Currency::words);
    let mut needs_symbol = false;
    loop {
        let word = || words.iter().find_map(|word| Some((*word, without(text, word)?)));
        let rest = if let Some((found, rest)) = on_a_side(text) {
            if side.replace(found).is_some() {
                return None;
            }
            rest
        } else if let Some(rest) = symbol.and_then(|symbol| without(text, symbol)) {
            symbol = None;
            rest
        } else if let Some((found, rest)) = word() {
            needs_symbol = currency.is_some_and(|currency| currency.id() != found);
            words = &[];
            rest
        } else {
            break;
        };
        text = rest.trim();
    }
    // `US` or `A` alone is no currency.
    (!needs_symbol || symbol.is_none()).then_some((text, side))
}

/// The text without a sign at one of its ends.
fn without<'a>(text: &'a str, sign: &str) -> Option<&'a str> {
    text.strip_prefix(sign).or_else(|| text.strip_suffix(sign))
}

/// The text without its plus, minus or accountant's parentheses.
fn on_a_side(text: &str) -> Option<(Side, &str)> {
    if let Some(rest) = text.strip_prefix('+') {
        return Some((Side::Above, rest));
    }
    if let Some(rest) = text.strip_prefix('-') {
        return Some((Side::Below, rest));
    }
    if let Some(rest) = text.strip_prefix('(') {
        return Some((Side::Below, rest.strip_suffix(')')?));
    }
    // A dash after a decimal mark stands for cents that are none: `12.500,-`.
    let rest = text.strip_suffix('-')?;
    let cents = rest.trim_end_matches(['-', ' ']).ends_with(POINTS);
    (!cents).then_some((Side::Below, rest))
}
