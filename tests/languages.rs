//! What differs from language to language in the program itself: amounts as they are
//! read and written, lists, sentences, hours.
#![allow(clippy::unwrap_used, reason = "a test may stop")]

mod common;

use common::cli::printed;
use olcare_portal::domain::money::{
    AmountError, Currency, Rate, parse_amount, read_amount, write_amount,
};
use olcare_portal::i18n::Lang;
use olcare_portal::words;
use olcare_portal::words::sheet::{list_and, list_or};
use std::time::Duration;

/// What is read: the amount in cents, and whether the language had to decide.
type Found = Result<(i64, bool), AmountError>;

#[test]
fn amounts_are_read_the_way_of_the_language() {
    const TOO_MANY: Found = Err(AmountError::TooManyDecimals);
    let euro = Currency::Eur;
    // What is typed, how those with a decimal comma read it, and those with a point.
    #[rustfmt::skip]
    let cases: [(&str, Found, Found); 12] = [
        ("1.234", Ok((123_400, true)), TOO_MANY),
        ("1,234", TOO_MANY, Ok((123_400, true))),
        ("1.234,5", Ok((123_450, false)), Ok((123_450, false))),
        ("1,234.5", Ok((123_450, false)), Ok((123_450, false))),
        ("12.500,50 €", Ok((1_250_050, false)), Ok((1_250_050, false))),
        ("€ 1.234,-", Ok((123_400, false)), Ok((123_400, false))),
        ("12,5", Ok((1_250, false)), Ok((1_250, false))),
        ("１，２３４．５", Ok((123_450, false)), Ok((123_450, false))),
        ("１２、５０１", TOO_MANY, Ok((1_250_100, true))),
        ("1、234。5", Ok((123_450, false)), Ok((123_450, false))),
        ("１２３４。５", Ok((123_450, false)), Ok((123_450, false))),
        ("1､234｡50", Ok((123_450, false)), Ok((123_450, false))),
    ];
    for &lang in Lang::ALL {
        let comma = matches!(lang, Lang::Fr | Lang::De | Lang::Nl);
        assert_eq!(lang.number_format().decimal == ',', comma, "{lang:?}");
        for (typed, with_comma, with_point) in cases {
            let found = read_amount(typed, euro, lang.number_format());
            let found = found.map(|reading| (reading.money.minor, reading.ambiguous));
            assert_eq!(found, if comma { with_comma } else { with_point }, "{lang:?}: {typed}");
        }
        for (typed, yen) in
            [("1億2,000万円", 120_000_000), ("１．５万", 15_000), ("￥3,000", 3_000)]
        {
            let found = parse_amount(typed, Currency::Jpy, lang.number_format());
            assert_eq!(found.map(|money| money.minor), Ok(yen), "{lang:?}: {typed}");
        }
    }
}

#[test]
fn what_a_language_writes_it_reads() {
    let written = [
        (Lang::Fr, "1\u{202f}234\u{202f}567,80", "17,5"),
        (Lang::En, "1,234,567.80", "17.5"),
        (Lang::De, "1.234.567,80", "17,5"),
        (Lang::Nl, "1.234.567,80", "17,5"),
        (Lang::Ja, "1,234,567.80", "17.5"),
        (Lang::Ms, "1,234,567.80", "17.5"),
    ];
    assert_eq!(written.map(|(lang, ..)| lang), *Lang::ALL);
    for (lang, amount, rate) in written {
        let format = lang.number_format();
        for cents in [0, 5, 123_400, 123_456_780, 100_000] {
            let money = parse_amount(
                &format!("{}.{:02}", cents / 100, cents % 100),
                Currency::Eur,
                Lang::En.number_format(),
            )
            .unwrap();
            let text = write_amount(money, format);
            assert_eq!(parse_amount(&text, Currency::Eur, format), Ok(money), "{lang:?}: {text}");
            if cents == 123_456_780 {
                assert_eq!(text, amount, "{lang:?}");
            }
        }
        let read = Rate::parse(rate, format).unwrap();
        assert_eq!((read.basis_points(), read.write(format.decimal)), (1_750, rate.to_owned()));
    }
}

#[test]
fn lists_are_joined_as_the_language_joins_them() {
    let library = common::library();
    let items = ["A", "B", "C"].map(str::to_owned);
    for &lang in Lang::ALL {
        let m = &library.site(lang).messages;
        for (list, end) in
            [(list_or(m, &items), m.list_or("", "")), (list_and(m, &items), m.list_and("", ""))]
        {
            let comma = if lang == Lang::Ja { "、" } else { ", " };
            assert!(list.starts_with(&format!("A{comma}B")), "{lang:?}: {list}");
            assert!(list.ends_with(&format!("B{end}C")), "{lang:?}: {list}");
        }
        assert_eq!(list_or(m, &items[..1]), "A", "{lang:?}");
    }
}

#[test]
fn numbers_with_their_units_stand_as_the_language_sets_them() {
    let library = common::library();
    for &lang in Lang::ALL {
        let m = &library.site(lang).messages;
        let long = words::duration(m, Duration::from_secs(3_600 + 20 * 60 + 5));
        let parts = [m.duration_hours("1"), m.duration_minutes("20"), m.duration_seconds("5")];
        assert_eq!(long, parts.join(if lang == Lang::Ja { "" } else { " " }), "{lang:?}");
        assert_eq!(words::duration(m, Duration::ZERO), m.duration_minutes("0"), "{lang:?}");
    }
    assert_eq!(
        words::duration(&library.site(Lang::Ja).messages, Duration::from_secs(4_800)),
        "1時間20分"
    );
}

#[test]
fn the_weekly_hours_are_a_phrase_of_the_language() {
    let library = common::library();
    let phrases = [
        (Lang::Fr, "lundi au vendredi, 9 h à 17 h"),
        (Lang::En, "Monday to Friday, 9:00 to 17:00"),
        (Lang::Ja, "月曜日〜金曜日、9時〜17時"),
    ];
    for &lang in Lang::ALL {
        let site = library.site(lang);
        let m = &site.messages;
        let region = site.regions.iter().find(|region| region.id.as_str() == "france").unwrap();
        let found = words::weekly_hours(m, &region.week);
        let mut rest = found.as_str();
        for part in [m.weekday_mon(), m.weekday_fri(), "9", "17"] {
            let Some((_, after)) = rest.split_once(part) else {
                panic!("{lang:?}: {found}: {part}")
            };
            rest = after;
        }
        if let Some((_, phrase)) = phrases.iter().find(|(other, _)| *other == lang) {
            assert_eq!(found.replace('\u{a0}', " "), *phrase, "{lang:?}");
        }
    }
}

#[test]
fn a_sheet_in_japanese_has_no_western_spaces_and_its_lines_fit_wide_letters() {
    let japanese = |c: char| matches!(c, '\u{3000}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ff01}'..='\u{ff60}');
    let asked = [
        &["coverage", "day=2026-06-11", "licence=perpetual", "bought=2026-01-05"][..],
        &["price", "value=12500", "situation=lapsed", "years=3", "again=2"],
        &["hours", "japan", "--at", "2026-03-27T14:40:00Z", "--explain"],
    ];
    for question in asked {
        let text = printed(&[question, &["--lang", "ja"]].concat());
        let lines: Vec<&str> = text.lines().collect();
        for pair in lines.windows(2) {
            let letters: Vec<char> = pair[0].trim().chars().collect();
            // Two spaces and more stand between columns.
            let torn = letters.windows(3).any(|l| japanese(l[0]) && l[1] == ' ' && japanese(l[2]));
            assert!(!torn, "{}", pair[0]);
            if pair[1].starts_with("--") {
                let wide = letters.iter().filter(|c| japanese(**c)).count();
                assert_eq!(pair[1].len(), letters.len() + wide, "{}", pair[0]);
            }
        }
    }
}
