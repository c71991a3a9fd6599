//! What a device needs to keep the portal among its programs: the manifest of each
//! language, its icons, the colours around the page. Needs the release in `dist/`.
#![allow(clippy::unwrap_used, reason = "a test may stop")]

mod common;

use common::dist::{dist, written_pages};
use olcare_portal::i18n::Lang;
use scraper::{Html, Selector};
use serde_json::Value;
use std::collections::BTreeSet;

fn read(address: &str) -> Vec<u8> {
    let path = dist().join(address.trim_start_matches('/'));
    std::fs::read(&path)
        .unwrap_or_else(|why| panic!("{}: {why}; run `make build` first", path.display()))
}

fn manifest(lang: Lang) -> Value {
    serde_json::from_slice(&read(&format!("{}/manifest.webmanifest", lang.code()))).unwrap()
}

/// Width and height in the head of a PNG file, and whether it has an alpha channel.
fn png(bytes: &[u8]) -> (u32, u32, bool) {
    assert_eq!(&bytes[..8], b"\x89PNG\r\n\x1a\n");
    assert_eq!(&bytes[12..16], b"IHDR");
    let number = |at: usize| u32::from_be_bytes(bytes[at..at + 4].try_into().unwrap());
    (number(16), number(20), bytes[25] == 6)
}

/// What `selector` finds in a page: an attribute of each.
fn attributes(page: &str, selector: &str, attribute: &str) -> Vec<String> {
    let html = Html::parse_document(&String::from_utf8(read(page)).unwrap());
    let selector = Selector::parse(selector).unwrap();
    let found = html.select(&selector);
    found.map(|element| element.attr(attribute).unwrap_or_default().to_owned()).collect()
}

/// Every page of a language.
fn pages(lang: Lang) -> BTreeSet<String> {
    let found = written_pages(lang.code());
    assert!(found.len() > 7, "{found:?}");
    found
}

#[test]
fn every_page_names_the_manifest_of_its_language() {
    for &lang in Lang::ALL {
        for page in pages(lang) {
            let named = attributes(&page, "link[rel=manifest]", "href");
            assert_eq!(named, [format!("/{}/manifest.webmanifest", lang.code())], "{page}");
        }
    }
}

#[test]
fn a_manifest_speaks_its_language_and_starts_at_a_page() {
    let library = common::library();
    for &lang in Lang::ALL {
        let (manifest, m) = (manifest(lang), &library.site(lang).messages);
        assert_eq!(manifest["lang"], lang.code());
        assert_eq!(manifest["dir"], "ltr");
        assert_eq!(manifest["name"], m.portal_name());
        assert_eq!(manifest["short_name"], m.site_name());
        assert_eq!(manifest["description"], m.home_description());
        let start = manifest["start_url"].as_str().unwrap();
        assert_eq!(start, format!("/{}/", lang.code()));
        assert!(dist().join(&start[1..]).join("index.html").is_file(), "{start}");
        assert!(start.starts_with(manifest["scope"].as_str().unwrap()));
        assert_eq!(manifest["id"], manifest["start_url"]);
        assert_eq!(manifest["display"], "minimal-ui");
    }
}

#[test]
fn the_icons_are_there_in_the_sizes_that_are_said() {
    for &lang in Lang::ALL {
        let manifest = manifest(lang);
        let mut kinds = Vec::new();
        for icon in manifest["icons"].as_array().unwrap() {
            let text = |key: &str| icon[key].as_str().unwrap();
            let bytes = read(text("src"));
            kinds.push((text("purpose"), text("sizes")));
            match text("type") {
                "image/svg+xml" => assert!(bytes.starts_with(b"<svg"), "{icon}"),
                "image/png" => {
                    let (width, height, alpha) = png(&bytes);
                    assert_eq!(text("sizes"), format!("{width}x{height}"), "{icon}");
                    // The device cuts its own shape out: the ground goes to the edge.
                    assert_eq!(alpha, text("purpose") != "maskable", "{icon}");
                    assert!(bytes.len() < 24_000, "{icon}: {} bytes", bytes.len());
                }
                other => panic!("{other}"),
            }
        }
        let expected =
            [("any", "any"), ("any", "192x192"), ("any", "512x512"), ("maskable", "512x512")];
        assert_eq!(kinds, expected);
    }
}

#[test]
fn every_page_names_the_icon_and_the_colours_of_its_edges() {
    let css = std::fs::read_to_string("style/tokens.css").unwrap();
    let colours = |name: &str| {
        let rest = css.split_once(&format!("{name}: light-dark(")).unwrap().1;
        let pair = rest.split_once(')').unwrap().0;
        pair.split(", ").map(str::to_owned).collect::<Vec<_>>()
    };
    for page in Lang::ALL.iter().flat_map(|&lang| pages(lang)).chain(["index.html".to_owned()]) {
        let icon = attributes(&page, "link[rel=apple-touch-icon]", "href");
        let (width, height, alpha) = png(&read(&icon[0]));
        assert_eq!((width, height, alpha), (180, 180, false), "{page}");
        let scheme = |name: &str| format!("(prefers-color-scheme: {name})");
        let media = attributes(&page, "meta[name=theme-color]", "media");
        assert_eq!(media, [scheme("light"), scheme("dark")], "{page}");
        assert_eq!(attributes(&page, "meta[name=theme-color]", "content"), colours("--surface"));
    }
    for &lang in Lang::ALL {
        let manifest = manifest(lang);
        assert_eq!(manifest["theme_color"], colours("--surface")[0].as_str());
        assert_eq!(manifest["background_color"], colours("--paper")[0].as_str());
    }
}
