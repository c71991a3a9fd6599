//! What is deployed: the samples of servers against the one list of response headers, and
//! what the built portal says of the machine. Needs the release in `dist/`.
#![allow(clippy::unwrap_used, reason = "a test may stop")]

mod common;

use common::dist::{dist, written_pages};
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::PathBuf;

fn read(file: &str) -> String {
    std::fs::read_to_string(file).unwrap_or_else(|error| panic!("{file}: {error}"))
}

fn list() -> Value {
    serde_json::from_str(&read("deploy/headers.json")).unwrap()
}

/// The headers of a part of the list.
fn headers(part: &str) -> BTreeMap<String, String> {
    let list = list();
    let all = list[part].as_object().unwrap();
    all.iter().map(|(name, value)| (name.clone(), value.as_str().unwrap().to_owned())).collect()
}

fn cache(kind: &str) -> String {
    list()["cache"][kind].as_str().unwrap().to_owned()
}

/// Lines `Name "value"` as name and value.
fn quoted<'a>(lines: impl Iterator<Item = &'a str>) -> BTreeMap<String, String> {
    let pair = |line: &str| {
        let (name, value) = line.trim().split_once(' ').unwrap_or_else(|| panic!("{line}"));
        (name.to_owned(), value.trim_matches('"').to_owned())
    };
    lines.map(pair).collect()
}

#[test]
fn caddy_sends_the_headers_of_the_list_and_no_others() {
    let sample = read("deploy/Caddyfile");
    let block = sample.split_once("\theader {\n").unwrap().1.split_once("\t}\n").unwrap().0;
    assert_eq!(quoted(block.lines().filter(|line| line.trim() != "-Server")), headers("every"));
    assert!(block.contains("-Server"));
    let https = sample.lines().filter_map(|line| line.trim().strip_prefix("header @https "));
    assert_eq!(quoted(https), headers("https"));
    assert!(sample.contains(&format!("header @hashed Cache-Control \"{}\"", cache("hashed"))));
    assert!(sample.contains(&format!("header @other Cache-Control \"{}\"", cache("other"))));
}

#[test]
fn nginx_sends_the_headers_of_the_list_and_no_others() {
    let sample = read("deploy/nginx.conf");
    let line = |line: &'static str| line.trim().strip_prefix("add_header ");
    let sample: &'static str = sample.leak();
    let sent = quoted(sample.lines().filter_map(line).map(|line| {
        // Without it errors would lack the header.
        line.strip_suffix(" always;").unwrap_or_else(|| panic!("{line}"))
    }));
    let mut expected = headers("every");
    expected.insert("Cache-Control".to_owned(), "$cache".to_owned());
    expected.insert("Strict-Transport-Security".to_owned(), "$transport_security".to_owned());
    assert_eq!(sent, expected);
    let https = headers("https");
    assert_eq!(https.len(), 1);
    assert!(sample.contains(&format!("on \"{}\";", https["Strict-Transport-Security"])));
    assert!(sample.contains(&format!("default \"{}\";", cache("other"))));
    assert!(sample.contains(&format!("\" \"{}\";", cache("hashed"))));
}

#[test]
fn static_hosts_get_the_headers_of_the_list_and_no_others() {
    let text = read(dist().join("_headers").to_str().unwrap());
    let mut rules: BTreeMap<&str, BTreeMap<String, String>> = BTreeMap::new();
    let mut of = "";
    for line in text.lines() {
        match line.strip_prefix("  ") {
            None => of = line,
            Some(header) => {
                let (name, value) = header.split_once(": ").unwrap();
                rules.entry(of).or_default().insert(name.to_owned(), value.to_owned());
            }
        }
        // The hosts' limits.
        assert!(line.len() <= 2000, "{line}");
    }
    assert!(rules.len() <= 100, "{} rules", rules.len());
    let every = rules.remove("/*").unwrap();
    let expected: BTreeMap<_, _> = headers("every").into_iter().chain(headers("https")).collect();
    assert_eq!(every, expected);
    // What remains: for each hashed file, that it is kept for ever.
    let kept = BTreeMap::from([("Cache-Control".to_owned(), cache("hashed"))]);
    for (file, headers) in &rules {
        assert_eq!(headers, &kept, "{file}");
        assert!(dist().join(&file[1..]).is_file(), "{file}");
    }
    let named = |part: &str, ending: &str| {
        rules.keys().filter(|file| file.contains(part) && file.ends_with(ending)).count()
    };
    assert_eq!(named("/content-", ".bin"), olcare_portal::i18n::Lang::ALL.len());
    for (part, ending) in [("/portal-", ".js"), ("_bg", ".wasm"), ("/style-", ".css")] {
        assert_eq!(named(part, ending), 1, "{part}*{ending}");
    }
}

#[test]
fn every_page_holds_the_policy_itself() {
    let policy = headers("every").remove("Content-Security-Policy").unwrap();
    // Browsers take this one from a header only.
    let expected = policy.replace("frame-ancestors 'none'; ", "");
    assert_ne!(expected, policy);
    for page in written_pages("") {
        let html = read(dist().join(&page).to_str().unwrap());
        let element = "<meta http-equiv=\"Content-Security-Policy\" content=\"";
        let (before, after) = html.split_once(element).unwrap_or_else(|| panic!("{page}"));
        assert_eq!(after.split_once('"').unwrap().0, expected, "{page}");
        // What stands before it, it does not hold.
        assert!(!before.contains("<link") && !before.contains("<script"), "{page}");
    }
}

#[test]
fn nothing_tells_of_the_machine_that_built_it() {
    let home = std::env::var("HOME").unwrap();
    let cargo = std::env::var("CARGO_HOME").unwrap_or(format!("{home}/.cargo"));
    let target = std::env::var("CARGO_TARGET_DIR").ok().filter(|folder| folder.starts_with('/'));
    let mut paths = vec![cargo, env!("CARGO_MANIFEST_DIR").to_owned()];
    paths.extend(target);
    // A home that is the root of everything would be found everywhere.
    paths.extend(Some(home).filter(|home| home.len() > 1));
    let mut read = 0;
    for file in files() {
        let bytes = std::fs::read(&file).unwrap();
        for path in &paths {
            let found = bytes.windows(path.len()).any(|part| part == path.as_bytes());
            assert!(!found, "{}: holds {path}; built before `cargo clean`?", file.display());
        }
        read += 1;
    }
    assert!(read > 100, "{read} files");
}

/// Every file of the built portal that is not compressed.
fn files() -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut waiting = vec![dist()];
    while let Some(folder) = waiting.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let is_compressed =
                path.extension().is_some_and(|ending| ending == "br" || ending == "gz");
            if path.is_dir() {
                waiting.push(path);
            } else if !is_compressed {
                found.push(path);
            }
        }
    }
    found
}
