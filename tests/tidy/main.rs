//! The invariants of `src/lib.rs`, held by machine.
#![allow(clippy::unwrap_used, reason = "a test may stop")]

mod graph;
mod imports;
mod modules;
mod sample;
mod tokens;

use graph::Graph;
use modules::Files;
use std::path::{Path, PathBuf};

/// A file of the project with its path from the root, as text.
struct File {
    path: String,
    text: String,
}

impl File {
    /// The lines of code: comments left out.
    fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        let lines = self.text.lines().enumerate().map(|(index, line)| (index + 1, line));
        lines.filter(|(_, line)| !line.trim_start().starts_with("//"))
    }

    fn is_below(&self, folders: &[&str]) -> bool {
        folders.iter().any(|folder| self.path.starts_with(folder))
    }
}

fn files(folder: &str, ending: &str) -> Vec<File> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut waiting: Vec<PathBuf> = vec![root.join(folder)];
    let mut found = Vec::new();
    while let Some(path) = waiting.pop() {
        for entry in std::fs::read_dir(&path).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                waiting.push(path);
            } else if path.extension().is_some_and(|e| e == ending) {
                let text = std::fs::read_to_string(&path).unwrap();
                let path = path.strip_prefix(root).unwrap().to_str().unwrap().to_owned();
                found.push(File { path, text });
            }
        }
    }
    assert!(!found.is_empty(), "no .{ending} file below {folder}");
    found
}

/// No line of code of these files may hold one of these words.
fn assert_never(files: &[File], what: &str, words: &[&str]) {
    let found: Vec<String> = files
        .iter()
        .flat_map(|file| {
            file.code()
                .filter(|(_, line)| words.iter().any(|word| line.contains(word)))
                .map(|(number, line)| format!("{}:{number}: {}", file.path, line.trim()))
        })
        .collect();
    assert!(found.is_empty(), "{what}\n{}", found.join("\n"));
}

/// Which file of the library uses which, and what from outside.
fn graph_of_the_library() -> Graph {
    let files: Files = files("src", "rs").into_iter().map(|file| (file.path, file.text)).collect();
    Graph::read("src/lib.rs", &files)
}

/// The outside names in these files that hold one of `names`: `web_sys` is also in
/// `leptos::web_sys::Event`.
fn outside(is_checked: impl Fn(&str) -> bool, names: &[&str]) -> Vec<String> {
    let graph = graph_of_the_library();
    let checked = graph.outside.iter().filter(|(file, _)| is_checked(file));
    let all = checked.flat_map(|(file, used)| used.iter().map(move |name| (file, name)));
    let bad = all.filter(|(_, used)| {
        let used = format!("::{used}::");
        names.iter().any(|name| used.contains(&format!("::{name}::")))
    });
    bad.map(|(file, name)| format!("{file}: {name}")).collect()
}

/// What only the browser's floor may name.
const WEB: [&str; 7] = [
    "web_sys",
    "js_sys",
    "wasm_bindgen",
    "wasm_bindgen_futures",
    "gloo_net",
    "leptos::prelude::window()",
    "leptos::prelude::document()",
];

/// What reads the clock.
const CLOCKS: [&str; 6] = [
    "chrono::Utc::now",
    "chrono::Local",
    "chrono::offset",
    "std::time::SystemTime",
    "std::time::Instant",
    "leptos",
];

#[test]
fn the_domain_is_pure() {
    let names = ["std::fs", "std::io", "std::env", "std::net", "std::process", "std::thread"];
    let print = ["print()", "println()", "eprint()", "eprintln()", "dbg()"];
    let all = [&names[..], &print, &WEB, &CLOCKS].concat();
    let bad = outside(|file| file.starts_with("src/domain/"), &all);
    assert!(bad.is_empty(), "the browser, a clock or I/O in the domain:\n{}", bad.join("\n"));
}

#[test]
fn the_domain_makes_no_sentence() {
    let sentences: Vec<String> = files("src/domain", "rs")
        .iter()
        .flat_map(|file| {
            // A letter « " » begins no text.
            let code = file.code().map(|(_, line)| line.replace("'\"'", ""));
            let prose = code.filter(|line| {
                line.split('"').skip(1).step_by(2).any(|text| text.trim().contains(' '))
            });
            prose.map(|line| format!("{}: {line}", file.path)).collect::<Vec<_>>()
        })
        .collect();
    assert!(sentences.is_empty(), "words in the domain:\n{}", sentences.join("\n"));
}

#[test]
fn only_the_pages_know_leptos_and_a_clock() {
    let below = |file: &str| !file.starts_with("src/app/");
    let bad = outside(below, &[&WEB[..], &CLOCKS].concat());
    assert!(bad.is_empty(), "leptos, the browser or a clock below the pages:\n{}", bad.join("\n"));
}

#[test]
fn one_door_to_the_browser() {
    let is_checked =
        |file: &str| !file.starts_with("src/app/browser/") && file != "src/app/browser.rs";
    let bad = outside(is_checked, &WEB);
    assert!(bad.is_empty(), "a web API outside app/browser:\n{}", bad.join("\n"));
}

#[test]
fn one_file_spells_addresses() {
    let app: Vec<File> =
        files("src/app", "rs").into_iter().filter(|f| f.path != "src/app/route.rs").collect();
    // « // » alone stands between the parts of a formal public identifier, « / » is also a
    // key that leads to the search, and the name of the language of drawings only looks
    // like an address.
    let names = ["\"//\"", "(\"/\", Shortcut::Search)", "\"http://www.w3.org/2000/svg\""];
    let bare = |file: File| {
        let text = names.iter().fold(file.text.clone(), |text, name| text.replace(name, ""));
        File { text, ..file }
    };
    let app: Vec<File> = app.into_iter().map(bare).collect();
    let spelt = ["\"/", "\"https:", "\"http:", "\"tel:", "\"mailto:"];
    assert_never(&app, "an address outside app/route.rs", &spelt);
}

#[test]
fn words_stand_in_content() {
    let texts: Vec<String> = files("src/app", "rs")
        .iter()
        .filter(|file| file.is_below(&["src/app/pages", "src/app/components", "src/app/layout"]))
        .flat_map(|file| {
            let literals = file.code().flat_map(|(_, line)| {
                let pieces: Vec<&str> = line.split('"').collect();
                let quoted = pieces.windows(2).step_by(2).map(|p| (p[0], p[1]));
                let quoted = quoted.filter(|(before, _)| !before.ends_with("class="));
                let quoted: Vec<&str> = quoted.map(|(_, text)| text).collect();
                quoted
                    .into_iter()
                    .filter(|text| text.contains(' ') && text.chars().any(char::is_alphabetic))
            });
            literals.map(|text| format!("{}: {text}", file.path)).collect::<Vec<_>>()
        })
        // Class lists, selectors and drawings are not words.
        .filter(|line| {
            let marks = ["--", ".own", "[rel", "0 0 32", "M16", "#{} ", "tool--", "{hint_id}"];
            !marks.iter().any(|mark| line.contains(mark))
        })
        .collect();
    assert!(texts.is_empty(), "words outside content:\n{}", texts.join("\n"));
}

#[test]
fn every_message_is_used() {
    let code: String = files("src", "rs").into_iter().map(|file| file.text).collect();
    let unused: Vec<&str> = olcare_portal::i18n::Messages::SCHEMA
        .iter()
        .map(|spec| spec.key)
        .filter(|key| {
            // Called, or handed on as a function.
            let uses =
                [format!(".{key}("), format!("Messages::{key},"), format!("Messages::{key})")];
            !uses.iter().any(|used| code.contains(used))
        })
        .collect();
    assert!(unused.is_empty(), "messages that nothing shows: {}", unused.join(", "));
}

#[test]
fn every_module_says_what_it_is() {
    let checked = ["src", "tests", "benches"].map(|folder| files(folder, "rs"));
    for file in checked.iter().flatten() {
        assert!(file.text.starts_with("//!"), "{} begins without a //! line", file.path);
    }
}

#[test]
fn files_stay_small() {
    for file in files("src", "rs") {
        let lines = file.text.lines().count();
        assert!(lines <= 300, "{} has {lines} lines", file.path);
    }
}

#[test]
fn nothing_is_left_open() {
    let mut all = files("src", "rs");
    all.extend(files("style", "css"));
    let words = ["TODO", "FIXME", "XXX", "HACK"];
    for file in &all {
        for word in words {
            assert!(!file.text.contains(word), "{} holds {word}", file.path);
        }
    }
}

#[test]
fn colours_are_tokens() {
    for file in files("style", "css") {
        if file.path == "style/tokens.css" {
            continue;
        }
        for (number, line) in file.text.lines().enumerate() {
            let value = line.split_once(": ").map_or("", |(_, value)| value);
            let bare = value.starts_with('#') || value.contains(" #") || value.contains("rgb(");
            assert!(!bare, "{}:{}: a colour outside tokens.css: {line}", file.path, number + 1);
        }
    }
}

#[test]
fn every_style_stands_in_a_layer() {
    for file in files("style", "css") {
        // Loaded alone where scripts are off: it must win without a layer.
        if file.path == "style/noscript.css" {
            continue;
        }
        assert!(file.text.contains("@layer "), "{} is outside every layer", file.path);
    }
}

#[test]
fn the_architecture_page_names_every_folder() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let page = std::fs::read_to_string(root.join("ARCHITECTURE.md")).unwrap();
    for below in ["src", "src/app", "src/domain"] {
        for entry in std::fs::read_dir(root.join(below)).unwrap() {
            let entry = entry.unwrap();
            if entry.path().is_dir() {
                let name = entry.file_name().into_string().unwrap();
                assert!(
                    page.contains(&format!("{name}/")),
                    "ARCHITECTURE.md omits {below}/{name}/"
                );
            }
        }
    }
}

#[test]
fn trunk_watches_what_is_there() {
    // Trunk stops at a folder that is missing, as one that git does not hold would be.
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let config = std::fs::read_to_string(root.join("Trunk.toml")).unwrap();
    let list = config.lines().find_map(|line| line.strip_prefix("watch = ")).unwrap();
    let watched: Vec<&str> = list.split('"').skip(1).step_by(2).collect();
    assert!(watched.contains(&"src"), "{list}");
    for path in watched {
        assert!(root.join(path).exists(), "Trunk.toml watches {path}");
    }
    assert!(!config.contains("ignore ="), "Trunk refuses to ignore a folder that is not there yet");
}

#[test]
fn npm_packages_are_locked_by_what_they_hold_alone() {
    // No address of a registry, so that any will do; a hash of each; nothing that has to
    // run when it is installed (`npm ci --ignore-scripts`).
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let lock = std::fs::read_to_string(root.join("tests/package-lock.json")).unwrap();
    let lock: serde_json::Value = serde_json::from_str(&lock).unwrap();
    let packages = lock["packages"].as_object().unwrap();
    let packages: Vec<_> = packages.iter().filter(|(name, _)| !name.is_empty()).collect();
    assert!(!packages.is_empty());
    for (name, package) in packages {
        assert!(package["integrity"].is_string(), "{name} has no hash");
        assert!(package["resolved"].is_null(), "{name} names where it came from");
        assert!(package["hasInstallScript"].is_null(), "{name} runs a script when installed");
    }
}
