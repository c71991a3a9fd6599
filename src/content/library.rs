//! The whole content folder, all languages, checked against itself.

use super::node::{ContentError, Errors, Node, WHOLE_FILE};
use super::{Faq, Notices, Site, checks, clauses, faq, figures, holidays, messages, names};
use super::{notices, regions, search};
use crate::domain::stamp::Edition;
use crate::i18n::Lang;
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::PathBuf;

/// Where documents come from: a folder, or what is built into a program.
pub trait Source {
    /// The text of a file, by its path below the content folder.
    ///
    /// # Errors
    /// Why the file can't be read.
    fn read(&self, file: &str) -> Result<String, String>;
}

/// A content folder on disk.
impl Source for PathBuf {
    fn read(&self, file: &str) -> Result<String, String> {
        std::fs::read_to_string(self.join(file)).map_err(|error| error.to_string())
    }
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
        errors.or_read(Self { sites, notices })
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
    let text = source
        .read(file)
        .map_err(|why| ContentError::new(file, WHOLE_FILE, &why, "a file that can be read"))?;
    if file == notices::FILE {
        notices::check_size(text.as_bytes())?;
    }
    serde_json::from_str(&text).map_err(|error| ContentError::not_json(file, &error))
}

fn read_sites(documents: &BTreeMap<String, Value>, errors: &Errors) -> (Vec<Site>, Notices) {
    let mut sites = Vec::new();
    let mut notices = Notices::default();
    let mut first_faq: Option<Faq> = None;
    // The shared documents are read for each language; report their errors once.
    let repeated = Errors::default();
    for &lang in Lang::ALL {
        let node = |name: &str| {
            let (file, value) = documents.get_key_value(&file(name, lang))?;
            let again = SHARED.contains(&name) && lang != Lang::ALL[0];
            Some(Node::root(value, file, if again { &repeated } else { errors }))
        };
        // Read every document, even after an error, so that all errors are found.
        let messages = node("messages").and_then(|root| messages::read_keyed(&root, lang));
        let calendars = node("holidays").map(|root| holidays::read(&root)).unwrap_or_default();
        let regions = node("regions").map(|root| regions::read(&root, calendars));
        let regions = regions.unwrap_or_default();
        let plan = node("plan").and_then(|root| figures::read(&root));
        let faq = node("faq").and_then(|root| faq::read(&root));
        let names = node("names").and_then(|root| names::read(&root));
        let search = node("search").and_then(|root| search::read(&root));
        if let (Some(root), Some(faq)) = (node("faq"), &faq) {
            let homes = node("clauses").map(|root| clauses::read(&root)).unwrap_or_default();
            checks::clauses(&root, faq, &homes);
            checks::themes(&root, faq);
            match &first_faq {
                Some(first) => checks::parity(&root, first, faq),
                None => first_faq = Some(faq.clone()),
            }
        }
        // Check what names regions only where the list of regions has no error.
        if errors.none_in(&["regions.json", "holidays.json"]) {
            if let (Some(root), Some(names)) = (node("names"), &names) {
                checks::names(&root, names, &regions);
            }
            if let (Some(root), Some(search)) = (node("search"), &search) {
                search::check(&root, search, &regions);
            }
            if let (Some(root), true) = (node("notices"), lang == Lang::ALL[0]) {
                notices = notices::read(&root, &regions);
            }
        }
        // A language has no site where a part of it has errors.
        let site = || {
            let (messages, plan, faq, names) = (messages?, plan?, faq?, names?);
            let mut search = search?;
            search.name(&regions, &names);
            let edition = edition(first_faq.as_ref()?, documents);
            Some(Site { lang, messages, regions, names, plan, faq, search, edition })
        };
        sites.extend(site());
    }
    (sites, notices)
}

/// The edition: a fingerprint of the prevailing text and of the figures.
fn edition(prevailing: &Faq, documents: &BTreeMap<String, Value>) -> Edition {
    let words =
        |clause| prevailing.clause(clause).map(|(_, passage)| passage.plain()).unwrap_or_default();
    let figures = documents.get("plan.json").map(Value::to_string);
    Edition::new(words, &figures.unwrap_or_default())
}
