//! What a link remembers of the content, and what is told when it has changed.
#![allow(clippy::unwrap_used, reason = "a test may stop")]

mod common;

use common::price::case as priced;
use common::{coverage, edited, library, reword};
use olcare_portal::content::{Library, Site};
use olcare_portal::domain::Clause;
use olcare_portal::domain::coverage::{
    Licence, OutcomeKind, Outcomes, Report, Test, Verdict, check,
};
use olcare_portal::domain::link::{
    decode_coverage, decode_price, decode_stamp, encode_coverage, encode_price, stamped,
};
use olcare_portal::domain::money::Currency;
use olcare_portal::domain::price::{Draft, Estimate, Situation, estimate};
use olcare_portal::domain::stamp::{Difference, Edition, Stamp};
use olcare_portal::i18n::Lang;
use olcare_portal::words::{coverage_differences, coverage_stamp, price_differences, price_stamp};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::collections::BTreeSet;

const FR_FAQ: &str = "fr/faq.json";
const PLAN: &str = "plan.json";

/// An edition in which each clause has its name for words.
fn plain() -> Edition {
    Edition::new(Clause::id, "figures")
}

/// That edition with other words of one clause.
fn with(other: Clause, words: &'static str) -> Edition {
    Edition::new(|clause| if clause == other { words } else { clause.id() }, "figures")
}

// ---- The texts.

#[test]
fn an_edition_has_marks_that_stay() {
    let edition = plain();
    let text = edition.stamp(String::new(), Clause::ALL).write();
    assert!(text.starts_with(&format!("{}..", edition.version())), "{text}");
    assert_eq!(text.len(), 8 + 2 + 4 * Clause::ALL.len());
    // Worked out elsewhere: a link of today must be readable in years.
    assert_eq!(edition.version(), "2d290cc9");
    assert_eq!(text[10..14], *"36b8", "{}", Clause::ALL[0].id());
}

#[test]
fn an_edition_changes_with_words_and_figures() {
    let other = with(Clause::Updates, "other words");
    assert_ne!(other.version(), plain().version());
    let of = |edition: &Edition, clause| edition.stamp(String::new(), &[clause]).write();
    for &clause in Clause::ALL {
        let same = of(&other, clause)[8..] == of(&plain(), clause)[8..];
        assert_eq!(same, clause != Clause::Updates, "{clause:?}");
    }
    let figures = Edition::new(Clause::id, "other figures");
    assert_ne!(figures.version(), plain().version());
    let marks =
        |edition: Edition| edition.stamp(String::new(), Clause::ALL).write()[8..].to_owned();
    assert_eq!(marks(figures), marks(plain()), "the clauses are the same");
    // Words that change places are other words.
    let swapped = Edition::new(
        |clause| match clause {
            Clause::Updates => Clause::OlLearn.id(),
            Clause::OlLearn => Clause::Updates.id(),
            clause => clause.id(),
        },
        "figures",
    );
    assert_ne!(swapped.version(), plain().version());
}

#[test]
fn a_stamp_comes_back() {
    for (result, clauses) in [
        ("", &[][..]),
        ("c", &[Clause::Updates]),
        ("nppnppfp", &[Clause::OldVersion, Clause::FirstYear]),
        ("e2000", Clause::ALL),
        (&"Z9".repeat(20), &[]),
    ] {
        let stamp = plain().stamp(result.to_owned(), clauses);
        assert_eq!(stamp.result(), result);
        assert_eq!(stamp.version(), plain().version());
        assert_eq!(Stamp::parse(&stamp.write()), Some(stamp), "{result}");
    }
}

#[test]
fn texts_that_are_no_stamp() {
    let clauses = "0123".repeat(Clause::ALL.len());
    let long = "c".repeat(40);
    let good = [
        "00000000..".to_owned(),
        "0123abcd.cppp.0000ffff".to_owned(),
        format!("ffffffff.{long}.{clauses}"),
    ];
    for text in good {
        assert_eq!(Stamp::parse(&text).map(|stamp| stamp.write()), Some(text));
    }
    #[rustfmt::skip]
    let bad = [
        ("nothing", String::new()),
        ("one part", "0123abcd".to_owned()),
        ("two parts", "0123abcd.c".to_owned()),
        ("four parts", "0123abcd.c.0000.".to_owned()),
        ("points alone", "..".to_owned()),
        ("a version too short", "0123abc.c.0000".to_owned()),
        ("a version too long", "0123abcde.c.0000".to_owned()),
        ("a version that is no number", "0123abcg.c.0000".to_owned()),
        ("a version with a sign", "+123abcd.c.0000".to_owned()),
        ("a version in capitals", "0123ABCD.c.0000".to_owned()),
        ("a version of other letters", "éééé.c.0000".to_owned()),
        ("a result with a sign", "0123abcd.c-p.0000".to_owned()),
        ("a result of other letters", "0123abcd.é.0000".to_owned()),
        ("a result too long", format!("0123abcd.c{long}.0000")),
        ("a clause cut short", "0123abcd.c.0000fff".to_owned()),
        ("a clause that is no number", "0123abcd.c.0000fffg".to_owned()),
        ("a clause with a sign", "0123abcd.c.+123".to_owned()),
        ("a clause in capitals", "0123abcd.c.00FF".to_owned()),
        ("clauses of other letters", "0123abcd.c.éé".to_owned()),
        ("more clauses than there are", format!("0123abcd.c.{clauses}0123")),
        ("a space", " 0123abcd.c.0000".to_owned()),
        ("a line break", "0123abcd.c.0000\n".to_owned()),
    ];
    for (name, text) in bad {
        assert_eq!(Stamp::parse(&text), None, "{name}");
    }
}

fn nearly_a_stamp() -> impl Strategy<Value = String> {
    prop_oneof![
        "\\PC{0,40}",
        "[0-9a-fA-F+]{8}\\.[a-z0-9]{0,42}\\.([0-9a-f]{4}){0,30}",
        "[0-9a-fg+]{7,9}\\.[a-z.é]{0,3}\\.[0-9a-fA-F+]{0,9}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(20_000))]

    #[test]
    fn what_can_be_read_is_written_the_same(text in nearly_a_stamp()) {
        if let Some(stamp) = Stamp::parse(&text) {
            prop_assert_eq!(stamp.write(), text);
        }
    }
}

// ---- In a link.

#[test]
fn a_stamp_stands_at_the_end_of_a_link() {
    let stamp = plain().stamp("c".to_owned(), &[Clause::Updates]);
    let text = stamp.write();
    assert_eq!(stamped(String::new(), &stamp), format!("seen={text}"));
    let case = coverage::case("day=2026-11-23&licence=perpetual");
    let link = stamped(encode_coverage(&case, None), &stamp);
    assert_eq!(link, format!("day=2026-11-23&licence=perpetual&seen={text}"));
    assert_eq!(decode_coverage(&link), Ok(case), "it is no part of the case");
    let draft = Draft { value: "5".to_owned(), ..Draft::new("20") };
    let hint = Lang::En.number_format();
    let bare = encode_price(&draft, hint);
    let link = format!("#{}", stamped(bare.clone(), &stamp));
    let read = decode_price(&link, Draft::new("1"), hint).unwrap();
    assert_eq!(encode_price(&read, hint), bare);
    for link in [link.as_str(), &format!("seen={text}&value=5"), &format!("?=&see%6e={text}")] {
        assert_eq!(decode_stamp(link), Some(stamp.clone()), "{link}");
    }
    for link in ["", "#", "value=5", "seen=", "seen=yes", "seen", "%ff=1&seen=00000000.."] {
        assert_eq!(decode_stamp(link), None, "{link}");
    }
}

// ---- What differs.

#[test]
fn what_differs() {
    use Clause::{FirstYear, OldVersion, Updates};
    const BEHIND: &[Clause] = &[Updates, OldVersion];
    let then = |result: &str, clauses| plain().stamp(result.to_owned(), clauses);
    let now = |edition: Edition| edition.stamp("c".to_owned(), BEHIND);
    let words = |clause| with(clause, "other words");
    let words_of = Difference::Words;
    #[rustfmt::skip]
    let cases = [
        ("nothing", then("c", BEHIND), now(plain()), vec![]),
        ("the result", then("n", BEHIND), now(plain()), vec![Difference::Result]),
        ("one clause", then("c", BEHIND), now(words(OldVersion)), vec![words_of(OldVersion)]),
        ("the other clause, and the result", then("n", BEHIND), now(words(Updates)), vec![Difference::Result, words_of(Updates)]),
        ("a clause behind nothing here", then("c", BEHIND), now(words(FirstYear)), vec![Difference::Elsewhere]),
        ("the figures", then("c", BEHIND), now(Edition::new(Clause::id, "other")), vec![Difference::Elsewhere]),
        ("fewer clauses", then("c", &[Updates]), now(plain()), vec![Difference::Rules]),
        ("no clause", then("c", &[]), now(words(Updates)), vec![Difference::Rules]),
        ("the same clauses in another order", then("c", &[OldVersion, Updates]), now(plain()), vec![]),
        ("another order, and one clause", then("c", &[OldVersion, Updates]), now(words(Updates)), vec![words_of(Updates)]),
        ("more clauses, and the result", then("n", &[Updates, OldVersion, FirstYear]), now(plain()), vec![Difference::Result, Difference::Rules]),
    ];
    for (name, then, now, expected) in cases {
        assert_eq!(then.differences(&now, BEHIND), expected, "{name}");
    }
}

// ---- With the real content.

/// The clauses whose fingerprints differ between two contents.
fn changed(before: &Library, after: &Library) -> Vec<Clause> {
    let mark = |library: &Library, clause: Clause| {
        let edition = &library.site(Lang::Fr).edition;
        edition.stamp(String::new(), &[clause]).write()[8..].to_owned()
    };
    let all = Clause::ALL.iter().copied();
    all.filter(|&clause| mark(before, clause) != mark(after, clause)).collect()
}

fn version(library: &Library) -> String {
    library.site(Lang::Fr).edition.version()
}

#[test]
fn the_edition_is_that_of_the_french_text_and_the_figures() {
    let real = library();
    for &lang in Lang::ALL {
        assert_eq!(real.site(lang).edition, real.site(Lang::Fr).edition, "{lang:?}");
    }
    let marks = real.site(Lang::Fr).edition.stamp(String::new(), Clause::ALL).write();
    assert!(!marks.contains(&"0".repeat(8)), "a clause without words: {marks}");
    let updates = |document: &mut Value| reword(document, "updates", "Mises à jour seulement.");
    let french = edited(FR_FAQ, updates);
    assert_eq!(changed(&real, &french), [Clause::Updates]);
    assert_ne!(version(&real), version(&french));
    assert_eq!(french.site(Lang::En).edition, french.site(Lang::Fr).edition);
    let english = edited("en/faq.json", updates);
    assert_eq!(english.site(Lang::En).edition, real.site(Lang::En).edition, "a translation");
    let percent = edited(PLAN, |plan| plan["rate"][0]["percent"] = json!("18"));
    assert_ne!(version(&real), version(&percent));
    assert_eq!(changed(&real, &percent), []);
    // What is set off or linked are the same words.
    let bold = edited(FR_FAQ, |faq| {
        reword(faq, "updates", "**Mises à jour** et mises à niveau des logiciels.");
    });
    assert_eq!(version(&real), version(&bold));
    let titles =
        edited(FR_FAQ, |faq| faq["sections"][0]["questions"][0]["title"] = json!("Quoi ?"));
    assert_eq!(version(&real), version(&titles), "no clause, no figure");
}

/// Not covered: the version is an old one.
fn report() -> Report {
    let old = coverage::GOOD_REQUEST.replace("recent=yes", "recent=no");
    coverage::report(&format!("{}{old}", coverage::GOOD_PLAN))
}

fn price() -> Estimate {
    let (licence, currency) = (Licence::Perpetual, Currency::Cad);
    estimate(&priced(licence, Situation::Lapsed, currency, 1_000_000, &[], 2_000, None, 2)).unwrap()
}

/// The French and the English site of a content.
fn both(library: &Library) -> [&Site; 2] {
    [library.site(Lang::Fr), library.site(Lang::En)]
}

fn spaced(sentences: Vec<String>) -> Vec<String> {
    sentences.into_iter().map(|sentence| sentence.replace('\u{a0}', " ")).collect()
}

#[test]
fn nothing_is_told_where_nothing_has_changed() {
    let real = library();
    let (report, price) = (report(), price());
    for site in both(&real) {
        // A link made in one language, opened in the other.
        for then in both(&real) {
            let stamp = coverage_stamp(then, &report);
            assert_eq!(coverage_differences(site, &stamp, &report), [""; 0]);
            let stamp = price_stamp(then, &price);
            assert_eq!(price_differences(site, &stamp, &price), [""; 0]);
        }
    }
    let stamp = coverage_stamp(real.site(Lang::Fr), &report);
    assert_eq!(stamp.result(), NOW);
    assert_eq!(price_stamp(real.site(Lang::En), &price).result(), "e2000");
}

#[test]
fn what_has_changed_in_the_words_is_told() {
    let real = library();
    let report = report();
    #[rustfmt::skip]
    let cases = [
        ("a clause behind the verdict", FR_FAQ, "old-version", ["Une clause de « *EXCLUSIONS » a d’autres mots.", "A clause of “*EXCLUSIONS” has other words."]),
        ("another one", FR_FAQ, "help-with-use", ["Une clause de « Que comprend OL Care ? » a d’autres mots.", "A clause of “What does OL Care include?” has other words."]),
        ("a clause elsewhere", FR_FAQ, "cancel", ["Rien dont cette réponse dépende.", "Nothing that this answer depends on."]),
    ];
    for (name, file, clause, expected) in cases {
        let older = edited(file, |faq| reword(faq, clause, "D’autres mots."));
        let stamp = coverage_stamp(older.site(Lang::En), &report);
        for (site, expected) in both(&real).into_iter().zip(expected) {
            let told = spaced(coverage_differences(site, &stamp, &report));
            assert_eq!(told, [expected], "{name}");
        }
    }
    let older = edited(FR_FAQ, |faq| reword(faq, "restart-costs-more", "C’est plus cher."));
    let stamp = price_stamp(older.site(Lang::Fr), &price());
    let told = both(&real).map(|site| spaced(price_differences(site, &stamp, &price())));
    assert_eq!(
        told[0],
        ["Une clause de « Qu'advient-il si je ne suis plus couvert ? » a d’autres mots."]
    );
    assert_eq!(told[1], ["A clause of “What happens if I am no longer covered?” has other words."]);
}

#[test]
fn another_verdict_is_told_test_by_test() {
    let real = library();
    let report = report();
    let now = coverage_stamp(real.site(Lang::Fr), &report);
    let then = |result: &str| now.with_result(result.to_owned());
    #[rustfmt::skip]
    let cases: [(&str, &str, &[&str], &[&str]); 4] = [
        ("covered then", "cppnpppp",
            &["Verdict : Couvert, aujourd’hui Non couvert.", "« La version est l’une des deux plus récentes » : Rempli, aujourd’hui Non rempli."],
            &["Verdict: Covered, today Not covered.", "“The version is one of the two most recent”: Passed, today Failed."]),
        ("open then", "toonppfp",
            &["Verdict : À confirmer, aujourd’hui Non couvert.", "« Le plan est en vigueur ce jour-là » : À préciser, aujourd’hui Rempli.", "« Le plan comprend cette sorte de demande » : À préciser, aujourd’hui Rempli."],
            &["Verdict: To be confirmed, today Not covered.", "“The plan is in force on that day”: Open, today Passed.", "“The plan includes this kind of request”: Open, today Passed."]),
        ("the same verdict for another reason", "nppnppfn",
            &["« Le script est dans un langage pris en charge » : Sans objet, aujourd’hui Rempli."],
            &["“The script is in a supported language”: Not applicable, today Passed."]),
        ("one test fewer then", "nppnppf", &["La réponse repose sur d’autres clauses."], &["The answer rests on other clauses."]),
    ];
    for (name, result, french, english) in cases {
        let told =
            both(&real).map(|site| spaced(coverage_differences(site, &then(result), &report)));
        assert_eq!(told[0], french, "{name}");
        assert_eq!(told[1], english, "{name}");
    }
    let fewer = real.site(Lang::Fr).edition.stamp("nppnppfp".to_owned(), &[Clause::OldVersion]);
    let told = both(&real).map(|site| coverage_differences(site, &fewer, &report));
    assert_eq!(told[0], ["La réponse repose sur d’autres clauses."]);
    assert_eq!(told[1], ["The answer rests on other clauses."]);
}

/// The outcomes of [`report`] as links write them; and as those did that were made before
/// tests had keys.
const NOW: &str = "nEnFpIpMpSpUpVf";
const BEFORE: &str = "nppnppfp";

#[test]
fn links_made_before_tests_had_keys_mean_what_they_meant() {
    // The order of the letters then, spelt out once more: it can never change.
    let order = [
        Test::InForce,
        Test::Included,
        Test::Environment,
        Test::IntendedUse,
        Test::Unmodified,
        Test::RecentVersion,
        Test::ScriptLanguage,
    ];
    for (at, test) in order.into_iter().enumerate() {
        for (letter, kind) in [
            ('p', OutcomeKind::Passed),
            ('f', OutcomeKind::Failed),
            ('o', OutcomeKind::Open),
            ('n', OutcomeKind::NotApplicable),
        ] {
            let mut letters = ['p'; 7];
            letters[at] = letter;
            let text: String = ['t'].into_iter().chain(letters).collect();
            let old = Outcomes::parse(&text).unwrap();
            assert_eq!(old.verdict, Verdict::ToBeConfirmed, "{text}");
            for other in order {
                let expected = if other == test { kind } else { OutcomeKind::Passed };
                assert_eq!(old.of(other), Some(expected), "{text}: {other:?}");
            }
        }
    }
    assert_eq!(Outcomes::parse(BEFORE), Outcomes::parse(NOW));
    // A whole link of those days. Its answer is the same today, whatever words have changed.
    let link = "day=2026-11-23&licence=perpetual&bought=2026-01-01&renewed=never\
                &about=help-with-use&environment=yes&intended=yes&modified=no&recent=no\
                &script=none&seen=c80f39e9.nppnppfp.\
                4a94a8afeeabec218a66ee28c905f379";
    let then = decode_stamp(link).unwrap();
    let report = check(&decode_coverage(link).unwrap(), coverage::today());
    let real = library();
    let told = coverage_differences(real.site(Lang::En), &then, &report);
    let compared: Vec<&String> = told.iter().filter(|told| told.contains("today")).collect();
    assert_eq!(compared, [""; 0]);
    let rules = real.site(Lang::En).messages.changed_rules();
    assert!(!told.iter().any(|told| told == rules), "{told:?}");
}

#[test]
fn every_test_has_a_key_of_its_own() {
    let keys: BTreeSet<char> = NOW.chars().filter(char::is_ascii_uppercase).collect();
    assert_eq!(keys.len(), Test::ALL.len(), "{NOW}");
    let outcomes = Outcomes::from(&report());
    assert_eq!(outcomes.write(), NOW);
    assert!(Test::ALL.iter().all(|&test| outcomes.of(test).is_some()), "{NOW}");
}

#[test]
fn tests_come_go_and_change_places() {
    let real = library();
    let report = report();
    let now = coverage_stamp(real.site(Lang::Fr), &report);
    let rules = "The answer rests on other clauses.";
    let version = "“The version is one of the two most recent”: Passed, today Failed.";
    // What the stamp says, what is told of it.
    #[rustfmt::skip]
    let cases: [(&str, &str, &[&str]); 9] = [
        ("as today", NOW, &[]),
        ("in another order", "nVfSpFpIpMpUpEn", &[]),
        ("a test inserted since", "nEnFpIpMpSpUp", &[rules]),
        ("a test inserted since, and another outcome", "nEnFpIpSpUpVp", &[version, rules]),
        ("a test that is no more, between the others", "nAfEnFpIpMpSpUpVf", &[rules]),
        ("a test of a later edition, and another outcome", "nEnFpIpMpSpUpVpZf", &[version, rules]),
        ("no test", "n", &[rules]),
        ("a verdict of a later edition", "xEnFpIpMpSpUpVf", &[rules]),
        ("an outcome of a later edition", "nEnFpIpMpSpUpVx", &[rules]),
    ];
    for (name, result, expected) in cases {
        let then = now.with_result(result.to_owned());
        // As it comes out of a link.
        let then = Stamp::parse(&then.write()).unwrap();
        assert_eq!(coverage_differences(real.site(Lang::En), &then, &report), expected, "{name}");
    }
}

#[test]
fn outcomes_that_can_not_be_read() {
    for text in [
        "",
        "x",
        "p",
        "nF",
        "nFpI",
        "nFpFf",
        "nFp1p",
        "nFpip",
        "nFx",
        "npppppppp",
        "npppFp",
        "nX ",
        "nFpé",
        "éFp",
    ] {
        assert_eq!(Outcomes::parse(text), None, "{text:?}");
    }
    for text in ["c", "n", "t", NOW, "cFp", "cAfZo"] {
        assert_eq!(Outcomes::parse(text).map(|found| found.write()).as_deref(), Some(text));
    }
}

#[test]
fn another_percentage_of_the_plan_is_told() {
    let real = library();
    let price = price();
    let row = |percent: &str, published: bool| {
        let (percent, published) = (json!(percent), json!(published));
        edited(PLAN, move |plan| {
            plan["rate"][0]["percent"] = percent.clone();
            plan["rate"][0]["published"] = published.clone();
        })
    };
    #[rustfmt::skip]
    let cases = [
        ("another example", row("17.5", false), ["Pourcentage du plan : 17,5 %, un exemple, aujourd’hui 20 %, un exemple.", "The plan’s percentage: 17.5%, an example, today 20%, an example."]),
        ("published then", row("20", true), ["Pourcentage du plan : 20 %, publié, aujourd’hui 20 %, un exemple.", "The plan’s percentage: 20%, published, today 20%, an example."]),
    ];
    for (name, older, expected) in &cases {
        let stamp = price_stamp(older.site(Lang::Fr), &price);
        for (site, expected) in both(&real).into_iter().zip(expected) {
            assert_eq!(spaced(price_differences(site, &stamp, &price)), [*expected], "{name}");
        }
        // The verdict does not depend on it.
        let stamp = coverage_stamp(older.site(Lang::Fr), &report());
        let told = coverage_differences(real.site(Lang::En), &stamp, &report());
        assert_eq!(told, ["Nothing that this answer depends on."], "{name}");
    }
    // Today's content is the published one: the link is older.
    let (_, published, _) = &cases[1];
    let stamp = price_stamp(real.site(Lang::Fr), &price);
    assert_eq!(
        price_differences(published.site(Lang::En), &stamp, &price),
        ["The plan’s percentage: 20%, an example, today 20%, published."]
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn any_stamp_is_told_in_sentences(text in "[0-9a-f]{8}\\.([a-z0-9]{0,12}|[cnt]([EFIMSUVX][pfon]){0,7})\\.([0-9a-f]{4}){0,10}") {
        use std::sync::LazyLock;
        static REAL: LazyLock<Library> = LazyLock::new(library);
        let stamp = Stamp::parse(&text).unwrap();
        for site in both(&REAL) {
            for told in [
                coverage_differences(site, &stamp, &report()),
                price_differences(site, &stamp, &price()),
            ] {
                prop_assert!(!told.is_empty(), "a stamp of nothing that ever was");
                prop_assert!(told.iter().all(|sentence| !sentence.is_empty()));
            }
        }
    }
}
