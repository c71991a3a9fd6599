//! What Trunk tells its hooks about the build, in environment variables.

use std::path::PathBuf;

/// Whether the build is for servers, not for `trunk serve`.
pub(crate) fn is_release() -> bool {
    std::env::var("TRUNK_PROFILE").as_deref() == Ok("release")
}

/// A folder that Trunk names: `TRUNK_SOURCE_DIR` is that of `Trunk.toml`,
/// `TRUNK_STAGING_DIR` that in which the build is put together.
pub(crate) fn folder(variable: &str) -> Result<PathBuf, String> {
    let folder = std::env::var_os(variable).map(PathBuf::from);
    folder.ok_or(format!("{variable} is not set (Trunk sets it)"))
}
