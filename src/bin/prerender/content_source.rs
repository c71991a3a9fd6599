//! The content folder on disk.

use olcare_portal::content::Source;
use std::path::PathBuf;

/// A content folder.
pub(crate) struct Folder(pub(crate) PathBuf);

impl Source for Folder {
    fn read(&self, file: &str) -> Result<String, String> {
        std::fs::read_to_string(self.0.join(file)).map_err(|error| error.to_string())
    }
}
