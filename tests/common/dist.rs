//! The built portal in `dist/`.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// Where it is.
pub fn dist() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("dist")
}

/// Every page in a folder of it, by its path below `dist/`.
pub fn written_pages(folder: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut waiting = vec![dist().join(folder)];
    while let Some(folder) = waiting.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                waiting.push(path);
            } else if path.extension().is_some_and(|ending| ending == "html") {
                found.insert(path.strip_prefix(dist()).unwrap().to_str().unwrap().to_owned());
            }
        }
    }
    found
}
