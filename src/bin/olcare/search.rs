//! `olcare search`: the questions that some words find, and the tools that answer them.

use crate::content::Context;
use crate::failure::Failure;
use crate::jsonl::ErrorResponse;
use crate::jsonl::de::given;
use olcare_portal::content::{FaqEntry, Site};
use olcare_portal::domain::link::encode_coverage;
use olcare_portal::domain::money::{Currency, parse_amount};
use olcare_portal::domain::search::offer::{self, Offer};
use olcare_portal::domain::search::{self, Entry, Index};
use olcare_portal::i18n::Lang;
use serde::{Deserialize, Serialize};
use std::fmt::Write;

/// The longest query, in characters: every word is compared with every word of
/// the texts.
const MAX_QUERY: usize = 1_000;

/// A request of `--jsonl`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SearchRequest {
    q: String,
    #[serde(default, deserialize_with = "given")]
    lang: Option<String>,
}

/// Its response.
#[derive(Debug, Serialize)]
pub(crate) struct SearchResponse<'a> {
    q: String,
    lang: &'static str,
    offers: Vec<OfferJson>,
    hits: Vec<HitJson<'a>>,
}

/// An answer that a tool computes.
#[derive(Debug, Serialize)]
#[serde(tag = "tool", rename_all = "kebab-case")]
enum OfferJson {
    Estimate { value: Option<String>, currency: Option<&'static str> },
    Centre { region: String },
    Script { language: &'static str, covered: bool, link: String },
    Coverage,
    Hours,
}

/// A question of the FAQ that was found, with its rank.
#[derive(Debug, Serialize)]
struct HitJson<'a> {
    id: &'a str,
    title: &'a str,
    score: u32,
}

/// Answers requests of `--jsonl`, with the indexes of all languages made once.
pub(crate) struct Responder<'a> {
    lang: Lang,
    indexes: Vec<(Lang, &'a Site, Index)>,
}

impl<'a> Responder<'a> {
    /// Makes the indexes.
    pub(crate) fn new(context: &'a Context) -> Self {
        let index = |&lang: &Lang| {
            let site = context.content.site(lang);
            (lang, site, index(site))
        };
        Self { lang: context.lang, indexes: Lang::ALL.iter().map(index).collect() }
    }

    /// Answers a request.
    pub(crate) fn answer(
        &self,
        request: SearchRequest,
    ) -> Result<SearchResponse<'a>, ErrorResponse> {
        let lang = match &request.lang {
            Some(code) => Lang::from_code(code),
            None => Some(self.lang),
        };
        let found = self.indexes.iter().find(|(of, ..)| Some(*of) == lang);
        let Some((lang, site, index)) = found else {
            let code = request.lang.unwrap_or_default();
            return Err(format!("no language {code:?}").into());
        };
        let hits = hits(site, index, &request.q)?;
        let offers = offered(site, &request.q);
        Ok(SearchResponse { q: request.q, lang: lang.code(), offers, hits })
    }
}

/// Answers a person: a line for each question found.
pub(crate) fn plain(context: &Context, words: &[String]) -> Result<String, Failure> {
    if words.is_empty() {
        return Err(Failure::Argument("search for which words?".to_owned()));
    }
    let (input, site) = (words.join(" "), context.site());
    let hits = hits(site, &index(site), &input).map_err(Failure::Argument)?;
    let mut text: String = offered(site, &input).iter().map(line).collect();
    if hits.is_empty() {
        _ = writeln!(text, "{}", site.messages.faq_nothing());
        return Ok(text);
    }
    let count = u64::try_from(hits.len()).unwrap_or(u64::MAX);
    _ = writeln!(text, "{}", site.messages.faq_found(count, &input));
    for hit in hits {
        // Writing to a text does not fail.
        _ = writeln!(text, "  {} ({})", hit.title, hit.id);
    }
    Ok(text)
}

/// The tools that answer the input.
fn offered(site: &Site, input: &str) -> Vec<OfferJson> {
    let format = site.lang.number_format();
    let offers = offer::offers(input, &site.search.hints, &site.regions, format);
    let offered = |offer: Offer| {
        let link = offer.case().map(|case| encode_coverage(&case, None)).unwrap_or_default();
        let covered = offer.covered() == Some(true);
        match offer {
            Offer::Estimate { amount, currency } => {
                let read = currency.unwrap_or(Currency::Cad);
                let plain = |text: String| Some(parse_amount(&text, read, format).ok()?.to_plain());
                let value = amount.and_then(plain);
                OfferJson::Estimate { value, currency: currency.map(Currency::id) }
            }
            Offer::Centre { region } => OfferJson::Centre { region: region.to_string() },
            Offer::Script { name, .. } => OfferJson::Script { language: name, covered, link },
            Offer::Coverage => OfferJson::Coverage,
            Offer::Hours => OfferJson::Hours,
        }
    };
    offers.into_iter().map(offered).collect()
}

/// The command that answers, on a line of its own.
fn line(offer: &OfferJson) -> String {
    let command = match offer {
        OfferJson::Estimate { value: Some(value), currency } => {
            let currency = currency.map(|code| format!(" currency={code}"));
            format!("price value={value}{}", currency.unwrap_or_default())
        }
        OfferJson::Estimate { .. } => "price value=AMOUNT".to_owned(),
        OfferJson::Centre { region } => format!("hours {region}"),
        OfferJson::Script { link, .. } => format!("coverage {link}"),
        OfferJson::Coverage => "coverage".to_owned(),
        OfferJson::Hours => "hours".to_owned(),
    };
    format!("> olcare {command}\n")
}

/// The index of a language's questions, as the page makes it.
fn index(site: &Site) -> Index {
    let bodies: Vec<String> = site.faq.questions().map(FaqEntry::plain).collect();
    let texts = site.faq.questions().zip(&bodies);
    Index::new(texts.map(|(question, body)| Entry { title: &question.title, body }))
}

fn hits<'a>(site: &'a Site, index: &Index, input: &str) -> Result<Vec<HitJson<'a>>, String> {
    if input.chars().count() > MAX_QUERY {
        return Err(format!("q: longer than {MAX_QUERY} characters"));
    }
    let query = index.query(input, &site.search.synonyms);
    let questions: Vec<_> = site.faq.questions().collect();
    let hit = |hit: search::Hit| {
        let question = questions.get(hit.entry)?;
        Some(HitJson { id: question.id.as_str(), title: &question.title, score: hit.score })
    };
    Ok(index.search(&query).into_iter().filter_map(hit).collect())
}
