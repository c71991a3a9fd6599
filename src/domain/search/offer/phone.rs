//! The centres of a phone number, or of a part of one.

use crate::domain::id::Id;
use crate::domain::region::Region;
use crate::domain::search::fold;
use crate::domain::search::match_kind::MatchKind;

/// The fewest digits of a part of a number.
const MIN_DIGITS: usize = 4;

/// The fewest digits that are a phone number rather than an amount.
const SURE_DIGITS: usize = 6;

/// The regions whose phone numbers have the input: `+49`, `0049 6151`, `80 87 52`.
pub(super) fn centres(input: &str, regions: &[Region]) -> Vec<(MatchKind, Id)> {
    let folded = fold(input.trim());
    let mark = |c: char| c.is_whitespace() || "+-.()/".contains(c);
    if folded.is_empty() || folded.chars().any(|c| !c.is_ascii_digit() && !mark(c)) {
        return Vec::new();
    }
    let digits: String = folded.chars().filter(char::is_ascii_digit).collect();
    let abroad = digits.strip_prefix("00").or(folded.starts_with('+').then_some(&*digits));
    let near = digits.strip_prefix('0').unwrap_or(&digits);
    let matches = |region: &&Region| {
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
    let kind = if sure { MatchKind::Exact } else { MatchKind::Prefix };
    regions.iter().filter(matches).map(|region| (kind, region.id.clone())).collect()
}
