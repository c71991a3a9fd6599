//! The estimate's fragment.

use super::codec::{LinkError, bad, meet, pairs, push};
use super::stamp::SEEN;
use crate::domain::money::{NumberFormat, Rate, parse_amount, write_amount};
use crate::domain::price::{COSTS, Draft, Field, FieldPath, Kind, LINK_ORDER};
use crate::domain::stamp::Stamp;

/// Writes a form as a fragment, without the `#`.
pub fn encode_price(draft: &Draft, format: NumberFormat) -> String {
    let (mut plain, empty) = (draft.clone(), Draft::new(""));
    rewrite_numbers(&mut plain, format, NumberFormat::PLAIN, false);
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
    rewrite_numbers(&mut draft, NumberFormat::PLAIN, format, true);
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

/// Writes every number that can be read in the format `from` in the format `to`; if `exact`,
/// only those that stand just as `from` writes them.
fn rewrite_numbers(draft: &mut Draft, from: NumberFormat, to: NumberFormat, exact: bool) {
    let fields =
        Field::ALL.iter().filter(|field| matches!(field.row().kind, Kind::Amount | Kind::Rate));
    let options = (0..draft.options.len()).map(FieldPath::Option);
    for path in fields.copied().map(FieldPath::Field).chain(options) {
        let text = path.text(draft);
        let written = if path.is_amount() {
            let amount = parse_amount(&text, draft.currency, from).ok();
            amount.map(|amount| [from, to].map(|format| write_amount(amount, format)))
        } else {
            let rate = Rate::parse(&text, from).ok();
            rate.map(|rate| [from, to].map(|format| rate.write(format.decimal)))
        };
        if let Some([before, after]) = written
            && (!exact || before == text)
        {
            path.set(draft, after);
        }
    }
}
