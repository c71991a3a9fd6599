//! Calendar files: who makes them, and the one that a page makes itself.

use super::{browser, messages, route, site};
use crate::domain::ics::{Entry, File};
use crate::i18n::Lang;
use chrono::NaiveDate;

/// What makes calendar files, as a formal public identifier.
pub fn product(lang: Lang) -> String {
    let code = lang.code().to_ascii_uppercase();
    ["-//OL Care//Portal ", env!("CARGO_PKG_VERSION"), "//", &code].concat()
}

/// The file that reminds of a plan's renewal before its last day; `None` where the
/// browser tells no time.
pub fn reminder(last: NaiveDate) -> Option<String> {
    let m = messages();
    let file = File {
        name: m.reminder_summary(),
        product: &product(site().lang),
        host: route::SUPPORT_HOST,
        stamp: browser::now()?,
    };
    let entry = Entry {
        summary: m.reminder_summary().to_owned(),
        description: Some(m.reminder_description().to_owned()),
    };
    Some(file.renewal(last, &entry))
}
