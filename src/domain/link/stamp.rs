//! The stamp of a case's answer, at the end of the case's fragment.

use super::codec::{pairs, push};
use crate::domain::stamp::Stamp;

/// The key of the stamp.
pub(super) const SEEN: &str = "seen";

/// Puts a stamp at the end of a case's fragment. Nothing in it needs escaping.
pub fn stamped(mut fragment: String, stamp: &Stamp) -> String {
    push(&mut fragment, SEEN, &stamp.write());
    fragment
}

/// The stamp in a fragment; `None` where there is none that can be read.
pub fn decode_stamp(fragment: &str) -> Option<Stamp> {
    let (_, text) = pairs(fragment).ok()?.into_iter().find(|(key, _)| key == SEEN)?;
    Stamp::parse(&text)
}
