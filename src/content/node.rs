//! A cursor in a JSON document: reads values and collects every error with its path.

use serde::Serialize;
use serde_json::Value;
use std::cell::RefCell;
use std::fmt;

/// An error in a document: where it is, what was found and what was expected.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ContentError {
    /// The file, as a path below the content folder.
    pub file: String,
    /// The JSON path: `regions[2].open`.
    pub path: String,
    /// What was found there.
    pub found: String,
    /// What should be there.
    pub expected: String,
}

impl fmt::Display for ContentError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { file, path, found, expected } = self;
        write!(f, "{file}: {path}: found {found}, expected {expected}")
    }
}

/// The path of an error that is not about a place in a file.
pub(super) const WHOLE_FILE: &str = "(whole file)";

impl ContentError {
    pub(super) fn new(file: &str, path: &str, found: &str, expected: &str) -> Self {
        let [file, path, found, expected] = [file, path, found, expected].map(str::to_owned);
        Self { file, path, found, expected }
    }

    /// The error for a text that is not JSON at all.
    pub(super) fn not_json(file: &str, error: &serde_json::Error) -> Self {
        let path = format!("line {}, column {}", error.line(), error.column());
        Self::new(file, &path, &error.to_string(), "JSON")
    }
}

/// Collects the errors of one reading, so that the operator sees all of them at once.
#[derive(Debug, Default)]
pub(super) struct Errors(RefCell<Vec<ContentError>>);

impl Errors {
    pub(super) fn add(&self, error: ContentError) {
        self.0.borrow_mut().push(error);
    }

    /// Whether none of these files has an error.
    pub(super) fn none_in(&self, files: &[&str]) -> bool {
        !self.0.borrow().iter().any(|error| files.contains(&error.file.as_str()))
    }

    /// What was read, or else every error.
    pub(super) fn or_read<T>(self, read: T) -> Result<T, Vec<ContentError>> {
        let errors = self.0.into_inner();
        if errors.is_empty() { Ok(read) } else { Err(errors) }
    }
}

/// A value in a document, with its path and the collector of errors.
#[derive(Clone)]
pub(super) struct Node<'a> {
    value: &'a Value,
    file: &'a str,
    path: String,
    errors: &'a Errors,
}

impl<'a> Node<'a> {
    pub(super) fn root(value: &'a Value, file: &'a str, errors: &'a Errors) -> Self {
        Self { value, file, path: String::new(), errors }
    }

    /// Records that something else was expected here.
    pub(super) fn reject(&self, expected: &str) {
        self.reject_found(&shown(self.value), expected);
    }

    /// The value that was read here; without one, records what was expected.
    pub(super) fn or_reject<T>(&self, read: Option<T>, expected: &str) -> Option<T> {
        if read.is_none() {
            self.reject(expected);
        }
        read
    }

    /// Records an error where what was found is not simply this value.
    pub(super) fn reject_found(&self, found: &str, expected: &str) {
        let path = if self.path.is_empty() { WHOLE_FILE } else { &self.path };
        self.errors.add(ContentError::new(self.file, path, found, expected));
    }

    fn child(&self, value: &'a Value, step: &str) -> Self {
        let dot = if self.path.is_empty() || step.starts_with('[') { "" } else { "." };
        let path = format!("{}{dot}{step}", self.path);
        Self { value, path, ..*self }
    }

    /// Checks that this is an object that has no keys but these.
    pub(super) fn keys(&self, allowed: &[&str]) {
        for (key, node) in self.entries() {
            if !allowed.contains(&key) {
                node.reject_found(
                    &format!("the key \"{key}\""),
                    &format!("one of: {}", allowed.join(", ")),
                );
            }
        }
    }

    /// The members of an object, in order of their keys.
    pub(super) fn entries(&self) -> Vec<(&'a str, Node<'a>)> {
        let Value::Object(members) = self.value else {
            self.reject("an object");
            return Vec::new();
        };
        members.iter().map(|(key, value)| (key.as_str(), self.child(value, key))).collect()
    }

    /// A member that may be absent.
    pub(super) fn maybe(&self, key: &str) -> Option<Node<'a>> {
        self.value.get(key).map(|value| self.child(value, key))
    }

    /// What `read` makes of a member that may be absent; the outer `None` is an error.
    pub(super) fn optional<T>(
        &self,
        key: &str,
        read: impl FnOnce(&Node<'a>) -> Option<T>,
    ) -> Option<Option<T>> {
        self.maybe(key).map_or(Some(None), |node| read(&node).map(Some))
    }

    /// A member that must be there.
    pub(super) fn get(&self, key: &str) -> Option<Node<'a>> {
        let found = self.maybe(key);
        if found.is_none() && self.value.is_object() {
            self.reject_found("nothing", &format!("the key \"{key}\""));
        }
        found
    }

    /// The items of an array.
    pub(super) fn items(&self) -> Vec<Node<'a>> {
        let Value::Array(items) = self.value else {
            self.reject("an array");
            return Vec::new();
        };
        let item = |(index, item)| self.child(item, &format!("[{index}]"));
        items.iter().enumerate().map(item).collect()
    }

    /// The items of an array that are texts.
    pub(super) fn texts(&self) -> Vec<&'a str> {
        self.items().iter().filter_map(Node::text).collect()
    }

    /// A text that is not blank and has no control characters but line breaks.
    pub(super) fn text(&self) -> Option<&'a str> {
        let good = |text: &&str| {
            !text.trim().is_empty() && !text.chars().any(|c| c.is_control() && c != '\n')
        };
        self.or_reject(self.value.as_str().filter(good), "a text")
    }

    /// A text that `read` understands.
    pub(super) fn parse<T>(
        &self,
        expected: &str,
        read: impl FnOnce(&str) -> Option<T>,
    ) -> Option<T> {
        self.or_reject(self.value.as_str().and_then(read), expected)
    }

    /// A whole number in a range.
    pub(super) fn number(&self, min: u64, max: u64) -> Option<u64> {
        let number = self.value.as_u64().filter(|number| (min..=max).contains(number));
        self.or_reject(number, &format!("a whole number from {min} to {max}"))
    }

    /// `true` or `false`.
    pub(super) fn flag(&self) -> Option<bool> {
        self.or_reject(self.value.as_bool(), "true or false")
    }
}

/// Every value, or `None` where one has errors. It takes all of them first, so that every
/// error is found.
pub(super) fn all<T>(values: impl Iterator<Item = Option<T>>) -> Option<Vec<T>> {
    values.collect::<Vec<_>>().into_iter().collect()
}

/// The most characters of a value that an error message quotes.
const MAX_QUOTED: usize = 60;

/// A value as JSON, short enough for an error message.
fn shown(value: &Value) -> String {
    let text = match value {
        Value::Object(_) => return "an object".to_owned(),
        Value::Array(_) => return "an array".to_owned(),
        Value::Number(number) if number.as_i64().is_none() => {
            return "a number with decimals".to_owned();
        }
        value => value.to_string(),
    };
    if text.chars().count() <= MAX_QUOTED {
        return text;
    }
    text.chars().take(MAX_QUOTED - 3).chain(['…']).collect()
}
