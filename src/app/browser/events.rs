//! Events of the window.

use leptos::ev::Custom;
use leptos::prelude::{on_cleanup, window_event_listener};
use web_sys::Event;

/// Listens to the window's event of that name until the current owner ends.
pub fn on_event(name: &'static str, listener: impl Fn() + 'static) {
    listen(name, move |_| listener());
}

/// Likewise, and gives the event to the listener.
pub(super) fn listen(name: &'static str, listener: impl Fn(Event) + 'static) {
    let handle = window_event_listener(Custom::<Event>::new(name), listener);
    on_cleanup(move || handle.remove());
}
