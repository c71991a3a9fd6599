//! The data for search engines in two pages, against content and pages. Needs
//! the release in `dist/`.
#![allow(clippy::unwrap_used, reason = "a test may stop")]

mod common;

use common::addresses::{CONTACT, FAQ, address};
use olcare_portal::i18n::Lang;
use scraper::{Html, Selector};
use serde_json::Value;
use std::path::{Path, PathBuf};

fn dist() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("dist")
}

/// The blocks of data in a page's head; there may be none elsewhere.
fn blocks(file: &Path) -> Vec<String> {
    let text = std::fs::read_to_string(file)
        .unwrap_or_else(|error| panic!("{}: {error}; run `make build` first", file.display()));
    let html = Html::parse_document(&text);
    let of = |selector: &str| -> Vec<String> {
        let selector = Selector::parse(selector).unwrap();
        html.select(&selector).map(|element| element.text().collect()).collect()
    };
    let head = of("head > script[type='application/ld+json']");
    assert_eq!(head, of("script[type='application/ld+json']"), "{}", file.display());
    head
}

fn data(lang: Lang) -> Value {
    data_of(lang, CONTACT)
}

/// The file of a page.
fn file(lang: Lang, page: usize) -> String {
    format!("{}index.html", &address(lang, page)[1..])
}

fn data_of(lang: Lang, page: usize) -> Value {
    let blocks = blocks(&dist().join(file(lang, page)));
    assert_eq!(blocks.len(), 1, "{}", lang.code());
    assert!(!blocks[0].contains('<'), "the data could end its element: {}", blocks[0]);
    serde_json::from_str(&blocks[0]).unwrap()
}

#[test]
fn only_contacts_and_questions_have_it() {
    let mut waiting = vec![dist()];
    let mut with = Vec::new();
    while let Some(folder) = waiting.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                waiting.push(path);
            } else if path.extension().is_some_and(|ending| ending == "html")
                && !blocks(&path).is_empty()
            {
                with.push(path.strip_prefix(dist()).unwrap().to_str().unwrap().to_owned());
            }
        }
    }
    with.sort();
    let mut expected: Vec<String> =
        Lang::ALL.iter().flat_map(|&lang| [CONTACT, FAQ].map(|page| file(lang, page))).collect();
    expected.sort();
    assert_eq!(with, expected);
}

#[test]
fn it_names_the_organisation() {
    for &lang in Lang::ALL {
        let data = data(lang);
        assert_eq!(data["@context"], "https://schema.org");
        assert_eq!(data["@type"], "Organization");
        assert_eq!(data["name"], "Objectif Lune");
        assert_eq!(data["url"], "https://olcare.objectiflune.com");
    }
}

#[test]
fn it_has_the_phones_and_hours_of_the_content_and_no_others() {
    // The documents as they stand, without the code that the page is made with.
    let read = |file: &str| -> Value {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("public/content").join(file);
        serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
    };
    let regions = read("regions.json");
    for &lang in Lang::ALL {
        let names = read(&format!("{}/names.json", lang.code()));
        let mut expected = Vec::new();
        for region in regions["regions"].as_array().unwrap() {
            assert_eq!(region["days"], serde_json::json!(["mon", "fri"]), "{region}");
            for phone in region["phones"].as_array().unwrap() {
                let mut point = serde_json::json!({
                    "@type": "ContactPoint",
                    "name": names["regions"][region["id"].as_str().unwrap()],
                    "contactType": "technical support",
                    "telephone": phone.get("international").unwrap_or(&phone["display"]),
                    "hoursAvailable": [{
                        "@type": "OpeningHoursSpecification",
                        "dayOfWeek": ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"],
                        "opens": region["open"],
                        "closes": region["close"],
                    }],
                });
                if phone["reach"] == "free" {
                    point["contactOption"] = "TollFree".into();
                }
                expected.push(point);
            }
        }
        assert_eq!(expected.len(), 11);
        let free = expected.iter().filter(|point| point.get("contactOption").is_some()).count();
        assert_eq!(free, 3);
        assert_eq!(data(lang)["contactPoint"], Value::Array(expected), "{}", lang.code());
    }
}

#[test]
fn the_questions_are_those_of_the_page_word_for_word() {
    let squeeze = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    for &lang in Lang::ALL {
        let file = dist().join(file(lang, FAQ));
        let html = Html::parse_document(&std::fs::read_to_string(file).unwrap());
        let select = |selector: &str| Selector::parse(selector).unwrap();
        let (summary, words) = (select("summary"), select(".faq__answer :is(p, li, th, td)"));
        let shown: Vec<(String, String)> = html
            .select(&select("details.faq__item"))
            .map(|item| {
                let text = |selector| -> Vec<String> {
                    let own = |part: &scraper::ElementRef| part.attr("class") != Some("faq__link");
                    item.select(selector).filter(own).map(|part| part.text().collect()).collect()
                };
                (squeeze(&text(&summary).join(" ")), squeeze(&text(&words).join(" ")))
            })
            .collect();
        let data = data_of(lang, FAQ);
        assert_eq!(data["@type"], "FAQPage");
        assert_eq!(data["inLanguage"], lang.code());
        let told: Vec<(String, String)> = data["mainEntity"]
            .as_array()
            .unwrap()
            .iter()
            .map(|question| {
                assert_eq!(question["@type"], "Question");
                assert_eq!(question["acceptedAnswer"]["@type"], "Answer");
                let text = question["acceptedAnswer"]["text"].as_str().unwrap();
                (squeeze(question["name"].as_str().unwrap()), squeeze(text))
            })
            .collect();
        assert_eq!(told, shown, "{}", lang.code());
        assert_eq!(told.len(), 15);
    }
}
