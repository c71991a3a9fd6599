//! Time zones: the clocks of those of the centres, patterns of their names, and civil
//! times in zones of which only the offsets are known.

mod table;

pub use table::{Clock, Zone};

use chrono::{DateTime, NaiveDateTime, TimeDelta, Timelike, Utc};

/// How well a pattern fits a zone: the length of what they share, or `None`.
/// A pattern is a whole name, or a beginning that ends with `/`.
///
/// ```
/// use olcare_portal::domain::zone::fit;
/// assert_eq!(fit("Asia/", "Asia/Tokyo"), Some(5));
/// assert_eq!(fit("Asia/Tok", "Asia/Tokyo"), None);
/// ```
pub fn fit(pattern: &str, zone: &str) -> Option<usize> {
    let whole = pattern == zone;
    let begins = pattern.ends_with('/') && zone.starts_with(pattern);
    (whole || begins).then_some(pattern.len())
}

/// The instant of a civil time in a zone, of which only the offsets from UTC are
/// known. A time that occurs twice is its first occurrence; one that the clocks
/// skip moves on by as much as they do.
pub fn resolve(
    local: NaiveDateTime,
    offset: impl Fn(DateTime<Utc>) -> TimeDelta,
) -> Option<DateTime<Utc>> {
    let assumed = local.and_utc();
    let day = TimeDelta::days(1);
    let before = offset(assumed.checked_sub_signed(day)?);
    let after = offset(assumed.checked_add_signed(day)?);
    let read_with = |ahead: TimeDelta| assumed.checked_sub_signed(ahead);
    if before == after {
        return read_with(before);
    }
    let is_right = |at: &DateTime<Utc>| at.checked_add_signed(offset(*at)) == Some(assumed);
    let right = [before, after].into_iter().filter_map(read_with).filter(is_right).min();
    right.or_else(|| read_with(before))
}

/// The full civil hours of a zone in a stretch of time, `[from, until]`.
pub fn full_hours(
    from: DateTime<Utc>,
    until: DateTime<Utc>,
    offset: impl Fn(DateTime<Utc>) -> TimeDelta,
) -> Vec<(DateTime<Utc>, NaiveDateTime)> {
    // Offsets are whole quarters of an hour, and so are the steps.
    let first = from.timestamp() + (-from.timestamp()).rem_euclid(900);
    (first..=until.timestamp())
        .step_by(900)
        .filter_map(|second| DateTime::from_timestamp(second, 0))
        .filter_map(|at| Some((at, at.checked_add_signed(offset(at))?.naive_utc())))
        .filter(|(_, civil)| civil.minute() == 0)
        .collect()
}
