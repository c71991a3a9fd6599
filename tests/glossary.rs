//! One word for one thing: each language's texts against its glossary.
//!
//! Where the French text has a word that begins with one of the French forms of a term,
//! the translation has one of its own forms; forms under `not` stand nowhere.
#![allow(clippy::unwrap_used, reason = "a test may stop")]

mod common;

use common::texts::{self, Placed};
use olcare_portal::i18n::Lang;
use serde_json::{Value, json};

/// A term: its id, the forms that say it, the forms that only seem to.
struct Term {
    id: String,
    say: Vec<String>,
    not: Vec<String>,
}

fn terms(glossary: &Value) -> Vec<Term> {
    let forms = |term: &Value, key: &str| -> Vec<String> {
        let forms = term.get(key).and_then(Value::as_array).cloned().unwrap_or_default();
        forms.iter().map(|form| plain(form.as_str().unwrap())).collect()
    };
    let terms = glossary.as_object().unwrap().iter();
    terms
        .map(|(id, term)| Term { id: id.clone(), say: forms(term, "say"), not: forms(term, "not") })
        .collect()
}

fn glossary(lang: Lang) -> Vec<Term> {
    terms(&texts::document(lang, "glossary"))
}

/// The text as it is compared: small letters, plain apostrophes and spaces.
fn plain(text: &str) -> String {
    text.replace('’', "'").replace(['\u{a0}', '\u{202f}'], " ").to_lowercase()
}

/// Whether a word of the text begins with the form.
fn has_word(text: &str, form: &str) -> bool {
    text.match_indices(form)
        .any(|(at, _)| !text[..at].chars().next_back().is_some_and(char::is_alphabetic))
}

/// Every text with its key. Of a message that counts, French and translation meet in the
/// form for many, which each language has.
fn pairs(lang: Lang) -> Vec<(Placed, String)> {
    let all = |lang| [texts::messages(lang), texts::faq(lang)].concat();
    let french = all(Lang::ALL[0]);
    let find = |key: &str| french.iter().find(|(found, _)| found == key).unwrap().1.clone();
    let many = |(key, _): &Placed| !key.ends_with(".one");
    all(lang).into_iter().filter(many).map(|pair| (pair.clone(), find(&pair.0))).collect()
}

/// What the glossary says against the texts.
fn faults(french: &[Term], own: &[Term], pairs: &[(Placed, String)]) -> Vec<String> {
    let mut faults = Vec::new();
    for ((key, text), source) in pairs {
        let (text, source) = (plain(text), plain(source));
        for (theirs, ours) in french.iter().zip(own) {
            let meant = theirs.say.iter().any(|form| has_word(&source, form));
            if meant && !ours.say.iter().any(|form| text.contains(form)) {
                faults.push(format!("{key}: {text:?} lacks {:?} of {}", ours.say, ours.id));
            }
            let wrong = ours.not.iter().filter(|form| text.contains(form.as_str()));
            faults.extend(wrong.map(|form| format!("{key}: {text:?} has {form:?} of {}", ours.id)));
        }
    }
    faults
}

#[test]
fn every_language_has_every_term() {
    let ids = |lang| -> Vec<String> { glossary(lang).into_iter().map(|term| term.id).collect() };
    assert!(ids(Lang::ALL[0]).len() >= 25);
    for &lang in Lang::ALL {
        assert_eq!(ids(lang), ids(Lang::ALL[0]), "{lang:?}");
        for term in glossary(lang) {
            assert!(!term.say.is_empty(), "{lang:?}: {}", term.id);
            let both = term.say.iter().find(|form| term.not.contains(form));
            assert_eq!(both, None, "{lang:?}: {}: said and not", term.id);
        }
    }
}

#[test]
fn every_text_keeps_to_the_glossary() {
    let french = glossary(Lang::ALL[0]);
    for &lang in Lang::ALL {
        let pairs = pairs(lang);
        assert!(pairs.len() > 500, "{lang:?}: {} texts", pairs.len());
        let faults = faults(&french, &glossary(lang), &pairs);
        assert!(faults.is_empty(), "{lang:?}:\n{}", faults.join("\n"));
    }
}

#[test]
fn every_term_occurs_in_french() {
    let all = [texts::messages(Lang::ALL[0]), texts::faq(Lang::ALL[0])].concat();
    for term in glossary(Lang::ALL[0]) {
        let said = |text: &str| term.say.iter().any(|form| has_word(&plain(text), form));
        assert!(all.iter().any(|(_, text)| said(text)), "nothing says {}", term.id);
    }
}

#[test]
fn a_wrong_word_is_found() {
    let french = terms(&json!({"renewal": {"say": ["renouvel"]}}));
    let german = terms(&json!({"renewal": {"say": ["verlänger"], "not": ["erneuer"]}}));
    let found = |source: &str, text: &str| {
        let pair = (("key".to_owned(), text.to_owned()), source.to_owned());
        faults(&french, &german, &[pair]).len()
    };
    assert_eq!(found("Renouvelez le plan.", "Verlängern Sie den Plan."), 0);
    assert_eq!(found("Renouvelez le plan.", "Bitte weiterführen."), 1, "not said");
    assert_eq!(found("Renouvelez le plan.", "Erneuern Sie den Plan."), 2, "said wrongly");
    assert_eq!(found("Le plan.", "Die Planerneuerung."), 1, "to be avoided");
    assert_eq!(found("Irrenouvelable.", "Einmalig."), 0, "within a word");
    assert_eq!(found("L’année du RENOUVELLEMENT", "Jahr der Verlängerung"), 0, "any case");
}
