//! Compresses every text file beside itself, as `.br` and `.gz`, so that a server
//! sends it as it is.

use crate::paths::fault;
use std::io::Write;
use std::path::Path;

/// The endings of files that get smaller.
const COMPRESSED: [&str; 11] =
    ["bin", "html", "css", "js", "json", "svg", "wasm", "txt", "xml", "ics", "webmanifest"];

/// Compresses a folder with all below it.
pub(crate) fn folder(folder: &Path) -> Result<(), String> {
    for entry in std::fs::read_dir(folder).map_err(fault(folder))? {
        let path = entry.map_err(fault(folder))?.path();
        let ending = path.extension().and_then(|e| e.to_str()).unwrap_or_default();
        if path.is_dir() {
            self::folder(&path)?;
        } else if COMPRESSED.contains(&ending) {
            file(&path).map_err(fault(folder))?;
        }
    }
    Ok(())
}

fn file(path: &Path) -> std::io::Result<()> {
    let bytes = std::fs::read(path)?;
    let beside = |ending: &str| {
        let mut name = path.as_os_str().to_owned();
        name.push(ending);
        name
    };
    std::fs::write(beside(".br"), brotli_11(&bytes)?)?;
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    gzip.write_all(&bytes)?;
    std::fs::write(beside(".gz"), gzip.finish()?)
}

/// The bytes compressed with brotli at its best, 11.
pub(crate) fn brotli_11(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut compressed = Vec::new();
    // Shorter blocks follow the program's kinds of code better.
    let params = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        lgblock: 16,
        ..Default::default()
    };
    brotli::BrotliCompress(&mut &bytes[..], &mut compressed, &params)?;
    Ok(compressed)
}
