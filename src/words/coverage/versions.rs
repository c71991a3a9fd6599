//! How many of the newest versions are supported, in the words of a sentence.

use crate::content::Site;
use crate::i18n::Messages;
use std::borrow::Cow;

/// A sentence on the supported versions: `newest` where it is the newest alone, else
/// `several` with their number.
pub(super) fn supported<'a>(
    site: &'a Site,
    newest: fn(&Messages) -> &str,
    several: fn(&Messages, &str) -> String,
) -> Cow<'a, str> {
    let m = &site.messages;
    let words = match *site.plan.supported_versions.newest() {
        1 => return newest(m).into(),
        2 => m.supported_two(),
        3 => m.supported_three(),
        4 => m.supported_four(),
        5 => m.supported_five(),
        more => return several(m, &m.supported_more(&more.to_string())).into(),
    };
    several(m, words).into()
}
