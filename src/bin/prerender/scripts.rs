//! The scripts beside the program: `start.js` and `offline.js` in one file for the pages,
//! `sw.js` for the service worker. Each is filled with what only the build knows.

use serde_json::json;

const START: &str = include_str!("scripts/start.js");
const OFFLINE: &str = include_str!("scripts/offline.js");
const WORKER: &str = include_str!("scripts/sw.js");
/// The service worker that removes a portal's worker from a device.
pub(crate) const WITHDRAW: &str = include_str!("../../../deploy/withdraw/sw.js");

/// The start-up script of all pages. It finds the program's files beside itself.
pub(crate) fn start(glue: &str, wasm: &str) -> Result<String, String> {
    let name = |address: &str| json!(crate::paths::file(address)).to_string();
    let names = format!("const GLUE={},WASM={};\n", name(glue), name(wasm));
    minified(&[&names, START, OFFLINE].concat()).map_err(|why| format!("start.js: {why}"))
}

/// The service worker of a version: its files are given as JSON.
pub(crate) fn worker(files: &str) -> Result<String, String> {
    // Another worker is another version too: each has its own cache.
    let version = crate::integrity::hash([files, WORKER].concat());
    let begin = format!("const VERSION=\"{version}\",FILES={files};\n");
    minified(&[&begin, WORKER].concat()).map_err(|why| format!("sw.js: {why}"))
}

/// A script without comments and spaces.
pub(crate) fn minified(script: &str) -> Result<String, String> {
    Ok(minifier::js::minify(script).map_err(|why| why.to_string())?.to_string())
}
