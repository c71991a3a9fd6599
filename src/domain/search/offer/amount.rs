//! An amount in a visitor's input.

use crate::domain::money::{Currency, Money, NumberFormat, read_amount, write_amount};
use crate::domain::search::fold;
use crate::domain::search::fold::{is_digit, is_japanese, is_of_word};

/// The fewest digits that are an amount where nothing else says so.
const MIN_DIGITS: usize = 3;

/// The amount, as the page's language writes it, and the currency that it names, if
/// any. Beside it must stand a word for price (`priced`), a currency, or nothing at all.
pub(super) fn read(
    input: &str,
    priced: bool,
    format: NumberFormat,
) -> Option<(String, Option<Currency>)> {
    // Japanese has no space around an amount. Its units belong to the amount.
    let apart = |c: char| if is_japanese(c) && !"万億円".contains(c) { ' ' } else { c };
    let input: String = input.chars().map(apart).collect();
    let start = input.trim_start();
    // A phone number starts so.
    if start.starts_with(['+', '＋']) || start.starts_with("00") {
        return None;
    }
    let (mut text, mut word, mut others) = (String::new(), None, false);
    let dollars = input.contains('$');
    for token in input.split_whitespace() {
        let token = token.trim_end_matches(['?', '!', ';', ':', '.', '？', '！', '。']);
        let named = currency_word(token);
        if token.chars().any(is_digit) || is_mark(token, dollars) {
            text.push_str(token);
            text.push(' ');
        } else if named.is_some() {
            word = named;
        } else {
            others |= token.chars().any(is_of_word);
        }
    }
    let digits = text.chars().filter(|c| is_digit(*c)).count();
    if digits == 0 {
        return None;
    }
    let marked = text.chars().any(|c| !is_digit(c) && !c.is_whitespace() && !".,'’".contains(c));
    let (mut known, mut money): (Vec<Currency>, Option<Money>) = (Vec::new(), None);
    for &currency in word.unwrap_or(Currency::ALL) {
        if let Ok(reading) = read_amount(&text, currency, format) {
            known.push(currency);
            money = money.or(Some(reading.money));
        }
    }
    let named = marked || word.is_some();
    let money = money.filter(|money| money.minor > 0)?;
    if !(priced || named || (!others && digits >= MIN_DIGITS)) {
        return None;
    }
    let currency = if known.len() == 1 { known.first().copied() } else { None };
    Some((write_amount(money, format), currency))
}

/// Whether a token without digits is a currency's sign or code or, where there are dollars,
/// the letters that tell whose they are.
fn is_mark(token: &str, dollars: bool) -> bool {
    const WHOSE: [&str; 4] = ["CA", "CAN", "US", "AU"];
    const SIGNS: [&str; 10] = ["$", "€", "£", "¥", "￥", "円", "RM", "US$", "CA$", "A$"];
    let upper = token.to_ascii_uppercase();
    (dollars && WHOSE.contains(&upper.as_str()))
        || SIGNS.contains(&upper.as_str())
        || Currency::from_id(&upper).is_some()
}

/// The currencies of a name that is the same in many languages.
fn currency_word(token: &str) -> Option<&'static [Currency]> {
    use Currency::{Aud, Cad, Eur, Jpy, Myr, Usd};
    Some(match fold(token).trim_end_matches('s') {
        "euro" => &[Eur],
        "yen" => &[Jpy],
        "ringgit" => &[Myr],
        "dollar" => &[Cad, Usd, Aud],
        _ => return None,
    })
}
