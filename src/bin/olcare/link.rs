//! Links: what is wrong with one, and what has changed since one was made.

use crate::time;
use olcare_portal::content::Site;
use olcare_portal::domain::link::{LinkError, MAX_LEN};
use olcare_portal::words::sheet::{Record, Section, SheetLine};

/// The error in words.
pub(crate) fn error(error: LinkError) -> String {
    format!("link: {}", what(&error))
}

/// What is wrong, in words.
pub(crate) fn what(error: &LinkError) -> String {
    match error {
        LinkError::TooLong => format!("longer than {MAX_LEN} bytes"),
        LinkError::Malformed => "not made of name=value parts".to_owned(),
        LinkError::UnknownKey(key) => format!("unknown field {key:?}"),
        LinkError::Repeated(key) => format!("{key:?} twice"),
        LinkError::BadValue { key, found } => format!("{key} can't be {found:?}"),
    }
}

/// The record of a sheet made now.
pub(crate) fn record(address: String) -> Record {
    Record { moment: time::write(time::now()), zone: "UTC".to_owned(), address }
}

/// What differs since the link was made with that version of the content, where
/// something does.
pub(crate) fn changed(site: &Site, since: Option<(String, Vec<String>)>) -> Option<Section> {
    let (then, differences) = since.filter(|(_, differences)| !differences.is_empty())?;
    let lines = differences.into_iter().map(SheetLine::text).collect();
    let title = site.messages.changed_title(&then, &site.edition.version());
    Some(Section::lines(&title, lines))
}
