//! The estimate's fragment.

use super::codec::{LinkError, bad, meet, pairs, push};
use super::stamp::SEEN;
use crate::domain::money::{Money, NumberFormat, Rate, parse_amount, write_amount};
use crate::domain::price::{COSTS, Draft, Field, FieldPath, Kind, LINK_ORDER};
use crate::domain::stamp::Stamp;

/// Writes a form as a fragment, without the `#`.
pub fn encode_price(draft: &Draft, format: NumberFormat) -> String {
    let (mut plain, empty) = (draft.clone(), Draft::new(""));
    rewrite_numbers(
        &mut plain,
        |text| parse_amount(text, draft.currency, format).ok().map(Money::to_plain),
        |text| Rate::parse(text, format).ok().map(Rate::to_plain),
    );
    let mut fragment = String::new();
    for field in LINK_ORDER {
        if field == Field::Options {
            for option in &plain.options {
                push(&mut fragment, field.id(), &option.name);
                push(&mut fragment, COSTS, &option.value);
            }
        } else if !field.row().optional || field.text(&plain) != field.text(&empty) {
            push(&mut fragment, field.id(), &field.text(&plain));
        }
    }
    fragment
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
    let pairs = pairs(fragment)?;
    let mut draft =
        fill_price(empty, pairs.iter().map(|(key, text)| (key.as_str(), text.as_str())))?;
    // Only what is in plain notation: the rest stays as it was typed.
    let currency = draft.currency;
    rewrite_numbers(
        &mut draft,
        |text| {
            let amount = parse_amount(text, currency, NumberFormat::PLAIN).ok()?;
            (amount.to_plain() == text).then(|| write_amount(amount, format))
        },
        |text| {
            let rate = Rate::parse(text, NumberFormat::PLAIN).ok()?;
            (rate.to_plain() == text).then(|| rate.write(format.decimal))
        },
    );
    Ok(draft)
}

/// Fills in a form by the keys of a link, texts as they are. A stamp changes nothing.
///
/// # Errors
/// [`LinkError`] names the first pair that can't be read.
pub fn fill_price<'a>(
    empty: Draft,
    pairs: impl Iterator<Item = (&'a str, &'a str)>,
) -> Result<Draft, LinkError> {
    let (mut draft, mut met) = (empty, Vec::new());
    for (key, text) in pairs {
        let field = Field::from_id(key);
        if field != Some(Field::Options) && key != COSTS {
            meet(&mut met, key)?;
        }
        let is_read = match (key, field) {
            (_, Some(field)) => field.set(&mut draft, text),
            (COSTS, None) => {
                let option = draft.options.last_mut().filter(|option| option.value.is_empty());
                option.map(|option| text.clone_into(&mut option.value)).is_some()
            }
            (SEEN, None) => Stamp::parse(text).is_some(),
            _ => return Err(LinkError::UnknownKey(key.to_owned())),
        };
        if !is_read {
            return Err(bad(key, text));
        }
    }
    Ok(draft)
}

/// Writes every number anew, where there is another text for it.
fn rewrite_numbers(
    draft: &mut Draft,
    amount: impl Fn(&str) -> Option<String>,
    rate: impl Fn(&str) -> Option<String>,
) {
    let fields =
        Field::ALL.iter().filter(|field| matches!(field.row().kind, Kind::Amount | Kind::Rate));
    let options = (0..draft.options.len()).map(FieldPath::Option);
    for path in fields.copied().map(FieldPath::Field).chain(options) {
        let text = path.text(draft);
        if let Some(text) = if path.is_amount() { amount(&text) } else { rate(&text) } {
            path.set(draft, text);
        }
    }
}
