//! `key=value&key=value`, percent-encoded.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

/// The longest fragment that is read, in bytes: twice the longest that a form makes, with
/// every character of every field escaped.
pub const MAX_LEN: usize = 131_072;

/// The characters of a value that are escaped: all but letters, digits and a few that are
/// valid in a fragment and keep links legible.
const ESCAPED: &AsciiSet =
    &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~').remove(b':');

/// Why a fragment is not a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkError {
    /// Longer than [`MAX_LEN`].
    TooLong,
    /// A part that is not `key=value`, or not UTF-8 when decoded.
    Malformed,
    /// A key that this tool does not know.
    UnknownKey(String),
    /// A key that may occur once only occurs again.
    Repeated(String),
    /// A value that its key can't have.
    BadValue {
        /// The key.
        key: String,
        /// The value found.
        found: String,
    },
}

/// Splits a fragment, with or without its `#`, into decoded pairs.
pub(super) fn pairs(fragment: &str) -> Result<Vec<(String, String)>, LinkError> {
    let text = fragment.strip_prefix('#').unwrap_or(fragment);
    if text.len() > MAX_LEN {
        return Err(LinkError::TooLong);
    }
    text.split('&')
        .filter(|pair| !pair.is_empty())
        .map(|pair| {
            let (key, value) = pair.split_once('=').ok_or(LinkError::Malformed)?;
            Ok((decode(key)?, decode(value)?))
        })
        .collect()
}

/// Adds a pair to a fragment, which is without its `#`.
pub(super) fn push(fragment: &mut String, key: &str, value: &str) {
    if !fragment.is_empty() {
        fragment.push('&');
    }
    fragment.push_str(key);
    fragment.push('=');
    fragment.extend(utf8_percent_encode(value, ESCAPED));
}

/// The error for a value that its key can't have.
pub(super) fn bad(key: &str, found: &str) -> LinkError {
    LinkError::BadValue { key: key.to_owned(), found: found.to_owned() }
}

/// Adds a key to those met so far; one that occurs again is an error.
pub(super) fn meet(met: &mut Vec<String>, key: &str) -> Result<(), LinkError> {
    if met.iter().any(|one| one == key) {
        return Err(LinkError::Repeated(key.to_owned()));
    }
    met.push(key.to_owned());
    Ok(())
}

/// The text of an escaped one. A percent sign without two digits after it stays.
fn decode(text: &str) -> Result<String, LinkError> {
    let text = percent_decode_str(text).decode_utf8().map_err(|_| LinkError::Malformed)?;
    Ok(text.into_owned())
}
