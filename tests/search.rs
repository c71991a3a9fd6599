//! The search: words as visitors type them, on made-up texts and on the real FAQ.
#![allow(clippy::unwrap_used, reason = "a test may stop")]

mod common;

use olcare_portal::content::Site;
use olcare_portal::domain::search::{
    Entry, Index, Piece, Query, Synonyms, Word, Words, fold, mark,
};
use olcare_portal::i18n::Lang;
use proptest::prelude::*;

const TEXTS: [(&str, &str); 6] = [
    ("Le coût de l’abonnement", "Un pourcentage de la licence."),
    ("Résilier", "Ne signez pas le formulaire de l'abonnement."),
    ("Formation", "Le coût est compris. Nos experts œuvrent en français."),
    ("Heures d'ouverture", "De 9 h à 17 h, sauf les jours fériés."),
    ("Téléphone", "+33 1 80 87 52 86"),
    ("Prix", "Straße, Ærø, façade, cœur"),
];

/// The titles that a query finds, best first.
fn found(typed: &str, synonyms: &[&[&str]]) -> Vec<&'static str> {
    let index = Index::new(TEXTS.iter().map(|(title, body)| Entry { title, body }));
    let synonyms = Synonyms::new(synonyms.iter().map(|group| group.to_vec()), []);
    let hits = index.search(&index.query(typed, &synonyms));
    assert!(hits.is_sorted_by(|a, b| a.score >= b.score), "{typed}: best first");
    hits.iter().map(|hit| TEXTS[hit.entry].0).collect()
}

#[test]
fn words_are_found() {
    const COST: &str = "Le coût de l’abonnement";
    let cases: [(&str, &str, &[&str]); 37] = [
        ("accents in the text alone", "resilier", &["Résilier"]),
        ("accents in the query alone", "fôrmâtion", &["Formation"]),
        ("accents in both", "résilier", &["Résilier"]),
        ("accents typed apart", "re\u{301}silier", &["Résilier"]),
        ("capitals", "RÉSILIER", &["Résilier"]),
        ("a ligature as two letters", "oeuvrent", &["Formation"]),
        ("two letters as a ligature", "cœur", &["Prix"]),
        ("a sharp s", "strasse", &["Prix"]),
        ("a cedilla", "facade", &["Prix"]),
        ("a beginning", "tel", &["Téléphone"]),
        ("a beginning of one letter", "t", &["Téléphone"]),
        ("an end is no beginning", "phone", &[]),
        ("an elision in the text", "abonnement", &[COST, "Résilier"]),
        ("an elision in both", "l'abonnement", &[COST, "Résilier"]),
        ("an elision with the other apostrophe", "l’abonnement", &[COST, "Résilier"]),
        ("a letter changed", "resiliar", &["Résilier"]),
        ("a letter missing", "formtion", &["Formation"]),
        ("a letter too many", "formmation", &["Formation"]),
        ("two letters swapped", "fromation", &["Formation"]),
        ("the first letter wrong", "gormation", &["Formation"]),
        ("a slip in a beginning", "forna", &["Formation"]),
        ("two slips", "fromatoin", &["Formation"]),
        ("a slip in a short word", "prx", &[]),
        ("a slip in four letters", "prux", &["Prix"]),
        ("a beginning of four letters", "form", &["Formation", "Résilier"]),
        ("a slip in a beginning of four letters is none", "firm", &[]),
        ("a title before a body", "cout", &[COST, "Formation"]),
        ("every word is there", "cout licence", &[COST]),
        ("a word that is nowhere is left aside", "cout zebre", &[COST, "Formation"]),
        ("nowhere at all", "zebre girafe", &[]),
        ("short words say little", "un le telephone de la", &["Téléphone"]),
        ("the word that few texts have decides", "abonnement formulaire", &["Résilier"]),
        ("words in title and body", "formation experts", &["Formation"]),
        ("digits", "80 87", &["Téléphone"]),
        ("punctuation around", "« licence » !", &[COST]),
        ("empty", "", &[]),
        ("punctuation alone", " ?! … «» ’ -- ", &[]),
    ];
    for (name, typed, titles) in cases {
        assert_eq!(found(typed, &[]), titles, "{name}: {typed}");
    }
}

#[test]
fn synonyms_are_found() {
    const COST: &str = "Le coût de l’abonnement";
    let groups: &[&[&str]] = &[&["prix", "coût", "tarif"], &["résilier", "annuler"]];
    let cases: [(&str, &str, &[&str]); 7] = [
        ("a word that stands in no text", "tarif", &[COST, "Prix", "Formation"]),
        ("the word itself before its synonyms", "prix", &["Prix", COST, "Formation"]),
        ("without its accent", "cout", &[COST, "Prix", "Formation"]),
        ("a beginning of four letters", "annu", &["Résilier"]),
        ("a beginning of three letters is none", "ann", &[]),
        ("with a word of the text", "tarif licence", &[COST]),
        ("a group does not reach into another", "annuler", &["Résilier"]),
    ];
    for (name, typed, titles) in cases {
        assert_eq!(found(typed, groups), titles, "{name}: {typed}");
    }
}

#[test]
fn capitals_of_europes_alphabets_are_folded_to_their_small_letters() {
    for c in ('À'..='Ž').chain('Α'..='Ω').chain('Ѐ'..='Я').filter(|c| c.is_uppercase()) {
        let small: String = c.to_lowercase().collect();
        assert_eq!(fold(&c.to_string()), fold(&small), "{c}");
    }
}

#[test]
fn words_are_of_the_letters_and_digits_of_europe_and_japan() {
    let ranges = [('\0', '\u{2c1}'), ('Σ', 'ώ'), ('А', 'я'), ('\u{2000}', '\u{2070}')];
    let japanese = [('\u{3041}', '\u{3096}'), ('ァ', 'ヺ'), ('一', '鿿'), ('！', 'ﾟ')];
    for c in ranges.into_iter().chain(japanese).flat_map(|(first, last)| first..=last) {
        let is_joiner = matches!(c, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}');
        let found: Vec<Word> = Words::new(&c.to_string()).collect();
        assert_eq!(found.len() == 1, c.is_alphanumeric() && !is_joiner, "{c:?}: {found:?}");
    }
}

#[test]
fn texts_are_folded() {
    let cases = [
        ("Résilier l’Abonnement", "resilier l’abonnement"),
        ("ÀÉÎÕÜ", "aeiou"),
        ("e\u{301}te\u{301}", "ete"),
        ("ŒUVRE Æ ß", "oeuvre ae ss"),
        ("日本 Ωμέγα", "日本 ωμέγα"),
        ("", ""),
    ];
    for (text, folded) in cases {
        assert_eq!(fold(text), folded, "{text}");
    }
    let text = "L’été, à 9 h !";
    let cut: Vec<(&str, String)> =
        Words::new(text).map(|word| (&text[word.start..word.end], word.folded)).collect();
    let expected = [("L", "l"), ("été", "ete"), ("à", "a"), ("9", "9"), ("h", "h")];
    assert_eq!(cut, expected.map(|(word, folded)| (word, folded.to_owned())));
}

#[test]
fn what_was_found_is_marked() {
    let synonyms = || Synonyms::new([vec!["prix", "coût"]], []);
    // Name, query, text with brackets around what is found.
    let cases = [
        ("a word", "licence", "La [licence], donc."),
        ("an accent", "ete", "L’[été] dernier"),
        ("an accent apart", "ete", "L’[e\u{301}te\u{301}] dernier"),
        ("a beginning marks the word", "form", "[Formation] en ligne"),
        ("a synonym", "prix", "Son [coût] est connu"),
        ("a slip", "licnece", "La [licence]"),
        ("twice", "le", "[Le] chat et [le] chien"),
        ("several words", "chat chien", "Le [chat] et le [chien]"),
        ("nothing", "zebre", "Le chat"),
        ("no query", "", "Le chat"),
        ("no text", "chat", ""),
    ];
    for (name, typed, marked) in cases {
        let text = marked.replace(['[', ']'], "");
        let pieces = mark(&text, &Query::new(typed, &synonyms()));
        let bracket = |piece: &Piece| match piece.found {
            true => format!("[{}]", piece.text),
            false => piece.text.to_owned(),
        };
        assert_eq!(pieces.iter().map(bracket).collect::<String>(), marked, "{name}");
    }
}

/// The questions of the FAQ that a query finds, best first.
fn asked<'a>(site: &'a Site, typed: &str) -> Vec<&'a str> {
    let bodies: Vec<String> = site.faq.questions().map(|question| question.plain()).collect();
    let texts = site.faq.questions().zip(&bodies);
    let index = Index::new(texts.map(|(question, body)| Entry { title: &question.title, body }));
    let ids: Vec<&str> = site.faq.questions().map(|question| question.id.as_str()).collect();
    let hits = index.search(&index.query(typed, &site.search.synonyms));
    hits.iter().map(|hit| ids[hit.entry]).collect()
}

/// Every query must find its question first.
fn assert_first(lang: Lang, queries: &[(&str, &str)]) {
    let library = common::library();
    let site = library.site(lang);
    let wrong: Vec<String> = queries
        .iter()
        .filter_map(|(typed, expected)| {
            let hits = asked(site, typed);
            (hits.first() != Some(expected)).then(|| format!("{typed}: {expected}, not {hits:?}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), queries.len(), wrong.join("\n"));
}

#[test]
fn french_visitors_find_their_answer() {
    assert_first(
        Lang::Fr,
        &[
            ("prix", "price"),
            ("cout", "price"),
            ("coût", "price"),
            ("tarif", "price"),
            ("combien", "price"),
            ("combien ça coûte", "price"),
            ("quel est le prix", "price"),
            ("pourcentage", "price"),
            ("résilier", "cancelling"),
            ("resilier mon abonnement", "cancelling"),
            ("annuler", "cancelling"),
            ("arrêter", "cancelling"),
            ("renouveler", "renewing"),
            ("renouvellement", "renewing"),
            ("comment renouveler", "renewing"),
            ("prolonger", "renewing"),
            ("payer par mois", "monthly-payments"),
            ("mensuel", "monthly-payments"),
            ("mensualités", "monthly-payments"),
            ("paiement mensuel", "monthly-payments"),
            ("payer à l'appel", "pay-per-call"),
            ("urgence", "response-time"),
            ("délai de réponse", "response-time"),
            ("temps de reponse", "response-time"),
            ("numéro", "contact-support"),
            ("numéro de téléphone", "contact-support"),
            ("horaires", "contact-support"),
            ("jours fériés", "contact-support"),
            ("contacter le support", "contact-support"),
            ("formation", "training-included"),
            ("OL Learn", "included"),
            ("formatoin", "training-included"),
            ("services professionnels", "professional-services-included"),
            ("mise à jour", "included"),
            ("mises a jour", "included"),
            ("exclusions", "exclusions"),
            ("vieille version", "exclusions"),
            ("script python", "exclusions"),
            ("javascript", "exclusions"),
            ("que comprend", "included"),
            ("plus couvert", "lapsed"),
            ("expiré", "lapsed"),
            ("contrat expiré", "lapsed"),
            ("licence perpétuelle", "eligibility"),
            ("première année", "eligibility"),
            ("obligatoire", "eligibility"),
            ("ouvrir un ticket", "getting-support"),
            ("appels illimités", "how-often"),
            ("limite", "how-often"),
            ("à quelle fréquence", "how-often"),
        ],
    );
}

#[test]
fn english_visitors_find_their_answer() {
    assert_first(
        Lang::En,
        &[
            ("price", "price"),
            ("cost", "price"),
            ("how much", "price"),
            ("how much does it cost", "price"),
            ("pricing", "price"),
            ("cancel", "cancelling"),
            ("cancel my subscription", "cancelling"),
            ("terminate", "cancelling"),
            ("renew", "renewing"),
            ("extend", "renewing"),
            ("how to renew", "renewing"),
            ("monthly", "monthly-payments"),
            ("pay by month", "monthly-payments"),
            ("monthly payment", "monthly-payments"),
            ("pay per call", "pay-per-call"),
            ("emergency", "response-time"),
            ("response time", "response-time"),
            ("time to answer", "response-time"),
            ("phone number", "contact-support"),
            ("timetable", "contact-support"),
            ("holidays", "contact-support"),
            ("contact support", "contact-support"),
            ("training", "training-included"),
            ("trainnig", "training-included"),
            ("professional services", "professional-services-included"),
            ("updates", "included"),
            ("upgrade", "included"),
            ("old version", "exclusions"),
            ("script", "exclusions"),
            ("no longer covered", "lapsed"),
            ("expired", "lapsed"),
            ("perpetual license", "eligibility"),
            ("first year", "eligibility"),
            ("unlimited calls", "how-often"),
            ("how often", "how-often"),
        ],
    );
}

#[test]
fn all_words_where_some_text_has_them_all() {
    let library = common::library();
    let cases = [
        (Lang::En, "monthly payments", &["monthly-payments"][..]),
        (Lang::En, "xylophone", &[]),
        (Lang::Fr, "résilier", &["cancelling"]),
        (Lang::Fr, "licence perpétuelle", &["eligibility"]),
    ];
    for (lang, typed, questions) in cases {
        assert_eq!(asked(library.site(lang), typed), questions, "{typed}");
    }
}

#[test]
fn every_question_is_found_by_its_title() {
    let library = common::library();
    for &lang in Lang::ALL {
        let site = library.site(lang);
        for question in site.faq.questions() {
            let hits = asked(site, &question.title);
            assert_eq!(hits.first(), Some(&question.id.as_str()), "{lang:?}: {}", question.title);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3_000))]

    #[test]
    fn marked_pieces_are_the_text(
        text in prop_oneof!["\\PC{0,60}", "([a-zéœ]{1,6}[ '’\u{301}]){0,8}"],
        typed in prop_oneof!["\\PC{0,12}", "[a-zéœ]{1,6}( [a-z]{1,4})?"],
    ) {
        let index = Index::new([Entry { title: "", body: &text }]);
        let query = index.query(&typed, &Synonyms::default());
        let pieces = mark(&text, &query);
        prop_assert_eq!(pieces.iter().map(|piece| piece.text).collect::<String>(), text.clone());
        prop_assert!(pieces.iter().all(|piece| !piece.text.is_empty()));
        // What the index finds by a single word is what is marked.
        if Words::new(&typed).count() == 1 {
            let marked = pieces.iter().any(|piece| piece.found);
            prop_assert_eq!(!index.search(&query).is_empty(), marked);
        }
    }

    #[test]
    fn words_lie_in_order_within_the_text(text in any::<String>()) {
        let (mut from, mut before) = (0, 0);
        for word in Words::new(&text) {
            prop_assert!(from <= word.start && word.start < word.end && word.end <= text.len());
            prop_assert!(text.is_char_boundary(word.start) && text.is_char_boundary(word.end));
            // Only Japanese pairs overlap, by one character.
            let overlap = text[word.start..before.max(word.start)].chars().count();
            prop_assert!(overlap <= 1 && before <= word.end);
            (from, before) = (word.start + 1, word.end);
        }
    }

    #[test]
    fn a_word_of_a_text_finds_it(text in "([a-zéœA-Z]{1,9}[ ,.'’-]){1,8}", at in any::<usize>()) {
        let all: Vec<Word> = Words::new(&text).collect();
        let word = &all[at % all.len()];
        let typed = &text[word.start..word.end];
        let query = Query::new(&typed.to_uppercase(), &Synonyms::default());
        let index = Index::new([Entry { title: "", body: &text }]);
        prop_assert_eq!(index.search(&query).len(), 1, "{} in {}", typed, text);
    }
}
