//! The visitor's clock.

use chrono::{DateTime, Utc};

/// The instant of the visitor's clock.
pub fn now() -> Option<DateTime<Utc>> {
    #[expect(clippy::cast_possible_truncation, reason = "a clock's milliseconds are whole")]
    let millis = js_sys::Date::now() as i64;
    DateTime::from_timestamp_millis(millis)
}
