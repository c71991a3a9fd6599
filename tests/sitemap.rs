//! What search engines are led by: the sitemap against the pages. Needs the release in
//! `dist/`.
#![allow(clippy::unwrap_used, reason = "a test may stop")]

mod common;

use common::addresses::{ADDRESSES, pages};
use std::path::Path;

fn read(file: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("dist").join(file);
    std::fs::read_to_string(&path)
        .unwrap_or_else(|error| panic!("{}: {error}; run `make build` first", path.display()))
}

/// What stands between two words, each time.
fn between<'a>(text: &'a str, before: &str, after: &str) -> Vec<&'a str> {
    text.split(before).skip(1).map(|rest| rest.split_once(after).unwrap().0).collect()
}

/// The scheme and host that every address begins with.
fn origin(sitemap: &str) -> &str {
    between(sitemap, "<loc>", "</loc>")[0].strip_suffix(pages().next().unwrap().1).unwrap()
}

#[test]
fn it_names_every_page_once_and_nothing_else() {
    let sitemap = read("sitemap.xml");
    let origin = origin(&sitemap);
    assert!(origin.starts_with("http") && origin.contains("://"), "{origin}");
    let expected: Vec<String> = pages().map(|(_, address)| [origin, address].concat()).collect();
    assert_eq!(between(&sitemap, "<loc>", "</loc>"), expected);
}

#[test]
fn each_page_names_itself_in_every_language() {
    let sitemap = read("sitemap.xml");
    let origin = origin(&sitemap);
    for (at, entry) in between(&sitemap, "<url>", "</url>").into_iter().enumerate() {
        let page = at % ADDRESSES[0].1.len();
        let own = ADDRESSES.iter().map(|(lang, all)| (lang.code(), all[page]));
        let expected: Vec<String> = own
            .chain([("x-default", ADDRESSES[1].1[page])])
            .map(|(code, path)| {
                format!("rel=\"alternate\" hreflang=\"{code}\" href=\"{origin}{path}\"")
            })
            .collect();
        assert_eq!(between(entry, "<xhtml:link ", "/>"), expected, "{entry}");
    }
}

#[test]
fn robots_are_led_there() {
    let sitemap = read("sitemap.xml");
    let line = format!("Sitemap: {}/sitemap.xml", origin(&sitemap));
    let robots = read("robots.txt");
    assert!(robots.lines().any(|found| found == line), "{robots}");
    assert!(!robots.contains("Disallow"), "{robots}");
}
