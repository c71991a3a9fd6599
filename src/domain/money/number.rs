//! The digits of one number, with their marks.
//!
//! Spaces and apostrophes only ever group digits. A point or a comma may group or begin the
//! decimals; most numbers settle it themselves (two kinds of mark: the last is the decimal one;
//! the same mark twice: grouping; one mark not followed by three digits: decimals; a mark before
//! a dash, `5,-`: decimals, of which there are none). What is left, such as `1.234`, is read the
//! way of the page's language.

use super::plain::ARABIC_POINT;

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

/// What can begin the decimals.
pub(super) const POINTS: [char; 3] = ['.', ',', ARABIC_POINT];

/// Reads a number in plain characters, without signs: times ten to the power
/// of `decimals`, the most decimals that it may have.
///
/// # Errors
/// Never `Empty` or `Negative`.
pub(super) fn number(text: &str, decimal: char, decimals: usize) -> Result<i64, AmountError> {
    let (whole, part) = split(text, decimal, decimals).ok_or(AmountError::Unreadable)?;
    // Zeros past the last decimal change nothing, so they are forgiven.
    let part = part.trim_end_matches('0');
    let missing = decimals.checked_sub(part.len()).ok_or(AmountError::TooManyDecimals)?;
    let digits = whole.chars().chain(part.chars()).filter_map(|c| c.to_digit(10));
    let add = |minor: i64, digit: u32| minor.checked_mul(10)?.checked_add(digit.into());
    let minor = digits.chain(std::iter::repeat_n(0, missing)).try_fold(0, add);
    minor.ok_or(AmountError::TooLarge)
}

/// The whole digits, perhaps grouped, and the decimal digits.
fn split(text: &str, decimal: char, decimals: usize) -> Option<(&str, &str)> {
    let (whole, part) = if let Some(head) = text.strip_suffix('-') {
        let head = head.strip_suffix('-').unwrap_or(head).trim_end();
        (head.strip_suffix(POINTS)?, "")
    } else {
        match decimal_mark(text, decimal, decimals) {
            Some(at) => (&text[..at], text[at..].strip_prefix(POINTS)?),
            None => (text, ""),
        }
    };
    let groups: Vec<&str> = whole.split(['.', ',', ' ', '\'']).collect();
    let are_digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    let good = is_grouped(whole, &groups) || (groups.len() == 1 && whole.len() + part.len() > 0);
    (good && groups.iter().all(|group| are_digits(group)) && are_digits(part))
        .then_some((whole, part))
}

/// `1 2345` or `,,5` is a typo: refuse rather than guess. Groups of
/// two are Indian writing (12,34,567), which ends in a group of three.
fn is_grouped(whole: &str, groups: &[&str]) -> bool {
    let [first, inner @ .., last] = groups else { return false };
    let mut marks = whole.chars().filter(|c| !c.is_ascii_digit());
    let mark = marks.next();
    let size = inner.first().map_or(3, |group| group.len());
    let known = size == 3 || (size == 2 && mark == Some(','));
    known
        && (1..=size).contains(&first.len())
        && inner.iter().all(|group| group.len() == size)
        && last.len() == 3
        && marks.all(|other| Some(other) == mark)
}

/// Where the decimals begin, if anywhere.
fn decimal_mark(text: &str, decimal: char, decimals: usize) -> Option<usize> {
    if let Some(only) = text.find(ARABIC_POINT) {
        return Some(only);
    }
    let last = text.rfind(['.', ','])?;
    let (before, tail) = (&text[..last], &text[last + 1..]);
    let mark = text[last..].chars().next()?;
    if before.contains(mark) {
        return None;
    }
    // A grouping mark of another kind came before, or one follows: settled.
    if before.contains(|c: char| !c.is_ascii_digit()) {
        return (!tail.contains([' ', '\''])).then_some(last);
    }
    // `0.125` can't be grouped, since no group is a lone zero.
    if tail.len() == 3 && !matches!(before, "" | "0") {
        // Ambiguous: by the language; and nothing has three decimals here, so a
        // decimal reading that can't be right is not taken for a currency without any.
        return (mark == decimal && decimals > 0).then_some(last);
    }
    Some(last)
}
