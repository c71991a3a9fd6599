//! The French FAQ is the published text, word for word.
#![allow(clippy::unwrap_used, reason = "a test may stop")]

mod common;

use olcare_portal::content::{Block, Passage, Site};
use olcare_portal::i18n::Lang;

/// The published text without its markup.
fn published() -> String {
    let text = include_str!("data/olcare-faq.fr.md");
    // Left over in Dutch in the source.
    assert_eq!(text.matches("Resourcecentrum").count(), 1);
    let text = text.replace("Resourcecentrum", "Centre de ressources");
    let lines = text.lines().map(|line| {
        let line = line.trim_start_matches("- ").trim_start_matches('#');
        line.replace("\\*", "\u{1}").replace("**", "").replace('\u{1}', "*")
    });
    without_tags(&without_targets(&lines.collect::<Vec<_>>().join("\n")))
}

/// `[label](target)` becomes the label.
fn without_targets(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('[') {
        let (label, after) = after.split_once("](").unwrap();
        let (_, after) = after.split_once(')').unwrap();
        out.push_str(before);
        out.push_str(label);
        rest = after;
    }
    out + rest
}

/// `<b>words</b>` becomes the words.
fn without_tags(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('<') {
        out.push_str(before);
        rest = after.split_once('>').unwrap().1;
    }
    out + rest
}

/// The words of the portal's FAQ, in the order of the page.
fn shown(site: &Site) -> String {
    let mut texts = Vec::new();
    for section in &site.faq.sections {
        texts.extend(section.title.clone());
        texts.extend(section.intro.iter().map(words));
        for question in &section.questions {
            texts.push(question.title.clone());
            texts.extend(question.body.iter().map(words));
        }
    }
    texts.join("\n")
}

fn words(block: &Block) -> String {
    let passages: Vec<&Passage> = match block {
        Block::Text(passage) => vec![passage],
        Block::List(items) => items.iter().collect(),
        Block::Table { head, rows } => {
            head.iter().chain(rows.iter().flatten()).map(|cell| &cell.passage).collect()
        }
    };
    passages.into_iter().map(Passage::plain).collect::<Vec<_>>().join("\n")
}

#[test]
fn the_french_faq_is_the_published_text() {
    let library = common::library();
    let (published, shown) = (published(), shown(library.site(Lang::Fr)));
    let published: Vec<&str> = published.split_whitespace().collect();
    let shown: Vec<&str> = shown.split_whitespace().collect();
    for (at, (expected, found)) in published.iter().zip(&shown).enumerate() {
        let around = published[at.saturating_sub(5)..at].join(" ");
        assert_eq!(found, expected, "word {at}, after « {around} »");
    }
    assert_eq!(shown.len(), published.len(), "the number of words");
    assert!(published.len() > 800, "only {} words were compared", published.len());
}
