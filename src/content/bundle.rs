//! One document per language for the browser: all that a page of it needs.

use super::node::{ContentError, Errors, Node};
use super::{Faq, Names, Search, Site, faq, figures, holidays, messages, names, regions, search};
use crate::domain::figures::Plan;
use crate::domain::region::Region;
use crate::domain::stamp::Edition;
use crate::i18n::{Lang, Messages};
use serde_json::Value;

/// The documents of a bundle, by their name in it.
pub(super) const DOCUMENTS: [&str; 6] = ["regions", "holidays", "plan", "faq", "names", "search"];

/// Reads a bundle that the build made.
///
/// # Errors
/// Every error found in it.
pub fn read_bundle(text: &str) -> Result<Site, Vec<ContentError>> {
    match serde_json::from_str(text) {
        Ok(value) => read_bundle_value(&value),
        Err(error) => Err(vec![not_json("bundle", &error)]),
    }
}

/// Reads a bundle from its JSON value: a browser has a reader of JSON of its own.
///
/// # Errors
/// Every error found in it.
pub fn read_bundle_value(value: &Value) -> Result<Site, Vec<ContentError>> {
    let errors = Errors::default();
    let root = Node::root(value, "bundle", &errors);
    root.keys(&[&["lang", "messages", "edition"][..], &DOCUMENTS].concat());
    let site = (|| {
        let lang = root.get("lang")?.parse("a language of the portal", Lang::from_code)?;
        let messages = messages::read_listed(&root.get("messages")?, lang)?;
        let edition =
            root.get("edition")?.parse("the fingerprints of a content", Edition::parse)?;
        parts(|name| root.get(name)).site(lang, messages, edition)
    })();
    let errors = errors.into_vec();
    match site {
        Some(site) if errors.is_empty() => Ok(site),
        _ => Err(errors),
    }
}

/// The parts of a site; `None` for one whose errors are noted.
pub(super) struct Parts {
    pub(super) regions: Vec<Region>,
    pub(super) plan: Option<Plan>,
    pub(super) faq: Option<Faq>,
    pub(super) names: Option<Names>,
    pub(super) search: Option<Search>,
}

/// Reads every document, so that each tells its errors.
pub(super) fn parts<'a>(document: impl Fn(&str) -> Option<Node<'a>>) -> Parts {
    let calendars = document("holidays").map(|node| holidays::read(&node)).unwrap_or_default();
    Parts {
        regions: document("regions")
            .map(|node| regions::read(&node, calendars))
            .unwrap_or_default(),
        plan: document("plan").and_then(|node| figures::read(&node)),
        faq: document("faq").and_then(|node| faq::read(&node)),
        names: document("names").and_then(|node| names::read(&node)),
        search: document("search").and_then(|node| search::read(&node)),
    }
}

impl Parts {
    /// The site, when nothing is missing.
    pub(super) fn site(self, lang: Lang, messages: Messages, edition: Edition) -> Option<Site> {
        let Self { regions, plan, faq, names, search } = self;
        let (names, mut search) = (names?, search?);
        search.name(&regions, &names);
        Some(Site { lang, messages, regions, names, plan: plan?, faq: faq?, search, edition })
    }
}

/// The error for a text that is not JSON at all.
pub(super) fn not_json(file: &str, error: &serde_json::Error) -> ContentError {
    ContentError {
        file: file.to_owned(),
        path: format!("line {}, column {}", error.line(), error.column()),
        found: error.to_string(),
        expected: "JSON".to_owned(),
    }
}
