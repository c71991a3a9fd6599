//! What formats and zones share of the browser's Intl.

use chrono::{DateTime, Utc};
use js_sys::{Object, Reflect};

/// Options for one of Intl's constructors.
pub(super) fn options(pairs: &[(&str, &str)]) -> Object {
    let object = Object::new();
    for (key, value) in pairs {
        _ = Reflect::set(&object, &(*key).into(), &(*value).into());
    }
    object
}

/// An instant as JavaScript has it.
pub(super) fn js_date(at: DateTime<Utc>) -> js_sys::Date {
    #[expect(clippy::cast_precision_loss, reason = "below 2^53 for every year in use")]
    let millis = at.timestamp_millis() as f64;
    js_sys::Date::new(&millis.into())
}
