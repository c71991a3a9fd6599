//! The fields of the estimate, from a script or from the command line.

use crate::jsonl::de::{Object, TextOrInteger, given};
use crate::link;
use olcare_portal::content::Site;
use olcare_portal::domain::link::{LinkError, decode_price, fill_price};
use olcare_portal::domain::price::{COSTS, Draft, Field};
use olcare_portal::i18n::Lang;
use serde::Deserialize;
use serde::de::{Deserializer, Error, MapAccess, Visitor};
use std::collections::BTreeSet;
use std::fmt;

/// What a request calls the list of options. Every other field has its name of the table.
pub(super) const OPTIONS: &str = "options";

/// A request of `--jsonl`.
#[derive(Debug, Default)]
pub(crate) struct PriceRequest {
    lang: Option<String>,
    link: Option<String>,
    /// The fields by the keys of a link.
    pairs: Vec<(&'static str, String)>,
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

impl<'de> Deserialize<'de> for PriceRequest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(PriceRequestVisitor)
    }
}

struct PriceRequestVisitor;

impl<'de> Visitor<'de> for PriceRequestVisitor {
    type Value = PriceRequest;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<PriceRequest, M::Error> {
        let (mut request, mut seen) = (PriceRequest::default(), BTreeSet::new());
        while let Some(name) = map.next_key::<String>()? {
            match (name.as_str(), Field::from_id(&name)) {
                _ if seen.contains(&name) => {
                    return Err(M::Error::custom(format!("duplicate field `{name}`")));
                }
                ("lang", _) => request.lang = Some(map.next_value()?),
                ("link", _) => request.link = Some(map.next_value()?),
                (OPTIONS, _) => {
                    for Object(option) in map.next_value::<Vec<Object<OptionJson>>>()? {
                        let costs = option.value.map(|TextOrInteger(text)| (COSTS, text));
                        request.pairs.push((Field::Options.id(), option.name));
                        request.pairs.extend(costs);
                    }
                }
                (_, Some(field)) if field != Field::Options => {
                    request.pairs.push((field.id(), map.next_value::<TextOrInteger>()?.0));
                }
                _ => return Err(M::Error::custom(unknown(&name))),
            }
            seen.insert(name);
        }
        Ok(request)
    }
}

impl PriceRequest {
    /// The language that it names, or else this one.
    pub(super) fn lang(&self, default: Lang) -> Result<Lang, String> {
        self.lang.as_ref().map_or(Ok(default), |code| {
            Lang::from_code(code).ok_or_else(|| format!("no language {code:?}"))
        })
    }

    /// The form filled in.
    pub(super) fn draft(&self, site: &Site) -> Result<Draft, String> {
        let pairs: Vec<_> = self.pairs.iter().map(|(key, text)| (*key, text.as_str())).collect();
        match &self.link {
            None => from_pairs(site, &pairs),
            Some(fragment) if pairs.is_empty() => from_link(site, fragment),
            Some(_) => Err("the link is the whole case: nothing can stand beside it".to_owned()),
        }
    }
}

/// The form that a link fills in.
pub(super) fn from_link(site: &Site, fragment: &str) -> Result<Draft, String> {
    decode_price(fragment, empty(site), site.lang.number_format()).map_err(link::error)
}

/// The form that the command line fills in, its fields named as in a link. What is wrong
/// with the numbers is told together, when all is read.
pub(super) fn from_pairs(site: &Site, pairs: &[(&str, &str)]) -> Result<Draft, String> {
    let is_unknown = |name: &str| name != COSTS && Field::from_id(name).is_none();
    if let Some((name, _)) = pairs.iter().find(|(name, _)| is_unknown(name)) {
        return Err(unknown(name));
    }
    fill_price(empty(site), pairs.iter().copied())
        .map_err(|error| link::what(&error) + &known(&error))
}

/// The form before anything is typed: the plan's newest percentage stands in it.
fn empty(site: &Site) -> Draft {
    Draft::new(&site.plan.rate.newest().rate.write(site.lang.number_format().decimal))
}

fn unknown(name: &str) -> String {
    let fields: Vec<&str> = Field::ALL.iter().map(|field| field.id()).collect();
    format!("unknown field {name:?}; there are: {}", fields.join(", "))
}

/// What the field at fault can be, where that is a short list.
fn known(error: &LinkError) -> String {
    let LinkError::BadValue { key, .. } = error else { return String::new() };
    let choices = Field::from_id(key).map(|field| (field.row().choices)()).unwrap_or_default();
    let ids: Vec<String> = choices.into_iter().map(|choice| choice.id()).collect();
    if ids.is_empty() { String::new() } else { format!("; one of: {}", ids.join(", ")) }
}
