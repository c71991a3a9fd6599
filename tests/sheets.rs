//! Answers as sheets: the parts of a sheet as text, and the coverage check's. What goes
//! on paper, into a ticket and to the command line.
#![allow(clippy::unwrap_used, reason = "a test may stop")]

mod common;

use common::coverage::{GOOD_PLAN, GOOD_REQUEST, case as coverage_case, today};
use common::sheet::{lines, part, plain, site};
use olcare_portal::domain::coverage::{Answer, Case, Outcome, asked, check};
use olcare_portal::domain::date;
use olcare_portal::i18n::Lang;
use olcare_portal::words::sheet::{
    Body, Record, Section, Sheet, SheetLine, Table, list_and, list_or,
};
use olcare_portal::words::{self, CoverageAnswer, reason};
use std::collections::BTreeSet;

fn coverage_sheet(lang: Lang, case: &Case) -> Sheet {
    let report = check(case, today());
    let centre = "At the centre.".to_owned();
    let (site, today) = (site(lang), today());
    CoverageAnswer { site, case, report: &report, centre, today, day: &date::format }.sheet()
}

// ---- Coverage.

const FAILING: &str = "licence=perpetual&bought=2020-01-01&renewed=never&about=failing-solution\
                       &environment=no&intended=yes&modified=unknown&recent=no&script=other";

#[test]
fn a_no_in_french() {
    let found = lines(Lang::Fr, &coverage_sheet(Lang::Fr, &coverage_case(FAILING)));
    #[rustfmt::skip]
    let expected = [
        "OL Care, fiche de couverture",
        "============================",
        "Non couvert le 2026-11-23",
        "Au moins un critère n’est pas rempli. Voici lequel, et que faire.",
        "",
        "Ce qui changerait le verdict",
        "----------------------------",
        "4 réponses devraient être autres :",
        "- Dernier jour du dernier renouvellement : Jamais renouvelé → 2027-11-22",
        "- La solution tourne-t-elle encore dans l’environnement pour lequel elle a été mise au point ? Non → Oui",
        "- La version est-elle l’une des deux plus récentes ? Non → Oui",
        "- Un script personnalisé est-il en cause ? Dans quel langage ? Un autre langage → Aucun script, PressTalk, JavaScript, VBScript, jQuery, CSS ou HTML",
        "- Plus rien ne s’y opposerait ; les réponses qui manquent décideraient.",
        "",
        "Que faire maintenant",
        "--------------------",
        "- Renouvelez le plan auprès de votre revendeur ou de l’équipe OL Care de votre région.",
        "- Sachez qu’un nouvel abonnement coûte plus cher qu’un renouvellement. De combien n’est pas publié.",
        "- Essayez dans l’environnement d’origine : une panne qui s’y produit aussi est couverte.",
        "- Passez à l’une des deux versions les plus récentes : les mises à jour sont comprises dans le plan.",
        "- Récrivez le script en PressTalk, JavaScript, VBScript, jQuery, CSS ou HTML.",
        "",
        "Tous les critères",
        "-----------------",
        "- Le plan est en vigueur ce jour-là : Non rempli",
        "  Le dernier jour couvert était le 2020-12-31.",
        "  Il a pris fin il y a 2153 jours.",
        "  > OL Care est obligatoire la première année avec l'achat d'une licence perpétuelle.",
        "    Source : Puis-je obtenir OL Care ?",
        "  > Vous pouvez ensuite renouveler votre OL Care chaque année.",
        "    Source : Puis-je obtenir OL Care ?",
        "- Le plan comprend cette sorte de demande : Rempli",
        "  > De l'aide concernant les défaillances de solution, par exemple les gabarits existants, le mappage de données, les configurations de workflow et la programmation concernant les produits d'Objectif Lune(OL), fonctionnant dans l'environnement pour lequel ils ont été mis au point.",
        "    Source : Que comprend OL Care ?",
        "- La solution tourne dans son environnement d’origine : Non rempli",
        "  > De l'aide concernant les défaillances de solution, par exemple les gabarits existants, le mappage de données, les configurations de workflow et la programmation concernant les produits d'Objectif Lune(OL), fonctionnant dans l'environnement pour lequel ils ont été mis au point.",
        "    Source : Que comprend OL Care ?",
        "- Le produit est utilisé comme prévu : Rempli",
        "  > l'utilisation des produits par le client d'une manière pour laquelle ils ne sont pas conçus;",
        "    Source : *EXCLUSIONS",
        "- Ni négligence ni modification : À préciser",
        "  > la négligence, l'utilisation malveillante, l'adaptation ou l'apport de modifications aux produits de la part du client ou d'un tiers;",
        "    Source : *EXCLUSIONS",
        "- La version est l’une des deux plus récentes : Non rempli",
        "  > au delà des deux versions produits les plus récentes;",
        "    Source : *EXCLUSIONS",
        "- Le script est dans un langage pris en charge : Non rempli",
        "  > des scripts personnalisés en langages autres que PressTalk, JavaScript, VBScript, JQuery, CSS ou HTML.",
        "    Source : *EXCLUSIONS",
        "",
        "Le cas",
        "------",
        "- Pour quel jour ? 2026-11-23",
        "- Quelle sorte de licence ? Licence perpétuelle",
        "- Date d’achat de la licence : 2020-01-01",
        "- Dernier jour du dernier renouvellement : Jamais renouvelé",
        "- De quoi s’agit-il ? Un gabarit, un mappage de données, un workflow ou un programme existant ne marche plus",
        "- La solution tourne-t-elle encore dans l’environnement pour lequel elle a été mise au point ? Non",
        "- Le produit est-il utilisé pour ce à quoi il est destiné ? Oui",
        "- Y a-t-il eu négligence, utilisation malveillante, adaptation ou modification du produit ? Je ne sais pas",
        "- La version est-elle l’une des deux plus récentes ? Non",
        "- Un script personnalisé est-il en cause ? Dans quel langage ? Un autre langage",
        "- At the centre.",
        "",
    ];
    assert_eq!(found, expected);
}

#[test]
fn professional_services_in_both_languages() {
    let case = coverage_case(&format!("{GOOD_PLAN}&about=professional-services"));
    let found = lines(Lang::En, &coverage_sheet(Lang::En, &case));
    #[rustfmt::skip]
    let expected = [
        "OL Care, coverage sheet",
        "=======================",
        "Not covered on 2026-11-23",
        "At least one test is failed. Here is which, and what to do.",
        "",
        "What would change the verdict",
        "-----------------------------",
        "- No other answer would bring this request into the plan.",
        "",
        "What Objectif Lune offers instead",
        "---------------------------------",
        "- Ask your representative for an offer of professional services: they are billed separately.",
        "",
        "All tests",
        "---------",
        "- The plan is in force on that day: Passed",
        "  In force until 2026-12-31, that day included.",
        "  It ends in 38 days.",
        "  > OL Care is compulsory in the first year with the purchase of a perpetual licence.",
        "    Source: Can I get OL Care?",
        "  > You can then renew your OL Care every year.",
        "    Source: Can I get OL Care?",
        "- The plan includes this kind of request: Failed",
        "  > No. Professional services are not included in the OL Care subscription. Our professional services will be billed to you as an added service. For more information, please contact your representative.",
        "    Source: Are professional services included?",
    ];
    assert_eq!(found[..expected.len()], expected);
    let case_part = part(&found, "The case");
    assert_eq!(case_part.len(), 6, "{case_part:?}");
    assert_eq!(case_part[4], "- What is it about? Work to be done for me (professional services)");
    let french = lines(Lang::Fr, &coverage_sheet(Lang::Fr, &case));
    let none = ["- Aucune autre réponse ne ferait entrer cette demande dans le plan."];
    assert_eq!(part(&french, "Ce qui changerait le verdict"), none);
    #[rustfmt::skip]
    let instead = ["- Demandez une offre de services professionnels à votre représentant : ils sont facturés à part."];
    assert_eq!(part(&french, "Ce qu’Objectif Lune offre à la place"), instead);
}

#[test]
fn a_yes_and_an_open_verdict() {
    let covered = coverage_case(&format!("{GOOD_PLAN}{GOOD_REQUEST}"));
    let found = lines(Lang::En, &coverage_sheet(Lang::En, &covered));
    assert_eq!(found[2..4], ["Covered on 2026-11-23", "Every test is passed."]);
    let titles: Vec<String> =
        coverage_sheet(Lang::En, &covered).sections.into_iter().map(|s| s.title).collect();
    assert_eq!(titles, ["What to do next", "All tests", "The case"]);
    let next = part(&found, "What to do next");
    #[rustfmt::skip]
    let expected = [
        "- Turn to your centre: an answer within 2 opening hours by phone, 4 in writing.",
        "- If it is urgent, call.",
    ];
    assert_eq!(next, expected);

    let open = coverage_case(&format!("{GOOD_PLAN}&about=help-with-use&intended=yes&recent=yes"));
    let found = lines(Lang::Fr, &coverage_sheet(Lang::Fr, &open));
    let lead =
        ["À confirmer le 2026-11-23", "Rien ne s’y oppose encore, mais des réponses manquent."];
    assert_eq!(found[2..4], lead);
    #[rustfmt::skip]
    let expected = [
        "- Y a-t-il eu négligence, utilisation malveillante, adaptation ou modification du produit ?",
        "- Un script personnalisé est-il en cause ? Dans quel langage ?",
    ];
    assert_eq!(part(&found, "Réponses qui changeraient le verdict"), expected);
    let cases = part(&found, "Le cas");
    assert_eq!(
        cases[cases.len() - 2],
        "- Un script personnalisé est-il en cause ? Dans quel langage ? sans réponse"
    );
}

#[test]
fn what_would_turn_a_no_is_said_change_by_change() {
    let lapsed = "licence=perpetual&bought=2020-01-01&renewed=never";
    let gap = "licence=perpetual&bought=2020-01-01&renewed=2030-01-01&restarted=2027-02-01\
               &ended=2024-12-31";
    #[rustfmt::skip]
    let cases = [
        ("one answer", format!("{lapsed}{GOOD_REQUEST}"), Lang::En, "What would change the verdict", vec![
            "1 answer would have to be different:",
            "- Last day of the latest renewal: Never renewed → 2027-11-22",
            "- The request would then be covered.",
        ]),
        ("another day", format!("{gap}{GOOD_REQUEST}"), Lang::Fr, "Ce qui changerait le verdict", vec![
            "1 réponse devrait être autre :",
            "- Jour demandé : 2026-11-23 → 2027-02-01",
            "- La demande serait alors couverte.",
        ]),
        ("a subscription not begun", format!("licence=subscription&starts=2026-12-01&ends=2027-11-30{GOOD_REQUEST}"), Lang::En, "What would change the verdict", vec![
            "1 answer would have to be different:",
            "- Day asked about: 2026-11-23 → 2026-12-01",
            "- The request would then be covered.",
        ]),
        ("an answer of two", format!("{GOOD_PLAN}&about=unexpected-behaviour&intended=no&modified=yes&recent=yes&script=css"), Lang::En, "What would change the verdict", vec![
            "2 answers would have to be different:",
            "- Is the product used for what it is made for? No → Yes",
            "- Was there negligence, malicious use, adaptation or modification of the product? Yes → No",
            "- The request would then be covered.",
        ]),
    ];
    for (name, fragment, lang, title, expected) in cases {
        let found = lines(lang, &coverage_sheet(lang, &coverage_case(&fragment)));
        assert_eq!(part(&found, title), expected, "{name}");
    }
}

#[test]
fn every_test_every_clause_and_every_answer_is_there() {
    let fragments = [
        String::new(),
        format!("{GOOD_PLAN}{GOOD_REQUEST}"),
        FAILING.to_owned(),
        "licence=subscription&starts=2026-01-01&ends=unknown&about=update".to_owned(),
        "day=2020-02-29&licence=perpetual&bought=2021-01-01&about=training".to_owned(),
    ];
    for fragment in &fragments {
        let case = coverage_case(fragment);
        let report = check(&case, today());
        for &lang in Lang::ALL {
            let m = &site(lang).messages;
            let found = lines(lang, &coverage_sheet(lang, &case));
            let tests = part(&found, &plain(m.coverage_tests()));
            let starts = tests.iter().filter(|line| line.starts_with("- ")).count();
            assert_eq!(starts, report.findings.len(), "{fragment}");
            for finding in &report.findings {
                let (test, outcome) =
                    (words::test(site(lang), finding.test), words::outcome(m, &finding.outcome));
                let line = plain(&format!("- {}", m.pair(&test, outcome)));
                let at = tests.iter().position(|l| *l == line).unwrap_or_else(|| panic!("{line}"));
                let own = tests[at + 1..].iter().take_while(|line| !line.starts_with("- "));
                let own: Vec<&String> = own.collect();
                for &clause in &finding.clauses {
                    let (_, passage) = site(lang).faq.clause(clause).unwrap();
                    let quoted = plain(&format!("  > {}", passage.plain()));
                    assert!(own.contains(&&quoted), "{fragment}: {line}: {clause:?}");
                }
            }
            let answers = part(&found, &plain(m.sheet_case()));
            let questions = asked(&case, today());
            // The day before them, whose midnights count after them.
            assert_eq!(answers.len(), 2 + questions.len(), "{fragment}");
            for (line, question) in answers[1..].iter().zip(questions) {
                let asked = plain(&words::question(site(lang), question));
                let answer = match case.said(question) {
                    Answer::Missing => m.not_answered().to_owned(),
                    Answer::Unknown => m.dont_know().to_owned(),
                    Answer::Is(said) => words::said(m, question, said, &date::format),
                };
                assert!(line.starts_with(&format!("- {asked}")), "{line}: {asked}");
                assert!(line.ends_with(&plain(&answer)), "{line}: {answer}");
            }
        }
    }
}

#[test]
fn outcomes_have_marks_for_styles() {
    let mut seen = BTreeSet::new();
    for fragment in [FAILING, ""] {
        let case = coverage_case(fragment);
        let report = check(&case, today());
        let sheet = coverage_sheet(Lang::En, &case);
        let tests = sheet.sections.iter().find(|section| section.title == "All tests").unwrap();
        let Body::Lines(lines) = &tests.body else { panic!("a table") };
        for (line, finding) in lines.iter().zip(&report.findings) {
            let mark = match finding.outcome {
                Outcome::Passed => "passed",
                Outcome::Failed => "failed",
                Outcome::Open(_) => "open",
                Outcome::NotApplicable => "not-applicable",
            };
            assert_eq!(line.mark, Some(mark));
            seen.insert(mark);
        }
    }
    assert!(seen.len() >= 3, "{seen:?}");
}

#[test]
fn the_days_left_are_counted_from_the_day_asked_about() {
    let rented = |rest: &str| format!("licence=subscription&starts=2024-01-01&ends={rest}");
    let gap = "licence=perpetual&bought=2020-01-01&renewed=2030-01-01&restarted=2027-02-01\
               &ended=2026-11-21";
    // Name, case, French, English; today is 23 November 2026.
    #[rustfmt::skip]
    let cases: [(&str, String, &[&str], &[&str]); 16] = [
        ("ends today", rented("2026-11-23"), &["En vigueur jusqu’au 2026-11-23 compris.", "Il prend fin aujourd’hui, à minuit."], &["In force until 2026-11-23, that day included.", "It ends today, at midnight."]),
        ("today, named", rented("2026-11-23&day=2026-11-23"), &["En vigueur jusqu’au 2026-11-23 compris.", "Il prend fin aujourd’hui, à minuit."], &["In force until 2026-11-23, that day included.", "It ends today, at midnight."]),
        ("ends tomorrow", rented("2026-11-24"), &["En vigueur jusqu’au 2026-11-24 compris.", "Il prend fin dans 1 jour."], &["In force until 2026-11-24, that day included.", "It ends in 1 day."]),
        ("ends in two days", rented("2026-11-25"), &["En vigueur jusqu’au 2026-11-25 compris.", "Il prend fin dans 2 jours."], &["In force until 2026-11-25, that day included.", "It ends in 2 days."]),
        ("over a leap day", rented("2028-03-01"), &["En vigueur jusqu’au 2028-03-01 compris.", "Il prend fin dans 464 jours."], &["In force until 2028-03-01, that day included.", "It ends in 464 days."]),
        ("ended yesterday", rented("2026-11-22"), &["Le dernier jour couvert était le 2026-11-22.", "Il a pris fin il y a 1 jour."], &["The last covered day was 2026-11-22.", "It ended 1 day ago."]),
        ("ended two days ago", rented("2026-11-21"), &["Le dernier jour couvert était le 2026-11-21.", "Il a pris fin il y a 2 jours."], &["The last covered day was 2026-11-21.", "It ended 2 days ago."]),
        ("ends on another day", rented("2026-12-01&day=2026-12-01"), &["En vigueur jusqu’au 2026-12-01 compris.", "Il prend fin ce jour-là, à minuit."], &["In force until 2026-12-01, that day included.", "It ends that day, at midnight."]),
        ("ends the day after another", rented("2026-12-02&day=2026-12-01"), &["En vigueur jusqu’au 2026-12-02 compris.", "C’est 1 jour après le jour demandé."], &["In force until 2026-12-02, that day included.", "That is 1 day after the day asked about."]),
        ("ends after another", rented("2026-12-03&day=2026-12-01"), &["En vigueur jusqu’au 2026-12-03 compris.", "C’est 2 jours après le jour demandé."], &["In force until 2026-12-03, that day included.", "That is 2 days after the day asked about."]),
        ("ended the day before another", rented("2026-11-30&day=2026-12-01"), &["Le dernier jour couvert était le 2026-11-30.", "C’était 1 jour avant le jour demandé."], &["The last covered day was 2026-11-30.", "That was 1 day before the day asked about."]),
        ("ended before another", rented("2026-11-29&day=2026-12-01"), &["Le dernier jour couvert était le 2026-11-29.", "C’était 2 jours avant le jour demandé."], &["The last covered day was 2026-11-29.", "That was 2 days before the day asked about."]),
        ("taken out again later", gap.to_owned(), &["Le dernier jour couvert était le 2026-11-21.", "Il a pris fin il y a 2 jours.", "Un nouveau plan commence le 2027-02-01."], &["The last covered day was 2026-11-21.", "It ended 2 days ago.", "A new plan begins on 2027-02-01."]),
        ("its end not known", "licence=perpetual&bought=2026-11-23".to_owned(), &["En vigueur ce jour-là."], &["In force on that day."]),
        ("not begun", "licence=perpetual&bought=2026-11-24".to_owned(), &["Le plan ne commence que le 2026-11-24."], &["The plan only begins on 2026-11-24."]),
        ("nothing known", String::new(), &[], &[]),
    ];
    for (name, fragment, french, english) in cases {
        let report = check(&coverage_case(&fragment), today());
        for (lang, expected) in [(Lang::Fr, french), (Lang::En, english)] {
            let found = reason(&site(lang).messages, &report, today(), &date::format);
            let found: Vec<String> = found.iter().map(|text| plain(text)).collect();
            assert_eq!(found, expected, "{name}");
        }
    }
}

// ---- The parts.

#[test]
fn the_record_says_when_where_and_of_what() {
    let record = Record {
        moment: "23 novembre 2026 à 9 h 05".to_owned(),
        zone: "America/Toronto".to_owned(),
        address: "https://portal.example/fr/couverture#day=2026-11-23\n".to_owned(),
    };
    let version = site(Lang::Fr).edition.version();
    let sheet = |lang| Sheet {
        title: "Title".to_owned(),
        lead: Vec::new(),
        sections: vec![record.section(site(lang))],
    };
    let french = lines(Lang::Fr, &sheet(Lang::Fr));
    let expected = [
        "- Faite le 23 novembre 2026 à 9 h 05 (America/Toronto)".to_owned(),
        format!("- Contenu publié, version {version}"),
        "- Pour la recalculer : https://portal.example/fr/couverture#day=2026-11-23 ".to_owned(),
        "- Ses réponses sont indicatives. Seuls la Politique OL Care et votre contrat font foi."
            .to_owned(),
    ];
    assert_eq!(part(&french, "Cette fiche"), expected);
    let english = part(&lines(Lang::En, &sheet(Lang::En)), "This sheet");
    assert_eq!(english[0], "- Made on 23 novembre 2026 à 9 h 05 (America/Toronto)");
    assert_eq!(english[1], format!("- Published content, version {version}"));
    assert!(record.section(site(Lang::Fr)).paper, "a screen shows it elsewhere");
}

#[test]
fn a_sheet_of_every_part() {
    let rows = |rows: &[&[&str]]| -> Vec<Vec<String>> {
        rows.iter().map(|row| row.iter().map(|cell| (*cell).to_owned()).collect()).collect()
    };
    let table = Table {
        head: vec!["".to_owned(), "été".to_owned()],
        groups: vec![rows(&[&["a", "1"], &["ab"]]), rows(&[&["c", "10,00", "x"]])],
    };
    let noted = SheetLine { notes: vec!["a note".to_owned()], ..SheetLine::pair("Is it?", "Yes") };
    let sheet = Sheet {
        title: "Été".to_owned(),
        lead: vec!["one".to_owned(), String::new(), "two".to_owned()],
        sections: vec![
            Section::lines(
                "L",
                vec![
                    noted,
                    SheetLine::text("text"),
                    SheetLine::pair("label", ""),
                    SheetLine::default(),
                ],
            )
            .led("lead"),
            Section::table("T", table),
        ],
    };
    let expected = [
        "Été",
        "===",
        "one",
        "two",
        "",
        "L",
        "-",
        "lead",
        "- Is it? Yes",
        "  a note",
        "- text",
        "- label",
        "",
        "T",
        "-",
        "      été",
        "a       1",
        "ab",
        "c   10,00  x",
        "",
    ];
    assert_eq!(lines(Lang::En, &sheet), expected);
}

#[test]
fn lists_in_words() {
    let items = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<String>>();
    // Items, French « or » and « and », English.
    let cases = [
        ("", ["", "", "", ""]),
        ("a", ["a", "a", "a", "a"]),
        ("a b", ["a ou b", "a et b", "a or b", "a and b"]),
        ("a b c", ["a, b ou c", "a, b et c", "a, b or c", "a, b and c"]),
    ];
    for (text, expected) in cases {
        let (fr, en) = (&site(Lang::Fr).messages, &site(Lang::En).messages);
        let items = items(text);
        let found =
            [list_or(fr, &items), list_and(fr, &items), list_or(en, &items), list_and(en, &items)];
        assert_eq!(found.map(|text| plain(&text)), expected, "{text:?}");
    }
}
