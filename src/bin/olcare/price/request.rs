//! The fields of the estimate, from a script or from the command line.

use crate::jsonl::de::{Object, TextOrInteger, given};
use crate::link;
use olcare_portal::content::Site;
use olcare_portal::domain::coverage::Licence;
use olcare_portal::domain::link::decode_price;
use olcare_portal::domain::money::Currency;
use olcare_portal::domain::price::{
    Draft, DraftOption, MAX_OPTIONS, MAX_TEXT, RESTARTS, Situation, YEARS,
};
use olcare_portal::i18n::Lang;
use serde::Deserialize;
use std::ops::RangeInclusive;

/// A request of `--jsonl`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct PriceRequest {
    #[serde(default, deserialize_with = "given")]
    lang: Option<String>,
    #[serde(default, deserialize_with = "given")]
    link: Option<String>,
    #[serde(default, deserialize_with = "given")]
    licence: Option<String>,
    #[serde(default, deserialize_with = "given")]
    currency: Option<String>,
    #[serde(default, deserialize_with = "given")]
    value: Option<TextOrInteger>,
    #[serde(default, deserialize_with = "given")]
    options: Option<Vec<Object<OptionJson>>>,
    #[serde(default, deserialize_with = "given")]
    rate: Option<TextOrInteger>,
    #[serde(default, deserialize_with = "given")]
    situation: Option<String>,
    #[serde(default, deserialize_with = "given")]
    surcharge: Option<TextOrInteger>,
    #[serde(default, deserialize_with = "given")]
    years: Option<TextOrInteger>,
    #[serde(default, deserialize_with = "given")]
    again: Option<TextOrInteger>,
    #[serde(default, deserialize_with = "given")]
    adding: Option<TextOrInteger>,
}

/// An option of the licence.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct OptionJson {
    #[serde(default)]
    name: String,
    #[serde(default, deserialize_with = "given")]
    value: Option<TextOrInteger>,
}

impl PriceRequest {
    /// The language that it names, or else this one.
    pub(super) fn lang(&self, default: Lang) -> Result<Lang, String> {
        let Some(code) = &self.lang else {
            return Ok(default);
        };
        Lang::from_code(code).ok_or_else(|| format!("no language {code:?}"))
    }

    /// The form filled in.
    pub(super) fn draft(self, site: &Site) -> Result<Draft, String> {
        let text = |value: Option<TextOrInteger>| value.map(|TextOrInteger(text)| text);
        let fields: Vec<(&str, String)> = [
            ("licence", self.licence),
            ("currency", self.currency),
            ("value", text(self.value)),
            ("rate", text(self.rate)),
            ("situation", self.situation),
            ("surcharge", text(self.surcharge)),
            ("years", text(self.years)),
            ("again", text(self.again)),
            ("adding", text(self.adding)),
        ]
        .into_iter()
        .filter_map(|(name, text)| Some((name, text?)))
        .collect();
        if let Some(fragment) = self.link {
            if !fields.is_empty() || self.options.is_some() {
                return Err("the link is the whole case: nothing can stand beside it".to_owned());
            }
            return from_link(site, &fragment);
        }
        let mut draft = empty(site);
        for (name, text) in &fields {
            set(&mut draft, name, text)?;
        }
        for Object(OptionJson { name, value }) in self.options.unwrap_or_default() {
            add_option(&mut draft, &name, text(value).unwrap_or_default())?;
        }
        Ok(draft)
    }
}

/// The form that a link fills in.
pub(super) fn from_link(site: &Site, fragment: &str) -> Result<Draft, String> {
    decode_price(fragment, empty(site), site.lang.number_format())
        .map_err(|error| link::error(&error))
}

/// The form that the command line fills in, its fields named as in a link.
pub(super) fn from_pairs(site: &Site, pairs: &[(&str, &str)]) -> Result<Draft, String> {
    let mut draft = empty(site);
    for (index, &(name, text)) in pairs.iter().enumerate() {
        let before = &pairs[..index];
        match name {
            "option" => add_option(&mut draft, text, String::new())?,
            "costs" => match (before.last(), draft.options.last_mut()) {
                (Some(("option", _)), Some(option)) => option.value = text.to_owned(),
                _ => return Err("costs stands right after its option".to_owned()),
            },
            _ if before.iter().any(|(other, _)| *other == name) => {
                return Err(format!("{name:?} twice"));
            }
            _ => set(&mut draft, name, text)?,
        }
    }
    Ok(draft)
}

/// The form before anything is typed: the plan's newest percentage stands in it.
fn empty(site: &Site) -> Draft {
    Draft::new(&site.plan.rate.newest().rate.write(site.lang.number_format().decimal))
}

fn set(draft: &mut Draft, name: &str, text: &str) -> Result<(), String> {
    let wrong = || format!("{name} can't be {text:?}{}", hint(name));
    match name {
        "licence" => draft.licence = Licence::from_id(text).ok_or_else(wrong)?,
        "currency" => draft.currency = Currency::from_code(text).ok_or_else(wrong)?,
        "situation" => draft.situation = Situation::from_id(text).ok_or_else(wrong)?,
        "years" => draft.years = within(text, &YEARS).ok_or_else(wrong)?,
        "again" => draft.restart = within(text, &RESTARTS).ok_or_else(wrong)?,
        // What is wrong with these is told together, field by field.
        "value" => text.clone_into(&mut draft.value),
        "rate" => text.clone_into(&mut draft.rate),
        "surcharge" => text.clone_into(&mut draft.surcharge),
        "adding" => text.clone_into(&mut draft.adding),
        _ => return Err(format!("unknown field {name:?}")),
    }
    Ok(())
}

fn within(text: &str, range: &RangeInclusive<u32>) -> Option<u32> {
    text.trim().parse().ok().filter(|number| range.contains(number))
}

/// What a field can be, where that is a short list.
fn hint(name: &str) -> String {
    let known: Vec<&str> = match name {
        "licence" => Licence::ALL.iter().map(|licence| licence.id()).collect(),
        "currency" => Currency::ALL.iter().map(|currency| currency.code()).collect(),
        "situation" => Situation::ALL.iter().map(|situation| situation.id()).collect(),
        "years" => vec!["1", "2", "3", "4", "5"],
        _ => vec!["2", "3", "4", "5", "6"],
    };
    format!("; one of: {}", known.join(", "))
}

/// Adds an option, within what a link can hold.
fn add_option(draft: &mut Draft, name: &str, value: String) -> Result<(), String> {
    if draft.options.len() == MAX_OPTIONS {
        return Err(format!("more than {MAX_OPTIONS} options"));
    }
    if name.chars().count() > MAX_TEXT {
        return Err(format!("the name of an option is longer than {MAX_TEXT} characters"));
    }
    draft.options.push(DraftOption { name: name.to_owned(), value });
    Ok(())
}
