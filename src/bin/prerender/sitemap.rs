//! `sitemap.xml`: every page with its other languages, for search engines; and the
//! line in `robots.txt` that leads there.

use crate::origin::Origin;
use crate::paths::{self, address, languages};
use olcare_portal::app::route::Page;
use olcare_portal::i18n::Lang;
use std::path::Path;

/// Its name below the folder that is served.
const FILE: &str = "sitemap.xml";

/// Writes both.
pub(crate) fn write(staging: &Path, origin: &Origin) -> Result<(), String> {
    let pages = || Lang::ALL.iter().flat_map(|&lang| Page::ALL.map(|page| (lang, page)));
    let entries: String = pages().map(|(lang, page)| entry(origin, lang, page)).collect();
    let sitemap = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
        <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
        xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n{entries}</urlset>\n"
    );
    paths::write(staging, &address(FILE), &sitemap)?;
    let rules = paths::read_text(&staging.join("robots.txt"))?;
    let line = format!("Sitemap: {}\n", origin.whole(&address(FILE)));
    paths::write(staging, &address("robots.txt"), [rules, line].concat())
}

/// A page of a language with the same page in all of them.
fn entry(origin: &Origin, lang: Lang, page: Page) -> String {
    let others: String = languages(page)
        .map(|(code, path)| {
            let address = origin.whole(&path);
            format!("<xhtml:link rel=\"alternate\" hreflang=\"{code}\" href=\"{address}\"/>")
        })
        .collect();
    format!("<url><loc>{}</loc>{others}</url>\n", origin.whole(&page.path(lang)))
}
