//! Writes every page as HTML: Trunk runs this when the browser's program is built.
//!
//! It reads the content, stops at its errors, renders each page of each language
//! into the shell that Trunk made of `index.html`, and writes one content
//! document, the manifest and the calendar files per language, a start-up script, the
//! sitemap, the service worker, and every text file compressed for servers.
// Views are deep types where they are not erased.
#![recursion_limit = "512"]

mod assets;
mod budget;
mod calendars;
mod colours;
mod compress;
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
mod trunk;

use assets::Assets;
use olcare_portal::app::route::{self, Page};
use olcare_portal::content::Library;
use olcare_portal::i18n::Lang;
use origin::Origin;
use paths::{address, page_file, write};
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
    let (sources, staging) =
        (trunk::folder("TRUNK_SOURCE_DIR")?, trunk::folder("TRUNK_STAGING_DIR")?);
    route::set_base_path(&paths::public_path()?);
    let origin = Origin::read()?;
    let library = Library::read(&sources.join("public/content"))
        .map_err(|errors| errors.iter().map(|e| format!("\n  {e}")).collect::<String>())?;
    let assets = Assets::write(&sources, &staging, &library)?;
    for &lang in Lang::ALL {
        let site: &'static _ = Box::leak(Box::new(library.site(lang).clone()));
        calendars::write(&staging, site)?;
        manifest::write(&staging, site, &assets)?;
        for page in Page::ALL.into_iter().chain([Page::Styleguide, Page::NotFound]) {
            let html = page::render(site, page, &assets, &origin)?;
            write(&staging, &page_file(page, lang), &html)?;
        }
    }
    // Servers that know only one not-found page get the one of the first language.
    let not_found = paths::read(&staging, &page_file(Page::NotFound, Lang::ALL[0]))?;
    write(&staging, &address("404.html"), not_found)?;
    write(&staging, &address("index.html"), page::root(&library, &assets, &origin)?)?;
    sitemap::write(&staging, &origin)?;
    assets.headers.write(&staging)?;
    if !trunk::is_release() {
        return offline::withdraw_worker(&staging);
    }
    offline::write_worker(&staging, &library, &assets)?;
    compress::folder(&staging)?;
    budget::check(&staging, &assets)
}
