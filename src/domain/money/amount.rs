//! Amounts as people type them, read without guessing.
//!
//! Spaces of every width and apostrophes only ever group digits. A point or a
//! comma may group or begin the decimals; most amounts settle it themselves
//! (two kinds of mark: the last is the decimal one; the same mark twice:
//! grouping; one mark not followed by three digits: decimals). What is left,
//! such as `1.234`, is read the way of the page's language.

use super::{Currency, Money};

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
    /// Nothing typed.
    Empty,
    /// Not a number, or marks where none can stand.
    Unreadable,
    /// Below zero.
    Negative,
    /// More decimals than the currency has.
    TooManyDecimals,
    /// More than the type can hold: over 92 quadrillion.
    TooLarge,
}

/// Reads an amount as people type it: `12 500,50`, `12,500.50`, `12'500`,
/// `€ 1.234,5`, digits of other scripts included.
///
/// # Errors
/// [`AmountError`] says what is wrong; nothing is rounded away silently.
pub fn parse_amount(
    text: &str,
    currency: Currency,
    hint: Separators,
) -> Result<Money, AmountError> {
    let minor = digits(strip_currency(text, currency), hint, currency.decimals())?.minor;
    Ok(Money { minor, currency })
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
        let part = (absolute % scale).to_string();
        out.push(separators.decimal);
        out.extend(std::iter::repeat_n('0', decimals - part.len()));
        out.push_str(&part);
    }
    out
}

/// Drops the currency's code or sign before or after the number, once. That of
/// another currency stays, so that the text can't be read.
fn strip_currency(text: &str, currency: Currency) -> &str {
    let text = text.trim();
    for sign in currency.signs() {
        if let Some(head) = text.get(..sign.len())
            && head.eq_ignore_ascii_case(sign)
        {
            return text[sign.len()..].trim();
        }
        if let Some(at) = text.len().checked_sub(sign.len())
            && let Some(tail) = text.get(at..)
            && tail.eq_ignore_ascii_case(sign)
        {
            return text[..at].trim();
        }
    }
    text
}

/// A number read from text.
pub(super) struct Digits {
    /// The number times ten to the power of the decimals asked for.
    pub(super) minor: i64,
}

/// Reads a number with at most `decimals` decimals.
pub(super) fn digits(text: &str, hint: Separators, decimals: usize) -> Result<Digits, AmountError> {
    let plain = normalise(text)?;
    if plain.is_empty() {
        return Err(AmountError::Empty);
    }
    if plain.starts_with('-') {
        return Err(AmountError::Negative);
    }
    let (whole, part) = split(&plain, hint, decimals)?;
    // Zeros past the last decimal change nothing, so they are forgiven.
    let part = part.trim_end_matches('0');
    if part.len() > decimals {
        return Err(AmountError::TooManyDecimals);
    }
    let mut minor: i64 = 0;
    let padding = std::iter::repeat_n('0', decimals - part.len());
    for digit in whole.chars().chain(part.chars()).chain(padding) {
        let digit = i64::from(digit.to_digit(10).ok_or(AmountError::Unreadable)?);
        minor = minor
            .checked_mul(10)
            .and_then(|n| n.checked_add(digit))
            .ok_or(AmountError::TooLarge)?;
    }
    Ok(Digits { minor })
}

/// ASCII digits, `.`, `,`, `_` for a mark that only groups and `;` for one that
/// only begins the decimals; a leading `-` kept.
fn normalise(text: &str) -> Result<String, AmountError> {
    let mut plain = String::new();
    for c in text.trim().chars() {
        match c {
            '0'..='9' | '.' | ',' => plain.push(c),
            '\u{ff0e}' => plain.push('.'),
            '\u{ff0c}' => plain.push(','),
            '\u{66b}' => plain.push(';'),
            '\'' | '\u{2019}' | '\u{66c}' => plain.push('_'),
            '-' | '\u{2212}' if plain.is_empty() => plain.push('-'),
            c if c.is_whitespace() || matches!(c, '\u{202f}' | '\u{a0}') => plain.push('_'),
            c => plain.push(foreign_digit(c).ok_or(AmountError::Unreadable)?),
        }
    }
    Ok(plain)
}

/// The ASCII digit for an Arabic-Indic, Persian, Devanagari or full-width one.
fn foreign_digit(c: char) -> Option<char> {
    [0x660_u32, 0x6f0, 0x966, 0xff10].into_iter().find_map(|zero| {
        let value = u32::from(c).checked_sub(zero)?;
        char::from_digit(value, 10)
    })
}

/// The whole digits without grouping, and the decimal digits.
fn split(plain: &str, hint: Separators, decimals: usize) -> Result<(String, &str), AmountError> {
    let mark = decimal_mark(plain, hint, decimals);
    let (whole, part) = match mark {
        Some(at) => (&plain[..at], &plain[at + 1..]),
        None => (plain, ""),
    };
    if !part.bytes().all(|b| b.is_ascii_digit()) {
        return Err(AmountError::Unreadable);
    }
    let grouped: Vec<&str> = whole.split(['.', ',', '_']).collect();
    // `1 2345` or `,,5` is a slip of the hand: refuse rather than guess. Groups of two
    // are Indian writing (12,34,567), which only ever ends in a group of three.
    let groups_good = match grouped.as_slice() {
        [only] => !only.is_empty() || !part.is_empty(),
        [first, inner @ .., last] => {
            (1..=3).contains(&first.len())
                && last.len() == 3
                && inner.iter().all(|group| matches!(group.len(), 2 | 3))
                && one_kind_of_mark(whole)
        }
        [] => false,
    };
    if groups_good { Ok((grouped.concat(), part)) } else { Err(AmountError::Unreadable) }
}

fn one_kind_of_mark(whole: &str) -> bool {
    let mut marks = whole.chars().filter(|c| !c.is_ascii_digit());
    let first = marks.next();
    marks.all(|mark| Some(mark) == first)
}

/// Where the decimals begin, if anywhere.
fn decimal_mark(plain: &str, hint: Separators, decimals: usize) -> Option<usize> {
    if let Some(only) = plain.find(';') {
        return Some(only);
    }
    let last = plain.rfind(['.', ','])?;
    let mark = plain[last..].chars().next()?;
    let same_before = plain[..last].contains(mark);
    let other_before = plain[..last].contains(|c: char| !c.is_ascii_digit() && c != mark);
    let tail = &plain[last + 1..];
    if same_before {
        return None;
    }
    // A grouping mark of another kind came before, or a space follows: settled.
    if other_before {
        return if tail.contains('_') { None } else { Some(last) };
    }
    // `0.125` can't be grouped, since no group is a lone zero.
    let lone_zero = matches!(&plain[..last], "" | "0");
    if tail.len() == 3 && !lone_zero {
        // Ambiguous: by the language; and nothing has three decimals here, so a
        // decimal reading that can't be right is not taken for a currency without any.
        return if mark == hint.decimal && decimals > 0 { Some(last) } else { None };
    }
    Some(last)
}
