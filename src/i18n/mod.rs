//! Languages and messages. `build.rs` makes the messages' methods from the French texts; the
//! texts themselves are content, one file a language.

mod lang;
mod messages;

pub use lang::{Lang, Plural, Slugs};
pub use messages::{Messages, Spec};
