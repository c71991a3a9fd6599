//! The bundle: one document per language with all that its pages need, serialised by the
//! build. The browser does not validate the content again: the bundle's checksum tells that
//! it is what the build wrote.

use super::Site;
use crate::i18n::Messages;
use std::fmt;

/// Why a bundle can't be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BundleError {
    /// The checksum does not match.
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

const CHECKSUM_LEN: usize = size_of::<u64>();

/// FNV-1a, 64 bits. It finds a bundle that was cut short or damaged; it need not resist an
/// attacker, since the bundle comes from the page's own origin.
fn checksum(bytes: &[u8]) -> [u8; CHECKSUM_LEN] {
    let mix = |hash: u64, byte: &u8| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, mix).to_le_bytes()
}

/// Serialises the content of a language.
///
/// # Errors
/// What can't be serialised, in words for developers.
pub fn write_bundle(site: &Site) -> Result<Vec<u8>, String> {
    let serialised = postcard::to_allocvec(site).map_err(|error| error.to_string())?;
    Ok([&checksum(&serialised)[..], &serialised].concat())
}

/// Reads a bundle.
///
/// # Errors
/// [`BundleError`].
pub fn read_bundle(bytes: &[u8]) -> Result<Site, BundleError> {
    let (sum, serialised) = bytes.split_first_chunk().ok_or(BundleError::Garbled)?;
    if *sum != checksum(serialised) {
        return Err(BundleError::Garbled);
    }
    match postcard::take_from_bytes::<Site>(serialised) {
        Ok((site, [])) if site.messages.texts().len() == Messages::SCHEMA.len() => Ok(site),
        _ => Err(BundleError::Foreign),
    }
}
