//! The real content, for the tests.
#![allow(dead_code, clippy::unwrap_used, reason = "each test takes what it needs and may stop")]

pub mod coverage;
pub mod price;

use chrono::{DateTime, NaiveDate, Utc};
use olcare_portal::content::{Library, Source};
use std::path::{Path, PathBuf};

/// The content folder of the project.
pub struct Folder(PathBuf);

impl Folder {
    /// Where the real content is.
    pub fn real() -> Self {
        Self(Path::new(env!("CARGO_MANIFEST_DIR")).join("public/content"))
    }
}

impl Source for Folder {
    fn read(&self, file: &str) -> Result<String, String> {
        std::fs::read_to_string(self.0.join(file)).map_err(|error| error.to_string())
    }
}

/// The real content, checked.
pub fn library() -> Library {
    Library::read(&Folder::real()).unwrap_or_else(|errors| panic!("{errors:#?}"))
}

/// An instant written as in `2026-03-09T13:00:00Z`.
pub fn instant(text: &str) -> DateTime<Utc> {
    text.parse().unwrap_or_else(|error| panic!("{text}: {error}"))
}

/// A day written as in `2026-03-09`.
pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap_or_else(|error| panic!("{text}: {error}"))
}
