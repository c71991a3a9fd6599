//! Search over texts: words and their beginnings, without accents or case, one
//! slip of the hand forgiven, synonyms known; titles before bodies.

mod excerpt;
mod fold;
mod index;
mod mark;
mod typo;

pub use excerpt::excerpt;
pub use fold::{Word, fold, words};
pub use index::{Entry, Hit, Index, Query, Synonyms};
pub use mark::{Piece, mark};
