//! Dates, times and amounts the way the visitor's language writes them.

use super::intl::{js_date, options};
use crate::domain::date;
use crate::domain::money::Money;
use crate::i18n::Lang;
use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use js_sys::{Array, Intl};
use leptos::prelude::window;
use std::cell::RefCell;
use wasm_bindgen::JsValue;

/// How to write an instant.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Moment {
    /// « 15:00 »
    Time,
    /// « Fri 27 Nov, 15:00 »
    DayAndTime,
    /// « Friday 27 November 2026 at 15:00 »
    Long,
    /// « Friday 27 November 2026, 15:00:00 UTC »: for a record.
    Full,
}

/// Writes an instant in a zone, or in the visitor's own.
pub fn write_moment(at: DateTime<Utc>, lang: Lang, zone: Option<&str>, moment: Moment) -> String {
    let mut options: Vec<(&str, &str)> = match moment {
        Moment::Time => vec![("hour", "numeric"), ("minute", "2-digit")],
        Moment::DayAndTime => vec![
            ("weekday", "short"),
            ("day", "numeric"),
            ("month", "short"),
            ("hour", "numeric"),
            ("minute", "2-digit"),
        ],
        Moment::Long => vec![("dateStyle", "full"), ("timeStyle", "short")],
        Moment::Full => vec![("dateStyle", "full"), ("timeStyle", "long")],
    };
    options.extend(zone.map(|zone| ("timeZone", zone)));
    format_date(at, lang, &options)
}

/// Writes an instant shortly: the time alone when its day in that zone is the
/// day at `now` in the visitor's `own` zone, else with its day.
pub fn write_near(
    at: DateTime<Utc>,
    now: DateTime<Utc>,
    lang: Lang,
    zone: Option<&str>,
    own: Option<&str>,
) -> String {
    let day = |instant, zone: Option<&str>| {
        let mut options = vec![("day", "numeric"), ("month", "numeric"), ("year", "numeric")];
        options.extend(zone.map(|zone| ("timeZone", zone)));
        format_date(instant, lang, &options)
    };
    let same_day = day(at, zone) == day(now, own);
    let moment = if same_day { Moment::Time } else { Moment::DayAndTime };
    write_moment(at, lang, zone, moment)
}

/// Writes a civil day: « 27 November 2026 ».
pub fn write_day(day: NaiveDate, lang: Lang) -> String {
    let Some(noon) = day.and_hms_opt(12, 0, 0) else {
        return String::new();
    };
    format_date(noon.and_utc(), lang, &[("dateStyle", "long"), ("timeZone", "UTC")])
}

/// Writes a civil day shortly: « Fri 27 Nov ».
pub fn write_short_day(day: NaiveDate, lang: Lang) -> String {
    let fields =
        [("weekday", "short"), ("day", "numeric"), ("month", "short"), ("timeZone", "UTC")];
    let noon = day.and_hms_opt(12, 0, 0);
    noon.map_or_else(String::new, |noon| format_date(noon.and_utc(), lang, &fields))
}

/// Writes a full hour of the day: « 15 h », “3 PM”.
pub fn write_hour(civil: NaiveDateTime, lang: Lang) -> String {
    format_date(civil.and_utc(), lang, &[("hour", "numeric"), ("timeZone", "UTC")])
}

/// Writes an amount with its currency. The number goes over as text, so that
/// no float comes between.
pub fn write_money(money: Money, lang: Lang) -> String {
    let currency = money.currency.id();
    let options = options(&[("style", "currency"), ("currency", currency)]);
    let format = Intl::NumberFormat::new(&Array::of1(&lang.code().into()), &options);
    let plain = money.to_plain();
    format
        .format()
        .call1(&JsValue::NULL, &plain.as_str().into())
        .ok()
        .and_then(|text| text.as_string())
        .unwrap_or_else(|| format!("{plain} {currency}"))
}

thread_local! {
    /// Formats made before: a browser takes long to make one.
    static FORMATS: RefCell<Vec<(String, Intl::DateTimeFormat)>> = const { RefCell::new(Vec::new()) };
}

fn format_date(at: DateTime<Utc>, lang: Lang, pairs: &[(&str, &str)]) -> String {
    let mut key = lang.code().to_owned();
    pairs.iter().for_each(|(name, value)| key.extend([",", name, value]));
    let text = FORMATS.with_borrow_mut(|formats| {
        let found = formats.iter().position(|(made, _)| *made == key).unwrap_or_else(|| {
            formats.push((key, Intl::DateTimeFormat::new(&locales(lang), &options(pairs))));
            formats.len() - 1
        });
        formats[found].1.format().call1(&JsValue::NULL, &js_date(at))
    });
    text.ok()
        .and_then(|text| text.as_string())
        .unwrap_or_else(|| [&date::format_minute(at.naive_utc()), " UTC"].concat())
}

/// The visitor's own variety of the page's language where the browser names
/// one (`fr-CA`, `en-AU`), else the language.
fn locales(lang: Lang) -> Array {
    let own =
        window().navigator().languages().iter().find(|tag| {
            tag.as_string().is_some_and(|tag| tag.split('-').next() == Some(lang.code()))
        });
    Array::of1(&own.unwrap_or_else(|| lang.code().into()))
}
