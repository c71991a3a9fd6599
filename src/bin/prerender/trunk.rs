//! What Trunk tells its hooks about the build, in environment variables.

use std::path::PathBuf;

/// The folder of `Trunk.toml`.
pub(crate) fn source_folder() -> Result<PathBuf, String> {
    folder("TRUNK_SOURCE_DIR")
}

/// The folder in which the build is put together.
pub(crate) fn staging_folder() -> Result<PathBuf, String> {
    folder("TRUNK_STAGING_DIR")
}

/// Whether the build is for servers, not for `trunk serve`.
pub(crate) fn is_release() -> bool {
    std::env::var("TRUNK_PROFILE").as_deref() == Ok("release")
}

fn folder(variable: &str) -> Result<PathBuf, String> {
    let folder = std::env::var_os(variable).map(PathBuf::from);
    folder.ok_or(format!("{variable} is not set (Trunk sets it)"))
}
