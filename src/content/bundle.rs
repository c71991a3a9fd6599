//! One document per language for the browser: all that a page of it needs, packed by the
//! build. What was checked then is not checked again: the document carries its own
//! fingerprint, so the browser knows that it is what the build wrote.

use super::Site;
use crate::i18n::Messages;
use std::fmt;

/// Why a bundle can't be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BundleError {
    /// It is not as the build wrote it.
    Garbled,
    /// Another build wrote it.
    Foreign,
}

impl fmt::Display for BundleError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Garbled => "the content is not as it was written",
            Self::Foreign => "the content is of another build",
        })
    }
}

/// The bytes of a fingerprint.
const MARK: usize = size_of::<u64>();

/// FNV-1a, 64 bits: tells a document that was cut, mixed up or altered by accident. The
/// page's own origin is what keeps others from writing one.
fn fingerprint(bytes: &[u8]) -> [u8; MARK] {
    let mix = |hash: u64, byte: &u8| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, mix).to_le_bytes()
}

/// Packs the content of a language.
///
/// # Errors
/// What can't be packed, in words for developers.
pub fn write_bundle(site: &Site) -> Result<Vec<u8>, String> {
    let packed = postcard::to_allocvec(site).map_err(|error| error.to_string())?;
    Ok([&fingerprint(&packed)[..], &packed].concat())
}

/// Reads a bundle that the build packed.
///
/// # Errors
/// [`BundleError`].
pub fn read_bundle(bytes: &[u8]) -> Result<Site, BundleError> {
    let (mark, packed) = bytes.split_first_chunk::<MARK>().ok_or(BundleError::Garbled)?;
    if *mark != fingerprint(packed) {
        return Err(BundleError::Garbled);
    }
    match postcard::take_from_bytes::<Site>(packed) {
        Ok((site, [])) if site.messages.texts().len() == Messages::SCHEMA.len() => Ok(site),
        _ => Err(BundleError::Foreign),
    }
}
