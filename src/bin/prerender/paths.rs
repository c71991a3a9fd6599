//! Where things lie: the portal's path on its host, and the files below it.

use olcare_portal::app::route;
use std::path::Path;

/// The path that Trunk was told to build for (`--public-url`), without its last slash:
/// empty for the root.
///
/// # Errors
/// Where it is no path from the root: a portal that lies at several addresses can't
/// name its pages for search engines.
pub(crate) fn public_path() -> Result<String, String> {
    let Ok(text) = std::env::var("TRUNK_PUBLIC_URL") else { return Ok(String::new()) };
    let path = text.strip_suffix('/').unwrap_or(&text);
    let is_in_name = |c: char| c.is_ascii_alphanumeric() || "-._~".contains(c);
    let is_name = |name: &str| !name.is_empty() && name.chars().all(is_in_name);
    match path.strip_prefix('/') {
        None if path.is_empty() => Ok(String::new()),
        Some(names) if names.split('/').all(is_name) => Ok(path.to_owned()),
        _ => Err(format!("public URL: found {text:?}, expected a path, as in /support/care/")),
    }
}

/// The address of a file by its path below the portal's folder.
pub(crate) fn address(file: &str) -> String {
    [route::base(), "/", file].concat()
}

/// The path of an address below the portal's folder.
pub(crate) fn file(address: &str) -> &str {
    let below = address.strip_prefix(route::base()).unwrap_or(address);
    below.trim_start_matches('/')
}

/// Writes the file of an address.
pub(crate) fn write(staging: &Path, address: &str, data: impl AsRef<[u8]>) -> Result<(), String> {
    let path = staging.join(file(address));
    let fault = |error: std::io::Error| format!("{}: {error}", path.display());
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).map_err(fault)?;
    }
    std::fs::write(&path, data).map_err(fault)
}
