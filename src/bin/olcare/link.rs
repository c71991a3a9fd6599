//! What is wrong with a link, for whoever wrote the script.

use olcare_portal::domain::link::{LinkError, MAX_LEN};

/// The error in words.
pub(crate) fn error(error: &LinkError) -> String {
    match error {
        LinkError::TooLong => format!("link: longer than {MAX_LEN} bytes"),
        LinkError::Malformed => "link: not made of name=value parts".to_owned(),
        LinkError::UnknownKey(key) => format!("link: unknown field {key:?}"),
        LinkError::Repeated(key) => format!("link: {key:?} twice"),
        LinkError::BadValue { key, found } => format!("link: {key} can't be {found:?}"),
    }
}

/// A `name=value` of the command line.
pub(crate) fn pair(text: &str) -> Result<(&str, &str), String> {
    text.split_once('=').ok_or_else(|| format!("{text:?} is not name=value"))
}
