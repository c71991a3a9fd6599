//! Time zones: what the browser knows of them.

use super::intl::{js_date, options};
use chrono::{DateTime, NaiveDate, NaiveDateTime, TimeDelta, Utc};
use js_sys::{Array, Intl, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// The visitor's IANA time zone, where the browser tells it. Where the device has none
/// some tell a name that they refuse themselves, such as `Etc/Unknown`. Asked once: it is
/// asked for with every moment that is written, and costs more than that.
pub fn time_zone() -> Option<String> {
    thread_local! {
        static OWN: Option<String> = ask_time_zone();
    }
    OWN.with(Clone::clone)
}

fn ask_time_zone() -> Option<String> {
    let format = Intl::DateTimeFormat::new(&Array::new(), &Object::new());
    let name = Reflect::get(&format.resolved_options(), &"timeZone".into()).ok()?.as_string()?;
    zone(&name)
}

/// The browser's own name for a zone; `None` when it knows none of that name.
pub fn zone(name: &str) -> Option<String> {
    // The constructor throws for a name that it does not know.
    let intl = Reflect::get(&js_sys::global(), &"Intl".into()).ok()?;
    let constructor: js_sys::Function =
        Reflect::get(&intl, &"DateTimeFormat".into()).ok()?.dyn_into().ok()?;
    let arguments = Array::of2(&JsValue::UNDEFINED, &options(&[("timeZone", name)]));
    let format: Intl::DateTimeFormat =
        Reflect::construct(&constructor, &arguments).ok()?.unchecked_into();
    Reflect::get(&format.resolved_options(), &"timeZone".into()).ok()?.as_string()
}

/// Every zone that the browser lists; empty where it lists none.
pub fn zones() -> Vec<String> {
    let list = || -> Option<Array> {
        let intl = Reflect::get(&js_sys::global(), &"Intl".into()).ok()?;
        let values: js_sys::Function =
            Reflect::get(&intl, &"supportedValuesOf".into()).ok()?.dyn_into().ok()?;
        values.call1(&intl, &"timeZone".into()).ok()?.dyn_into().ok()
    };
    list().map(|list| list.iter().filter_map(|zone| zone.as_string()).collect()).unwrap_or_default()
}

/// The civil day of the visitor at an instant.
pub fn local_day(now: DateTime<Utc>) -> Option<NaiveDate> {
    let date = js_date(now);
    let year = i32::try_from(date.get_full_year()).ok()?;
    NaiveDate::from_ymd_opt(year, date.get_month() + 1, date.get_date())
}

/// By how much the clocks of zones are ahead of UTC.
pub struct Offsets(Intl::DateTimeFormat);

impl Offsets {
    /// For a zone that the browser knows; the browser's own where none is named.
    pub fn new(zone: Option<&str>) -> Self {
        let mut fields =
            vec![("hourCycle", "h23"), ("calendar", "gregory"), ("numberingSystem", "latn")];
        fields.extend(
            ["year", "month", "day", "hour", "minute", "second"].map(|field| (field, "numeric")),
        );
        fields.extend(zone.map(|zone| ("timeZone", zone)));
        Self(Intl::DateTimeFormat::new(&Array::of1(&"en-US".into()), &options(&fields)))
    }

    /// The civil time at an instant, to the second.
    pub fn civil(&self, at: DateTime<Utc>) -> Option<NaiveDateTime> {
        let parts = self.0.format_to_parts(&js_date(at));
        let number = |wanted: &str| -> Option<u32> {
            let part = parts
                .iter()
                .find(|part| Reflect::get(part, &"type".into()).is_ok_and(|kind| kind == wanted))?;
            Reflect::get(&part, &"value".into()).ok()?.as_string()?.parse().ok()
        };
        let year = i32::try_from(number("year")?).ok()?;
        let day = NaiveDate::from_ymd_opt(year, number("month")?, number("day")?)?;
        day.and_hms_opt(number("hour")?, number("minute")?, number("second")?)
    }

    /// How far ahead of UTC at an instant; none where the browser can't tell.
    pub fn at(&self, at: DateTime<Utc>) -> TimeDelta {
        let whole = DateTime::from_timestamp(at.timestamp(), 0).unwrap_or(at);
        self.civil(whole).map_or_else(TimeDelta::zero, |civil| civil - whole.naive_utc())
    }
}
