//! Amounts as people write and paste them, language by language; what is
//! ambiguous; and that whatever is written reads back.
#![allow(clippy::unwrap_used, reason = "a test may stop")]

use AmountError::{Empty, Negative, TooLarge, TooManyDecimals, Unreadable};
use Currency::{Aud, Cad, Eur, Gbp, Jpy, Myr, Usd};
use olcare_portal::domain::money::{
    AmountError, Currency, Money, NumberFormat, Rate, RateError, Reading, parse_amount,
    read_amount, write_amount,
};
use proptest::prelude::*;
use proptest::sample::select;

const POINT: NumberFormat = NumberFormat { decimal: '.', group: Some(',') };
const COMMA: NumberFormat = NumberFormat { decimal: ',', group: Some('.') };

/// Name, text, currency, minor units.
type Row = (&'static str, &'static str, Currency, i64);

/// Each reads alike on every page, and none is said to be ambiguous.
fn read_alike(rows: &[Row]) {
    for &(name, text, currency, minor) in rows {
        let reading = Ok(Reading { money: Money { minor, currency }, ambiguous: false });
        for hint in [POINT, COMMA] {
            let found = read_amount(text, currency, hint);
            assert_eq!(found, reading, "{name}: {text:?}, decimals after {:?}", hint.decimal);
            assert_eq!(parse_amount(text, currency, hint), found.map(|read| read.money), "{name}");
        }
    }
}

/// Each is refused alike on every page.
fn refused(rows: &[(&str, &str, Currency, AmountError)]) {
    for &(name, text, currency, error) in rows {
        for hint in [POINT, COMMA] {
            let found = read_amount(text, currency, hint);
            assert_eq!(found, Err(error), "{name}: {text:?}, decimals after {:?}", hint.decimal);
        }
    }
}

#[test]
fn as_french_writes() {
    read_alike(&[
        ("a space", "12 500,50 $", Cad, 1_250_050),
        ("a no-break space", "12\u{a0}500,50\u{a0}$", Cad, 1_250_050),
        ("a narrow no-break space", "12\u{202f}500,50\u{a0}€", Eur, 1_250_050),
        ("a thin space", "12\u{2009}500,50 €", Eur, 1_250_050),
        ("a figure space", "12\u{2007}500,50 €", Eur, 1_250_050),
        ("spaces of two kinds", "1 012\u{a0}500 €", Eur, 101_250_000),
        ("Canadian sign", "12 500,50 $CA", Cad, 1_250_050),
        ("Canadian sign before", "$CA 12 500,50", Cad, 1_250_050),
        ("Canadian sign with a space", "12 500,50 $ CA", Cad, 1_250_050),
        ("with a no-break space", "12\u{a0}500,50\u{a0}$\u{a0}CA", Cad, 1_250_050),
        ("the longer sign", "12 500,50 $ CAN", Cad, 1_250_050),
        ("American sign with a space", "12 500,50 $ US", Usd, 1_250_050),
        ("Australian sign with a space", "12 500,50 $ AU", Aud, 1_250_050),
        ("letters before", "CA$ 12 500,50", Cad, 1_250_050),
        ("sign and code", "12 500,50 $ CAD", Cad, 1_250_050),
        ("sign next to code", "$CAD 12 500,50", Cad, 1_250_050),
        ("code", "12 500,50 CAD", Cad, 1_250_050),
        ("no cents, a comma", "12 500, $", Cad, 1_250_000),
    ]);
}

#[test]
fn as_english_writes() {
    read_alike(&[
        ("dollars", "$12,500.50", Usd, 1_250_050),
        ("pounds", "£12,500.50", Gbp, 1_250_050),
        ("full-width pound", "￡12500", Gbp, 1_250_000),
        ("sign and code", "$12,500.50 CAD", Cad, 1_250_050),
        ("sign and country", "$12,500.50 US", Usd, 1_250_050),
        ("code and sign", "USD $12,500.50", Usd, 1_250_050),
        ("code next to sign", "USD$12,500.50", Usd, 1_250_050),
        ("country with a space", "US $12,500.50", Usd, 1_250_050),
        ("country next to sign", "C$12,500.50", Cad, 1_250_050),
        ("Australian", "AU$12,500.50", Aud, 1_250_050),
        ("small letters", "aud 12,500.50", Aud, 1_250_050),
        ("a plus", "+12,500.50", Usd, 1_250_050),
        ("a plus before a sign", "+$12,500.50", Usd, 1_250_050),
        ("a plus after a sign", "$ +12,500.50", Usd, 1_250_050),
        ("millions", "$1,234,567", Usd, 123_456_700),
        ("spaces, as in South Africa", "12 500.50", Usd, 1_250_050),
        ("Indian", "12,34,567.50", Usd, 123_456_750),
        ("Indian, crores", "1,23,45,678", Usd, 1_234_567_800),
    ]);
}

#[test]
fn as_german_and_dutch_write() {
    read_alike(&[
        ("German", "12.500,50 €", Eur, 1_250_050),
        ("German with its code", "EUR 12.500,50", Eur, 1_250_050),
        ("German, a dash for cents", "12.500,- €", Eur, 1_250_000),
        ("German, an en dash", "12.500,– €", Eur, 1_250_000),
        ("German, two dashes", "12.500,-- €", Eur, 1_250_000),
        ("Dutch, a dash for cents", "€ 12.500,-", Eur, 1_250_000),
        ("Dutch, an em dash", "€ 12.500,—", Eur, 1_250_000),
        ("Dutch, next to the sign", "€12.500,-", Eur, 1_250_000),
        ("Dutch, a space before the dash", "€ 12.500, -", Eur, 1_250_000),
        ("Dutch, points", "€ 12.500.-", Eur, 1_250_000),
        ("Dutch, less than a thousand", "€ 125,-", Eur, 12_500),
        ("Dutch, millions", "€ 1.012.500,-", Eur, 101_250_000),
        ("Austrian", "€ 12 500,–", Eur, 1_250_000),
        ("yen with a dash", "12.500,-", Jpy, 12_500),
    ]);
}

#[test]
fn as_swiss_write() {
    read_alike(&[
        ("apostrophe", "12'500.50", Eur, 1_250_050),
        ("typographic apostrophe", "12’500.50", Eur, 1_250_050),
        ("acute accent", "12´500.50", Eur, 1_250_050),
        ("a dash for cents", "12'500.-", Eur, 1_250_000),
        ("an en dash", "12’500.–", Eur, 1_250_000),
        ("two dashes", "12'500.--", Eur, 1_250_000),
        ("code", "EUR 12'500.--", Eur, 1_250_000),
        ("comma", "1'012'500,50", Eur, 101_250_050),
    ]);
}

#[test]
fn as_malay_writes() {
    read_alike(&[
        ("next to the sign", "RM12,500.50", Myr, 1_250_050),
        ("spaces", "RM 12 500", Myr, 1_250_000),
        ("small letters", "rm12,500.50", Myr, 1_250_050),
        ("code", "MYR 12,500.50", Myr, 1_250_050),
        ("code and sign", "RM 12,500.50 MYR", Myr, 1_250_050),
    ]);
}

#[test]
fn as_japanese_writes() {
    read_alike(&[
        ("yen sign", "¥12,500", Jpy, 12_500),
        ("full-width", "￥１２，５００", Jpy, 12_500),
        ("yen after", "12,500円", Jpy, 12_500),
        ("full-width, yen after", "１２５００円", Jpy, 12_500),
        ("full-width space", "１２，５００　円", Jpy, 12_500),
        ("code", "JPY 12,500", Jpy, 12_500),
        ("code and sign", "JP¥12,500", Jpy, 12_500),
        ("full-width code", "ＪＰＹ１２５００", Jpy, 12_500),
        ("ten thousands", "12万円", Jpy, 120_000),
        ("with a fraction", "1.5万", Jpy, 15_000),
        ("with a fraction, comma", "1,5万", Jpy, 15_000),
        ("full-width fraction", "１２．５万円", Jpy, 125_000),
        ("the finest fraction", "1.2345万", Jpy, 12_345),
        ("with a rest", "1万2,500円", Jpy, 12_500),
        ("hundred millions", "1億円", Jpy, 100_000_000),
        ("both units", "1億2,000万円", Jpy, 120_000_000),
        ("both units with a rest", "1億2,000万500円", Jpy, 120_000_500),
        ("hundred millions with a rest", "1億500円", Jpy, 100_000_500),
        ("a fraction of hundred millions", "1.25億", Jpy, 125_000_000),
        ("many ten thousands", "123,456,789万", Jpy, 1_234_567_890_000),
        ("of another currency", "$12.5万", Usd, 12_500_000),
        ("to the cent", "1.234567万", Usd, 1_234_567),
        ("the largest", "92233720368億5477万5807円", Jpy, i64::MAX),
    ]);
    refused(&[
        ("one past the largest", "92233720368億5477万5808円", Jpy, TooLarge),
        ("far past the largest", "99999999999億円", Jpy, TooLarge),
        ("less than a yen", "1.23456万", Jpy, TooManyDecimals),
        ("a unit alone", "万円", Jpy, Unreadable),
        ("a unit twice", "1万2万", Jpy, Unreadable),
        ("the smaller unit first", "1万2億", Jpy, Unreadable),
        ("a part as large as the unit before", "1億10000万", Jpy, Unreadable),
        ("a rest as large as the unit before", "1万10000", Jpy, Unreadable),
        ("a fraction before a rest", "1.5万200", Jpy, Unreadable),
        ("below zero", "-12万円", Jpy, Negative),
        ("a thousand in characters", "5千円", Jpy, Unreadable),
        ("digits in characters", "十二万円", Jpy, Unreadable),
    ]);
}

#[test]
fn in_digits_of_other_scripts() {
    read_alike(&[
        ("Arabic-Indic", "١٢٬٥٠٠٫٥٠", Usd, 1_250_050),
        ("Arabic-Indic, spaces", "١٢ ٥٠٠٫٥٠ €", Eur, 1_250_050),
        ("Persian", "۱۲٬۵۰۰٫۵۰", Usd, 1_250_050),
        ("Devanagari", "१२,५००.५०", Usd, 1_250_050),
        ("Devanagari, lakhs", "१२,३४,५६७.५०", Usd, 123_456_750),
        ("full-width, point and comma", "１２，５００．５０", Usd, 1_250_050),
        ("full-width, German", "１２．５００，５０", Eur, 1_250_050),
        ("full-width apostrophe", "１２＇５００", Eur, 1_250_000),
    ]);
}

#[test]
fn as_pasted() {
    read_alike(&[
        ("a cell of a spreadsheet", "\t12,500.50\r\n", Usd, 1_250_050),
        ("a cell with its format", " $ 12,500.50 ", Usd, 1_250_050),
        ("a byte order mark", "\u{feff}12500", Usd, 1_250_000),
        ("marks of direction", "\u{200e}12,500.50\u{200f} €", Eur, 1_250_050),
        ("isolated", "\u{2066}$12,500.50\u{2069}", Usd, 1_250_050),
        ("isolated the other way", "\u{2067}12,500.50\u{2069}", Usd, 1_250_050),
        ("isolated by its first letter", "\u{2068}12,500.50\u{2069} $", Usd, 1_250_050),
        ("embedded", "\u{202a}12,500.50\u{202c}", Usd, 1_250_050),
        ("an Arabic mark", "\u{61c}١٢٥٠٠", Usd, 1_250_000),
        ("a zero-width space within", "12\u{200b}500,50", Eur, 1_250_050),
        ("leading zeros", "007", Cad, 700),
        ("a point first", ".5", Cad, 50),
        ("a comma first", ",5", Cad, 50),
        ("a point last", "5.", Cad, 500),
        ("half", "0.5", Cad, 50),
        ("a cent", "0,01", Cad, 1),
        ("two digits after a comma", "12,34", Cad, 1_234),
        ("more zeros than cents", "12.340000", Cad, 1_234),
        ("the largest", "92233720368547758.07", Cad, i64::MAX),
        ("the largest, German", "92.233.720.368.547.758,07 $", Cad, i64::MAX),
        ("the largest, Swiss", "92'233'720'368'547'758.07", Cad, i64::MAX),
        ("the largest, yen", "￥9,223,372,036,854,775,807", Jpy, i64::MAX),
        ("the largest after zeros", "000000000092233720368547758.07", Cad, i64::MAX),
    ]);
}

#[test]
fn below_zero() {
    refused(&[
        ("a minus", "-12,500.00", Cad, Negative),
        ("a typographic minus", "\u{2212}12,500.00", Cad, Negative),
        ("an en dash", "–5", Cad, Negative),
        ("full-width", "－５", Jpy, Negative),
        ("a minus before a sign", "-$5", Cad, Negative),
        ("a minus after a sign", "$-5", Cad, Negative),
        ("a minus after", "12,500-", Cad, Negative),
        ("a minus after decimals", "12 500,50-", Cad, Negative),
        ("a minus after a space", "12 500,50 -", Cad, Negative),
        ("a minus after, then a sign", "12.500- €", Eur, Negative),
        ("a minus after a sign after", "12.500 €-", Eur, Negative),
        ("of an accountant", "(12,500.00)", Cad, Negative),
        ("of an accountant, sign within", "($12,500.00)", Cad, Negative),
        ("of an accountant, sign without", "$(12,500.00)", Cad, Negative),
        ("of an accountant, code after", "(12,500.00) CAD", Cad, Negative),
        ("of an accountant, with spaces", "$ ( 12,500.00 )", Cad, Negative),
        ("without cents", "-12.500,-", Eur, Negative),
        ("zero with a minus", "-0", Cad, Negative),
        ("zero cents with a minus", "-0.00", Cad, Negative),
        ("too many decimals as well", "-1.2345", Cad, Negative),
        ("too large as well", "-99999999999999999999", Cad, Negative),
        ("a minus twice", "--5", Cad, Unreadable),
        ("a minus on both sides", "-5-", Cad, Unreadable),
        ("a minus in parentheses", "(-5)", Cad, Unreadable),
        ("plus and minus", "+-5", Cad, Unreadable),
        ("a plus after", "5+", Cad, Unreadable),
        ("an open parenthesis", "(5", Cad, Unreadable),
        ("a closing parenthesis", "5)", Cad, Unreadable),
        ("a minus alone", "-", Cad, Unreadable),
        ("a plus alone", "+", Cad, Unreadable),
        ("a sign and a minus", "$ -", Cad, Unreadable),
        ("nothing in parentheses", "()", Cad, Unreadable),
        ("a minus before words", "-abc", Cad, Unreadable),
        ("a minus within", "5-6", Cad, Unreadable),
    ]);
}

#[test]
fn no_amount_at_all() {
    let long = "9".repeat(120);
    refused(&[
        ("nothing", "", Cad, Empty),
        ("a tab", "\t", Cad, Empty),
        ("what can't be seen", "\u{feff}\u{200b} \u{2066}", Cad, Empty),
        ("a sign and a code", "CAD $", Cad, Empty),
        ("an exponent", "1e400", Cad, Unreadable),
        ("a small exponent", "1e3", Cad, Unreadable),
        ("an exponent of yen", "1E3", Jpy, Unreadable),
        ("hexadecimal", "0x10", Cad, Unreadable),
        ("a fraction", "½", Cad, Unreadable),
        ("an exponent in small", "5²", Cad, Unreadable),
        ("a Roman numeral", "Ⅻ", Cad, Unreadable),
        ("not a number", "NaN", Cad, Unreadable),
        ("infinity", "infinity", Cad, Unreadable),
        ("infinity's sign", "∞", Cad, Unreadable),
        ("thousands in a letter", "12k", Cad, Unreadable),
        ("three commas", "1,2,3", Cad, Unreadable),
        ("two points", "1..2", Cad, Unreadable),
        ("a version", "1.2.3", Cad, Unreadable),
        ("a date", "12.11.202", Cad, Unreadable),
        ("pairs of digits", "12 34 567", Cad, Unreadable),
        ("pairs and triples", "1,23,456,789", Cad, Unreadable),
        ("two Arabic marks", "١٫٫٣", Cad, Unreadable),
        ("an Arabic mark and a point", "١٫.٣", Cad, Unreadable),
        ("a dash within", "5,-5", Cad, Unreadable),
        ("a dash and no number", ",-", Cad, Unreadable),
        ("three dashes", "5,---", Cad, Unreadable),
        ("a dash after an apostrophe", "5'-5", Cad, Unreadable),
        ("apostrophe and space", "1 234'567", Cad, Unreadable),
        ("the wrong way round", "\u{202e}12500", Cad, Unreadable),
        ("a null", "5\0", Cad, Unreadable),
        ("markup", "<b>5</b>", Cad, Unreadable),
        ("an accent on a digit", "5\u{301}", Cad, Unreadable),
        ("euros in dollars", "5 €", Cad, Unreadable),
        ("yen in dollars", "5円", Cad, Unreadable),
        ("dollars in euros", "$5", Eur, Unreadable),
        ("pounds in euros", "£5", Eur, Unreadable),
        ("dollars in yen", "$5", Jpy, Unreadable),
        ("francs", "Fr. 5.-", Eur, Unreadable),
        ("American in Canadian", "US$5", Cad, Unreadable),
        ("Canadian in American", "12 500,50 $ CA", Usd, Unreadable),
        ("Australian in American", "A$5", Usd, Unreadable),
        ("Hong Kong", "HK$5", Usd, Unreadable),
        ("Chinese", "CN¥5", Jpy, Unreadable),
        ("renminbi", "RMB 5", Myr, Unreadable),
        ("another code", "$5 USD", Cad, Unreadable),
        ("letters alone", "CA 5", Cad, Unreadable),
        ("a letter alone", "A 5", Aud, Unreadable),
        ("a sign twice", "$5$", Cad, Unreadable),
        ("a code twice", "CAD 5 CAD", Cad, Unreadable),
        ("a cent past the largest", "92233720368547758.08", Cad, TooLarge),
        ("a unit past the largest", "92,233,720,368,547,759", Cad, TooLarge),
        ("a yen past the largest", "9223372036854775808", Jpy, TooLarge),
        ("a yen past the largest, grouped", "9,223,372,036,854,775,808円", Jpy, TooLarge),
        ("half a yen", "0.5", Jpy, TooManyDecimals),
        ("half a cent", "0.005", Cad, TooManyDecimals),
        ("cents of cents", "12,500.505", Cad, TooManyDecimals),
    ]);
    for &currency in Currency::ALL {
        for text in [long.clone(), format!("1{}", "0".repeat(119)), format!("{long},-")] {
            for hint in [POINT, COMMA] {
                assert_eq!(read_amount(&text, currency, hint), Err(TooLarge), "{text}");
            }
        }
        let zeros = read_amount(&"0".repeat(120), currency, POINT).unwrap();
        assert_eq!(zeros.money, Money::zero(currency), "120 zeros");
    }
}

#[test]
fn the_page_decides_and_says_so() {
    // Name, text, currency, where a point begins decimals, where a comma does.
    let many = Err(TooManyDecimals);
    let cases = [
        ("a point", "1.234", Cad, many, Ok(123_400)),
        ("a comma", "1,234", Cad, Ok(123_400), many),
        ("three zeros after a point", "1.000", Eur, Ok(100), Ok(100_000)),
        ("three zeros after a comma", "12,500", Myr, Ok(1_250_000), Ok(1_250)),
        ("with a sign", "€ 12.500", Eur, Ok(1_250), Ok(1_250_000)),
        ("with a plus", "+12,500", Usd, Ok(1_250_000), Ok(1_250)),
        ("full-width", "１．０００", Eur, Ok(100), Ok(100_000)),
    ];
    for (name, text, currency, point, comma) in cases {
        for (hint, expected) in [(POINT, point), (COMMA, comma)] {
            let expected = expected.map(|minor| (minor, true));
            let found = read_amount(text, currency, hint).map(|r| (r.money.minor, r.ambiguous));
            assert_eq!(found, expected, "{name}: {text:?}, decimals after {:?}", hint.decimal);
        }
    }
    // These have three digits after a mark and are not ambiguous.
    read_alike(&[
        ("yen have no decimals", "12.500", Jpy, 12_500),
        ("no group is a lone zero", "0.500", Cad, 50),
        ("a dash settles it", "12.500,-", Eur, 1_250_000),
        ("a second mark settles it", "1.012.500", Eur, 101_250_000),
        ("a Japanese unit settles it, point", "1.234万", Jpy, 12_340),
        ("a Japanese unit settles it, comma", "1,234万", Jpy, 12_340_000),
        ("an apostrophe only groups", "12'500", Eur, 1_250_000),
        ("a space only groups", "12 500", Eur, 1_250_000),
    ]);
}

#[test]
fn percentages_take_the_same_care() {
    use RateError::{OutOfRange, Unreadable};
    let cases = [
        ("pasted", "\u{feff}17,5\u{a0}%\u{200e}\t", Ok(1_750)),
        ("Arabic", "١٧٫٥٪", Ok(1_750)),
        ("a plus", "+20 %", Ok(2_000)),
        ("a dash for decimals", "20,- %", Ok(2_000)),
        ("a minus after", "20-", Err(OutOfRange)),
        ("of an accountant", "(20)", Err(OutOfRange)),
        ("120 digits", &"9".repeat(120), Err(OutOfRange)),
        ("a currency", "20 €", Err(Unreadable)),
        ("Japanese units", "0.001万", Err(Unreadable)),
        ("a minus alone", "-", Err(Unreadable)),
    ];
    for (name, text, expected) in cases {
        for hint in [POINT, COMMA] {
            assert_eq!(Rate::parse(text, hint).map(Rate::basis_points), expected, "{name}");
        }
    }
}

/// Every way to group that a hint may have, beside none.
const GROUPS: [char; 7] = [',', '.', ' ', '\u{a0}', '\u{202f}', '\'', '\u{2019}'];

fn number_formats() -> impl Strategy<Value = NumberFormat> {
    let group = proptest::option::of(select(GROUPS.to_vec()));
    let all = (select(vec!['.', ',']), group);
    all.prop_filter_map("one mark can't do both", |(decimal, group)| {
        (group != Some(decimal)).then_some(NumberFormat { decimal, group })
    })
}

/// Small amounts as often as large ones.
fn minor() -> impl Strategy<Value = i64> {
    (0_u32..=62, any::<i64>()).prop_map(|(shift, bits)| (bits & i64::MAX) >> shift)
}

/// What the currency may be written with.
fn signs(currency: Currency) -> &'static [&'static str] {
    match currency {
        Cad => &["$", "CA$", "$CA", "$ CA", "C$", "$CAN", "$CAD", "CAD", "＄", "cad"],
        Usd => &["$", "US$", "$US", "$ US", "USD", "US $", "＄"],
        Gbp => &["£", "GBP", "￡"],
        Eur => &["€", "EUR", "eur"],
        Aud => &["$", "A$", "AU$", "$A", "$ AU", "AUD", "＄"],
        Myr => &["RM", "MYR", "rm"],
        Jpy => &["¥", "￥", "円", "JPY", "JP¥"],
    }
}

/// The text with its digits in the script that begins at this zero.
fn in_script(text: &str, zero: char) -> String {
    let digit = |c: char| c.to_digit(10).and_then(|d| char::from_u32(u32::from(zero) + d));
    text.chars().map(|c| digit(c).unwrap_or(c)).collect()
}

/// Texts that come close to being amounts.
fn nearly_an_amount() -> impl Strategy<Value = String> {
    prop_oneof![
        "[0-9.,' \u{a0}\u{202f}$€%eE+()\u{2212}\u{66b}-]{0,16}",
        "[-+(]?[$€]?[0-9]{1,3}([.,' ][0-9]{2,3}){0,3}([.,][0-9]{0,4})?[-)]?(,-)?[ $€]{0,2}",
        "[0-9]{1,3}([.,][0-9]{0,4})?億?[0-9]{0,4}([.,][0-9]{0,4})?万?[0-9]{0,4}円?",
        any::<String>(),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    #[test]
    fn what_is_written_reads_back(
        minor in minor(),
        currency in select(Currency::ALL.to_vec()),
        hint in number_formats(),
        zero in select(vec!['0', '٠', '۰', '०', '０']),
        which in any::<prop::sample::Index>(),
        place in 0..4,
    ) {
        let money = Money { minor, currency };
        let amount = in_script(&write_amount(money, hint), zero);
        let sign = which.get(signs(currency));
        let text = match place {
            0 => format!("{sign}{amount}"),
            1 => format!("{sign}\u{a0}{amount}"),
            2 => format!("{amount}\u{202f}{sign}"),
            _ => format!("{amount}{sign}"),
        };
        for text in [amount, text] {
            let reading = Reading { money, ambiguous: false };
            prop_assert_eq!(read_amount(&text, currency, hint), Ok(reading), "{}", text);
        }
    }

    #[test]
    fn ambiguous_is_where_the_other_mark_reads_otherwise(
        text in nearly_an_amount(),
        currency in select(Currency::ALL.to_vec()),
        hint in number_formats(),
    ) {
        let point = read_amount(&text, currency, POINT);
        let comma = read_amount(&text, currency, COMMA);
        let money = |read: Result<Reading, AmountError>| read.map(|reading| reading.money);
        for reading in [point, comma].into_iter().flatten() {
            prop_assert_eq!(reading.ambiguous, money(point) != money(comma), "{}", text);
        }
        // Grouping is for writing only.
        let expected = if hint.decimal == ',' { comma } else { point };
        prop_assert_eq!(read_amount(&text, currency, hint), expected, "{}", text);
    }

    #[test]
    fn any_text_is_read_or_refused(
        text in nearly_an_amount(),
        currency in select(Currency::ALL.to_vec()),
        hint in number_formats(),
    ) {
        if let Ok(read) = read_amount(&text, currency, hint) {
            prop_assert!(read.money.minor >= 0, "{}", text);
            let again = Reading { ambiguous: false, ..read };
            let plain = read.money.to_plain();
            prop_assert_eq!(read_amount(&plain, currency, NumberFormat::PLAIN), Ok(again), "{}", text);
            prop_assert_eq!(read_amount(&plain, currency, hint), Ok(again), "{}", text);
        }
    }
}
