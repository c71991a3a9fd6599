//! Files that pages name with a digest of their bytes: a browser runs no other.

use crate::paths;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256, Sha384};
use std::path::Path;

/// A script or a style with its digest.
pub(crate) struct Checked {
    /// Its address.
    pub(crate) address: String,
    /// What the attribute `integrity` says of it.
    pub(crate) integrity: String,
}

impl Checked {
    /// Reads a file as it will be served.
    pub(crate) fn read(staging: &Path, address: String) -> Result<Self, String> {
        let digest = Sha384::digest(paths::read(staging, &address)?);
        Ok(Self { address, integrity: format!("sha384-{}", STANDARD.encode(digest)) })
    }

    /// Gives a file that Trunk copied a name that holds its hash.
    pub(crate) fn rename(staging: &Path, name: &str, ending: &str) -> Result<Self, String> {
        let old = format!("{name}.{ending}");
        Self::read(staging, rename(staging, &old, &format!("{name}-"), &format!(".{ending}"))?)
    }

    /// The attributes of an element that loads it by `href` or `src`.
    pub(crate) fn by(&self, attribute: &str) -> String {
        format!("{attribute}=\"{}\" integrity=\"{}\"", self.address, self.integrity)
    }

    /// The element of a style.
    pub(crate) fn stylesheet(&self) -> String {
        format!("<link rel=\"stylesheet\" {}>", self.by("href"))
    }
}

/// Gives a file a name with the hash of what it holds between a beginning and an end; its
/// new address.
pub(crate) fn rename(staging: &Path, old: &str, begin: &str, end: &str) -> Result<String, String> {
    let path = staging.join(old);
    let name = format!("{begin}{}{end}", hash(paths::read(staging, old)?));
    std::fs::rename(&path, staging.join(&name)).map_err(paths::fault(&path))?;
    Ok(paths::address(&name))
}

/// A short name for a content, so that it can be cached for ever: the same in every
/// build and with every compiler.
pub(crate) fn hash(bytes: impl AsRef<[u8]>) -> String {
    Sha256::digest(bytes).iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}
