//! How good the search is: 150 queries as visitors of the real FAQ type them, each
//! with the question that answers it.
#![allow(clippy::unwrap_used, reason = "a test may stop")]

mod common;

use olcare_portal::content::Site;
use olcare_portal::domain::search::{Entry, Index};
use olcare_portal::i18n::Lang;
use std::collections::{BTreeMap, BTreeSet};

/// A query, and what it should find.
struct Asked {
    lang: Lang,
    kind: String,
    typed: String,
    id: String,
}

fn asked() -> Vec<Asked> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/search-quality.json");
    let list: serde_json::Value =
        serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let text = |item: &serde_json::Value, key: &str| item[key].as_str().unwrap().to_owned();
    let asked = |item| Asked {
        lang: Lang::from_code(&text(item, "lang")).unwrap(),
        kind: text(item, "kind"),
        typed: text(item, "q"),
        id: text(item, "id"),
    };
    list.as_array().unwrap().iter().map(asked).collect()
}

/// The questions that a query finds, best first.
fn found<'a>(site: &'a Site, index: &Index, typed: &str) -> Vec<&'a str> {
    let ids: Vec<&str> = site.faq.questions().map(|question| question.id.as_str()).collect();
    let query = index.query(typed, &site.search.synonyms);
    index.search(&query).iter().map(|hit| ids[hit.entry]).collect()
}

fn index(site: &Site) -> Index {
    let bodies: Vec<String> = site.faq.questions().map(|question| question.plain()).collect();
    let texts = site.faq.questions().zip(&bodies);
    Index::new(texts.map(|(question, body)| Entry { title: &question.title, body }))
}

#[test]
fn the_right_answer_comes_first() {
    let library = common::library();
    let mut kinds: BTreeMap<String, [u32; 3]> = BTreeMap::new();
    let mut missed = Vec::new();
    for Asked { lang, kind, typed, id } in asked() {
        let site = library.site(lang);
        let hits = found(site, &index(site), &typed);
        let place = hits.iter().position(|hit| *hit == id);
        let counts = kinds.entry(kind.clone()).or_default();
        counts[0] += 1;
        counts[1] += u32::from(place == Some(0));
        counts[2] += u32::from(place.is_some_and(|place| place < 3));
        if place != Some(0) {
            let first = &hits[..hits.len().min(4)];
            missed.push(format!("{kind}: {typed}: {id} at {place:?} in {first:?}"));
        }
    }
    let mut sum = [0; 3];
    for (kind, counts) in &kinds {
        let [all, first, three] = counts;
        println!("{kind}: {first} of {all} in first place, {three} in the first three");
        sum.iter_mut().zip(counts).for_each(|(sum, count)| *sum += count);
    }
    let [all, first, three] = sum;
    println!("all: {first} of {all} in first place, {three} in the first three");
    println!("{}", missed.join("\n"));
    assert_eq!(all, three, "not in the first three:\n{}", missed.join("\n"));
    assert!(first * 100 >= all * 95, "{first} of {all}:\n{}", missed.join("\n"));
}

#[test]
fn the_queries_are_diverse() {
    let all = asked();
    assert_eq!(all.len(), 150);
    let library = common::library();
    for lang in [Lang::Fr, Lang::En] {
        let of: Vec<&Asked> = all.iter().filter(|asked| asked.lang == lang).collect();
        assert_eq!(of.len(), 75);
        for kind in ["accents", "typos", "synonyms", "forms"] {
            assert!(of.iter().filter(|asked| asked.kind == kind).count() >= 15, "{lang:?} {kind}");
        }
        let typed: BTreeSet<String> = of.iter().map(|asked| asked.typed.to_lowercase()).collect();
        assert_eq!(typed.len(), of.len(), "{lang:?}: a query twice");
        for question in library.site(lang).faq.questions() {
            let about = of.iter().filter(|asked| asked.id == question.id.as_str()).count();
            assert!(about >= 3, "{lang:?} {}: {about} queries", question.id);
        }
    }
}
