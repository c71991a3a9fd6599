//! Sheets as text.

use super::library;
use olcare_portal::content::{Library, Site};
use olcare_portal::i18n::Lang;
use olcare_portal::words::sheet::Sheet;
use std::sync::LazyLock;

/// The real content.
pub static LIBRARY: LazyLock<Library> = LazyLock::new(library);

/// The real content in a language.
pub fn site(lang: Lang) -> &'static Site {
    LIBRARY.site(lang)
}

/// No-break spaces made plain, so that a table here can be read.
pub fn plain(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}'], " ")
}

/// The text of a sheet, line by line.
pub fn lines(lang: Lang, sheet: &Sheet) -> Vec<String> {
    plain(&sheet.write(site(lang))).split('\n').map(str::to_owned).collect()
}

/// The lines of the part below a heading.
pub fn part(lines: &[String], title: &str) -> Vec<String> {
    let at = lines.iter().position(|line| line == title).unwrap_or_else(|| panic!("no {title}"));
    // As wide as the title, whose letters may be wide ones.
    let rule = &lines[at + 1];
    assert!(rule.len() >= title.chars().count() && rule.trim_matches('-').is_empty(), "{title}");
    lines[at + 2..].iter().take_while(|line| !line.is_empty()).cloned().collect()
}
