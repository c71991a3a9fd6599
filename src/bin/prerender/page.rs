//! One page of HTML.

use crate::assets::Assets;
use crate::origin::Origin;
use crate::paths::{address, languages};
use leptos::prelude::*;
use leptos_router::location::RequestUrl;
use olcare_portal::app::route::Page;
use olcare_portal::app::titles::{description, window_title};
use olcare_portal::app::{App, AppProps};
use olcare_portal::content::{Library, Site};
use olcare_portal::i18n::{Lang, Messages};

/// A page of a language, complete.
pub(crate) fn render(
    site: &'static Site,
    page: Page,
    assets: &Assets,
    origin: &Origin,
) -> Result<String, String> {
    let path = page.path(site.lang);
    let owner = Owner::new();
    let body = owner.with(|| {
        provide_context(RequestUrl::new(&path));
        App(AppProps { site }).to_html()
    });
    let m = &site.messages;
    let (start, glue, wasm) = (assets.start.by("src"), assets.glue.by("href"), &assets.wasm);
    let content = assets.content_of(site.lang);
    let manifest = crate::manifest::address(site.lang);
    // The program's files come early, but give way to what is seen.
    let head = format!(
        "<title>{}</title>\
        <meta name=\"description\" content=\"{}\">\
        {}\
        <link rel=\"manifest\" href=\"{manifest}\">\
        <link rel=\"preload\" href=\"{content}\" as=\"fetch\" fetchpriority=\"low\" crossorigin>\
        <link rel=\"preload\" href=\"{wasm}\" as=\"fetch\" fetchpriority=\"low\" type=\"application/wasm\" crossorigin>\
        <link rel=\"modulepreload\" {glue}>\
        <script type=\"module\" {start}></script>\
        {}",
        escape(&window_title(m, page)),
        escape(description(m, page)),
        alternates(Some(site.lang), page, origin),
        extra(site, page, assets),
    );
    fill(assets, site.lang, &head, &[body, new_version(m)].concat())
}

/// The line that a new version waits. It stands after all that is hydrated: the start-up
/// script shows it and answers its button.
fn new_version(m: &Messages) -> String {
    format!(
        "<div class=\"new-version\" role=\"status\"><p>{} \
        <button class=\"link\" type=\"button\" id=\"new-version\">{}</button></p></div>",
        escape(m.new_version()),
        escape(m.new_version_load()),
    )
}

/// What only one page has in its head.
fn extra(site: &Site, page: Page, assets: &Assets) -> String {
    match page {
        Page::Styleguide => assets.guide.stylesheet(),
        _ => crate::structured::element(page, site),
    }
}

/// The page at the root: picks the language, or lets the visitor pick.
pub(crate) fn root(library: &Library, assets: &Assets, origin: &Origin) -> Result<String, String> {
    let first = Lang::ALL[0];
    let items: String = Lang::ALL
        .iter()
        .map(|&lang| {
            let m = &library.site(lang).messages;
            let (code, name) = (lang.code(), lang.autonym());
            format!(
                "<li lang=\"{code}\"><a href=\"{}\" hreflang=\"{code}\">{name}</a> <span>{}</span></li>",
                Page::Home.path(lang),
                escape(m.home_lead()),
            )
        })
        .collect();
    let site_name = library.site(first).messages.site_name();
    let head = format!(
        "<title>{}</title>{}<script {}></script>",
        escape(site_name),
        alternates(None, Page::Home, origin),
        assets.language.by("src"),
    );
    let body = format!(
        "<main class=\"page root\"><h1>{}</h1><ul class=\"plain-links\">{items}</ul></main>",
        escape(site_name)
    );
    fill(assets, first, &head, &body)
}

/// Links to the page in every language, for search engines.
fn alternates(lang: Option<Lang>, page: Page, origin: &Origin) -> String {
    if matches!(page, Page::NotFound | Page::Styleguide) {
        return "<meta name=\"robots\" content=\"noindex\">".to_owned();
    }
    let own = lang.and_then(|lang| origin.canonical(&page.path(lang)));
    let own = own.map(|address| format!("<link rel=\"canonical\" href=\"{address}\">"));
    let link = |(code, path): (&str, String)| {
        let address = origin.link(&path);
        format!("<link rel=\"alternate\" hreflang=\"{code}\" href=\"{address}\">")
    };
    own.into_iter().chain(languages(page).map(link)).collect()
}

/// Puts language, head and body in the places that the shell keeps for them.
/// Trunk's minifier drops quotes, so a place may stand there in two ways.
fn fill(assets: &Assets, lang: Lang, head: &str, body: &str) -> Result<String, String> {
    let code = lang.code();
    let mut html = without_links(&assets.shell);
    // The styles before all else that is loaded: nothing is shown without them.
    let (policy, style) = (policy(assets)?, assets.style.stylesheet());
    let head = [&policy, &style, &assets.colours.element(), head, &links(assets)].concat();
    for (places, text) in [
        (["lang=\"und\"", "lang=und"], format!("lang=\"{code}\"")),
        (["<title>OL Care</title>"; 2], head),
        (["<portal-page></portal-page>"; 2], body.to_owned()),
    ] {
        let place = places.into_iter().find(|place| html.matches(place).count() == 1);
        let place = place.ok_or(format!("index.html: expected {} once", places[0]))?;
        html = html.replacen(place, &text, 1);
    }
    Ok(html)
}

/// The policy that the page holds itself, whatever the server sends. Trunk's server puts
/// a script into the page, which the policy would refuse.
fn policy(assets: &Assets) -> Result<String, String> {
    if assets.shell.contains("<script") {
        return Ok(String::new());
    }
    assets.headers.element()
}

/// What every page links beside its styles.
fn links(assets: &Assets) -> String {
    let noscript = assets.noscript.stylesheet();
    let (icon, touch) = (&assets.icon, address("icons/apple-touch-icon.png"));
    format!(
        "<noscript>{noscript}</noscript>\
        <link rel=\"icon\" type=\"image/svg+xml\" href=\"{icon}\">\
        <link rel=\"apple-touch-icon\" href=\"{touch}\">"
    )
}

/// Trunk's own links are left out: they know no digest, and of the program's a browser
/// has no use.
fn without_links(shell: &str) -> String {
    let mut parts = shell.split("<link");
    let before = parts.next().unwrap_or_default().to_owned();
    let after = parts.filter_map(|part| part.split_once('>')).map(|(_, rest)| rest);
    before + &after.collect::<String>()
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
