//! The service worker, with all that it may keep on a device.

use crate::assets::Assets;
use crate::paths::{address, page_file, write};
use crate::{integrity, paths, scripts};
use olcare_portal::app::route::{self, Page};
use olcare_portal::content::Library;
use olcare_portal::i18n::Lang;
use serde_json::{Map, Value};
use std::path::Path;

/// Its name. It stands where all pages are below it.
pub(crate) const FILE: &str = "sw.js";

/// Writes it, when everything that it names is written.
pub(crate) fn write_worker(
    staging: &Path,
    library: &Library,
    assets: &Assets,
) -> Result<(), String> {
    let mut files = Map::new();
    files.insert(String::new(), shared(staging, assets)?.into());
    for &lang in Lang::ALL {
        files.insert(lang.code().to_owned(), own(staging, library, assets, lang)?.into());
    }
    write(staging, &address(FILE), scripts::worker(&Value::from(files).to_string())?)
}

/// Writes one that removes itself and what a release kept at the same address: while
/// somebody develops, every save would be a new version.
pub(crate) fn withdraw_worker(staging: &Path) -> Result<(), String> {
    write(staging, &address(FILE), scripts::WITHDRAW)
}

/// What pages of every language load, the page that picks one, and the not-found page.
fn shared(staging: &Path, assets: &Assets) -> Result<Map<String, Value>, String> {
    let Assets { glue, start, language, style, noscript, .. } = assets;
    let checked = [glue, start, language, style, noscript].map(|file| &file.address);
    let not_found = address("404.html");
    let mut files = Map::new();
    for address in checked.into_iter().chain([&assets.wasm, &assets.icon, &not_found]) {
        add(&mut files, staging, address, address)?;
    }
    add(&mut files, staging, &address(""), &address("index.html"))?;
    Ok(files)
}

/// The pages of a language, its content, its manifest and its calendars.
fn own(
    staging: &Path,
    library: &Library,
    assets: &Assets,
    lang: Lang,
) -> Result<Map<String, Value>, String> {
    let mut files = Map::new();
    for page in Page::ALL {
        add(&mut files, staging, &page.path(lang), &page_file(page, lang))?;
    }
    let calendars =
        library.site(lang).regions.iter().map(|region| route::calendar(lang, &region.id));
    // It has no address of its own: a server sends its file for any unknown address.
    let not_found = page_file(Page::NotFound, lang);
    let single = [not_found, assets.content_of(lang).to_owned(), crate::manifest::address(lang)];
    for address in calendars.chain(single) {
        add(&mut files, staging, &address, &address)?;
    }
    Ok(files)
}

/// Adds an address with the beginning of its file's SHA-256: enough to tell a file from
/// any other that a server might send in its place, and short, because every visit asks
/// for them.
fn add(
    files: &mut Map<String, Value>,
    staging: &Path,
    address: &str,
    file: &str,
) -> Result<(), String> {
    let path = staging.join(paths::file(file));
    let bytes = std::fs::read(&path).map_err(|why| format!("{}: {why}", path.display()))?;
    files.insert(paths::file(address).to_owned(), integrity::hash(bytes).into());
    Ok(())
}
