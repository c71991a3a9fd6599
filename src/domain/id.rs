//! Names of things in the content: short, stable, the same in every language.

use serde::{Deserialize, Serialize};
use std::fmt;

/// A kebab-case identifier: `a-z`, `0-9` and single hyphens between them, 64 bytes at most.
///
/// ```
/// use olcare_portal::domain::id::Id;
/// assert!(Id::new("united-kingdom").is_some());
/// assert!(Id::new("United Kingdom").is_none());
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Id(Box<str>);

impl Id {
    /// Reads an identifier; `None` for a text that is none.
    pub fn new(text: &str) -> Option<Self> {
        let is_part = |part: &str| {
            !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        };
        (text.len() <= 64 && text.split('-').all(is_part)).then(|| Self(text.into()))
    }

    /// The identifier as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
