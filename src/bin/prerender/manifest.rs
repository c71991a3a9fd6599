//! What a device needs to install the portal: a web app manifest for each language.

use crate::assets::Assets;
use crate::paths;
use olcare_portal::app::route::Page;
use olcare_portal::content::Site;
use olcare_portal::i18n::Lang;
use serde_json::json;
use std::path::Path;

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
    paths::write(staging, &address(site.lang), manifest.to_string())
}
