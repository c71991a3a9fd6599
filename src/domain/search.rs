//! Search over titled texts, by an inverted index: words, their beginnings, their
//! other forms and parts, without accents or case, slips of the hand forgiven,
//! synonyms known; Japanese by pairs of characters. [`offer`] finds the answers that
//! a tool computes.
//!
//! No language is named: what a word is and how it may be met follows from its script.

mod compound;
mod excerpt;
mod fit;
mod fold;
mod index;
mod inverted;
mod mark;
pub mod offer;
mod query;
mod rank;
mod synonyms;
mod typo;
mod vocabulary;

pub use excerpt::excerpt;
pub use fold::{Word, fold, words};
pub use index::{Entry, Hit, Index};
pub use mark::{Piece, mark};
pub use query::Query;
pub use synonyms::Synonyms;
