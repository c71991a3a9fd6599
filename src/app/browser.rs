//! The only door to the browser: clock, zone, storage, address, clipboard,
//! number and date formats, focus. Called from effects and event handlers
//! only, never while a page is first rendered.

mod download;
mod fetch;
mod format;
mod json;
mod page;
mod zone;

pub use download::download;
pub use fetch::{Freshness, fetch_text};
pub use format::{
    Moment, write_day, write_hour, write_moment, write_money, write_near, write_short_day,
};
pub use json::parse_json;
pub use page::{
    address, click, content_address, focus, focus_field, focus_in_place, focus_is_within,
    focus_question, fragment, go, is_place, page_language, print, reload, reveal, set_fragment,
    set_state, set_title, target_id, typed_text, unfold, visit,
};
pub use zone::{Offsets, local_day, time_zone, zone, zones};

use chrono::{DateTime, Utc};
use js_sys::Reflect;
use leptos::prelude::window;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

/// The instant of the visitor's clock.
pub fn now() -> Option<DateTime<Utc>> {
    #[expect(clippy::cast_possible_truncation, reason = "a clock's milliseconds are whole")]
    let millis = js_sys::Date::now() as i64;
    DateTime::from_timestamp_millis(millis)
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
