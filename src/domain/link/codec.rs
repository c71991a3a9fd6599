//! `key=value&key=value`, percent-encoded.

/// The longest fragment that is read, in bytes: twice the longest that a form
/// can make, with every character of every field escaped.
pub const MAX_LEN: usize = 131_072;

/// What stays as it is in a value beside letters and digits, so that links are easy on
/// the eye.
const PLAIN: &[u8] = b"-_.~:";

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

/// Collects pairs into a fragment, without the `#`.
#[derive(Default)]
pub(super) struct Writer(String);

impl Writer {
    pub(super) fn pair(&mut self, key: &str, value: &str) {
        if !self.0.is_empty() {
            self.0.push('&');
        }
        self.0.push_str(key);
        self.0.push('=');
        encode(value, &mut self.0);
    }

    pub(super) fn finish(self) -> String {
        self.0
    }
}

/// The error for a value that its key can't have.
pub(super) fn bad(key: &str, found: &str) -> LinkError {
    LinkError::BadValue { key: key.to_owned(), found: found.to_owned() }
}

/// The keys already met; a second time is an error.
#[derive(Default)]
pub(super) struct Once(Vec<String>);

impl Once {
    pub(super) fn meet(&mut self, key: &str) -> Result<(), LinkError> {
        if self.0.iter().any(|met| met == key) {
            return Err(LinkError::Repeated(key.to_owned()));
        }
        self.0.push(key.to_owned());
        Ok(())
    }
}

/// Adds a text of which all but letters, digits and [`PLAIN`] is escaped byte by byte.
fn encode(text: &str, out: &mut String) {
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || PLAIN.contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push('%');
            for half in [byte >> 4, byte & 0xf] {
                out.extend(char::from_digit(u32::from(half), 16).map(|c| c.to_ascii_uppercase()));
            }
        }
    }
}

/// The text of an escaped one. A percent sign without two digits after it is one.
fn decode(text: &str) -> Result<String, LinkError> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        let digit = |at: usize| char::from(*after.get(at)?).to_digit(16);
        let escaped = (*first == b'%').then(|| Some((digit(0)? << 4) + digit(1)?)).flatten();
        match escaped.and_then(|byte| u8::try_from(byte).ok()) {
            Some(byte) => {
                bytes.push(byte);
                rest = &after[2..];
            }
            None => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8(bytes).map_err(|_| LinkError::Malformed)
}
