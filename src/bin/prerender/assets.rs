//! The files that pages load: found where Trunk put them, or written here.

use crate::colours::Colours;
use crate::headers::Headers;
use crate::integrity::{Checked, hash, rename};
use crate::paths::{address, fault, file, names, read_text, write};
use crate::{scripts, trunk};
use olcare_portal::content::{Library, write_bundle};
use olcare_portal::i18n::Lang;
use std::path::Path;

/// The page's shell and the addresses of what a page loads.
pub(crate) struct Assets {
    /// The HTML that Trunk made of `index.html`.
    pub(crate) shell: String,
    /// The program's JavaScript.
    pub(crate) glue: Checked,
    /// The program.
    pub(crate) wasm: String,
    /// The start-up script.
    pub(crate) start: Checked,
    /// The script of the root page.
    pub(crate) language: Checked,
    /// The styles of every page.
    pub(crate) style: Checked,
    /// Those where scripts are off.
    pub(crate) noscript: Checked,
    /// Those of the styleguide.
    pub(crate) guide: Checked,
    /// The page's sign.
    pub(crate) icon: String,
    /// The content document of each language.
    pub(crate) content: Vec<(Lang, String)>,
    /// The colours of the page's edges.
    pub(crate) colours: Colours,
    /// The response headers.
    pub(crate) headers: Headers,
}

impl Assets {
    /// Finds Trunk's files and writes the others.
    pub(crate) fn write(sources: &Path, staging: &Path, library: &Library) -> Result<Self, String> {
        let shell = read_text(&staging.join("index.html"))?;
        let glue = find(staging, "portal-", ".js")?;
        let wasm = find(staging, "portal-", "_bg.wasm")?;
        if trunk::is_release() {
            let path = staging.join(file(&glue));
            let script = scripts::minified(&read_text(&path)?).map_err(fault(&path))?;
            write(staging, &glue, script)?;
        }
        // Trunk's names are of what the compiler wrote, not of what is served.
        let glue = rename(staging, file(&glue), "portal-", ".js")?;
        let wasm = rename(staging, file(&wasm), "portal-", "_bg.wasm")?;
        let script = scripts::start(&glue, &wasm)?;
        // With a hash in its name a page and its script are of one build, whenever each
        // arrives at the server.
        let start = address(&format!("start-{}.js", hash(&script)));
        write(staging, &start, script)?;
        let mut content = Vec::new();
        for &lang in Lang::ALL {
            let bundle = write_bundle(library.site(lang))?;
            let address = address(&format!("content-{}-{}.bin", lang.code(), hash(&bundle)));
            write(staging, &address, &bundle)?;
            content.push((lang, address));
        }
        Ok(Self {
            shell,
            glue: Checked::read(staging, glue)?,
            wasm,
            start: Checked::read(staging, start)?,
            language: Checked::rename(staging, "language", "js")?,
            style: Checked::read(staging, find(staging, "style-", ".css")?)?,
            noscript: Checked::rename(staging, "noscript", "css")?,
            guide: Checked::rename(staging, "guide", "css")?,
            icon: find(staging, "icon-", ".svg")?,
            content,
            colours: Colours::read(sources)?,
            headers: Headers::read(sources)?,
        })
    }

    /// The content document of a language.
    pub(crate) fn content_of(&self, lang: Lang) -> &str {
        self.content.iter().find(|(of, _)| *of == lang).map_or("", |(_, address)| address)
    }
}

/// The address of the one file with that beginning and end.
fn find(staging: &Path, begin: &str, end: &str) -> Result<String, String> {
    let mut found = names(staging)?;
    found.retain(|name| name.starts_with(begin) && name.ends_with(end));
    match found.as_slice() {
        [name] => Ok(address(name)),
        _ => Err(format!("expected one file {begin}*{end} from Trunk")),
    }
}
