//! The estimate's fragment.

use super::codec::{LinkError, Once, Writer, bad, pairs};
use super::stamp::SEEN;
use crate::domain::coverage::Licence;
use crate::domain::money::{Currency, NumberFormat, Rate, parse_amount, write_amount};
use crate::domain::price::{Draft, DraftOption, MAX_OPTIONS, MAX_TEXT, RESTARTS, Situation, YEARS};
use crate::domain::stamp::Stamp;
use std::ops::RangeInclusive;

/// Writes a form as a fragment, without the `#`.
pub fn encode_price(draft: &Draft, format: NumberFormat) -> String {
    let amount = |text: &str| match parse_amount(text, draft.currency, format) {
        Ok(money) => money.to_plain(),
        Err(_) => text.to_owned(),
    };
    let mut out = Writer::default();
    out.pair("licence", draft.licence.id());
    out.pair("currency", draft.currency.code());
    out.pair("value", &amount(&draft.value));
    for option in &draft.options {
        out.pair("option", &option.name);
        out.pair("costs", &amount(&option.value));
    }
    let rate = Rate::parse(&draft.rate, format).map(Rate::to_plain);
    out.pair("rate", rate.as_deref().unwrap_or(&draft.rate));
    out.pair("situation", draft.situation.id());
    if !draft.surcharge.is_empty() {
        out.pair("surcharge", &amount(&draft.surcharge));
    }
    out.pair("years", &draft.years.to_string());
    let usual = Draft::new("");
    if draft.restart != usual.restart {
        out.pair("again", &draft.restart.to_string());
    }
    if !draft.adding.is_empty() {
        out.pair("adding", &amount(&draft.adding));
    }
    out.finish()
}

/// Reads a fragment into a form; amounts come out the way `format` writes them.
///
/// # Errors
/// [`LinkError`] names the first part that can't be read.
pub fn decode_price(
    fragment: &str,
    empty: Draft,
    format: NumberFormat,
) -> Result<Draft, LinkError> {
    let mut draft = empty;
    let mut once = Once::default();
    for (key, value) in pairs(fragment)? {
        if !matches!(key.as_str(), "option" | "costs") {
            once.meet(&key)?;
        }
        let wrong = || bad(&key, &value);
        match key.as_str() {
            "licence" => draft.licence = Licence::from_id(&value).ok_or_else(wrong)?,
            "currency" => draft.currency = Currency::from_code(&value).ok_or_else(wrong)?,
            "situation" => draft.situation = Situation::from_id(&value).ok_or_else(wrong)?,
            "years" => draft.years = within(&value, YEARS).ok_or_else(wrong)?,
            "again" => draft.restart = within(&value, RESTARTS).ok_or_else(wrong)?,
            "value" => draft.value = value,
            "rate" => draft.rate = value,
            "surcharge" => draft.surcharge = value,
            "adding" => draft.adding = value,
            "option" => {
                if draft.options.len() == MAX_OPTIONS || value.chars().count() > MAX_TEXT {
                    return Err(wrong());
                }
                draft.options.push(DraftOption { name: value, value: String::new() });
            }
            "costs" => match draft.options.last_mut() {
                Some(option) if option.value.is_empty() => option.value = value,
                _ => return Err(wrong()),
            },
            SEEN => _ = Stamp::parse(&value).ok_or_else(wrong)?,
            _ => return Err(LinkError::UnknownKey(key)),
        }
    }
    localise(&mut draft, format);
    Ok(draft)
}

fn within(text: &str, range: RangeInclusive<u32>) -> Option<u32> {
    text.parse().ok().filter(|number| range.contains(number))
}

/// Amounts in plain notation come out as the page's language writes them.
fn localise(draft: &mut Draft, format: NumberFormat) {
    let currency = draft.currency;
    let amount = |text: &mut String| {
        if let Ok(money) = parse_amount(text, currency, NumberFormat::PLAIN)
            && money.to_plain() == *text
        {
            *text = write_amount(money, format);
        }
    };
    amount(&mut draft.value);
    amount(&mut draft.surcharge);
    amount(&mut draft.adding);
    draft.options.iter_mut().for_each(|option| amount(&mut option.value));
    if let Ok(rate) = Rate::parse(&draft.rate, NumberFormat::PLAIN)
        && rate.to_plain() == draft.rate
    {
        draft.rate = rate.write(format.decimal);
    }
}
