//! The shared core: the rules of OL Care, pure.
//!
//! Nothing here reads a clock (`now` is an argument), does I/O, names the
//! browser or makes a sentence: answers are data that carry the [`Clause`]s
//! that decided them, and the language layer turns them into words.

mod choices;
pub mod clause;
pub mod coverage;
pub mod csv;
pub mod date;
pub mod figures;
pub mod hours;
pub mod ics;
pub mod id;
pub mod link;
pub mod money;
pub mod phone;
pub mod price;
pub mod region;
pub mod search;
pub mod soonest;
pub mod stamp;
pub mod zone;

pub use clause::Clause;
