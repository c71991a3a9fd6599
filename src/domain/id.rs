//! Names of things in the content: short, stable, the same in every language.

use serde::{Deserialize, Serialize};
use std::fmt;

/// Why a text is not an [`Id`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IdError {
    /// No character at all.
    Empty,
    /// Longer than [`Id::MAX_LEN`] bytes.
    TooLong,
    /// Something other than `a-z`, `0-9` and single inner hyphens.
    BadCharacter,
}

/// A kebab-case identifier: `a-z`, `0-9` and single hyphens between them.
///
/// ```
/// use olcare_portal::domain::id::Id;
/// assert!(Id::new("united-kingdom").is_ok());
/// assert!(Id::new("United Kingdom").is_err());
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Id(Box<str>);

impl Id {
    /// The longest identifier, in bytes.
    pub const MAX_LEN: usize = 64;

    /// Reads an identifier.
    ///
    /// # Errors
    /// [`IdError`] says which rule of the form is broken.
    pub fn new(text: &str) -> Result<Self, IdError> {
        if text.is_empty() {
            return Err(IdError::Empty);
        }
        if text.len() > Self::MAX_LEN {
            return Err(IdError::TooLong);
        }
        let good = text.split('-').all(|part| {
            !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        });
        if good { Ok(Self(text.into())) } else { Err(IdError::BadCharacter) }
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
