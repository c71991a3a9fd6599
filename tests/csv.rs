//! Tables as files of values: what spreadsheets and programs read of them.
#![allow(clippy::unwrap_used, reason = "a test may stop")]

mod common;

use olcare_portal::domain::coverage::Licence;
use olcare_portal::domain::csv::{BYTE_ORDER_MARK, write};
use olcare_portal::domain::money::{Currency, Money};
use olcare_portal::domain::price::{Case, PricedOption, Situation};
use olcare_portal::i18n::Lang;
use olcare_portal::words::{PriceAnswer, Worked};
use proptest::prelude::*;
use proptest::sample::select;

const FORMULAS: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// A reader of RFC 4180 that knows nothing of the writer; it stops the test where
/// the file is not as the RFC has it.
fn read(text: &str, separator: char) -> Vec<Vec<String>> {
    let text = text.strip_prefix('\u{feff}').expect("a byte order mark");
    let (mut rows, mut row, mut cell) = (Vec::new(), Vec::new(), String::new());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        if c == '"' {
            assert!(cell.is_empty(), "a quote inside a bare cell: {text:?}");
            loop {
                match chars.next().expect("a closing quote") {
                    '"' if chars.next_if_eq(&'"').is_some() => cell.push('"'),
                    '"' => break,
                    c => cell.push(c),
                }
            }
            let next = chars.peek().copied();
            assert!(next == Some(separator) || next == Some('\r'), "after a quote: {next:?}");
        } else if c == separator {
            row.push(std::mem::take(&mut cell));
        } else if c == '\r' {
            assert_eq!(chars.next(), Some('\n'), "a line ends with both: {text:?}");
            row.push(std::mem::take(&mut cell));
            rows.push(std::mem::take(&mut row));
        } else {
            assert_ne!(c, '\n', "a bare line break: {text:?}");
            cell.push(c);
        }
    }
    assert!(row.is_empty() && cell.is_empty(), "the last line has no end: {text:?}");
    rows
}

/// What stands in the file for a cell: a formula is made a text.
fn harmless(cell: &str) -> String {
    if cell.starts_with(FORMULAS) { format!("'{cell}") } else { cell.to_owned() }
}

fn rows(rows: &[&[&str]]) -> Vec<Vec<String>> {
    rows.iter().map(|row| row.iter().map(|cell| (*cell).to_owned()).collect()).collect()
}

#[test]
fn the_reader_of_this_test_reads() {
    let cases = [
        ("\u{feff}", vec![]),
        ("\u{feff}a;b\r\n", rows(&[&["a", "b"]])),
        ("\u{feff}\"a;\r\n\"\"b\";\r\n;\r\n", rows(&[&["a;\r\n\"b", ""], &["", ""]])),
    ];
    for (text, expected) in cases {
        assert_eq!(read(text, ';'), expected, "{text:?}");
    }
}

#[test]
fn cells_are_quoted_where_they_must_be() {
    // Name, cell, with a comma between, with a semicolon.
    #[rustfmt::skip]
    let cases = [
        ("words", "a b", "a b", "a b"),
        ("nothing", "", "", ""),
        ("a comma", "1,5", "\"1,5\"", "1,5"),
        ("a semicolon", "a;b", "a;b", "\"a;b\""),
        ("a quote", "19\"", "\"19\"\"\"", "\"19\"\"\""),
        ("quotes alone", "\"\"", "\"\"\"\"\"\"", "\"\"\"\"\"\""),
        ("a line break", "a\nb", "\"a\nb\"", "\"a\nb\""),
        ("both of a line's end", "a\r\nb", "\"a\r\nb\"", "\"a\r\nb\""),
        ("a carriage return inside", "a\rb", "\"a\rb\"", "\"a\rb\""),
        ("spaces stay", " a ", " a ", " a "),
        ("letters of every script", "é は 🎌 \u{a0}", "é は 🎌 \u{a0}", "é は 🎌 \u{a0}"),
        ("an apostrophe", "'a", "'a", "'a"),
        ("a sign inside", "a=b+c-d@e", "a=b+c-d@e", "a=b+c-d@e"),
    ];
    for (name, cell, comma, semicolon) in cases {
        for (separator, expected) in [(',', comma), (';', semicolon)] {
            let text = write(&rows(&[&["x", cell, "y"]]), separator);
            let expected = format!("{BYTE_ORDER_MARK}x{separator}{expected}{separator}y\r\n");
            assert_eq!(text, expected, "{name}");
        }
    }
}

#[test]
fn formulas_are_harmless() {
    #[rustfmt::skip]
    let cases = [
        ("a sum", "=1+1", "\"'=1+1\""),
        ("a program", "=cmd|' /C calc'!A0", "\"'=cmd|' /C calc'!A0\""),
        ("a link with quotes", "=HYPERLINK(\"https://x\")", "\"'=HYPERLINK(\"\"https://x\"\")\""),
        ("a plus", "+1", "\"'+1\""),
        ("a minus", "-1", "\"'-1\""),
        ("an at", "@SUM(1)", "\"'@SUM(1)\""),
        ("a tab before", "\t=1", "\"'\t=1\""),
        ("a carriage return before", "\r=1", "\"'\r=1\""),
        ("a sign alone", "=", "\"'=\""),
    ];
    for (name, cell, expected) in cases {
        for separator in [',', ';'] {
            let text = write(&rows(&[&[cell]]), separator);
            assert_eq!(text, format!("{BYTE_ORDER_MARK}{expected}\r\n"), "{name}");
        }
    }
}

#[test]
fn every_row_is_a_line() {
    assert_eq!(write(&[], ','), "\u{feff}");
    assert_eq!(
        write(&rows(&[&["a", "b"], &["", ""], &["c", "d"]]), ','),
        "\u{feff}a,b\r\n,\r\nc,d\r\n"
    );
    assert_eq!(write(&rows(&[&["a"]]), ';').as_bytes()[..3], [0xef, 0xbb, 0xbf], "UTF-8");
}

/// What a visitor may call an option, and worse.
fn cell() -> impl Strategy<Value = String> {
    let letters = "=+-@\t\r\n,;\"' aé🎌\u{feff}\u{2028}1";
    prop_oneof![
        proptest::collection::vec(select(letters.chars().collect::<Vec<_>>()), 0..8)
            .prop_map(|letters| letters.into_iter().collect()),
        any::<String>(),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(20_000))]

    #[test]
    fn every_cell_is_read_back(
        table in proptest::collection::vec(proptest::collection::vec(cell(), 1..5), 0..5),
        separator in select(vec![',', ';']),
    ) {
        let text = write(&table, separator);
        let expected: Vec<Vec<String>> =
            table.iter().map(|row| row.iter().map(|cell| harmless(cell)).collect()).collect();
        let found = read(&text, separator);
        for cell in found.iter().flatten() {
            prop_assert!(!cell.starts_with(FORMULAS), "a formula: {:?}", cell);
        }
        prop_assert_eq!(found, expected);
    }
}

// ---- The estimate.

/// The rows of an estimate, no-break spaces made plain.
fn estimate_rows(lang: Lang, case: &Case) -> Vec<Vec<String>> {
    let library = common::library();
    let worked = Worked::new(case.clone()).unwrap();
    let money = |_: Money| panic!("a file has amounts without signs");
    let rows = PriceAnswer { site: library.site(lang), worked: &worked, money: &money }.rows();
    let plain = |cell: String| cell.replace('\u{a0}', " ");
    rows.into_iter().map(|row| row.into_iter().map(plain).collect()).collect()
}

fn case(licence: Licence) -> Case {
    let case = common::price::case(
        licence,
        Situation::FirstYear,
        Currency::Cad,
        1_250_050,
        &[],
        1_750,
        None,
        3,
    );
    let option = |name: &str, minor| PricedOption {
        name: name.to_owned(),
        value: Money { minor, currency: Currency::Cad },
    };
    Case { options: vec![option("PDF; \"pro\"", 80_000), option("", 0)], ..case }
}

#[test]
fn an_estimate_as_a_french_file() {
    let text = write(&estimate_rows(Lang::Fr, &case(Licence::Perpetual)), ';');
    let expected = [
        "\u{feff}Chemin;Ligne;Montant;Monnaie;Précision",
        ";Licence;12500,50;CAD;exact",
        ";\"Option : PDF; \"\"pro\"\"\";800,00;CAD;exact",
        ";Option : 2;0,00;CAD;exact",
        ";Licence et options;13300,50;CAD;exact",
        "Renouveler chaque année;Année 1 : première année, obligatoire;2327,59;CAD;exact",
        "Renouveler chaque année;Année 2 : renouvellement;2327,59;CAD;exact",
        "Renouveler chaque année;Année 3 : renouvellement;2327,59;CAD;exact",
        "Renouveler chaque année;OL Care, en tout sur 3 ans;6982,77;CAD;exact",
        "Laisser échoir, reprendre plus tard;Année 1 : première année, obligatoire;2327,59;CAD;exact",
        "Laisser échoir, reprendre plus tard;Année 2 : sans plan;0,00;CAD;exact",
        "Laisser échoir, reprendre plus tard;Année 3 : reprise après échéance;2327,59;CAD;minimum",
        "Laisser échoir, reprendre plus tard;OL Care, en tout sur 3 ans;4655,18;CAD;minimum",
        "Licence d’abonnement;Année 1 : compris;0,00;CAD;exact",
        "Licence d’abonnement;Année 2 : compris;0,00;CAD;exact",
        "Licence d’abonnement;Année 3 : compris;0,00;CAD;exact",
        "Licence d’abonnement;OL Care, en tout sur 3 ans;0,00;CAD;exact",
        "",
    ];
    assert_eq!(text.split("\r\n").collect::<Vec<_>>(), expected);
}

#[test]
fn an_estimate_as_an_english_file() {
    let text = write(&estimate_rows(Lang::En, &case(Licence::Perpetual)), ',');
    let expected = [
        "\u{feff}Way,Line,Amount,Currency,Precision",
        ",Licence,12500.50,CAD,exact",
        ",\"Option: PDF; \"\"pro\"\"\",800.00,CAD,exact",
        ",Option: 2,0.00,CAD,exact",
        ",Licence and options,13300.50,CAD,exact",
        "Renew each year,\"Year 1: first year, compulsory\",2327.59,CAD,exact",
        "Renew each year,Year 2: renewal,2327.59,CAD,exact",
        "Renew each year,Year 3: renewal,2327.59,CAD,exact",
        "Renew each year,\"OL Care, 3 years in all\",6982.77,CAD,exact",
        "\"Let lapse, restart later\",\"Year 1: first year, compulsory\",2327.59,CAD,exact",
        "\"Let lapse, restart later\",Year 2: no plan,0.00,CAD,exact",
        "\"Let lapse, restart later\",Year 3: restart after a lapse,2327.59,CAD,more than",
        "\"Let lapse, restart later\",\"OL Care, 3 years in all\",4655.18,CAD,more than",
        "Subscription licence,Year 1: included,0.00,CAD,exact",
        "Subscription licence,Year 2: included,0.00,CAD,exact",
        "Subscription licence,Year 3: included,0.00,CAD,exact",
        "Subscription licence,\"OL Care, 3 years in all\",0.00,CAD,exact",
        "",
    ];
    assert_eq!(text.split("\r\n").collect::<Vec<_>>(), expected);
}

#[test]
fn a_subscription_has_one_way_and_yen_no_decimals() {
    let yen = |minor| Money { minor, currency: Currency::Jpy };
    let case = Case {
        value: yen(1_234_567),
        options: Vec::new(),
        years: 1,
        ..case(Licence::Subscription)
    };
    let found = estimate_rows(Lang::En, &case);
    #[rustfmt::skip]
    let expected = rows(&[
        &["Way", "Line", "Amount", "Currency", "Precision"],
        &["", "Licence", "1234567", "JPY", "exact"],
        &["", "Licence and options", "1234567", "JPY", "exact"],
        &["Subscription licence", "Year 1: included", "0", "JPY", "exact"],
        &["Subscription licence", "OL Care, 1 year in all", "0", "JPY", "exact"],
    ]);
    assert_eq!(found, expected);
}
