//! The themes of the contents list against the questions of the real content.
#![allow(clippy::unwrap_used, reason = "a test may stop")]

mod common;

use olcare_portal::content::{Library, THEMES};
use olcare_portal::i18n::Lang;

#[test]
fn each_question_is_in_exactly_one_theme() {
    let library = common::library();
    let mut listed: Vec<&str> = THEMES.iter().flat_map(|(_, ids)| ids.iter().copied()).collect();
    listed.sort_unstable();
    for &lang in Lang::ALL {
        let mut there: Vec<&str> =
            library.site(lang).faq.questions().map(|question| question.id.as_str()).collect();
        there.sort_unstable();
        assert_eq!(listed, there, "{}", lang.code());
    }
}

#[test]
fn each_theme_is_listed_once_and_in_the_order_of_the_text() {
    let library = common::library();
    let order: Vec<&str> =
        library.site(Lang::Fr).faq.questions().map(|question| question.id.as_str()).collect();
    for (at, (theme, ids)) in THEMES.iter().enumerate() {
        assert!(THEMES[..at].iter().all(|(before, _)| before != theme), "{theme:?} again");
        let places: Vec<_> =
            ids.iter().map(|id| order.iter().position(|there| there == id).unwrap()).collect();
        assert!(places.is_sorted(), "{theme:?}: {ids:?}");
    }
}

#[test]
fn a_question_without_a_theme_stops_the_build() {
    let source = common::Edited("fr/faq.json", &|faq| {
        faq["sections"][0]["questions"][2]["id"] = "cost".into();
    });
    let Err(errors) = Library::read(&source) else { panic!("was read") };
    let told = |found: &str, expected: &str| {
        errors.iter().any(|error| error.found == found && error.expected.contains(expected))
    };
    assert!(told("the question \"cost\" in 0 themes", "src/content/themes.rs"), "{errors:?}");
    assert!(told("nothing", "the question \"price\", which a theme lists"), "{errors:?}");
}

#[test]
fn every_theme_has_words_of_its_own() {
    let library = common::library();
    for &lang in Lang::ALL {
        let m = &library.site(lang).messages;
        let titles = THEMES.map(|(theme, _)| olcare_portal::words::theme(m, theme));
        for (at, title) in titles.iter().enumerate() {
            assert!(!title.is_empty() && !titles[..at].contains(title), "{title}");
        }
    }
}
