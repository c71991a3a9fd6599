//! The only door to the browser: clock, zone, storage, address, clipboard,
//! number and date formats, focus. Called from effects and event handlers
//! only, never while a page is first rendered.

use crate::domain::money::Money;
use crate::i18n::Lang;
use chrono::{DateTime, NaiveDate, Utc};
use gloo_net::http::Request;
use js_sys::{Array, Intl, Object, Reflect, Uint8Array};
use leptos::prelude::{document, window};
use std::time::Duration;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortSignal, ReadableStream, ReadableStreamDefaultReader, RequestCache};

/// The instant of the visitor's clock.
pub fn now() -> Option<DateTime<Utc>> {
    #[expect(clippy::cast_possible_truncation, reason = "a clock's milliseconds are whole")]
    let millis = js_sys::Date::now() as i64;
    DateTime::from_timestamp_millis(millis)
}

/// The visitor's IANA time zone, where the browser tells it.
pub fn time_zone() -> Option<String> {
    let format = Intl::DateTimeFormat::new(&Array::new(), &Object::new());
    Reflect::get(&format.resolved_options(), &"timeZone".into()).ok()?.as_string()
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

/// A text remembered on the device. Private windows may forget or refuse.
pub fn remembered(key: &str) -> Option<String> {
    window().local_storage().ok()??.get_item(key).ok()?
}

/// Remembers a text on the device, or forgets it; false where the browser refuses.
pub fn remember(key: &str, value: Option<&str>) -> bool {
    let Ok(Some(storage)) = window().local_storage() else { return false };
    match value {
        Some(value) => storage.set_item(key, value).is_ok(),
        None => storage.remove_item(key).is_ok(),
    }
}

/// The fragment of the address, with its `#`; empty without one.
pub fn fragment() -> String {
    window().location().hash().unwrap_or_default()
}

/// Puts a fragment into the address without a new entry in the history.
pub fn set_fragment(fragment: &str) {
    let location = window().location();
    let (path, search) =
        (location.pathname().unwrap_or_default(), location.search().unwrap_or_default());
    let hash = if fragment.is_empty() { String::new() } else { format!("#{fragment}") };
    if let Ok(history) = window().history() {
        let state = history.state().unwrap_or(JsValue::NULL);
        _ = history.replace_state_with_url(&state, "", Some(&format!("{path}{search}{hash}")));
    }
}

/// The whole address.
pub fn address() -> String {
    window().location().href().unwrap_or_default()
}

/// Goes to another page by a real load.
pub fn go(address: &str) {
    _ = window().location().set_href(address);
}

/// Loads the page anew.
pub fn reload() {
    _ = window().location().reload();
}

/// Puts a text on the clipboard; false where the browser refuses.
pub async fn copy(text: String) -> bool {
    let navigator: JsValue = window().navigator().into();
    // Absent where the page was not loaded over https.
    match Reflect::get(&navigator, &"clipboard".into()) {
        Ok(clipboard) if !clipboard.is_undefined() => {
            JsFuture::from(window().navigator().clipboard().write_text(&text)).await.is_ok()
        }
        _ => false,
    }
}

/// The title of the window.
pub fn set_title(title: &str) {
    document().set_title(title);
}

/// Moves the focus to the first element that a selector finds and shows it.
pub fn focus(selector: &str) {
    if let Some(element) = find(selector) {
        _ = element.focus();
    }
}

/// Moves the focus likewise, and leaves the page where it is scrolled to.
pub fn focus_in_place(selector: &str) {
    if let Some(element) = find(selector) {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        _ = element.focus_with_options(&options);
    }
}

/// Whether a fragment names a place on the page.
pub fn is_place(fragment: &str) -> bool {
    let id = fragment.trim_start_matches('#');
    !id.is_empty() && document().get_element_by_id(id).is_some()
}

/// Opens the answers around an element and brings it into view; false when
/// there is none of that id.
pub fn reveal(id: &str) -> bool {
    let Some(element) = document().get_element_by_id(id) else {
        return false;
    };
    if let Ok(Some(details)) = element.closest("details") {
        _ = details.set_attribute("open", "");
    }
    element.scroll_into_view();
    true
}

/// Tells styles and tests how far the program is: `ready` or `failed`.
pub fn set_state(state: &str) {
    if let Some(root) = document().document_element() {
        _ = root.set_attribute("data-app", state);
    }
}

/// The language in which the page was written.
pub fn page_language() -> Option<String> {
    document().document_element()?.get_attribute("lang")
}

/// Where the page says its content document is.
pub fn content_address() -> Option<String> {
    find("link[rel=preload][as=fetch]")?.get_attribute("href")
}

/// Whether a fetch may be answered from the browser's cache.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Freshness {
    /// It may.
    Cached,
    /// The server is asked whether the cached answer still holds.
    Asked,
}

/// Fetches a text of at most `limit` bytes within `patience`.
///
/// # Errors
/// Why there is none, in words for developers.
pub async fn fetch_text(
    address: &str,
    freshness: Freshness,
    limit: usize,
    patience: Duration,
) -> Result<String, String> {
    let fault = |why: &dyn std::fmt::Display| format!("{address}: {why}");
    let millis = u32::try_from(patience.as_millis()).unwrap_or(u32::MAX);
    let cache = match freshness {
        Freshness::Cached => RequestCache::Default,
        Freshness::Asked => RequestCache::NoCache,
    };
    let answer = Request::get(address)
        .cache(cache)
        .abort_signal(Some(&AbortSignal::timeout_with_u32(millis)))
        .send()
        .await
        .map_err(|error| fault(&error))?;
    if !answer.ok() {
        return Err(fault(&answer.status()));
    }
    let bytes = match answer.body() {
        Some(body) => read_all(&body, limit).await.ok_or_else(|| fault(&"too long or cut off"))?,
        None => Vec::new(),
    };
    String::from_utf8(bytes).map_err(|error| fault(&error))
}

/// Reads a stream to its end; `None` past `limit` bytes or when it breaks off.
async fn read_all(body: &ReadableStream, limit: usize) -> Option<Vec<u8>> {
    let reader: ReadableStreamDefaultReader = body.get_reader().unchecked_into();
    let mut bytes = Vec::new();
    loop {
        let chunk = JsFuture::from(reader.read()).await.ok()?;
        if Reflect::get(&chunk, &"done".into()).ok()?.is_truthy() {
            return Some(bytes);
        }
        let chunk: Uint8Array = Reflect::get(&chunk, &"value".into()).ok()?.dyn_into().ok()?;
        bytes.extend(chunk.to_vec());
        if bytes.len() > limit {
            _ = reader.cancel();
            return None;
        }
    }
}

/// A warning for the operator, in the console.
pub fn log_warning(text: &str) {
    web_sys::console::warn_1(&text.into());
}

/// An error for the developers' console.
pub fn log_error(text: &str) {
    web_sys::console::error_1(&text.into());
}

/// Listens to the window's event of that name until the current owner ends.
pub fn on_event(name: &'static str, listener: impl Fn() + 'static) {
    let event = leptos::ev::Custom::<web_sys::Event>::new(name);
    let handle = leptos::prelude::window_event_listener(event, move |_| listener());
    leptos::prelude::on_cleanup(move || handle.remove());
}

fn find(selector: &str) -> Option<web_sys::HtmlElement> {
    document().query_selector(selector).ok()??.dyn_into().ok()
}

/// How to write an instant.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Moment {
    /// « 15:00 »
    Time,
    /// « Fri 27 Nov, 15:00 »
    DayAndTime,
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

/// Writes an amount with its currency. The number goes over as text, so that
/// no float comes between.
pub fn write_money(money: Money, lang: Lang) -> String {
    let currency = money.currency.code();
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

fn js_date(at: DateTime<Utc>) -> js_sys::Date {
    #[expect(clippy::cast_precision_loss, reason = "below 2^53 for every year in use")]
    let millis = at.timestamp_millis() as f64;
    js_sys::Date::new(&millis.into())
}

fn format_date(at: DateTime<Utc>, lang: Lang, pairs: &[(&str, &str)]) -> String {
    let format = Intl::DateTimeFormat::new(&locales(lang), &options(pairs));
    format
        .format()
        .call1(&JsValue::NULL, &js_date(at))
        .ok()
        .and_then(|text| text.as_string())
        .unwrap_or_else(|| at.to_string())
}

fn options(pairs: &[(&str, &str)]) -> Object {
    let object = Object::new();
    for (key, value) in pairs {
        _ = Reflect::set(&object, &(*key).into(), &(*value).into());
    }
    object
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
