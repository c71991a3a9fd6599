//! Tasks of the event loop.

use js_sys::Promise;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::MessageChannel;

/// Goes on in a task of its own: input and painting that wait come first. By a message,
/// because a timer of a page in the background may take a second.
pub async fn yield_now() {
    let Ok(channel) = MessageChannel::new() else { return };
    let next = Promise::new(&mut |done, _| {
        channel.port1().set_onmessage(Some(&done));
        _ = channel.port2().post_message(&JsValue::NULL);
    });
    _ = JsFuture::from(next).await;
    // A port that listens keeps its channel.
    channel.port1().close();
}
