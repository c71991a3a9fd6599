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
    files.insert(String::new(), hashes(staging, shared(assets))?);
    for &lang in Lang::ALL {
        files.insert(lang.code().to_owned(), hashes(staging, own(library, assets, lang))?);
    }
    write(staging, &address(FILE), scripts::worker(&Value::from(files).to_string())?)
}

/// Writes one that removes itself and what a release kept at the same address: while
/// somebody develops, every save would be a new version.
pub(crate) fn withdraw_worker(staging: &Path) -> Result<(), String> {
    write(staging, &address(FILE), scripts::WITHDRAW)
}

/// An address, and that of the file which a server sends for it.
type Served = (String, String);

/// What pages of every language load, the page that picks one, and the not-found page.
fn shared(assets: &Assets) -> Vec<Served> {
    let Assets { glue, start, language, style, noscript, wasm, icon, .. } = assets;
    let checked = [glue, start, language, style, noscript].map(|file| file.address.clone());
    let others = [wasm.clone(), icon.clone(), address("404.html")];
    let root = (address(""), address("index.html"));
    checked.into_iter().chain(others).map(as_named).chain([root]).collect()
}

/// The pages of a language, its content, its manifest and its calendars.
fn own(library: &Library, assets: &Assets, lang: Lang) -> Vec<Served> {
    let pages = Page::ALL.map(|page| (page.path(lang), page_file(page, lang)));
    let calendars =
        library.site(lang).regions.iter().map(|region| route::calendar(lang, &region.id));
    // It has no address of its own: a server sends its file for any unknown address.
    let not_found = page_file(Page::NotFound, lang);
    let single = [not_found, assets.content_of(lang).to_owned(), crate::manifest::address(lang)];
    pages.into_iter().chain(calendars.chain(single).map(as_named)).collect()
}

fn as_named(address: String) -> Served {
    (address.clone(), address)
}

/// Each address with the beginning of its file's SHA-256: enough to tell a file from any
/// other that a server might send in its place, and short, because every visit asks for
/// them.
fn hashes(staging: &Path, files: Vec<Served>) -> Result<Value, String> {
    let hash = |(address, file): Served| {
        let hash = integrity::hash(paths::read(staging, &file)?);
        Ok((paths::file(&address).to_owned(), hash.into()))
    };
    files.into_iter().map(hash).collect::<Result<Map<_, _>, String>>().map(Value::from)
}
