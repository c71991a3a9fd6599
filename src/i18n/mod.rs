//! Languages and words. What the core answers as data becomes a sentence here,
//! by exhaustive matches over the reasons; the words themselves are content.

mod lang;
mod messages;

pub use lang::{Lang, Plural, Slugs};
pub use messages::{Messages, Spec};
