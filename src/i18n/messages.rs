//! A language's messages, a method each: validated when the portal is built, kept by
//! position in the browser.
//!
//! `build.rs` makes the methods and [`Messages::SCHEMA`] from the French messages. A new
//! message is a line in each language's `messages.json`.

use super::Lang;
use serde::{Deserialize, Serialize};

include!(concat!(env!("OUT_DIR"), "/messages.rs"));

/// What is asked of a message in every language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spec {
    /// Its key in `messages.json`.
    pub key: &'static str,
    /// The placeholder that counts, where the message has plural forms.
    pub count: Option<&'static str>,
    /// The other placeholders.
    pub args: &'static [&'static str],
}

impl Spec {
    /// Every placeholder that must occur in the message, the count first.
    pub fn placeholders(&self) -> impl Iterator<Item = &'static str> {
        self.count.into_iter().chain(self.args.iter().copied())
    }
}

/// A language's messages in the order of the schema, `{0}`, `{1}` … standing
/// for the placeholders in the order of their [`Spec`].
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Messages {
    lang: Lang,
    texts: Vec<String>,
}

impl Messages {
    /// Stands between the plural forms of a message. Never in content: the
    /// reader of the content files refuses control characters.
    pub(crate) const FORM_SEPARATOR: char = '\u{1f}';

    /// Takes the texts, one for each line of the schema.
    pub(crate) fn new(lang: Lang, texts: Vec<String>) -> Self {
        Self { lang, texts }
    }

    /// The language.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// The texts in the order of the schema.
    pub fn texts(&self) -> &[String] {
        &self.texts
    }

    fn text(&self, index: usize) -> &str {
        self.texts.get(index).map_or("", String::as_str)
    }

    fn filled(&self, index: usize, args: &[&str]) -> String {
        fill(self.text(index), args)
    }

    fn counted(&self, index: usize, count: u64, args: &[&str]) -> String {
        let form = self.lang.plural().pick(count);
        let text = self.text(index).split(Self::FORM_SEPARATOR).nth(form).unwrap_or("");
        let number = count.to_string();
        let all: Vec<&str> = std::iter::once(number.as_str()).chain(args.iter().copied()).collect();
        fill(text, &all)
    }
}

/// Puts the arguments in the place of `{0}`, `{1}` …
fn fill(text: &str, args: &[&str]) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    let mut rest = text;
    while let Some(at) = rest.find('{') {
        out.push_str(&rest[..at]);
        let (index, after) = rest[at + 1..].split_once('}').unwrap_or(("", ""));
        out.push_str(index.parse().ok().and_then(|i: usize| args.get(i)).copied().unwrap_or(""));
        rest = after;
    }
    out.push_str(rest);
    out
}
