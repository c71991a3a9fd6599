//! The colours of the page's edges: browsers draw their own surface in them.

use crate::paths::read_text;
use std::path::Path;

/// A colour of `style/tokens.css`, on light and on dark.
pub(crate) struct Colour {
    pub(crate) light: String,
    dark: String,
}

/// The colours of the page's edges.
pub(crate) struct Colours {
    /// Of the header, which is at the window's edge.
    pub(crate) header: Colour,
    /// Behind everything.
    pub(crate) paper: Colour,
}

impl Colours {
    /// Reads the tokens: no colour is named twice.
    pub(crate) fn read(sources: &Path) -> Result<Self, String> {
        let file = sources.join("style/tokens.css");
        let css = read_text(&file)?;
        let colour = |name: &str| {
            let rest = css.split_once(&format!("{name}: light-dark("))?.1;
            let (light, dark) = rest.split_once(')')?.0.split_once(", ")?;
            Some(Colour { light: light.to_owned(), dark: dark.to_owned() })
        };
        let token = |name| colour(name).ok_or(format!("{}: no colours {name}", file.display()));
        Ok(Self { header: token("--surface")?, paper: token("--paper")? })
    }

    /// What the head of every page says of them.
    pub(crate) fn element(&self) -> String {
        let one = |scheme: &str, colour: &str| {
            let media = format!("media=\"(prefers-color-scheme: {scheme})\"");
            format!("<meta name=\"theme-color\" {media} content=\"{colour}\">")
        };
        one("light", &self.header.light) + &one("dark", &self.header.dark)
    }
}
