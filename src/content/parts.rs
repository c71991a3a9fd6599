//! The documents of a language, read together.

use super::node::{ContentError, Node};
use super::{Faq, Names, Search, Site, faq, figures, holidays, names, regions, search};
use crate::domain::figures::Plan;
use crate::domain::region::Region;
use crate::domain::stamp::Edition;
use crate::i18n::{Lang, Messages};

/// The parts of a site; `None` for one that has errors.
pub(super) struct Parts {
    pub(super) regions: Vec<Region>,
    pub(super) plan: Option<Plan>,
    pub(super) faq: Option<Faq>,
    pub(super) names: Option<Names>,
    pub(super) search: Option<Search>,
}

/// Reads every document, even after an error, so that all errors are found.
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
