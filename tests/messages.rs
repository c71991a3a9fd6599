//! The words of the pages: complete, filled, in their plural forms.
#![allow(clippy::unwrap_used, reason = "a test may stop")]

#[allow(dead_code, reason = "Cargo runs it, the tests call what it is made of")]
#[path = "../src/i18n/build.rs"]
mod build;
mod common;

use common::texts;
use olcare_portal::content::{Library, Source};
use olcare_portal::domain::coverage::{CoverageQuestion, RequestKind, Step, Test};
use olcare_portal::domain::link::LinkError;
use olcare_portal::i18n::{Lang, Messages, Plural};
use olcare_portal::words;
use std::borrow::Cow;
use std::collections::BTreeSet;

#[test]
fn every_language_has_every_message() {
    for &lang in Lang::ALL {
        let keys: BTreeSet<String> = texts::messages(lang)
            .into_iter()
            .map(|(key, _)| key.split('.').next().unwrap().to_owned())
            .collect();
        let schema: BTreeSet<String> =
            Messages::SCHEMA.iter().map(|spec| spec.key.to_owned()).collect();
        assert_eq!(keys, schema, "{lang:?}");
    }
}

#[test]
fn no_key_stands_twice() {
    // A JSON parser takes the last of two without a word.
    for &lang in Lang::ALL {
        let text = common::Folder::real().read(&format!("{}/messages.json", lang.code())).unwrap();
        let lines = text.lines().filter_map(|line| line.strip_prefix("  \"")?.split_once("\": "));
        let keys: Vec<&str> = lines.map(|(key, _)| key).collect();
        let unique: BTreeSet<&str> = keys.iter().copied().collect();
        assert_eq!(unique.len(), Messages::SCHEMA.len(), "{lang:?}: one line for each key");
        assert_eq!(keys.len(), unique.len(), "{lang:?}: a key stands twice");
    }
}

#[test]
fn texts_have_no_stray_bracket() {
    for &lang in Lang::ALL {
        for (key, text) in texts::messages(lang) {
            let count = |bracket| text.matches(bracket).count();
            assert_eq!(count('{'), count('}'), "{lang:?}: {key}: {text}");
        }
    }
}

#[test]
fn nothing_is_left_to_fill() {
    let library = common::library();
    for &lang in Lang::ALL {
        let texts = library.site(lang).messages.texts();
        assert_eq!(texts.len(), Messages::SCHEMA.len(), "{lang:?}");
        for (spec, text) in Messages::SCHEMA.iter().zip(texts) {
            let name = format!("{lang:?}: {}: {text}", spec.key);
            let mut text = text.clone();
            for (index, placeholder) in spec.placeholders().enumerate() {
                let number = format!("{{{index}}}");
                assert!(text.contains(&number), "{name} lacks {placeholder}");
                text = text.replace(&number, "");
            }
            assert!(!text.contains(['{', '}']), "{name}");
        }
    }
}

#[test]
fn words_go_where_they_belong() {
    let library = common::library();
    let (fr, en) = (&library.site(Lang::Fr).messages, &library.site(Lang::En).messages);
    let cases = [
        (fr.clock_time("9", "05"), "9 h 05"),
        (en.clock_time("9", "05"), "9:05"),
        (fr.in_force_until("9 mars"), "En vigueur jusqu’au 9 mars compris."),
        (en.link_repeated("day"), "This link holds “day” more than once."),
        (fr.more_than("5 $"), "plus de 5 $"),
        (en.more_than("$5"), "more than $5"),
    ];
    for (found, expected) in cases {
        assert_eq!(found.replace(['\u{a0}', '\u{202f}'], " "), expected);
    }
}

/// Calls each message with the names of its arguments in braces: `m.list_or("{first}", "{last}")`.
macro_rules! filled_with_names {
    ($m:expr; $($key:ident($($arg:ident),+))*) => {
        [$((
            stringify!($key),
            stringify!($($arg),+),
            $m.$key($(concat!("{", stringify!($arg), "}")),+),
        ),)*]
    };
}

/// A message that takes several texts could take them in a wrong order without the compiler
/// noticing: their order is that of the French text, which anyone may reword. So the order
/// in which the code passes them is written down here.
#[test]
fn every_argument_goes_to_its_placeholder() {
    let library = common::library();
    for &lang in Lang::ALL {
        let m = &library.site(lang).messages;
        let document = texts::document(lang, "messages");
        #[rustfmt::skip]
        let cases = filled_with_names! { m;
            clock_time(hour, minute) closed_until(why, time) status_changed(status, text)
            weekly_hours(first, last, open, close) hours_from_to(open, close)
            reply_by(yours, theirs) days_from_to(first, last) working_asked(moment, promise)
            working_due(theirs, yours) working_counted(day, duration, from, until)
            working_skipped(days, why) contact_rule(phone, writing)
            soonest_open(region, until, by) soonest_closed(region, opens, by)
            sooner_open(region, until, by) sooner_closed(region, opens, by)
            timeline_caption(from, until) ahead_day(day, why) ahead_contested(name, why)
            ahead_changed(hours, text) calendar_closed(name, region) faq_printed(moment, address)
            problem(field, fault) line_yearly(rate, base) line_year(number, kind)
            remedy_answer(now, then) day_at_centre(region, zone)
            step_contact_centre(phone, writing) pair(label, value) list_or(first, last)
            list_and(first, last) aside(text, more) sheet_made(moment, zone)
            changed_title(then, now) changed_verdict(then, now) changed_test(test, then, now)
            changed_rate(then, now) changed_surcharge(then, now) link_bad_value(key, found) rule_answer(question, answers)
        };
        for (key, args, found) in &cases {
            let expected = document[key].as_str().unwrap();
            assert_eq!(found, expected, "{lang:?}: {key}({args}): look at its callers");
        }
        let called: BTreeSet<&str> = cases.iter().map(|(key, ..)| *key).collect();
        let several = Messages::SCHEMA.iter().filter(|spec| spec.args.len() > 1);
        let several: BTreeSet<&str> = several.map(|spec| spec.key).collect();
        assert_eq!(called, several, "every message that takes several texts is called above");
    }
}

#[test]
fn methods_are_made_from_the_french_texts() {
    // The text of the message `key`, the method for it.
    let cases = [
        (r#""Oui""#, "key(&self) -> &str { self.text(0) }"),
        (
            r#""{b} et {a}, {b}""#,
            "key(&self, b: &str, a: &str) -> String { self.filled(0, &[b, a]) }",
        ),
        (
            r#"{"one": "Un jour", "other": "{days} jours"}"#,
            "key(&self, days: u64) -> String { self.counted(0, days, &[]) }",
        ),
        (
            r#"{"one": "x", "other": "{typed} : {count}"}"#,
            "key(&self, count: u64, typed: &str) -> String { self.counted(0, count, &[typed]) }",
        ),
    ];
    for (text, expected) in cases {
        let code = build::generate(&format!(r#"{{"key": {text}}}"#)).unwrap();
        let code = code.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(code.contains(&format!("pub fn {expected} }}")), "{text}: {code}");
    }
    let code = build::generate(r#"{"b": "{x}", "a": {"other": "{n} \"ans\" {count}"}}"#).unwrap();
    for expected in [
        r#"Spec { key: "a", count: Some("count"), args: &["n"] },"#,
        r#"Spec { key: "b", count: None, args: &["x"] },"#,
        r#"#[doc = "French: {n} \"ans\" {count}"]"#,
        "self.counted(0, count, &[n])",
        "self.filled(1, &[x])",
    ] {
        assert!(code.contains(expected), "{expected}: {code}");
    }
}

#[test]
fn a_fault_in_the_french_texts_has_its_key() {
    let name = "expected a key that can name a method in Rust, like faq_found";
    let place = "expected placeholders like {name}";
    // The document, the fault.
    #[rustfmt::skip]
    let cases = [
        (r#"{"Key": "x"}"#, format!("Key: {name}")),
        (r#"{"a-b": "x"}"#, format!("a-b: {name}")),
        (r#"{"2nd": "x"}"#, format!("2nd: {name}")),
        (r#"{"été": "x"}"#, format!("été: {name}")),
        (r#"{"type": "x"}"#, format!("type: {name}")),
        (r#"{"": "x"}"#, format!(": {name}")),
        (r#"{"a": 3}"#, "a: found 3, expected a text or forms".to_owned()),
        (r#"{"a": "x {b"}"#, format!(r#"a: found "x {{b", {place}"#)),
        (r#"{"a": "x b}"}"#, format!(r#"a: found "x b}}", {place}"#)),
        (r#"{"a": "{b}}"}"#, format!(r#"a: found "{{b}}}}", {place}"#)),
        (r#"{"a": "{}"}"#, format!(r#"a: found "{{}}", {place}"#)),
        (r#"{"a": "{b c}"}"#, format!(r#"a: found "{{b c}}", {place}"#)),
        (r#"{"a": "{self}"}"#, format!(r#"a: found "{{self}}", {place}"#)),
        (r#"{"a": {"one": "{n} an"}}"#, "a: found no text \"other\", expected that form".to_owned()),
        (r#"{"a": {"other": 3}}"#, "a: found no text \"other\", expected that form".to_owned()),
        (r#"{"a": {"other": "ans"}}"#, r#"a: found [] in "other", expected {count}, or one placeholder that counts"#.to_owned()),
        (r#"{"a": {"other": "{n} {m}"}}"#, r#"a: found ["n", "m"] in "other", expected {count}, or one placeholder that counts"#.to_owned()),
    ];
    for (document, expected) in cases {
        assert_eq!(build::generate(document), Err(vec![expected]), "{document}");
    }
    // All at once, and those of JSON with their place.
    assert_eq!(build::generate(r#"{"A": "x", "B": "x", "c": "x"}"#).unwrap_err().len(), 2);
    let broken = build::generate("{\n\"a\": \"x\",\n}").unwrap_err();
    assert!(broken[0].contains("line 3"), "{broken:?}");
    let list = build::generate("[]").unwrap_err();
    assert!(list[0].contains("expected a map"), "{list:?}");
}

#[test]
fn plural_forms_follow_the_count() {
    let library = common::library();
    // Language, count, the words in the order of the calls below.
    #[rustfmt::skip]
    let cases = [
        (Lang::Fr, 0, ["0 an", "en 0 heure d’ouverture", "0 réponse pour « x »"]),
        (Lang::Fr, 1, ["1 an", "en 1 heure d’ouverture", "1 réponse pour « x »"]),
        (Lang::Fr, 2, ["2 ans", "en 2 heures d’ouverture", "2 réponses pour « x »"]),
        (Lang::En, 0, ["0 years", "within 0 opening hours", "0 answers for “x”"]),
        (Lang::En, 1, ["1 year", "within 1 opening hour", "1 answer for “x”"]),
        (Lang::En, 2, ["2 years", "within 2 opening hours", "2 answers for “x”"]),
    ];
    for (lang, count, expected) in cases {
        let m = &library.site(lang).messages;
        let found = [m.years(count), m.reply_within(count), m.faq_found(count, "x")]
            .map(|text| text.replace('\u{a0}', " "));
        assert_eq!(found, expected, "{lang:?}, {count}");
        for text in [m.line_total(count), m.line_total_with_licence(count)] {
            assert!(text.contains(&count.to_string()), "{lang:?}, {count}: {text}");
            assert!(!text.contains(['{', '}']), "{lang:?}, {count}: {text}");
        }
    }
    let weeks = |lang, count| library.site(lang).messages.ahead_none(count);
    assert_eq!(weeks(Lang::Fr, 1), "Aucune dans la semaine à venir.");
    assert_eq!(weeks(Lang::En, 8), "None in the coming 8 weeks.");
}

#[test]
fn every_counted_message_has_both_its_forms() {
    type Counted = fn(&Messages, u64) -> String;
    // Its key, the call, French for 1 and 2, English for 1 and 2.
    #[rustfmt::skip]
    let cases: [(&str, Counted, [&str; 2], [&str; 2]); 13] = [
        ("years", |m, n| m.years(n), ["1 an", "2 ans"], ["1 year", "2 years"]),
        ("reply_within", |m, n| m.reply_within(n), ["en 1 heure d’ouverture", "en 2 heures d’ouverture"], ["within 1 opening hour", "within 2 opening hours"]),
        ("faq_found", |m, n| m.faq_found(n, "x"), ["1 réponse pour « x »", "2 réponses pour « x »"], ["1 answer for “x”", "2 answers for “x”"]),
        ("ahead_none", |m, n| m.ahead_none(n), ["Aucune dans la semaine à venir.", "Aucune dans les 2 semaines à venir."], ["None in the coming week.", "None in the coming 2 weeks."]),
        ("line_total", |m, n| m.line_total(n), ["OL Care, en tout sur 1 an", "OL Care, en tout sur 2 ans"], ["OL Care, 1 year in all", "OL Care, 2 years in all"]),
        ("line_total_with_licence", |m, n| m.line_total_with_licence(n), ["En tout sur 1 an, licence et options comprises", "En tout sur 2 ans, licence et options comprises"], ["1 year in all, licence and options included", "2 years in all, licence and options included"]),
        ("scenarios_by_the_end", |m, n| m.scenarios_by_the_end(n), ["En tout sur 1 an", "En tout sur 2 ans"], ["1 year in all", "2 years in all"]),
        ("extra_option_total", |m, n| m.extra_option_total(n), ["De plus sur 1 an", "De plus sur 2 ans"], ["More over 1 year", "More over 2 years"]),
        ("remedy_lead", |m, n| m.remedy_lead(n), ["1 réponse devrait être autre :", "2 réponses devraient être autres :"], ["1 answer would have to be different:", "2 answers would have to be different:"]),
        ("ends_in", |m, n| m.ends_in(n), ["Il prend fin dans 1 jour.", "Il prend fin dans 2 jours."], ["It ends in 1 day.", "It ends in 2 days."]),
        ("ends_after", |m, n| m.ends_after(n), ["C’est 1 jour après le jour demandé.", "C’est 2 jours après le jour demandé."], ["That is 1 day after the day asked about.", "That is 2 days after the day asked about."]),
        ("ended_ago", |m, n| m.ended_ago(n), ["Il a pris fin il y a 1 jour.", "Il a pris fin il y a 2 jours."], ["It ended 1 day ago.", "It ended 2 days ago."]),
        ("ended_before", |m, n| m.ended_before(n), ["C’était 1 jour avant le jour demandé.", "C’était 2 jours avant le jour demandé."], ["That was 1 day before the day asked about.", "That was 2 days before the day asked about."]),
    ];
    let library = common::library();
    for (key, counted, french, english) in cases {
        for (lang, expected) in [(Lang::Fr, french), (Lang::En, english)] {
            let m = &library.site(lang).messages;
            let found = [1, 2].map(|count| counted(m, count).replace('\u{a0}', " "));
            assert_eq!(found, expected, "{lang:?}: {key}");
        }
    }
    let called: BTreeSet<&str> = cases.iter().map(|(key, ..)| *key).collect();
    let counted = Messages::SCHEMA.iter().filter(|spec| spec.count.is_some());
    let counted: BTreeSet<&str> = counted.map(|spec| spec.key).collect();
    assert_eq!(called, counted, "every counted message is called above");
}

#[test]
fn plural_rules() {
    // Rule, the place of the form for 0, 1, 2 and many.
    let cases = [
        (Plural::One, [1, 0, 1, 1]),
        (Plural::ZeroOne, [0, 0, 1, 1]),
        (Plural::Same, [0, 0, 0, 0]),
    ];
    for (rule, places) in cases {
        let found = [0, 1, 2, u64::MAX].map(|count| rule.pick(count));
        assert_eq!(found, places, "{rule:?}");
        assert!(found.iter().all(|place| *place < rule.categories().len()), "{rule:?}");
    }
}

#[test]
fn words_put_in_are_not_read_again() {
    let library = common::library();
    let m = &library.site(Lang::En).messages;
    for text in ["{0}", "{1}", "{count}", "}{", "{", "\u{1f}", "<b>"] {
        let found = m.faq_found(2, text);
        assert_eq!(found, format!("2 answers for “{text}”"));
    }
}

#[test]
fn languages_have_their_codes() {
    for &lang in Lang::ALL {
        assert_eq!(Lang::from_code(lang.code()), Some(lang));
        let slugs = lang.slugs();
        let all = [slugs.faq, slugs.contact, slugs.estimate, slugs.coverage, slugs.about];
        let unique: BTreeSet<&str> = all.into_iter().collect();
        assert_eq!(unique.len(), all.len(), "{lang:?}: two pages at one address");
    }
    for code in ["", "FR", "fr-CA", "eo"] {
        assert_eq!(Lang::from_code(code), None, "{code:?}");
    }
}

#[test]
fn every_choice_has_words_of_its_own() {
    let library: &'static Library = Box::leak(Box::new(common::library()));
    for &lang in Lang::ALL {
        let site = library.site(lang);
        let m = &site.messages;
        let unique = |what: &str, texts: Vec<Cow<str>>| {
            let count = texts.iter().collect::<BTreeSet<_>>().len();
            assert_eq!(count, texts.len(), "{lang:?}: {what} that read alike: {texts:?}");
        };
        unique(
            "questions",
            CoverageQuestion::ALL.iter().map(|&q| words::question(site, q)).collect(),
        );
        unique("tests", Test::ALL.iter().map(|&test| words::test(site, test)).collect());
        let kinds = words::choices(m, CoverageQuestion::Request);
        assert_eq!(kinds.len(), RequestKind::ALL.len(), "{lang:?}: kinds of request");
        unique("kinds of request", kinds.into_iter().map(|(_, text)| text.into()).collect());
        unique("steps", Step::ALL.iter().map(|&step| words::step(site, step)).collect());
    }
}

#[test]
fn a_long_value_of_a_link_is_shortened() {
    let library = common::library();
    let m = &library.site(Lang::En).messages;
    let short = words::link_error(m, &LinkError::UnknownKey("k".repeat(40)));
    assert!(short.contains(&"k".repeat(40)) && !short.contains('…'), "{short}");
    let long = words::link_error(m, &LinkError::UnknownKey("é".repeat(100_000)));
    assert!(long.contains(&format!("{}…", "é".repeat(39))), "{long}");
    assert!(long.chars().count() < 200, "{} letters", long.chars().count());
}
