//! What a device needs to keep the portal among its programs: a manifest for each
//! language, and the colours around the page.

use crate::assets::Assets;
use crate::paths;
use olcare_portal::app::route::Page;
use olcare_portal::content::Site;
use olcare_portal::i18n::Lang;
use serde_json::json;
use std::path::Path;

/// A colour of `style/tokens.css`, on light and on dark.
pub(crate) struct Colour {
    light: String,
    dark: String,
}

/// The colours of the page's edges.
pub(crate) struct Colours {
    /// Of the header, which is at the window's edge.
    header: Colour,
    /// Behind everything.
    paper: Colour,
}

impl Colours {
    /// Reads the tokens: no colour is named twice.
    pub(crate) fn read(sources: &Path) -> Result<Self, String> {
        let file = sources.join("style/tokens.css");
        let css =
            std::fs::read_to_string(&file).map_err(|why| format!("{}: {why}", file.display()))?;
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

/// The address of a language's manifest.
pub(crate) fn address(lang: Lang) -> String {
    format!("{}manifest.webmanifest", Page::Home.path(lang))
}

/// Writes the manifest of a language.
pub(crate) fn write(staging: &Path, site: &Site, assets: &Assets) -> Result<(), String> {
    let m = &site.messages;
    let home = Page::Home.path(site.lang);
    let Assets { colours, icon: drawing, .. } = assets;
    let icon = |file: &str, size: u32, purpose: &str| {
        let (src, sizes) = (paths::address(&format!("icons/{file}.png")), format!("{size}x{size}"));
        json!({ "src": src, "sizes": sizes, "type": "image/png", "purpose": purpose })
    };
    let manifest = json!({
        "id": home,
        "name": m.portal_name(),
        "short_name": m.site_name(),
        "description": m.home_description(),
        "lang": site.lang.code(),
        "dir": "ltr",
        "start_url": home,
        // Another language is the same portal.
        "scope": paths::address(""),
        // The way back, and the address: it holds the case.
        "display": "minimal-ui",
        "theme_color": colours.header.light,
        "background_color": colours.paper.light,
        "icons": [
            { "src": drawing, "sizes": "any", "type": "image/svg+xml", "purpose": "any" },
            icon("icon-192", 192, "any"),
            icon("icon-512", 512, "any"),
            icon("maskable-512", 512, "maskable"),
        ],
    });
    crate::write(staging, &address(site.lang), manifest.to_string())
}
