//! Writes every page as HTML: Trunk runs this when the browser's program is built.
//!
//! It reads the content, stops at its errors, renders each page of each language
//! into the shell that Trunk made of `index.html`, and writes one content
//! document, the manifest and the calendar files per language, a start-up script, the
//! sitemap, the service worker, and every file packed for servers.
// Views are deep types where they are not erased.
#![recursion_limit = "512"]

mod assets;
mod budget;
mod calendars;
mod compress;
mod content_source;
mod headers;
mod integrity;
mod manifest;
mod offline;
mod origin;
mod page;
mod paths;
mod scripts;
mod sitemap;
mod structured;

use assets::Assets;
use olcare_portal::app::route::{self, Page};
use olcare_portal::content::Library;
use olcare_portal::i18n::Lang;
use origin::Origin;
use paths::{address, write};
use std::path::PathBuf;
use std::process::ExitCode;

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("prerender: {why}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), String> {
    let folder = |name: &str| -> Result<PathBuf, String> {
        std::env::var_os(name)
            .map(PathBuf::from)
            .ok_or(format!("{name} is not set (Trunk sets it)"))
    };
    let (sources, staging) = (folder("TRUNK_SOURCE_DIR")?, folder("TRUNK_STAGING_DIR")?);
    route::set_base_path(&paths::public_path()?);
    let origin = Origin::read()?;
    let library = Library::read(&content_source::Folder(sources.join("public/content")))
        .map_err(|errors| errors.iter().map(|e| format!("\n  {e}")).collect::<String>())?;
    let assets = Assets::write(&sources, &staging, &library)?;
    for &lang in Lang::ALL {
        let site: &'static _ = Box::leak(Box::new(library.site(lang).clone()));
        calendars::write(&staging, site)?;
        manifest::write(&staging, site, &assets)?;
        for page in Page::ALL.into_iter().chain([Page::Styleguide, Page::NotFound]) {
            let html = page::render(site, page, &assets, &origin)?;
            write(&staging, &file(page, lang), &html)?;
        }
    }
    // Servers that know one lost page only get the one of the first language.
    let lost = page::render(
        Box::leak(Box::new(library.site(Lang::ALL[0]).clone())),
        Page::NotFound,
        &assets,
        &origin,
    )?;
    write(&staging, &address("404.html"), &lost)?;
    write(&staging, &address("index.html"), page::root(&library, &assets, &origin)?)?;
    sitemap::write(&staging, &origin)?;
    assets.headers.write(&staging)?;
    offline::write_worker(&staging, &library, &assets)?;
    if is_release() {
        compress::folder(&staging)?;
        budget::check(&staging, &assets)?;
    }
    Ok(())
}

fn is_release() -> bool {
    std::env::var("TRUNK_PROFILE").as_deref() == Ok("release")
}

/// The address of a page's file.
fn file(page: Page, lang: Lang) -> String {
    let path = page.path(lang);
    if page == Page::NotFound {
        format!("{}.html", path.trim_end_matches('/'))
    } else {
        format!("{path}index.html")
    }
}
