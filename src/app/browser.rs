//! The only door to the browser: clock, zone, storage, address, clipboard,
//! number and date formats, focus. Called from effects and event handlers
//! only, never while a page is first rendered.

mod device;
mod download;
mod fetch;
mod format;
mod hand_on;
mod keys;
mod page;
mod turn;
mod zone;

pub use device::{forget_everything, remember, remembered};
pub use download::download;
pub use fetch::{Cache, fetch};
pub use format::{
    Moment, warm_up, write_day, write_hour, write_moment, write_money, write_near, write_short_day,
};
pub use hand_on::{can_share, copy, share};
pub use keys::{on_key, show_dialog};
pub use page::{
    address, click, content_address, fade_in, focus, focus_field, focus_in_place, focus_is_within,
    focus_question, fragment, go, is_place, page_language, print, reload, reveal, select_text,
    set_fragment, set_state, set_title, target_id, typed_text, unfold, visit,
};
pub use turn::{run, turn};
pub use zone::{Offsets, local_day, time_zone, zone, zones};

use chrono::{DateTime, Utc};

/// The instant of the visitor's clock.
pub fn now() -> Option<DateTime<Utc>> {
    #[expect(clippy::cast_possible_truncation, reason = "a clock's milliseconds are whole")]
    let millis = js_sys::Date::now() as i64;
    DateTime::from_timestamp_millis(millis)
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
    listen(name, Box::new(move |_| listener()));
}

fn listen(name: &'static str, listener: Box<dyn Fn(web_sys::Event)>) {
    let event = leptos::ev::Custom::<web_sys::Event>::new(name);
    let handle = leptos::prelude::window_event_listener(event, listener);
    leptos::prelude::on_cleanup(move || handle.remove());
}
