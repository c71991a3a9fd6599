//! Each rule of the search, on made-up texts in several languages.
#![allow(clippy::unwrap_used, reason = "a test may stop")]

use olcare_portal::domain::search::{Entry, Index, Synonyms, Word, Words, mark};
use proptest::prelude::*;
use std::time::{Duration, Instant};

/// The places of the titles that a query finds, best first.
fn found(titles: &[&str], typed: &str, synonyms: &[&[&str]]) -> Vec<usize> {
    let index = Index::new(titles.iter().map(|title| Entry { title, body: "" }));
    let synonyms = Synonyms::new(synonyms.iter().map(|group| group.to_vec()), []);
    index.search(&index.query(typed, &synonyms)).iter().map(|hit| hit.entry).collect()
}

/// Name, titles, query, the titles that it finds.
type Case<'a> = (&'a str, &'a [&'a str], &'a str, &'a [usize]);

fn assert_found(cases: &[Case]) {
    for (name, titles, typed, expected) in cases {
        assert_eq!(found(titles, typed, &[]), *expected, "{name}: {typed} in {titles:?}");
    }
}

#[test]
fn slips_of_the_hand() {
    assert_found(&[
        ("four letters, one slip", &["prix"], "prux", &[0]),
        ("three letters, none", &["van"], "von", &[]),
        ("seven letters, two slips", &["contrat"], "cantrot", &[]),
        ("eight letters, two slips", &["resilier"], "rasiliar", &[0]),
        ("eight letters, three slips", &["resilier"], "rasoliar", &[]),
        ("a swap counts one", &["prix"], "pirx", &[0]),
        ("two swaps in eight letters", &["resilier"], "ersilire", &[0]),
        ("a swap and a letter", &["formation"], "fromaton", &[0]),
        ("mois is not mises", &["mises"], "mois", &[]),
        ("a beginning of four letters is not forgiven", &["formation"], "firm", &[]),
        ("one of five is", &["formation"], "forna", &[0]),
        ("a beginning with two slips", &["professionnels"], "porfesionn", &[0]),
        ("a digit is never a slip", &["1800"], "1801", &[]),
        ("a word that is there is no slip", &["mont", "mort"], "mort", &[1]),
        ("the right word before a slip", &["calling cards", "calf"], "calf", &[1]),
    ]);
}

#[test]
fn forms_of_a_word() {
    assert_found(&[
        ("verb and noun", &["renouvellement"], "renouvelle", &[0]),
        ("another ending", &["obtenir"], "obtention", &[0]),
        ("a plural that was typed", &["script"], "scripts", &[0]),
        ("an adverb", &["mensuels"], "mensuellement", &[0]),
        ("four letters alike are too few", &["formule"], "formation", &[]),
        ("half of the word must be alike", &["professionnellement"], "professeur", &[]),
    ]);
}

#[test]
fn elisions() {
    for typed in ["l'abonnement", "l’abonnement", "L＇ABONNEMENT", "d’abonnement", "qu'abonnement"]
    {
        let titles = ["D'autres listes qu'ici", "L’abonnement", "un abonnement"];
        assert_eq!(found(&titles, typed, &[]), [1, 2], "{typed}");
    }
    assert_eq!(found(&["L’été"], "l'", &[]), [0], "alone it is a beginning");
    assert_eq!(found(&["d’OL Care", "dollars"], "d'OL", &[]), [0]);
    assert_eq!(found(&["sales", "the teams"], "team's", &[]), [1]);
}

#[test]
fn compounds() {
    let german = ["Verlängerung", "Verlängerungsformular", "Ihr Formular", "Formeln"];
    assert_eq!(found(&german, "Formular", &[]), [2, 1]);
    assert_eq!(found(&german, "formul", &[]), [1, 2], "while it is typed");
    assert_eq!(found(&german, "Verlängerung", &[]), [0, 1]);
    assert_eq!(found(&german, "verlaengerung", &[]), [0, 1], "with ae, one letter more");
    let apart = ["Das Formular zur Verlängerung", "Zur Verlängerung", "Preise"];
    assert_eq!(found(&apart, "Verlängerungsformular", &[]), [0]);
    let either = ["Das Formular", "Zur Verlängerung", "Preise"];
    assert_eq!(found(&either, "Verlängerungsformular", &[]), [0, 1]);
    let dutch = ["Het abonnement", "Abonnementsprijs", "De prijs", "Prijzenlijst"];
    assert_eq!(found(&dutch, "prijs", &[]), [2, 1]);
    assert_eq!(found(&dutch, "abonnementsprijs", &[]), [1, 0]);
    assert_found(&[
        ("n links", &["Lampenschirm", "Lampe", "Schirm"], "schirm", &[2, 0]),
        ("en links", &["Dokumentenvorlage", "Dokument"], "vorlage", &[0]),
        ("es links", &["Jahresvertrag", "Jahr"], "vertrag", &[0]),
        ("an inner part", &["Supportvertragsnummer", "Support"], "vertrag", &[0]),
        ("the rest must be a word", &["Chamois"], "mois", &[]),
        ("an end is no part", &["Téléphone"], "phone", &[]),
    ]);
}

#[test]
fn japanese() {
    let titles = ["契約の更新", "料金はいくらですか", "サポートに連絡する方法", "更新プログラム"];
    let cases: [(&str, &[usize]); 9] = [
        ("料金", &[1]),
        ("更新", &[0, 3]),
        ("契約更新", &[0]),
        ("契", &[0]),
        ("新", &[0, 3]),
        ("サポート", &[2]),
        ("連絡方法", &[2]),
        ("金料", &[]),
        ("電話", &[]),
    ];
    for (typed, expected) in cases {
        assert_eq!(found(&titles, typed, &[]), expected, "{typed}");
    }
    assert_eq!(found(&["ＯＬ Ｃａｒｅ １２３"], "ol care 123", &[]), [0], "full width");
    assert_eq!(found(&["OL Careの料金"], "ＣＡＲＥ料金", &[]), [0], "Latin within");
    let groups: &[&[&str]] = &[&["料金", "見積もり", "値段"], &["営業時間", "受付時間"]];
    assert_eq!(found(&["見積もりの方法", "連絡"], "値段", groups), [0]);
    assert_eq!(found(&["受付時間", "営業担当"], "営業時間", groups)[0], 0, "as a whole");
}

#[test]
fn malay_and_dutch_words() {
    let titles = ["Bagaimanakah saya memperbaharui langganan?", "Berapakah harganya?"];
    assert_eq!(found(&titles, "harga", &[]), [1]);
    assert_eq!(found(&titles, "langgannan", &[]), [0]);
    assert_eq!(found(&["Één maand", "E-mail"], "een", &[]), [0]);
}

#[test]
fn the_better_fit_comes_first() {
    assert_found(&[
        ("whole, beginning, form", &["ticker", "tickets", "ticket"], "ticket", &[2, 1, 0]),
        ("of slips the lesser", &["gurmation", "gormation"], "formation", &[1, 0]),
        ("alike: in their order", &["prix a", "prix b", "prix c"], "prix", &[0, 1, 2]),
    ]);
    let texts = [("Autres", "le prix le prix le prix"), ("Prix", "")];
    let index = Index::new(texts.map(|(title, body)| Entry { title, body }));
    let hits = index.search(&index.query("prix", &Synonyms::default()));
    assert_eq!(hits.iter().map(|hit| hit.entry).collect::<Vec<_>>(), [1, 0], "title, body");
}

#[test]
fn marks() {
    // All texts, the query, the first text with brackets around what is found.
    let cases: [(&[&str], &str, &str); 8] = [
        (&["Verlängerung"], "Formular", "Das [Verlängerungsformular]"),
        (&["Formular", "Verlängerung"], "Verlängerungsformular", "[Verlängerung] per [Formular]"),
        (&[], "契約更新", "毎年、[契約]の[更新]です"),
        (&[], "契約更新", "[契約更新]"),
        (&[], "サポート", "ＯＬ[サポート]窓口"),
        (&[], "契", "この[契約]は"),
        (&[], "care", "[Ｃａｒｅ]の"),
        (&[], "l’abonnement", "l’[abonnement]"),
    ];
    for (others, typed, marked) in cases {
        let text = marked.replace(['[', ']'], "");
        let titles = others.iter().copied().chain([text.as_str()]);
        let index = Index::new(titles.map(|title| Entry { title, body: "" }));
        let pieces = mark(&text, &index.query(typed, &Synonyms::default()));
        let bracket = |piece: &olcare_portal::domain::search::Piece| match piece.found {
            true => format!("[{}]", piece.text),
            false => piece.text.to_owned(),
        };
        assert_eq!(pieces.iter().map(bracket).collect::<String>(), marked, "{typed}");
    }
}

/// Long queries that could make the engine try very many ways.
#[test]
fn a_long_query_stays_fast() {
    let vocabulary: Vec<String> = (4..40).map(|n| "a".repeat(n)).collect();
    let many: Vec<String> = (0..3_000).map(|n| format!("wort{n:x} teil{:x}", n * 7)).collect();
    let texts = vocabulary.iter().chain(&many);
    let index = Index::new(texts.map(|text| Entry { title: text, body: text }));
    let queries = [
        "a".repeat(1_000),
        format!("{}b", "a".repeat(62)),
        "ab ".repeat(333),
        "契約更新".repeat(250),
        (0..140).map(|n| format!("wörter{n} ")).collect::<String>(),
        (0..1_000).map(|n| char::from(b'a' + (n * 7 % 26) as u8)).collect(),
        (0..166).map(|n| format!("{} ", ["abcde", "fghij", "klmno"][n % 3])).collect(),
    ];
    for typed in queries {
        let start = Instant::now();
        let query = index.query(&typed, &Synonyms::default());
        index.search(&query);
        mark(&typed, &query);
        let taken = start.elapsed();
        // Generous: this is no bench, and the machine may be busy.
        assert!(taken < Duration::from_secs(2), "{:?} for {}…", taken, &typed[..12]);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn no_text_stops_it(texts in prop::collection::vec(any::<String>(), 0..4), typed in any::<String>()) {
        let index = Index::new(texts.iter().map(|text| Entry { title: text, body: text }));
        let query = index.query(&typed, &Synonyms::new([vec![typed.as_str(), "prix"]], []));
        let hits = index.search(&query);
        prop_assert!(hits.is_sorted_by(|a, b| a.score >= b.score) && hits.len() <= texts.len());
        for text in &texts {
            let pieces = mark(text, &query);
            prop_assert_eq!(&pieces.iter().map(|piece| piece.text).collect::<String>(), text);
        }
    }

    #[test]
    fn the_beginning_of_a_word_finds_it(
        text in "([a-zäéœß]{1,9}|[ぁ-んァ-ヴ一-龠]{1,5}|[０-９Ａ-Ｚ]{1,4})([ ,.、。]([a-zéüA-Z]{1,9}|[一-龠]{1,4})){0,6}",
        at in any::<usize>(), length in any::<usize>(),
    ) {
        let all: Vec<Word> = Words::new(&text).collect();
        let word = &all[at % all.len()];
        let letters = word.folded.chars().count();
        let typed: String = word.folded.chars().take(1 + length % letters).collect();
        let index = Index::new([Entry { title: "", body: &text }]);
        let hits = index.search(&index.query(&typed, &Synonyms::default()));
        prop_assert_eq!(hits.len(), 1, "{} in {}", typed, text);
    }

    #[test]
    fn accents_and_case_change_nothing(
        texts in prop::collection::vec("[a-zéèàùêôïçœæñäöü']{1,9}( [a-zéèàùç]{1,9}){0,5}", 1..5),
        typed in "[a-zéèàùêôïçœæñäöü' ]{1,20}",
    ) {
        let find = |texts: &[String], typed: &str| {
            let index = Index::new(texts.iter().map(|text| Entry { title: text, body: "" }));
            index.search(&index.query(typed, &Synonyms::default()))
        };
        let hits = find(&texts, &typed);
        prop_assert_eq!(&hits, &find(&texts, &typed.to_uppercase()));
        let plain = |text: &str| olcare_portal::domain::search::fold(text);
        let bare: Vec<String> = texts.iter().map(|text| plain(text)).collect();
        prop_assert_eq!(&hits, &find(&bare, &plain(&typed)));
    }
}
