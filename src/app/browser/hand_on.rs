//! Texts handed on to other programs: by the clipboard, or by the device's own choice
//! of programs.

use super::intl::options;
use super::page::address;
use js_sys::{Function, Promise, Reflect};
use leptos::prelude::{document, window};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Puts a text on the clipboard; false where the browser refuses.
pub async fn copy(text: &str) -> bool {
    let navigator: JsValue = window().navigator().into();
    // Absent where the page was not loaded over https.
    match Reflect::get(&navigator, &"clipboard".into()) {
        Ok(clipboard) if !clipboard.is_undefined() => {
            JsFuture::from(window().navigator().clipboard().write_text(text)).await.is_ok()
        }
        _ => false,
    }
}

/// Whether the device offers programs to share a link with.
pub fn can_share() -> bool {
    ask("canShare", "", &address("")).is_some_and(|can| can.is_truthy())
        && method("share").is_some()
}

/// Shares a link with the page's title and a text. A visitor who thinks better of it
/// has been served too; false where the browser could not.
pub async fn share(text: &str, address: &str) -> bool {
    let Some(shared) = ask("share", text, address) else { return false };
    match JsFuture::from(Promise::from(shared)).await {
        Ok(_) => true,
        Err(why) => Reflect::get(&why, &"name".into()).is_ok_and(|name| name == "AbortError"),
    }
}

/// Calls one of the two methods; `None` where the browser lacks it or refuses.
fn ask(name: &str, text: &str, address: &str) -> Option<JsValue> {
    let data = options(&[("title", &document().title()), ("text", text), ("url", address)]);
    method(name)?.call1(&window().navigator(), &data).ok()
}

fn method(name: &str) -> Option<Function> {
    Reflect::get(&window().navigator(), &name.into()).ok()?.dyn_into().ok()
}
