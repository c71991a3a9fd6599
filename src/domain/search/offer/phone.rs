//! The centres of a phone number, or of the beginning of one.

use crate::domain::id::Id;
use crate::domain::region::Region;
use crate::domain::search::fit::Fit;
use crate::domain::search::fold;

/// The fewest digits of the inside of a number.
const MIN_DIGITS: usize = 4;

/// From so many digits on a number is more a phone number than an amount.
const SURE_DIGITS: usize = 6;

/// The regions whose phone numbers have what was typed: `+49`, `0049 6151`, `80 87 52`.
pub(super) fn centres(typed: &str, regions: &[Region]) -> Vec<(Fit, Id)> {
    let folded = fold(typed.trim());
    let mark = |c: char| c.is_whitespace() || "+-.()/".contains(c);
    if folded.is_empty() || folded.chars().any(|c| !c.is_ascii_digit() && !mark(c)) {
        return Vec::new();
    }
    let typed: String = folded.chars().filter(char::is_ascii_digit).collect();
    let abroad = typed.strip_prefix("00").or(folded.starts_with('+').then_some(&*typed));
    let near = typed.strip_prefix('0').unwrap_or(&typed);
    let fits = |region: &&Region| {
        region.phones.iter().any(|phone| match abroad {
            Some(digits) => {
                let dialled =
                    phone.international.as_ref().and_then(|n| n.as_str().strip_prefix('+'));
                !digits.is_empty() && dialled.is_some_and(|number| number.starts_with(digits))
            }
            None => near.len() >= MIN_DIGITS && phone.dial().contains(near),
        })
    };
    let sure = abroad.is_some() || near.len() >= SURE_DIGITS;
    let fit = if sure { Fit::Whole } else { Fit::Beginning };
    regions.iter().filter(fits).map(|region| (fit, region.id.clone())).collect()
}
