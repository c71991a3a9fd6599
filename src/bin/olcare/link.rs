//! Links: what is wrong with one, and what has changed since one was made.

use crate::time;
use olcare_portal::content::Site;
use olcare_portal::domain::link::{LinkError, MAX_LEN, decode_stamp, stamped};
use olcare_portal::domain::stamp::Stamp;
use olcare_portal::words::sheet::{Record, Section, Sheet, SheetLine};

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

/// A sheet as text, with what differs since the stamp of its link was made, where something
/// does, and with its record. `case` is the fragment of the case, `now` the stamp of today.
pub(crate) fn write(
    site: &Site,
    mut sheet: Sheet,
    link: Option<&str>,
    differences: impl FnOnce(&Stamp) -> Vec<String>,
    case: String,
    now: &Stamp,
) -> String {
    if let Some(then) = link.and_then(decode_stamp) {
        let lines: Vec<_> = differences(&then).into_iter().map(SheetLine::text).collect();
        if !lines.is_empty() {
            let title = site.messages.changed_title(&then.version(), &site.edition.version());
            sheet.sections.push(Section::lines(&title, lines));
        }
    }
    let address = format!("#{}", stamped(case, now));
    let record = Record { moment: time::write(time::now()), zone: "UTC".to_owned(), address };
    sheet.sections.push(record.section(site));
    sheet.write(site)
}
