//! Fetching from the portal's own server.

use gloo_net::http::Request;
use js_sys::{Reflect, Uint8Array};
use std::time::Duration;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortSignal, ReadableStream, ReadableStreamDefaultReader, RequestCache};

/// Whether a fetch may be answered from the browser's cache.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Cache {
    /// It may.
    Default,
    /// The server is asked whether the cached answer still holds.
    Revalidate,
}

/// Fetches a file of at most `limit` bytes within `timeout`.
///
/// # Errors
/// Why there is none, in words for developers.
pub async fn fetch(
    address: &str,
    cache: Cache,
    limit: usize,
    timeout: Duration,
) -> Result<Vec<u8>, String> {
    let fault = |why: &dyn std::fmt::Display| format!("{address}: {why}");
    let millis = u32::try_from(timeout.as_millis()).unwrap_or(u32::MAX);
    let cache = match cache {
        Cache::Default => RequestCache::Default,
        Cache::Revalidate => RequestCache::NoCache,
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
    match answer.body() {
        Some(body) => read_all(&body, limit).await.ok_or_else(|| fault(&"too long or cut off")),
        None => Ok(Vec::new()),
    }
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
