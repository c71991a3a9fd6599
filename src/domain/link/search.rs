//! A search of the FAQ as a fragment.

use super::codec::{LinkError, pairs, push};

/// Writes a search as a fragment, without the `#`.
pub fn encode_search(input: &str) -> String {
    let mut fragment = String::new();
    push(&mut fragment, "q", input);
    fragment
}

/// Reads a search; `None` when the fragment holds none.
///
/// # Errors
/// [`LinkError`] when the fragment is not made of pairs.
pub fn decode_search(fragment: &str) -> Result<Option<String>, LinkError> {
    let found = pairs(fragment)?.into_iter().find(|(key, _)| key == "q");
    Ok(found.map(|(_, text)| text.chars().take(120).collect()))
}
