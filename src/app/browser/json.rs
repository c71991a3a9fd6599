//! JSON, read by the browser: its reader is there already, a second one would cost
//! every visitor some kilobytes.

use crate::content::Json;
use js_sys::{Array, JSON, Object};
use wasm_bindgen::{JsCast, JsValue};

/// How deep a document may nest, as serde_json has it: what is read is walked by
/// recursion.
const DEPTH: u32 = 128;

/// Reads a text.
///
/// # Errors
/// What is wrong with it, in the browser's words for developers.
pub fn parse_json(bytes: &[u8]) -> Result<Json, String> {
    let text = str::from_utf8(bytes).map_err(|_| "not UTF-8".to_owned())?;
    let fault = |why: JsValue| {
        let message = why.dyn_ref::<js_sys::Error>().map(js_sys::Error::message);
        message.and_then(|text| text.as_string()).unwrap_or_default()
    };
    value(&JSON::parse(text).map_err(fault)?, DEPTH).ok_or_else(|| "too deep".to_owned())
}

fn value(found: &JsValue, depth: u32) -> Option<Json> {
    let depth = depth.checked_sub(1)?;
    Some(if let Some(text) = found.as_string() {
        Json::Text(text)
    } else if let Some(flag) = found.as_bool() {
        Json::Flag(flag)
    } else if let Some(number) = found.as_f64() {
        #[expect(clippy::cast_possible_truncation, reason = "compared right after")]
        let whole = number as i64;
        #[expect(clippy::cast_precision_loss, reason = "compared, not kept")]
        let is_whole = whole as f64 == number;
        if is_whole { Json::Whole(whole) } else { Json::Fraction }
    } else if let Some(list) = found.dyn_ref::<Array>() {
        Json::List(list.iter().map(|item| value(&item, depth)).collect::<Option<_>>()?)
    } else if let Some(object) = found.dyn_ref::<Object>() {
        let mut members: Vec<(String, Json)> = Vec::new();
        for entry in Object::entries(object).iter() {
            let pair: Array = entry.unchecked_into();
            let member = (pair.get(0).as_string()?, value(&pair.get(1), depth)?);
            // Kept in order here: a sort of the standard library weighs more than this module.
            let place = members.partition_point(|(key, _)| *key < member.0);
            members.insert(place, member);
        }
        Json::Keys(members)
    } else {
        Json::Null
    })
}
