//! The addresses: the only place that builds or reads them.

use crate::domain::Clause;
use crate::domain::id::Id;
use crate::domain::link::encode_search;
use crate::i18n::Lang;
use std::sync::OnceLock;

/// The path below which the portal lies on its host.
static BASE: OnceLock<String> = OnceLock::new();

/// Says once below which path the portal lies, as in `/support/care`; it is the host's
/// root where nobody does.
pub fn set_base_path(base: &str) {
    // Only the first call counts: URLs have been built with it.
    _ = BASE.set(base.to_owned());
}

/// The path below which the portal lies, without its last slash: empty for the root.
pub fn base() -> &'static str {
    BASE.get().map_or("", String::as_str)
}

/// The address of the portal's root.
pub fn root() -> String {
    [base(), "/"].concat()
}

/// A page of the portal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Page {
    /// The four questions.
    Home,
    /// Questions and answers.
    Faq,
    /// Regions, hours and phones.
    Contact,
    /// The price estimate.
    Estimate,
    /// The coverage check.
    Coverage,
    /// What the portal is, and on what it rests.
    About,
    /// All the rules of coverage.
    Rules,
    /// Every part in every state, for those who build the portal.
    Styleguide,
    /// Nothing is at that address.
    NotFound,
}

impl Page {
    /// The pages that have an address, in the order of the header.
    pub const ALL: [Page; 7] = [
        Self::Home,
        Self::Faq,
        Self::Contact,
        Self::Estimate,
        Self::Coverage,
        Self::About,
        Self::Rules,
    ];

    /// The four tools.
    pub const TOOLS: [Page; 4] = [Self::Estimate, Self::Coverage, Self::Contact, Self::Faq];

    /// Reads a page's name in the content: `contact`.
    pub fn from_name(name: &str) -> Option<Self> {
        Some(match name {
            "faq" => Self::Faq,
            "contact" => Self::Contact,
            "estimate" => Self::Estimate,
            "coverage" => Self::Coverage,
            "about" => Self::About,
            "rules" => Self::Rules,
            _ => return None,
        })
    }

    /// The word in the address; empty for the home page.
    fn slug(self, lang: Lang) -> &'static str {
        let slugs = lang.slugs();
        match self {
            Self::Home => "",
            Self::Faq => slugs.faq,
            Self::Contact => slugs.contact,
            Self::Estimate => slugs.estimate,
            Self::Coverage => slugs.coverage,
            Self::About => slugs.about,
            Self::Rules => slugs.rules,
            Self::Styleguide => STYLEGUIDE,
            Self::NotFound => "404",
        }
    }

    /// The address: `/fr/estimation/`. The lost page has one too, so that a
    /// server can find its file; nothing links it.
    pub fn path(self, lang: Lang) -> String {
        let (base, code, slug) = (base(), lang.code(), self.slug(lang));
        if self == Self::Styleguide {
            // Not a page for visitors, so not below a language.
            return if lang == Lang::ALL[0] {
                format!("{base}/{slug}/")
            } else {
                format!("{base}/{slug}/{code}/")
            };
        }
        if slug.is_empty() { format!("{base}/{code}/") } else { format!("{base}/{code}/{slug}/") }
    }

    /// Reads an address of a language, with or without its last slash.
    pub fn parse(lang: Lang, path: &str) -> Self {
        let Some(path) = path.strip_prefix(base()) else { return Self::NotFound };
        if path.split('/').nth(1) == Some(STYLEGUIDE) {
            return Self::Styleguide;
        }
        let below = path.strip_prefix('/').and_then(|rest| rest.strip_prefix(lang.code()));
        let slug = below
            .filter(|rest| rest.is_empty() || rest.starts_with('/'))
            .map(|rest| rest.trim_matches('/'));
        let is_page = |page: &Page| slug == Some(page.slug(lang));
        Self::ALL.into_iter().find(is_page).unwrap_or(Self::NotFound)
    }
}

/// The address of the styleguide.
const STYLEGUIDE: &str = "styleguide";

/// The address of a question of the FAQ.
pub fn question(lang: Lang, id: &Id) -> String {
    format!("{}#{id}", Page::Faq.path(lang))
}

/// The address of all that a search finds in the FAQ.
pub fn search(lang: Lang, typed: &str) -> String {
    format!("{}#{}", Page::Faq.path(lang), encode_search(typed))
}

/// The address of a clause in the FAQ.
pub fn clause(lang: Lang, clause: Clause) -> String {
    format!("{}#{}", Page::Faq.path(lang), clause.id())
}

/// The address of a region on the contact page.
pub fn region(lang: Lang, id: &Id) -> String {
    format!("{}#{id}", Page::Contact.path(lang))
}

/// Where a visitor chooses a region.
pub fn user_region(lang: Lang) -> String {
    format!("{}#own-region", Page::Contact.path(lang))
}

/// The address of an estimate, by its case's fragment.
pub fn estimate(lang: Lang, fragment: &str) -> String {
    format!("{}#{fragment}", Page::Estimate.path(lang))
}

/// The address of a coverage check, by its case's fragment.
pub fn coverage(lang: Lang, fragment: &str) -> String {
    format!("{}#{fragment}", Page::Coverage.path(lang))
}

/// The address of the calendar file of a region's centre.
pub fn calendar(lang: Lang, id: &Id) -> String {
    format!("{}{id}.ics", Page::Contact.path(lang))
}

/// The address of a phone number.
pub fn phone(dial: &str) -> String {
    format!("tel:{dial}")
}

/// What an operator publishes beside the built portal.
pub fn notices() -> String {
    [base(), "/notices.json"].concat()
}

/// The host of the support on the web: makes names in calendar files unique.
pub const SUPPORT_HOST: &str = "olcare.objectiflune.com";

/// Where a ticket is opened and OL Care's team is reached on the web.
pub const WEB_SUPPORT: &str = "https://olcare.objectiflune.com";
