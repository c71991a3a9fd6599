//! The table of the estimate's fields: every row is whole, and everything is made from it.
#![allow(clippy::unwrap_used, reason = "a test may stop")]

mod common;

use common::cli::{asked, is_error, printed};
use olcare_portal::domain::figures::RestartSurcharge::Unpublished;
use olcare_portal::domain::link::{decode_price, encode_price, fill_price};
use olcare_portal::domain::money::NumberFormat;
use olcare_portal::domain::price::{
    COSTS, Draft, Field, FieldPath, Kind, LINK_ORDER, MAX_OPTIONS, MAX_TEXT, validate,
};
use olcare_portal::i18n::Lang;
use olcare_portal::words;
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// Another text than that of an empty form.
fn another(field: Field) -> String {
    let row = field.row();
    match row.kind {
        Kind::Choice | Kind::List => {
            let ids = (row.choices)().into_iter().map(|choice| choice.id());
            ids.rev().find(|id| *id != field.text(&Draft::new(""))).unwrap()
        }
        Kind::Amount | Kind::Rate => "12".to_owned(),
        Kind::Options => "PDF".to_owned(),
    }
}

/// A form with every field changed.
fn filled() -> Draft {
    let mut draft = Draft::new("");
    for &field in Field::ALL {
        let before = draft.clone();
        assert!(field.set(&mut draft, &another(field)), "{field:?}");
        assert_ne!(draft, before, "{field:?} keeps nothing");
    }
    FieldPath::Option(0).set(&mut draft, "3".to_owned());
    draft
}

#[test]
fn every_key_is_another_and_stands_in_a_link() {
    let keys: BTreeSet<&str> = Field::ALL.iter().map(|field| field.id()).chain([COSTS]).collect();
    assert_eq!(keys.len(), Field::ALL.len() + 1);
    let in_links: BTreeSet<&str> =
        LINK_ORDER.iter().map(|field| field.id()).chain([COSTS]).collect();
    assert_eq!(in_links, keys);
    let frozen = ["licence", "currency", "value", "option", "costs", "rate", "situation"];
    let frozen = frozen.into_iter().chain(["surcharge", "years", "again", "adding"]);
    let link = encode_price(&filled(), NumberFormat::PLAIN);
    let found: Vec<&str> = link.split('&').filter_map(|pair| pair.split('=').next()).collect();
    assert_eq!(found, frozen.collect::<Vec<_>>());
}

#[test]
fn a_form_with_every_field_changed_comes_back() {
    let draft = filled();
    let link = encode_price(&draft, NumberFormat::PLAIN);
    assert_eq!(decode_price(&link, Draft::new("20"), NumberFormat::PLAIN), Ok(draft));
}

#[test]
fn a_field_s_text_is_what_it_is_set_to() {
    for draft in [Draft::new("20"), filled()] {
        for &field in Field::ALL.iter().filter(|field| **field != Field::Options) {
            let mut copy = draft.clone();
            assert!(field.set(&mut copy, &field.text(&draft)), "{field:?}");
            assert_eq!(copy, draft, "{field:?}");
        }
    }
}

#[test]
fn every_choice_can_be_made_and_nothing_else() {
    for &field in Field::ALL {
        let (choices, mut draft) = ((field.row().choices)(), filled());
        let has_choices = matches!(field.row().kind, Kind::Choice | Kind::List);
        assert_eq!(has_choices, !choices.is_empty(), "{field:?}");
        for choice in &choices {
            assert!(field.set(&mut draft, &choice.id()), "{choice:?}");
            assert_eq!(field.text(&draft), choice.id());
            assert!(field.offered(&draft).iter().any(|of| of.id() == field.chosen(&draft)));
        }
        let before = draft.clone();
        assert!(!has_choices || !field.set(&mut draft, "x") && draft == before, "{field:?}");
    }
}

#[test]
fn a_restart_past_the_years_is_shown_as_none() {
    let chosen = |years: u32, restart: u32| {
        let draft = Draft { years, restart, ..Draft::new("20") };
        let offered: Vec<String> = Field::Restart.offered(&draft).iter().map(|c| c.id()).collect();
        (offered.concat(), Field::Restart.chosen(&draft))
    };
    assert_eq!(chosen(1, 2), ("6".to_owned(), "6".to_owned()));
    assert_eq!(chosen(3, 3), ("236".to_owned(), "3".to_owned()));
    assert_eq!(chosen(3, 4), ("236".to_owned(), "6".to_owned()));
    assert_eq!(chosen(5, 6), ("23456".to_owned(), "6".to_owned()));
}

#[test]
fn options_are_added_within_what_a_link_holds() {
    let mut draft = Draft::new("");
    assert!(!draft.add_option(&"é".repeat(MAX_TEXT + 1)));
    assert!((0..MAX_OPTIONS).all(|_| draft.add_option(&"é".repeat(MAX_TEXT))));
    assert!(!draft.add_option("") && draft.options.len() == MAX_OPTIONS);
}

#[test]
fn problems_come_in_the_order_of_the_table_and_only_where_a_field_counts() {
    let mut draft = filled();
    for &field in Field::ALL {
        if matches!(field.row().kind, Kind::Amount | Kind::Rate) {
            field.set(&mut draft, "x");
        }
    }
    FieldPath::Option(0).set(&mut draft, "x".to_owned());
    for licence in (Field::Licence.row().choices)() {
        Field::Licence.set(&mut draft, &licence.id());
        let counts = Field::ALL.iter().filter(|field| (field.row().counts)(&draft));
        let expected = counts.filter_map(|&field| match field.row().kind {
            Kind::Choice | Kind::List => None,
            Kind::Amount | Kind::Rate => Some(FieldPath::Field(field)),
            Kind::Options => Some(FieldPath::Option(0)),
        });
        let problems = validate(&draft, NumberFormat::PLAIN, Unpublished).unwrap_err();
        let found: Vec<FieldPath> = problems.iter().map(|problem| problem.path).collect();
        assert_eq!(found, expected.collect::<Vec<_>>(), "{licence:?}");
    }
}

#[test]
fn every_field_has_words() {
    let library = common::library();
    for &lang in Lang::ALL {
        let site = library.site(lang);
        let labels: BTreeSet<&str> =
            Field::ALL.iter().map(|&field| words::field(&site.messages, field)).collect();
        assert_eq!(labels.len(), Field::ALL.len(), "{lang:?}");
        for &field in Field::ALL {
            let choices = (field.row().choices)();
            let said = choices.iter().map(|&choice| words::field_choice(&site.messages, choice));
            assert_eq!(said.collect::<BTreeSet<_>>().len(), choices.len(), "{lang:?} {field:?}");
        }
    }
}

#[test]
fn help_and_readme_name_every_field() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let readme = std::fs::read_to_string(root.join("README.md")).unwrap();
    let row = readme.lines().find(|line| line.starts_with("| `price`")).unwrap();
    let request = row.split('|').nth(2).unwrap();
    let help = printed(&["price", "--help"]);
    let (fields, _) = help.split_once("Examples").unwrap();
    let words: Vec<&str> = fields.split(|c: char| !c.is_alphabetic()).collect();
    for &field in Field::ALL {
        assert!(words.contains(&field.id()), "{field:?}\n{help}");
        let name = if field == Field::Options { "options" } else { field.id() };
        assert!(request.contains(&format!("`{name}`")), "{field:?}\n{request}");
    }
}

#[test]
fn script_and_command_line_take_every_field() {
    let (draft, mut question) = (filled(), json!({}));
    for &field in Field::ALL {
        match field {
            Field::Options => question["options"] = json!([{"name": "PDF", "value": "3"}]),
            field => question[field.id()] = field.text(&draft).into(),
        }
    }
    let link = encode_price(&draft, NumberFormat::PLAIN);
    assert_eq!(asked("price", question)["link"], link);
    let pairs: Vec<(&str, &str)> = link.split('&').map(|p| p.split_once('=').unwrap()).collect();
    assert_eq!(fill_price(Draft::new("20"), pairs.into_iter()), Ok(draft));
    for (name, value) in [("option", json!("PDF")), ("costs", json!(1)), ("price", json!(1))] {
        let answer = asked("price", json!({"value": 1, name: value}));
        assert!(is_error(&answer), "{answer}");
        assert!(answer["error"].as_str().unwrap().starts_with("unknown field"), "{answer}");
    }
    for &field in Field::ALL.iter().filter(|field| **field != Field::Options) {
        assert!(is_error(&asked("price", json!({field.id(): Value::Null}))), "{field:?}");
    }
}
