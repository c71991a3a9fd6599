//! Content documents become the core's validated types.
//!
//! The files that an operator edits under `public/content/` are read here when the portal
//! is built, and serialised for the browser. An invalid document gives errors that name
//! file, JSON path, what was found and what was expected: all errors, not only the first.

mod bundle;
mod checks;
mod clauses;
mod faq;
mod figures;
mod holidays;
mod inline;
mod library;
mod messages;
mod names;
mod node;
mod notices;
mod regions;
mod search;
mod themes;
mod values;

pub use bundle::{BundleError, read_bundle, write_bundle};
pub use faq::{Block, Cell, Faq, FaqEntry, Passage, Section};
pub use inline::{Inline, Target, runs};
pub use library::{Library, Source};
pub use names::Names;
pub use node::ContentError;
pub use notices::{MAX_NOTICES_BYTES, Notice, Notices, read_notices};
pub use search::Search;
pub use themes::{THEMES, Theme};

use crate::domain::figures::Plan;
use crate::domain::region::Region;
use crate::domain::stamp::Edition;
use crate::i18n::{Lang, Messages};
use serde::{Deserialize, Serialize};

/// Everything that the pages of one language show.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Site {
    /// The language.
    pub lang: Lang,
    /// The words of the pages.
    pub messages: Messages,
    /// The regions in the order of the published table.
    pub regions: Vec<Region>,
    /// Names of regions, places, calling areas and holidays.
    pub names: Names,
    /// The figures of the plan.
    pub plan: Plan,
    /// The questions and answers.
    pub faq: Faq,
    /// The words by which visitors search.
    pub search: Search,
    /// The edition of the published text and figures, the same in every language.
    pub edition: Edition,
}

impl Site {
    /// The region of that name.
    pub fn region(&self, id: &str) -> Option<&Region> {
        self.regions.iter().find(|region| region.id.as_str() == id)
    }
}
