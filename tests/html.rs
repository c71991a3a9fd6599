//! Every page as it was prerendered, before any script: what a search engine, a
//! text browser and a visitor without scripts read. Needs the release in `dist/`.
#![allow(clippy::unwrap_used, reason = "a test may stop")]

mod common;

use common::addresses::{ADDRESSES, CONTACT, COVERAGE, ESTIMATE, FAQ, address, pages};
use common::dist::{dist, written_pages};
use olcare_portal::content::Site;
use olcare_portal::i18n::Lang;
use scraper::{ElementRef, Html, Selector};
use std::collections::{BTreeMap, BTreeSet};

fn read(file: &str) -> Html {
    let path = dist().join(file);
    let text = std::fs::read_to_string(&path)
        .unwrap_or_else(|error| panic!("{}: {error}; run `make build` first", path.display()));
    Html::parse_document(&text)
}

fn page(address: &str) -> Html {
    read(&format!("{}index.html", address.trim_start_matches('/')))
}

fn all<'a>(html: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    html.select(&Selector::parse(selector).unwrap()).collect()
}

fn text(element: ElementRef) -> String {
    element.text().collect::<Vec<_>>().join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The path of an address, which is whole where the operator named the portal's.
fn path(address: &str) -> &str {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    &rest[rest.find('/').unwrap_or_default()..]
}

/// The words of a page's main part.
fn words(html: &Html) -> String {
    text(all(html, "main")[0])
}

#[test]
fn exactly_these_pages_are_written() {
    let found = written_pages("");
    let mut expected: BTreeSet<String> = ["index.html", "404.html"].map(str::to_owned).into();
    expected.extend(pages().map(|(_, page)| format!("{}index.html", &page[1..])));
    for (at, lang) in Lang::ALL.iter().map(|lang| lang.code()).enumerate() {
        let guide = if at == 0 { String::new() } else { format!("{lang}/") };
        expected.extend([format!("{lang}/404.html"), format!("styleguide/{guide}index.html")]);
    }
    assert_eq!(found, expected);
}

#[test]
fn every_page_is_whole() {
    let mut titles = BTreeSet::new();
    for (lang, address) in pages() {
        let html = page(address);
        assert_eq!(all(&html, "html")[0].attr("lang"), Some(lang.code()), "{address}");
        assert_eq!(all(&html, "h1").len(), 1, "{address}: one h1");
        assert_eq!(all(&html, "main").len(), 1, "{address}: one main");
        let title = text(all(&html, "title")[0]);
        assert!(titles.insert((lang.code(), title.clone())), "{address}: the title {title} again");
        let description = all(&html, "meta[name=description]")[0].attr("content").unwrap();
        assert!(description.len() > 40, "{address}: {description}");
        // The page itself in each language, and English for everybody else.
        let (_, all_of) = ADDRESSES.into_iter().find(|(of, _)| *of == lang).unwrap();
        let at = all_of.iter().position(|page| *page == address).unwrap();
        let mut expected: Vec<(&str, &str)> =
            ADDRESSES.iter().map(|(lang, pages)| (lang.code(), pages[at])).collect();
        expected.push(("x-default", ADDRESSES[1].1[at]));
        let links = all(&html, "link[rel=alternate]");
        let found: Vec<(&str, &str)> = links
            .iter()
            .map(|link| (link.attr("hreflang").unwrap(), path(link.attr("href").unwrap())))
            .collect();
        assert_eq!(found, expected, "{address}");
    }
}

#[test]
fn nothing_is_inline_and_nothing_foreign_is_loaded() {
    for (_, address) in pages() {
        let html = page(address);
        assert!(all(&html, "[style], style, [onclick]").is_empty(), "{address}: inline style");
        for script in all(&html, "script") {
            // A block of data is not run.
            let is_data = script.attr("type") == Some("application/ld+json");
            assert!(script.attr("src").is_some() || is_data, "{address}: inline script");
        }
        for loaded in
            all(&html, "script[src], link[href]:not([rel=alternate], [rel=canonical]), img[src]")
        {
            let target = loaded.attr("src").or(loaded.attr("href")).unwrap();
            assert!(target.starts_with('/'), "{address}: loads {target}");
            let file = dist().join(target.trim_start_matches('/'));
            assert!(file.exists(), "{address}: {target} is missing");
        }
    }
}

#[test]
fn headings_step_down_one_at_a_time() {
    for (_, address) in pages() {
        let html = page(address);
        let mut last = 1;
        for heading in all(&html, "main :is(h1, h2, h3, h4)") {
            let level: u32 = heading.value().name()[1..].parse().unwrap();
            assert!(level <= last + 1, "{address}: {} after h{last}", text(heading));
            last = level;
        }
    }
}

#[test]
fn ids_are_unique_and_every_link_arrives() {
    let pages: Vec<(&str, Html)> = pages().map(|(_, address)| (address, page(address))).collect();
    let mut ids: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for (address, html) in &pages {
        let own = ids.entry(address).or_default();
        for element in all(html, "[id]") {
            let id = element.attr("id").unwrap();
            assert!(own.insert(id), "{address}: the id {id} twice");
        }
    }
    for (address, html) in &pages {
        for link in all(html, "a[href]") {
            let href = link.attr("href").unwrap();
            if href.starts_with("https:") || href.starts_with("tel:") {
                continue;
            }
            let (target, fragment) = href.split_once('#').unwrap_or((href, ""));
            if target.ends_with(".ics") {
                let file = dist().join(target.trim_start_matches('/'));
                assert!(file.is_file(), "{address}: {href} is missing");
                continue;
            }
            let target = if target.is_empty() { address } else { target };
            let arrives = ids.get(target).unwrap_or_else(|| panic!("{address}: {href}"));
            let there = fragment.is_empty() || arrives.contains(fragment);
            assert!(there, "{address}: {href} leads nowhere");
        }
    }
}

fn every_number(site: &Site) -> Vec<&str> {
    site.regions.iter().flat_map(|r| &r.phones).map(|phone| phone.display.as_str()).collect()
}

#[test]
fn the_contact_page_has_every_centre_number_and_hour() {
    let library = common::library();
    for &lang in Lang::ALL {
        let address = address(lang, CONTACT);
        let site = library.site(lang);
        let html = page(address);
        assert_eq!(all(&html, "article.card").len(), 8, "{address}");
        let words = words(&html);
        assert_eq!(every_number(site).len(), 11);
        for number in every_number(site) {
            assert!(words.contains(number), "{address}: {number}");
        }
        for region in &site.regions {
            let hours = olcare_portal::words::weekly_hours(&site.messages, &region.week);
            let hours = hours.replace('\u{a0}', " ");
            assert!(words.replace('\u{a0}', " ").contains(&hours), "{address}: {hours}");
        }
        let dialled: BTreeSet<&str> =
            all(&html, "article a[href^='tel:']").iter().filter_map(|a| a.attr("href")).collect();
        assert!(dialled.contains("tel:+33180875286"), "{dialled:?}");
        assert!(dialled.contains("tel:1800018959"), "no international form: {dialled:?}");
    }
}

#[test]
fn the_faq_page_has_every_word_of_the_content() {
    let library = common::library();
    for &lang in Lang::ALL {
        let address = address(lang, FAQ);
        let html = page(address);
        let words = words(&html).replace('\u{a0}', " ");
        let squeeze = |text: &str| {
            text.replace('\u{a0}', " ").split_whitespace().collect::<Vec<_>>().join(" ")
        };
        // Views put text of one element apart; compare without spaces.
        let bare = |text: &str| squeeze(text).replace(' ', "");
        let words = bare(&words);
        let questions: Vec<_> = library.site(lang).faq.questions().collect();
        assert_eq!(questions.len(), 15);
        for question in questions {
            assert!(words.contains(&bare(&question.title)), "{address}: {}", question.title);
            for passage in question.passages() {
                let plain = passage.plain();
                assert!(words.contains(&bare(&plain)), "{address}: {plain}");
            }
        }
    }
}

#[test]
fn the_tools_give_their_rule_and_the_numbers_without_scripts() {
    let library = common::library();
    for (&lang, tool) in Lang::ALL.iter().flat_map(|lang| [(lang, ESTIMATE), (lang, COVERAGE)]) {
        let address = address(lang, tool);
        let site = library.site(lang);
        let html = page(address);
        let notice = text(all(&html, ".needs-script")[0]);
        assert!(notice.contains(&text_of(site.messages.needs_script())), "{address}: {notice}");
        let rule = if tool == ESTIMATE {
            site.messages.estimate_rule()
        } else {
            site.messages.coverage_rule()
        };
        assert!(notice.contains(&text_of(rule)), "{address}: {notice}");
        for region in &site.regions {
            assert!(notice.contains(&region.phones[0].display), "{address}: {}", region.id);
        }
    }
}

fn text_of(message: &str) -> String {
    message.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_page_asks_for_its_own_language_only() {
    for (lang, address) in pages() {
        let html = page(address);
        let documents = all(&html, "link[as=fetch][href$='.bin']");
        assert_eq!(documents.len(), 1, "{address}");
        let href = documents[0].attr("href").unwrap();
        assert!(href.starts_with(&format!("/content-{}-", lang.code())), "{address}: {href}");
    }
}

#[test]
fn the_root_leads_to_every_language() {
    let html = read("index.html");
    for lang in Lang::ALL {
        let selector = format!("main a[href='/{}/']", lang.code());
        assert_eq!(all(&html, &selector).len(), 1, "{selector}");
    }
}

#[test]
fn every_text_file_is_compressed_beside_itself() {
    for (_, address) in pages() {
        for ending in ["br", "gz"] {
            let file = dist().join(format!("{}index.html.{ending}", &address[1..]));
            assert!(file.exists(), "{}", file.display());
        }
    }
    for region in &common::library().site(Lang::Fr).regions {
        for ending in ["br", "gz"] {
            let file = dist().join(format!("fr/contact/{}.ics.{ending}", region.id));
            assert!(file.exists(), "{}", file.display());
        }
    }
}
