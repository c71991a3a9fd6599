//! Japanese units: 万 is ten thousand, 億 a hundred million.

use super::number::{AmountError, number};

/// The units, the larger first, with their power of ten.
const UNITS: [(char, usize); 2] = [('億', 8), ('万', 4)];

/// Whether the text names such a unit.
pub(super) fn has_units(text: &str) -> bool {
    text.contains(['億', '万'])
}

/// Reads `12万`, `1.5億` or `1億2,000万500`: each part below the unit before it,
/// and a fraction only in the last. Who writes these units groups with a comma,
/// whatever the page's language. The result and `decimals` are as of [`number`].
///
/// # Errors
/// As of [`number`].
pub(super) fn amount(text: &str, decimals: usize) -> Result<i64, AmountError> {
    let mut rest = text;
    let mut sum: i64 = 0;
    // Ten to this power is the unit before; in the beginning, past the type.
    let mut above = u32::MAX;
    let mut add = |part: &str, power: usize| {
        let value = number(part.trim(), '.', decimals + power)?;
        let unit = 10_i64.checked_pow(above);
        if unit.is_some_and(|unit| value >= unit || sum % unit != 0) {
            return Err(AmountError::Unreadable);
        }
        above = u32::try_from(decimals + power).unwrap_or(above);
        sum = sum.checked_add(value).ok_or(AmountError::TooLarge)?;
        Ok(sum)
    };
    let mut total = Err(AmountError::Unreadable);
    for (unit, power) in UNITS {
        if let Some((part, after)) = rest.split_once(unit) {
            total = Ok(add(part, power)?);
            rest = after;
        }
    }
    if rest.is_empty() { total } else { add(rest, 0) }
}
