//! JSON, read by the browser: its reader is there already, a second one would cost
//! every visitor some kilobytes.

use js_sys::{Array, JSON, Object};
use serde_json::{Map, Number, Value};
use wasm_bindgen::{JsCast, JsValue};

/// How deep a document may nest, as serde_json has it: what is read is walked by
/// recursion.
const DEPTH: u32 = 128;

/// Reads a text.
///
/// # Errors
/// What is wrong with it, in the browser's words for developers.
pub fn parse_json(bytes: &[u8]) -> Result<Value, String> {
    let text = str::from_utf8(bytes).map_err(|error| error.to_string())?;
    let fault = |why: JsValue| {
        let message = why.dyn_ref::<js_sys::Error>().map(js_sys::Error::message);
        message.and_then(|text| text.as_string()).unwrap_or_default()
    };
    value(&JSON::parse(text).map_err(fault)?, DEPTH).ok_or_else(|| "too deep".to_owned())
}

fn value(found: &JsValue, depth: u32) -> Option<Value> {
    let depth = depth.checked_sub(1)?;
    Some(if let Some(text) = found.as_string() {
        Value::String(text)
    } else if let Some(flag) = found.as_bool() {
        Value::Bool(flag)
    } else if let Some(number) = found.as_f64() {
        // Every number of the content is whole; another is refused where it is read.
        #[expect(clippy::cast_possible_truncation, reason = "compared right after")]
        let whole = number as i64;
        #[expect(clippy::cast_precision_loss, reason = "compared, not kept")]
        let is_whole = whole as f64 == number;
        let kept = if is_whole { Some(whole.into()) } else { Number::from_f64(number) };
        kept.map_or(Value::Null, Value::Number)
    } else if let Some(list) = found.dyn_ref::<Array>() {
        Value::Array(list.iter().map(|item| value(&item, depth)).collect::<Option<_>>()?)
    } else if let Some(object) = found.dyn_ref::<Object>() {
        let mut map = Map::new();
        for entry in Object::entries(object).iter() {
            let pair: Array = entry.unchecked_into();
            map.insert(pair.get(0).as_string()?, value(&pair.get(1), depth)?);
        }
        Value::Object(map)
    } else {
        Value::Null
    })
}
