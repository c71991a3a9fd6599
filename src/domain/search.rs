//! Full-text search over titled texts, by an inverted index. It ignores accents and case, finds
//! prefixes, inflections and parts of compounds, forgives typos and knows synonyms; Japanese is
//! indexed by pairs of characters. [`offer`] finds the answers that a tool computes.
//!
//! No language is named: what a word is and how it matches follows from its script.

mod compound;
mod excerpt;
mod fold;
mod index;
mod inverted;
mod mark;
mod match_kind;
pub mod offer;
mod query;
mod synonyms;
mod typo;
mod vocabulary;

pub use excerpt::excerpt;
pub use fold::{Word, Words, fold};
pub use index::Index;
pub use inverted::{Entry, Hit};
pub use mark::{Piece, mark};
pub use query::Query;
pub use synonyms::Synonyms;
