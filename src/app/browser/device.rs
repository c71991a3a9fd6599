//! What the browser keeps for the portal on the device.

use crate::app::route;
use js_sys::Array;
use leptos::prelude::window;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::Storage;

/// How the names of what is ours begin: below a path of a host, others keep their things
/// beside them.
fn ours() -> String {
    if route::base().is_empty() { String::new() } else { route::root() }
}

/// A text remembered on the device. Private windows may forget or refuse.
pub fn remembered(key: &str) -> Option<String> {
    window().local_storage().ok()??.get_item(&(ours() + key)).ok()?
}

/// Remembers a text on the device; an empty one forgets it. False where the browser refuses.
pub fn remember(key: &str, text: &str) -> bool {
    let Ok(Some(storage)) = window().local_storage() else { return false };
    let key = ours() + key;
    let done =
        if text.is_empty() { storage.remove_item(&key) } else { storage.set_item(&key, text) };
    done.is_ok()
}

/// Empties all that the browser keeps for the portal: both storages, and the files of
/// its caches. False where it refuses to remember: then nothing was kept.
pub async fn forget_everything() -> bool {
    // The start-up script has nothing more kept on behalf of this page.
    super::page::mark("data-forgotten", "");
    forget_files().await;
    let storages = [window().local_storage(), window().session_storage()];
    storages.into_iter().all(|storage| match storage {
        Ok(Some(storage)) => empty(&storage).is_some(),
        _ => false,
    })
}

/// Takes what is ours out of a storage; from the end, as those after it move up.
fn empty(storage: &Storage) -> Option<()> {
    let ours = ours();
    for at in (0..storage.length().ok()?).rev() {
        if let Some(key) = storage.key(at).ok()?.filter(|key| key.starts_with(&ours)) {
            storage.remove_item(&key).ok()?;
        }
    }
    Some(())
}

/// Deletes our caches. A page that was not loaded over https has none.
async fn forget_files() -> Option<()> {
    let caches = window().caches().ok().filter(|caches| !caches.is_undefined())?;
    let names: Array = JsFuture::from(caches.keys()).await.ok()?.dyn_into().ok()?;
    for name in names.iter() {
        // The browser needs no one to wait for it.
        if let Some(name) = name.as_string().filter(|name| name.starts_with(&ours())) {
            _ = caches.delete(&name);
        }
    }
    Some(())
}
