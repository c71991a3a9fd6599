//! The content: built into the program, or in a folder.

use crate::cli::Options;
use crate::failure::Failure;
use include_dir::{Dir, include_dir};
use olcare_portal::content::{ContentError, Library, Site, Source};
use olcare_portal::domain::hours::OfficeHours;
use olcare_portal::domain::region::Region;
use olcare_portal::i18n::Lang;

/// The content at the time of the build, so that the program works anywhere.
static BUILT_IN: Dir = include_dir!("$CARGO_MANIFEST_DIR/public/content");

struct BuiltIn;

impl Source for BuiltIn {
    fn read(&self, file: &str) -> Result<String, String> {
        let found = BUILT_IN.get_file(file).and_then(|file| file.contents_utf8());
        found.map(str::to_owned).ok_or_else(|| "nothing built in".to_owned())
    }
}

/// What an answer is made with.
pub(crate) struct Context {
    /// The content in every language, with the notices.
    pub(crate) content: Library,
    /// The language where a request names none.
    pub(crate) lang: Lang,
}

impl Context {
    /// Reads the content that the command line names.
    pub(crate) fn load(options: &Options) -> Result<Self, Failure> {
        let read = match &options.content {
            Some(folder) => Library::read(folder),
            None => Library::read(&BuiltIn),
        };
        let content = read.map_err(|errors| {
            let lines: Vec<String> = errors.iter().map(line).collect();
            Failure::Input(format!("the content is not good\n{}", lines.join("\n")))
        })?;
        Ok(Self { content, lang: options.lang })
    }

    /// The content in the language of the command line.
    pub(crate) fn site(&self) -> &Site {
        self.content.site(self.lang)
    }

    /// A region's hours as the notices change them.
    pub(crate) fn office<'a>(&'a self, region: &'a Region) -> OfficeHours<'a> {
        region.office_with(self.content.notices().exceptions(&region.id))
    }
}

/// An error on one line, whatever stands in the document.
pub(crate) fn line(error: &ContentError) -> String {
    let mut line = String::new();
    for c in error.to_string().chars() {
        if c.is_control() { line.extend(c.escape_default()) } else { line.push(c) }
    }
    line
}
