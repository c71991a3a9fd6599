//! The whole content folder, all languages, checked against itself.

use super::node::{ContentError, Errors, Node};
use super::parts::{self, not_json};
use super::{Faq, Notices, Site, checks, clauses, messages, notices, search};
use crate::domain::Clause;
use crate::domain::stamp::Edition;
use crate::i18n::Lang;
use serde_json::Value;
use std::collections::BTreeMap;

/// Where documents come from: a folder, or what is built into a program.
pub trait Source {
    /// The text of a file, by its path below the content folder.
    ///
    /// # Errors
    /// Why the file can't be read.
    fn read(&self, file: &str) -> Result<String, String>;
}

/// The documents that every language shares, and those that each has.
const SHARED: [&str; 5] = ["regions", "holidays", "plan", "clauses", "notices"];
const PER_LANGUAGE: [&str; 4] = ["messages", "faq", "names", "search"];

/// Validated content in every language.
pub struct Library {
    sites: Vec<Site>,
    notices: Notices,
}

impl Library {
    /// Reads and checks a content folder.
    ///
    /// # Errors
    /// Every error found, not only the first.
    pub fn read(source: &dyn Source) -> Result<Self, Vec<ContentError>> {
        let errors = Errors::default();
        let mut documents = BTreeMap::new();
        for file in files() {
            match load(source, &file) {
                Ok(value) => _ = documents.insert(file, value),
                Err(error) => errors.add(error),
            }
        }
        let (sites, notices) = read_sites(&documents, &errors);
        let errors = errors.into_vec();
        if errors.is_empty() { Ok(Self { sites, notices }) } else { Err(errors) }
    }

    /// The content of a language.
    pub fn site(&self, lang: Lang) -> &Site {
        let found = self.sites.iter().find(|site| site.lang == lang);
        // Each language has a site, or `read` fails.
        found.unwrap_or(&self.sites[0])
    }

    /// The notices in the folder.
    pub fn notices(&self) -> &Notices {
        &self.notices
    }
}

fn file(name: &str, lang: Lang) -> String {
    if SHARED.contains(&name) {
        format!("{name}.json")
    } else {
        format!("{}/{name}.json", lang.code())
    }
}

fn files() -> Vec<String> {
    let shared = SHARED.iter().map(|name| format!("{name}.json"));
    let own = Lang::ALL.iter().flat_map(|&lang| PER_LANGUAGE.iter().map(move |n| file(n, lang)));
    shared.chain(own).collect()
}

fn load(source: &dyn Source, file: &str) -> Result<Value, ContentError> {
    let text = source.read(file).map_err(|why| ContentError {
        file: file.to_owned(),
        path: "(whole file)".to_owned(),
        found: why,
        expected: "a file that can be read".to_owned(),
    })?;
    if file == notices::FILE {
        notices::check_size(text.as_bytes())?;
    }
    serde_json::from_str(&text).map_err(|error| not_json(file, &error))
}

fn read_sites(documents: &BTreeMap<String, Value>, errors: &Errors) -> (Vec<Site>, Notices) {
    let mut sites = Vec::new();
    let mut notices = Notices::default();
    let mut first_faq: Option<Faq> = None;
    // The shared documents are read for each language; report their errors once.
    let repeated = Errors::default();
    // Check what names regions only where the list of regions has no error.
    let regions = ["regions.json", "holidays.json"].map(str::to_owned);
    for &lang in Lang::ALL {
        let files: Vec<(&str, String)> =
            SHARED.iter().chain(&PER_LANGUAGE).map(|&name| (name, file(name, lang))).collect();
        let node = |wanted: &str| {
            let (name, file) = files.iter().find(|(name, _)| *name == wanted)?;
            let again = SHARED.contains(name) && lang != Lang::ALL[0];
            let sink = if again { &repeated } else { errors };
            Some(Node::root(documents.get(file)?, file, sink))
        };
        let messages = node("messages").and_then(|root| messages::read_keyed(&root, lang));
        let parts = parts::parts(node);
        if let (Some(root), Some(faq)) = (node("faq"), &parts.faq) {
            let homes = node("clauses").map(|root| clauses::read(&root)).unwrap_or_default();
            checks::clauses(&root, faq, &homes);
            checks::themes(&root, faq);
            match &first_faq {
                Some(first) => checks::parity(&root, first, faq),
                None => first_faq = Some(faq.clone()),
            }
        }
        if let (Some(root), Some(names)) = (node("names"), &parts.names)
            && errors.none_in(&regions)
        {
            checks::names(&root, names, &parts.regions);
        }
        if let (Some(root), Some(search)) = (node("search"), &parts.search)
            && errors.none_in(&regions)
        {
            search::check(&root, search, &parts.regions);
        }
        if let Some(root) = node("notices")
            && lang == Lang::ALL[0]
            && errors.none_in(&regions)
        {
            notices = notices::read(&root, &parts.regions);
        }
        if let (Some(messages), Some(prevailing)) = (messages, &first_faq) {
            sites.extend(parts.site(lang, messages, edition(prevailing, documents)));
        }
    }
    (sites, notices)
}

/// The edition: a fingerprint of the prevailing text and of the figures.
fn edition(prevailing: &Faq, documents: &BTreeMap<String, Value>) -> Edition {
    let words: Vec<(Clause, String)> = Clause::ALL
        .iter()
        .filter_map(|&clause| Some((clause, prevailing.clause(clause)?.1.plain())))
        .collect();
    let of = |clause| words.iter().find(|(other, _)| *other == clause).map_or("", |(_, w)| w);
    let figures = documents.get("plan.json").map(Value::to_string);
    Edition::new(of, &figures.unwrap_or_default())
}
