//! The real content, for the tests.
#![allow(dead_code, clippy::unwrap_used, reason = "each test takes what it needs and may stop")]

pub mod addresses;
pub mod cli;
pub mod coverage;
pub mod dist;
pub mod hours;
pub mod price;
pub mod sheet;
pub mod texts;

use chrono::{DateTime, NaiveDate, Utc};
use olcare_portal::content::{Library, Source};
use serde_json::Value;
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

/// The real content with one document changed: what it was yesterday, perhaps.
pub struct Edited<'a>(pub &'a str, pub &'a dyn Fn(&mut Value));

impl Source for Edited<'_> {
    fn read(&self, file: &str) -> Result<String, String> {
        let text = Folder::real().read(file)?;
        if file != self.0 {
            return Ok(text);
        }
        let mut document = serde_json::from_str(&text).map_err(|error| error.to_string())?;
        self.1(&mut document);
        Ok(document.to_string())
    }
}

/// Gives a clause other words, wherever it stands in an FAQ.
pub fn reword(document: &mut Value, clause: &str, words: &str) {
    if document["clause"] == clause {
        document["text"] = words.into();
    }
    match document {
        Value::Array(items) => items.iter_mut().for_each(|item| reword(item, clause, words)),
        Value::Object(members) => {
            members.values_mut().for_each(|member| reword(member, clause, words));
        }
        _ => {}
    }
}

/// The real content with one document changed, checked.
pub fn edited(file: &str, change: impl Fn(&mut Value)) -> Library {
    Library::read(&Edited(file, &change)).unwrap_or_else(|errors| panic!("{errors:#?}"))
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
