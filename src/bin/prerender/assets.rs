//! The files that pages load: found where Trunk put them, or written here.

use crate::manifest::Colours;
use crate::{scripts, write};
use olcare_portal::content::{Library, write_bundle};
use olcare_portal::i18n::Lang;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;

/// The page's shell and the addresses of what a page loads.
pub(crate) struct Assets {
    /// The HTML that Trunk made of `index.html`.
    pub(crate) shell: String,
    /// The program's JavaScript.
    pub(crate) glue: String,
    /// The program.
    pub(crate) wasm: String,
    /// The start-up script.
    pub(crate) start: String,
    /// The content document of each language.
    pub(crate) content: Vec<(Lang, String)>,
    /// The colours of the page's edges.
    pub(crate) colours: Colours,
}

impl Assets {
    /// Finds Trunk's files and writes the others.
    pub(crate) fn write(sources: &Path, staging: &Path, library: &Library) -> Result<Self, String> {
        let shell = staging.join("index.html");
        let shell =
            std::fs::read_to_string(&shell).map_err(|e| format!("{}: {e}", shell.display()))?;
        let glue = find(staging, "portal-", ".js")?;
        if crate::is_release() {
            shorten(&staging.join(&glue[1..]))?;
        }
        let wasm = find(staging, "portal-", "_bg.wasm")?;
        let script = scripts::start(&glue, &wasm)?;
        let start = format!("/start-{}.js", hash(script.as_bytes()));
        write(staging, &start[1..], &script)?;
        let mut content = Vec::new();
        for &lang in Lang::ALL {
            let bundle = write_bundle(library.site(lang))?;
            let address = format!("/content-{}-{}.bin", lang.code(), hash(&bundle));
            write(staging, &address[1..], &bundle)?;
            content.push((lang, address));
        }
        Ok(Self { shell, glue, wasm, start, content, colours: Colours::read(sources)? })
    }

    /// The content document of a language.
    pub(crate) fn content_of(&self, lang: Lang) -> &str {
        self.content.iter().find(|(of, _)| *of == lang).map_or("", |(_, address)| address)
    }
}

/// Takes comments and spaces out of a script: Trunk's own minifier can't read the
/// one that wasm-bindgen writes.
fn shorten(script: &Path) -> Result<(), String> {
    let fault = |error: std::io::Error| format!("{}: {error}", script.display());
    let text = std::fs::read_to_string(script).map_err(fault)?;
    let short = scripts::shortened(&text).map_err(|why| format!("{}: {why}", script.display()))?;
    std::fs::write(script, short).map_err(fault)
}

/// The address of the one file with that beginning and end.
pub(crate) fn find(staging: &Path, begin: &str, end: &str) -> Result<String, String> {
    let names = std::fs::read_dir(staging).map_err(|error| error.to_string())?;
    let mut found: Vec<String> = names
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| name.starts_with(begin) && name.ends_with(end))
        .collect();
    match (found.pop(), found.is_empty()) {
        (Some(name), true) => Ok(format!("/{name}")),
        _ => Err(format!("expected one file {begin}*{end} from Trunk")),
    }
}

/// A short name for a content, so that it can be cached for ever. The hasher's
/// keys are fixed: the same content has the same name in every build.
pub(crate) fn hash(bytes: &[u8]) -> String {
    let mut hasher = DefaultHasher::new();
    bytes.hash(&mut hasher);
    format!("{:016x}", hasher.finish())
}
