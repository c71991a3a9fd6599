//! Single keys, and dialogs.

use super::events::listen;
use super::page::{find, focus_is_within};
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlDialogElement, KeyboardEvent};

/// Where keys are text, or choose.
const FIELDS: &str =
    "input:not([type=checkbox], [type=radio]), select, textarea, [contenteditable]";

/// Tells each key that is pressed on the page without Ctrl, Alt or Meta while no field
/// has the focus. The listener says whether the key meant something to it.
pub fn on_key(listener: impl Fn(&str) -> bool + 'static) {
    let hear = move |event: Event| {
        let event: KeyboardEvent = event.unchecked_into();
        let held = event.ctrl_key() || event.alt_key() || event.meta_key();
        let taken = event.default_prevented() || event.is_composing();
        if !held && !taken && !focus_is_within(FIELDS) && listener(&event.key()) {
            event.prevent_default();
        }
    };
    listen("keydown", hear);
}

/// Opens a dialog above the page, which rests until it is closed; false where it is
/// not there, or open. The browser moves the focus into it, and back.
pub fn show_dialog(selector: &str) -> bool {
    let dialog = find(selector).and_then(|found| found.dyn_into::<HtmlDialogElement>().ok());
    dialog.is_some_and(|dialog| dialog.show_modal().is_ok())
}
