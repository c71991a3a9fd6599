//! The portal's path on its host, and the addresses and files below it.

use olcare_portal::app::route::{self, Page};
use olcare_portal::i18n::Lang;
use std::fmt::Display;
use std::path::Path;

/// The path that Trunk was told to build for (`--public-url`), without its last slash:
/// empty for the root.
///
/// # Errors
/// Where it is no path from the root: a portal at several addresses can't
/// name its pages for search engines.
pub(crate) fn public_path() -> Result<String, String> {
    let Ok(text) = std::env::var("TRUNK_PUBLIC_URL") else { return Ok(String::new()) };
    let path = text.strip_suffix('/').unwrap_or(&text);
    let is_in_name = |c: char| c.is_ascii_alphanumeric() || "-._~".contains(c);
    let is_name = |name: &str| !name.is_empty() && name.chars().all(is_in_name);
    match path.strip_prefix('/') {
        None if path.is_empty() => Ok(String::new()),
        Some(names) if names.split('/').all(is_name) => Ok(path.to_owned()),
        _ => Err(format!("public URL: found {text:?}, expected a path, as in /support/care/")),
    }
}

/// The address of a file by its path below the portal's folder.
pub(crate) fn address(file: &str) -> String {
    [route::base(), "/", file].concat()
}

/// The path of an address below the portal's folder.
pub(crate) fn file(address: &str) -> &str {
    let below = address.strip_prefix(route::base()).unwrap_or(address);
    below.trim_start_matches('/')
}

/// A page in every language, and what those get who read none of them: the code of
/// each for search engines, and its path.
pub(crate) fn languages(page: Page) -> impl Iterator<Item = (&'static str, String)> {
    let own = Lang::ALL.iter().map(move |&lang| (lang.code(), page.path(lang)));
    own.chain(std::iter::once(("x-default", page.path(Lang::FALLBACK))))
}

/// The address of a page's file.
pub(crate) fn page_file(page: Page, lang: Lang) -> String {
    let path = page.path(lang);
    if page == Page::NotFound {
        format!("{}.html", path.trim_end_matches('/'))
    } else {
        format!("{path}index.html")
    }
}

/// Writes the file of an address.
pub(crate) fn write(staging: &Path, address: &str, data: impl AsRef<[u8]>) -> Result<(), String> {
    let path = staging.join(file(address));
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).map_err(fault(&path))?;
    }
    std::fs::write(&path, data).map_err(fault(&path))
}

/// Reads a text file.
pub(crate) fn read_text(path: &Path) -> Result<String, String> {
    std::fs::read_to_string(path).map_err(fault(path))
}

/// Reads the bytes of an address's file.
pub(crate) fn read(staging: &Path, address: &str) -> Result<Vec<u8>, String> {
    let path = staging.join(file(address));
    std::fs::read(&path).map_err(fault(&path))
}

/// The names of what stands in a folder, in order.
pub(crate) fn names(folder: &Path) -> Result<Vec<String>, String> {
    let mut names = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(fault(folder))? {
        let entry = entry.map_err(fault(folder))?;
        names.push(entry.file_name().to_string_lossy().into_owned());
    }
    names.sort();
    Ok(names)
}

/// Words an error with the file or folder that it is about.
pub(crate) fn fault<E: Display>(path: &Path) -> impl Fn(E) -> String {
    move |error| format!("{}: {error}", path.display())
}
