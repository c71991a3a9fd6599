//! Every text set as its language sets it: spaces, quotation marks, apostrophes.
#![allow(clippy::unwrap_used, reason = "a test may stop")]

mod common;

use common::texts::{self, Placed};
use olcare_portal::i18n::Lang;

const NO_BREAK: char = '\u{a0}';

/// A place in a text: the letter before, the letter, the letter after; a space at the ends.
type Place = (char, char, char);

fn places(text: &str) -> Vec<Place> {
    let mut letters = vec![' '];
    letters.extend(text.chars());
    letters.push(' ');
    letters.windows(3).map(|three| (three[0], three[1], three[2])).collect()
}

/// Every text of a language, without the targets of links.
fn all(lang: Lang) -> Vec<Placed> {
    let all = [texts::messages(lang), texts::faq(lang), texts::names(lang)].concat();
    all.into_iter().map(|(key, text)| (key, texts::without_targets(&text))).collect()
}

/// No place of the texts is wrong.
fn assert_set(what: &str, texts: &[Placed], wrong: impl Fn(Place) -> bool) {
    let faults: Vec<String> = texts
        .iter()
        .filter(|(_, text)| places(text).into_iter().any(&wrong))
        .map(|(key, text)| format!("{key}: {text:?}"))
        .collect();
    assert!(faults.is_empty(), "{what}:\n{}", faults.join("\n"));
}

// ---- The rules.

/// The signs that stand apart in French. A unit in brackets stands alone: « (%) ».
fn french((before, c, after): Place) -> bool {
    match c {
        '?' | '!' | '»' => before != NO_BREAK,
        '%' => before != NO_BREAK && before != '(',
        '«' => after != NO_BREAK,
        _ => false,
    }
}

/// These too, but in the source they don't.
fn french_of_our_own((before, c, _): Place) -> bool {
    matches!(c, ':' | ';') && before != NO_BREAK
}

/// A sign set apart as in French, where it is not.
fn as_in_french((before, c, after): Place) -> bool {
    let is_space = |c| matches!(c, ' ' | NO_BREAK | '\u{202f}');
    match c {
        '?' | '!' | ':' | ';' | '”' | '」' => is_space(before),
        '„' | '‚' | '「' => is_space(after),
        // It opens, but closes in German.
        '“' => is_space(before) && is_space(after),
        '«' | '»' => true,
        _ => false,
    }
}

fn straight((_, c, _): Place) -> bool {
    matches!(c, '"' | '\'' | '`' | '´')
}

fn two_spaces((before, c, after): Place) -> bool {
    let space = |c| matches!(c, ' ' | NO_BREAK);
    // At an end the letter beyond counts as a space.
    space(c) && (space(before) || space(after))
}

fn is_japanese(c: char) -> bool {
    matches!(c, '\u{3000}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ff00}'..='\u{ffef}')
}

/// A half-width sign, or a space, among Japanese.
fn half_width((before, c, after): Place) -> bool {
    let beside = is_japanese(before) || is_japanese(after);
    match c {
        ',' | ':' | ';' | '?' | '!' | '(' | ')' | '~' => beside,
        // « .ics » is a name.
        '.' => is_japanese(before) && !after.is_ascii_alphanumeric(),
        ' ' | NO_BREAK => is_japanese(before) && is_japanese(after),
        _ => false,
    }
}

/// A unit that could be torn from its number in German.
fn unit_apart((before, c, _): Place) -> bool {
    c == '%' && before != NO_BREAK && before != '('
}

/// The pairs of quotation marks of a language, opening and closing.
fn quotes(lang: Lang) -> &'static [(char, char)] {
    match lang {
        Lang::Fr => &[('«', '»')],
        Lang::De => &[('„', '“')],
        // One closing mark is the apostrophe too: it can't be counted.
        Lang::Nl => &[('“', '”')],
        Lang::En | Lang::Ms => &[('“', '”')],
        Lang::Ja => &[('「', '」'), ('『', '』')],
    }
}

/// Every quotation is closed, and by the language's own marks.
fn unquoted(lang: Lang, text: &str) -> bool {
    const MARKS: [char; 9] = ['«', '»', '„', '“', '”', '「', '」', '『', '』'];
    let own = quotes(lang);
    let mut open: Vec<char> = Vec::new();
    for c in text.chars().filter(|c| MARKS.contains(c)) {
        if let Some((_, closing)) = own.iter().find(|(opening, _)| *opening == c) {
            open.push(*closing);
        } else if open.pop() != Some(c) {
            return true;
        }
    }
    !open.is_empty()
}

// ---- The texts.

#[test]
fn french_signs_keep_their_space() {
    assert_set("every text", &all(Lang::Fr), french);
    let own = [texts::messages(Lang::Fr), texts::names(Lang::Fr)].concat();
    assert_set("the portal's own texts", &own, french_of_our_own);
}

#[test]
fn no_other_language_has_the_french_spaces() {
    for &lang in Lang::ALL.iter().filter(|&&lang| lang != Lang::Fr) {
        assert_set(&format!("{lang:?}"), &all(lang), as_in_french);
    }
}

#[test]
fn apostrophes_and_quotes_are_typographic() {
    for &lang in Lang::ALL {
        // The published French has them as it has them: word for word.
        let published = lang.prevails();
        let texts = all(lang);
        let own = texts.into_iter().filter(|(key, _)| !(published && key.starts_with("faq[")));
        assert_set(&format!("{lang:?}"), &own.collect::<Vec<_>>(), straight);
    }
}

#[test]
fn quotations_have_the_marks_of_their_language() {
    for &lang in Lang::ALL {
        for (key, text) in all(lang) {
            assert!(!unquoted(lang, &text), "{lang:?}: {key}: {text}");
        }
    }
}

#[test]
fn no_text_has_a_stray_space() {
    for &lang in Lang::ALL {
        assert_set(&format!("{lang:?}"), &all(lang), two_spaces);
    }
}

#[test]
fn japanese_is_set_full_width() {
    assert_set("Japanese", &all(Lang::Ja), half_width);
    // A mark that stands in a text must be of the script: the rule above sees some.
    let marks = |c: char| all(Lang::Ja).iter().filter(|(_, text)| text.contains(c)).count();
    assert!(marks('。') > 100 && marks('、') > 50, "no Japanese marks");
}

#[test]
fn german_units_stay_with_their_number() {
    assert_set("German", &all(Lang::De), unit_apart);
    for short in ["z. B.", "d. h.", "u. a."] {
        let texts = all(Lang::De);
        let torn = texts.iter().find(|(_, text)| text.contains(short));
        assert_eq!(torn, None, "{short}");
    }
}

// ---- The rules see what is wrong.

#[test]
fn what_is_wrong_is_found() {
    type Rule = fn(Place) -> bool;
    #[rustfmt::skip]
    let cases: [(&str, Rule, &str, &str); 13] = [
        ("French question", french, "Quoi\u{a0}?", "Quoi ?"),
        ("French per cent", french, "20\u{a0}%", "20%"),
        ("French quotes", french, "«\u{a0}oui\u{a0}»", "« oui »"),
        ("French colon", french_of_our_own, "Prix\u{a0}: 5", "Prix: 5"),
        ("colon set apart", as_in_french, "Preis: 5", "Preis : 5"),
        ("guillemets", as_in_french, "„ja“", "«ja»"),
        ("space in quotes", as_in_french, "„ja“ “yes”", "“yes ”"),
        ("apostrophe", straight, "l’année", "l'année"),
        ("two spaces", two_spaces, "a b", "a  b"),
        ("a space at the end", two_spaces, "a b", "a b "),
        ("Japanese comma", half_width, "はい、OL Care（.ics）", "はい,OL Care"),
        ("Japanese space", half_width, "OL Care はい", "はい はい"),
        ("German per cent", unit_apart, "20\u{a0}% (%)", "20 %"),
    ];
    for (name, rule, right, wrong) in cases {
        assert!(!places(right).into_iter().any(rule), "{name}: {right:?}");
        assert!(places(wrong).into_iter().any(rule), "{name}: {wrong:?}");
    }
    for (lang, right, wrong) in [
        (Lang::Fr, "«\u{a0}a\u{a0}»", "“a”"),
        (Lang::De, "„a“", "“a”"),
        (Lang::De, "„a“", "„a"),
        (Lang::En, "“a”", "„a“"),
        (Lang::Nl, "“a” en ‘b’", "„a”"),
        (Lang::Ja, "「a『b』」", "「a『b」』"),
        (Lang::Ms, "“a”", "a”"),
    ] {
        assert!(!unquoted(lang, right), "{lang:?}: {right}");
        assert!(unquoted(lang, wrong), "{lang:?}: {wrong}");
    }
}
