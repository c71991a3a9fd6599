//! Addresses of a portal that lies below a path of its host, in a program of its own: the
//! path is said once.
#![allow(clippy::unwrap_used, reason = "a test may stop")]

mod common;

use common::addresses;
use olcare_portal::app::route::{self, Page};
use olcare_portal::domain::id::Id;
use olcare_portal::i18n::Lang;
use std::process::Command;

const BASE: &str = "/support/care";

#[test]
fn every_address_begins_with_the_path_and_no_other_is_the_portals() {
    route::set_base_path(BASE);
    for (at, (lang, address)) in addresses::pages().enumerate() {
        let page = Page::ALL[at % Page::ALL.len()];
        let below = [BASE, address].concat();
        assert_eq!(page.path(lang), below);
        assert_eq!(Page::parse(lang, &below), page, "{below}");
        assert_eq!(Page::parse(lang, below.trim_end_matches('/')), page, "{below}");
        // The same below another path, or at the root, is not ours.
        for other in [address.to_owned(), ["/support", address].concat()] {
            assert_eq!(Page::parse(lang, &other), Page::NotFound, "{other}");
        }
        let longer = [BASE, "-more", address].concat();
        assert_eq!(Page::parse(lang, &longer), Page::NotFound, "{longer}");
    }
    assert_eq!(route::notices(), "/support/care/notices.json");
    let japan = Id::new("japan").unwrap();
    assert_eq!(route::calendar(Lang::En, &japan), "/support/care/en/contact/japan.ics");
    assert_eq!(Page::Styleguide.path(Lang::Fr), "/support/care/styleguide/");
    // AnswerValue again, it stays.
    route::set_base_path("/elsewhere");
    assert_eq!(route::base(), BASE);
}

#[test]
fn a_public_url_that_is_no_path_stops_the_build() {
    for url in ["https://cdn.example.com/", "./", "care", "//care/", "/a//b/", "/a b/", "/\"/"] {
        let run = Command::new(env!("CARGO_BIN_EXE_prerender"))
            .env("TRUNK_SOURCE_DIR", env!("CARGO_MANIFEST_DIR"))
            // Nothing is there to be written: a good path would fail later and otherwise.
            .env("TRUNK_STAGING_DIR", "/nowhere/at/all")
            .env("TRUNK_PUBLIC_URL", url)
            .output()
            .unwrap();
        let said = String::from_utf8(run.stderr).unwrap();
        assert!(!run.status.success(), "{url}");
        assert!(said.contains(&format!("public URL: found {url:?}")), "{url}: {said}");
    }
}
