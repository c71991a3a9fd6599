//! An instant asked about, as a fragment.

use super::codec::{LinkError, bad, meet, pairs, push};
use crate::domain::date;
use crate::domain::hours::LocalMinute;
use chrono::{DateTime, Utc};

/// Writes an instant as a fragment, without the `#`: to the minute, in UTC, so
/// that it means the same in every visitor's zone.
pub fn encode_moment(at: DateTime<Utc>) -> String {
    let mut fragment = String::new();
    push(&mut fragment, "at", &format!("{}Z", date::format_minute(at.naive_utc())));
    fragment
}

/// Reads an instant in the years 1990 to 2199; `None` when the fragment holds none.
///
/// # Errors
/// [`LinkError`] names the first part that can't be read.
pub fn decode_moment(fragment: &str) -> Result<Option<DateTime<Utc>>, LinkError> {
    let mut found = None;
    let mut met = Vec::new();
    for (key, value) in pairs(fragment)? {
        meet(&mut met, &key)?;
        if key != "at" {
            return Err(LinkError::UnknownKey(key));
        }
        found = Some(instant(&value).ok_or_else(|| bad(&key, &value))?);
    }
    Ok(found)
}

/// Reads `2026-11-27T16:00Z`.
fn instant(text: &str) -> Option<DateTime<Utc>> {
    let (day, time) = text.strip_suffix('Z')?.split_once('T')?;
    let minute = LocalMinute::parse(time).filter(|minute| *minute < LocalMinute::END)?;
    Some(minute.on(date::parse(day)?)?.and_utc())
}
