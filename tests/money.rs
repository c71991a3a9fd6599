//! Amounts and percentages: read as people type them, exact, never guessed.
#![allow(clippy::unwrap_used, reason = "a test may stop")]

use olcare_portal::domain::money::{
    AmountError, Currency, Money, NumberFormat, Overflow, Rate, RateError, parse_amount,
    write_amount,
};
use olcare_portal::i18n::Lang;
use proptest::prelude::*;

const FR: NumberFormat = Lang::Fr.number_format();
const EN: NumberFormat = Lang::En.number_format();

#[test]
fn amounts_that_read_alike_in_every_language() {
    // Name, text, currency, minor units.
    let cases = [
        ("plain", "12500", Currency::Cad, 1_250_000),
        ("zero", "0", Currency::Cad, 0),
        ("leading zeros", "0007", Currency::Cad, 700),
        ("one decimal, point", "12500.5", Currency::Cad, 1_250_050),
        ("one decimal, comma", "12500,5", Currency::Cad, 1_250_050),
        ("two decimals, point", "12500.50", Currency::Cad, 1_250_050),
        ("two decimals, comma", "12500,50", Currency::Cad, 1_250_050),
        ("zeros past the last decimal", "12500,5000", Currency::Cad, 1_250_050),
        ("no whole part", ",5", Currency::Cad, 50),
        ("no decimals after the mark", "12.", Currency::Cad, 1_200),
        ("French, space", "12 500,50", Currency::Eur, 1_250_050),
        ("French, no-break space", "12\u{a0}500,50", Currency::Eur, 1_250_050),
        ("French, narrow no-break space", "12\u{202f}500,50", Currency::Eur, 1_250_050),
        ("French, thin space", "12\u{2009}500,50", Currency::Eur, 1_250_050),
        ("French, millions", "1 234 567,89", Currency::Eur, 123_456_789),
        ("English, commas", "12,500.50", Currency::Usd, 1_250_050),
        ("English, millions", "1,234,567.89", Currency::Usd, 123_456_789),
        ("English, millions without decimals", "1,234,567", Currency::Usd, 123_456_700),
        ("German", "12.500,50", Currency::Eur, 1_250_050),
        ("German, millions without decimals", "1.234.567", Currency::Eur, 123_456_700),
        ("Swiss", "12'500.50", Currency::Eur, 1_250_050),
        ("Swiss, typographic apostrophe", "12\u{2019}500.50", Currency::Eur, 1_250_050),
        ("Swiss without decimals", "12'500", Currency::Eur, 1_250_000),
        ("Indian", "12,34,567.50", Currency::Usd, 123_456_750),
        ("Indian without decimals", "12,34,567", Currency::Usd, 123_456_700),
        ("Arabic-Indic digits", "١٢٣٤٫٥٠", Currency::Usd, 123_450),
        ("Arabic-Indic grouping", "١٬٢٣٤٫٥٠", Currency::Usd, 123_450),
        ("Persian digits", "۱۲۳۴", Currency::Usd, 123_400),
        ("Devanagari digits", "१२३४", Currency::Usd, 123_400),
        ("full-width", "１２，５００．５０", Currency::Usd, 1_250_050),
        ("spaces around", "  12500 \t", Currency::Cad, 1_250_000),
        ("sign before", "$12 500", Currency::Cad, 1_250_000),
        ("sign after", "12 500 $", Currency::Cad, 1_250_000),
        ("sign after a narrow no-break space", "12500\u{202f}€", Currency::Eur, 1_250_000),
        ("sign before a no-break space", "£\u{a0}12500", Currency::Gbp, 1_250_000),
        ("code before", "CAD 12500", Currency::Cad, 1_250_000),
        ("code after", "12500 CAD", Currency::Cad, 1_250_000),
        ("code in small letters", "12500 eur", Currency::Eur, 1_250_000),
        ("Canadian sign", "12 500 $CA", Currency::Cad, 1_250_000),
        ("Canadian sign before", "CA$12,500.00", Currency::Cad, 1_250_000),
        ("American sign", "US$12,500.00", Currency::Usd, 1_250_000),
        ("Australian sign", "A$5", Currency::Aud, 500),
        ("ringgit", "RM 5", Currency::Myr, 500),
        ("yen", "¥12500", Currency::Jpy, 12_500),
        ("full-width yen", "￥１２５００", Currency::Jpy, 12_500),
        ("yen in Japanese", "12500円", Currency::Jpy, 12_500),
        ("yen, commas", "12,500", Currency::Jpy, 12_500),
        ("yen, points", "12.500", Currency::Jpy, 12_500),
        ("yen with decimals of zero", "12500.00", Currency::Jpy, 12_500),
        ("the largest amount", "92233720368547758.07", Currency::Cad, i64::MAX),
        ("the largest amount, grouped", "92 233 720 368 547 758,07", Currency::Cad, i64::MAX),
        ("the largest amount of yen", "9223372036854775807", Currency::Jpy, i64::MAX),
    ];
    for (name, text, currency, minor) in cases {
        for &lang in Lang::ALL {
            let found = parse_amount(text, currency, lang.number_format());
            assert_eq!(found, Ok(Money { minor, currency }), "{name}, on a page in {lang:?}");
        }
    }
}

#[test]
fn ambiguous_amounts_read_by_the_language() {
    let many = Err(AmountError::TooManyDecimals);
    // Name, text, currency, on a French page, on an English page.
    let cases = [
        ("a point before three digits", "1.234", Currency::Cad, Ok(123_400), many),
        ("a comma before three digits", "1,234", Currency::Cad, many, Ok(123_400)),
        ("a point before three zeros", "1.000", Currency::Cad, Ok(100_000), Ok(100)),
        ("a comma before three zeros", "1,000", Currency::Cad, Ok(100), Ok(100_000)),
        ("no group is a lone zero, point", "0.500", Currency::Cad, Ok(50), Ok(50)),
        ("no group is a lone zero, comma", "0,125", Currency::Cad, many, many),
        ("yen have no decimals, point", "1.234", Currency::Jpy, Ok(1_234), Ok(1_234)),
        ("yen have no decimals, comma", "1,234", Currency::Jpy, Ok(1_234), Ok(1_234)),
        ("a space settles it", "1 234,567", Currency::Cad, many, many),
        ("another mark settles it", "1,234.567", Currency::Cad, many, many),
        ("the Arabic decimal mark settles it", "١٫٢٣٤", Currency::Cad, many, many),
        ("the Arabic decimal mark in yen", "١٫٢٣٤", Currency::Jpy, many, many),
        ("the Arabic grouping mark settles it", "١٬٢٣٤", Currency::Cad, Ok(123_400), Ok(123_400)),
    ];
    for (name, text, currency, french, english) in cases {
        for (hint, expected) in [(FR, french), (EN, english)] {
            let found = parse_amount(text, currency, hint).map(|money| money.minor);
            assert_eq!(found, expected, "{name}, decimals after {:?}", hint.decimal);
        }
    }
}

#[test]
fn amounts_that_are_refused() {
    use AmountError::{Empty, Negative, TooLarge, TooManyDecimals, Unreadable};
    let cases = [
        ("empty", "", Currency::Cad, Empty),
        ("spaces", " \u{a0}\t", Currency::Cad, Empty),
        ("a sign alone", "$", Currency::Cad, Empty),
        ("negative", "-5", Currency::Cad, Negative),
        ("negative with a minus sign", "\u{2212}5", Currency::Cad, Negative),
        ("negative after a sign", "$ -5", Currency::Cad, Negative),
        ("negative before a code", "-5 CAD", Currency::Cad, Negative),
        ("exponent", "1e400", Currency::Cad, Unreadable),
        ("infinity", "inf", Currency::Cad, Unreadable),
        ("not a number", "NaN", Currency::Cad, Unreadable),
        ("words", "douze", Currency::Cad, Unreadable),
        ("hexadecimal", "0x10", Currency::Cad, Unreadable),
        ("a minus sign after", "5-", Currency::Cad, Negative),
        ("in parentheses", "(5)", Currency::Cad, Negative),
        ("a fraction", "1/2", Currency::Cad, Unreadable),
        ("an underscore", "1_000", Currency::Cad, Unreadable),
        ("a semicolon", "1;000", Currency::Cad, Unreadable),
        ("a mark alone", ".", Currency::Cad, Unreadable),
        ("two marks", "1,,5", Currency::Cad, Unreadable),
        ("a mark at the head", ",,5", Currency::Cad, Unreadable),
        ("groups of four", "1 2345", Currency::Cad, Unreadable),
        ("a group of two at the end", "1,23,45", Currency::Cad, Unreadable),
        ("a group of one", "1 2 345", Currency::Cad, Unreadable),
        ("two spaces", "1  234", Currency::Cad, Unreadable),
        ("two kinds of grouping", "1.234 567", Currency::Cad, Unreadable),
        ("two kinds of grouping and decimals", "1.234 567,50", Currency::Cad, Unreadable),
        ("a mark within the decimals", "1.234.567,8,9", Currency::Cad, Unreadable),
        ("a group within the decimals", "1,50 000", Currency::Cad, Unreadable),
        ("another currency's sign", "5 €", Currency::Cad, Unreadable),
        ("another dollar", "US$5", Currency::Cad, Unreadable),
        ("another currency's code", "USD 5", Currency::Eur, Unreadable),
        ("a sign twice", "$$5", Currency::Cad, Unreadable),
        ("a date", "12.11.2026", Currency::Cad, Unreadable),
        ("three decimals", "1.2345", Currency::Cad, TooManyDecimals),
        ("a decimal of a yen", "1234.5", Currency::Jpy, TooManyDecimals),
        ("less than a yen", "0.125000", Currency::Jpy, TooManyDecimals),
        ("a decimal mark twice", "١٫٢٫٣", Currency::Cad, Unreadable),
        ("a cent past the largest", "92233720368547758.08", Currency::Cad, TooLarge),
        ("a unit past the largest", "9223372036854775808", Currency::Jpy, TooLarge),
        ("the largest number of units as cents", "9223372036854775807", Currency::Cad, TooLarge),
    ];
    for (name, text, currency, error) in cases {
        for &lang in Lang::ALL {
            let found = parse_amount(text, currency, lang.number_format());
            assert_eq!(found, Err(error), "{name}, on a page in {lang:?}");
        }
    }
    let huge = "9".repeat(100_000);
    assert_eq!(parse_amount(&huge, Currency::Cad, FR), Err(TooLarge), "100,000 nines");
}

#[test]
fn amounts_are_written() {
    let cases = [
        ("zero", Currency::Cad, 0, "0,00", "0.00", "0.00"),
        ("a cent", Currency::Cad, 1, "0,01", "0.01", "0.01"),
        ("hundreds", Currency::Cad, 99_999, "999,99", "999.99", "999.99"),
        ("thousands", Currency::Cad, 100_000, "1\u{202f}000,00", "1,000.00", "1000.00"),
        (
            "millions",
            Currency::Eur,
            123_456_789,
            "1\u{202f}234\u{202f}567,89",
            "1,234,567.89",
            "1234567.89",
        ),
        ("yen", Currency::Jpy, 12_500, "12\u{202f}500", "12,500", "12500"),
        ("below zero", Currency::Cad, -150, "-1,50", "-1.50", "-1.50"),
        (
            "the smallest",
            Currency::Jpy,
            i64::MIN,
            "-9\u{202f}223\u{202f}372\u{202f}036\u{202f}854\u{202f}775\u{202f}808",
            "-9,223,372,036,854,775,808",
            "-9223372036854775808",
        ),
    ];
    for (name, currency, minor, french, english, plain) in cases {
        let money = Money { minor, currency };
        assert_eq!(write_amount(money, FR), french, "{name}, French");
        assert_eq!(write_amount(money, EN), english, "{name}, English");
        assert_eq!(money.to_plain(), plain, "{name}, plain");
    }
}

#[test]
fn percentages() {
    use RateError::{Empty, OutOfRange, Unreadable};
    // Name, text, basis points on a French page, on an English page.
    let cases = [
        ("whole", "20", Ok(2_000), Ok(2_000)),
        ("with its sign", "20 %", Ok(2_000), Ok(2_000)),
        ("no-break space", "20\u{a0}%", Ok(2_000), Ok(2_000)),
        ("full-width", "２０％", Ok(2_000), Ok(2_000)),
        ("comma", "17,5", Ok(1_750), Ok(1_750)),
        ("point", "17.5", Ok(1_750), Ok(1_750)),
        ("two decimals", "17.25", Ok(1_725), Ok(1_725)),
        ("zeros past the decimals", "17.5000", Ok(1_750), Ok(1_750)),
        ("the smallest", "0.01", Ok(1), Ok(1)),
        ("the largest", "100", Ok(10_000), Ok(10_000)),
        ("over the largest", "100.01", Err(OutOfRange), Err(OutOfRange)),
        ("zero", "0", Err(OutOfRange), Err(OutOfRange)),
        ("negative", "-5", Err(OutOfRange), Err(OutOfRange)),
        ("huge", "99999999999999999999", Err(OutOfRange), Err(OutOfRange)),
        ("over 32 bits", "42949673", Err(OutOfRange), Err(OutOfRange)),
        ("too fine", "0.005", Err(Unreadable), Err(Unreadable)),
        ("too fine, or grouped", "1.234", Err(OutOfRange), Err(Unreadable)),
        ("empty", "", Err(Empty), Err(Empty)),
        ("spaces", "  ", Err(Empty), Err(Empty)),
        ("a sign alone", "%", Err(Empty), Err(Empty)),
        ("words", "vingt", Err(Unreadable), Err(Unreadable)),
        ("exponent", "2e1", Err(Unreadable), Err(Unreadable)),
        ("a sign before", "%20", Err(Unreadable), Err(Unreadable)),
        ("a currency", "20 $", Err(Unreadable), Err(Unreadable)),
    ];
    for (name, text, french, english) in cases {
        for (hint, expected) in [(FR, french), (EN, english)] {
            let found = Rate::parse(text, hint).map(Rate::basis_points);
            assert_eq!(found, expected, "{name}, decimals after {:?}", hint.decimal);
        }
    }
    let written = [(2_000, "20"), (1_750, "17.5"), (25, "0.25"), (5, "0.05"), (10_000, "100")];
    for (points, plain) in written {
        let rate = Rate::from_basis_points(points).unwrap();
        assert_eq!(rate.to_plain(), plain, "{points} basis points");
        assert_eq!(rate.write(','), plain.replace('.', ","), "{points} basis points, comma");
    }
    for points in [0, 10_001, u32::MAX] {
        let found = Rate::from_basis_points(points);
        assert_eq!(found, Err(OutOfRange), "{points} basis points");
    }
}

#[test]
fn a_share_is_rounded_half_away_from_zero() {
    // Name, minor units, basis points, share.
    let cases = [
        ("exact", 1_250_000, 2_000, Ok(250_000)),
        ("just below half", 2_499, 1, Ok(0)),
        ("below half", 4_999, 1, Ok(0)),
        ("half", 5_000, 1, Ok(1)),
        ("above half", 5_001, 1, Ok(1)),
        ("one and a half", 15_000, 1, Ok(2)),
        ("two and a half", 25_000, 1, Ok(3)),
        ("half below zero", -5_000, 1, Ok(-1)),
        ("below half below zero", -4_999, 1, Ok(0)),
        ("two and a half below zero", -25_000, 1, Ok(-3)),
        ("nothing", 0, 2_000, Ok(0)),
        ("all of the largest", i64::MAX, 10_000, Ok(i64::MAX)),
        ("all of the smallest", i64::MIN, 10_000, Ok(i64::MIN)),
        ("half of the largest", i64::MAX, 5_000, Ok(4_611_686_018_427_387_904)),
    ];
    for (name, minor, points, expected) in cases {
        let rate = Rate::from_basis_points(points).unwrap();
        let found = Money { minor, currency: Currency::Cad }.share(rate).map(|money| money.minor);
        assert_eq!(found, expected, "{name}");
    }
}

#[test]
fn sums_are_checked() {
    let money = |minor| Money { minor, currency: Currency::Jpy };
    assert_eq!(money(2).plus(money(3)), Ok(money(5)), "a sum");
    assert_eq!(money(i64::MAX).plus(money(0)), Ok(money(i64::MAX)), "the largest");
    assert_eq!(money(i64::MAX).plus(money(1)), Err(Overflow), "past the largest");
}

#[test]
fn currencies_have_their_codes() {
    for &currency in Currency::ALL {
        assert_eq!(Currency::from_id(currency.id()), Some(currency), "{currency:?}");
    }
    for code in ["", "cad", "CHF", "CAD ", "EURO"] {
        assert_eq!(Currency::from_id(code), None, "{code:?}");
    }
}

fn currency() -> impl Strategy<Value = Currency> {
    proptest::sample::select(Currency::ALL.to_vec())
}

fn number_formats() -> impl Strategy<Value = NumberFormat> {
    let mut all: Vec<NumberFormat> = Lang::ALL.iter().map(|lang| lang.number_format()).collect();
    all.push(NumberFormat::PLAIN);
    proptest::sample::select(all)
}

/// Small amounts as often as large ones.
fn minor() -> impl Strategy<Value = i64> {
    (0_u32..=62, any::<i64>()).prop_map(|(shift, bits)| (bits & i64::MAX) >> shift)
}

/// Texts that come close to being amounts.
fn nearly_an_amount() -> impl Strategy<Value = String> {
    "[0-9.,' \u{a0}\u{202f}$€%eE+\u{2212}-]{0,16}"
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(5_000))]

    #[test]
    fn what_is_written_reads_back(minor in minor(), currency in currency(), hint in number_formats()) {
        let money = Money { minor, currency };
        prop_assert_eq!(parse_amount(&write_amount(money, hint), currency, hint), Ok(money));
        let plain = money.to_plain();
        prop_assert_eq!(parse_amount(&plain, currency, NumberFormat::PLAIN), Ok(money));
        // A plain amount never has three decimals, so it means the same everywhere.
        prop_assert_eq!(parse_amount(&plain, currency, hint), Ok(money));
    }

    #[test]
    fn a_sign_changes_nothing(minor in minor(), currency in currency(), hint in number_formats()) {
        let money = Money { minor, currency };
        let code = currency.id();
        let amount = write_amount(money, hint);
        prop_assert_eq!(parse_amount(&format!("{code}\u{a0}{amount}"), currency, hint), Ok(money));
        prop_assert_eq!(parse_amount(&format!("{amount} {code}"), currency, hint), Ok(money));
    }

    #[test]
    fn a_rate_reads_back(points in 1_u32..=10_000, hint in number_formats()) {
        let rate = Rate::from_basis_points(points).unwrap();
        prop_assert_eq!(Rate::parse(&rate.write(hint.decimal), hint), Ok(rate));
        prop_assert_eq!(Rate::parse(&rate.to_plain(), hint), Ok(rate));
    }

    #[test]
    fn a_share_is_the_nearest(minor in minor(), points in 1_u32..=10_000) {
        let money = Money { minor, currency: Currency::Eur };
        let share = money.share(Rate::from_basis_points(points).unwrap()).unwrap().minor;
        let off = i128::from(minor) * i128::from(points) - i128::from(share) * 10_000;
        prop_assert!((-5_000..5_000).contains(&off), "off by {} ten-thousandths", off);
    }

    #[test]
    fn any_text_is_read_or_refused(
        text in prop_oneof![any::<String>(), nearly_an_amount()],
        currency in currency(),
        hint in number_formats(),
    ) {
        if let Ok(money) = parse_amount(&text, currency, hint) {
            prop_assert!(money.minor >= 0);
            prop_assert_eq!(parse_amount(&money.to_plain(), currency, hint), Ok(money));
        }
        if let Ok(rate) = Rate::parse(&text, hint) {
            prop_assert!((1..=10_000).contains(&rate.basis_points()));
        }
    }
}
