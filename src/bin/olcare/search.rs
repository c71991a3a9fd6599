//! `olcare search`: the questions that some words find, and the tools that answer them.

use crate::args::{Args, Command};
use crate::content::Context;
use crate::failure::Failure;
use crate::fields::given;
use crate::refusal::Refusal;
use olcare_portal::content::{FaqEntry as Asked, Site};
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

/// A question on standard input.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Question {
    q: String,
    #[serde(default, deserialize_with = "given")]
    lang: Option<String>,
}

/// Its answer.
#[derive(Debug, Serialize)]
pub(crate) struct Found<'a> {
    q: String,
    lang: &'static str,
    offers: Vec<Offered>,
    hits: Vec<Hit<'a>>,
}

/// An answer that a tool computes.
#[derive(Debug, Serialize)]
#[serde(tag = "tool", rename_all = "kebab-case")]
enum Offered {
    Estimate { value: Option<String>, currency: Option<&'static str> },
    Centre { region: String },
    Script { language: &'static str, covered: bool, link: String },
    Coverage,
    Hours,
}

/// A question of the FAQ that was found.
#[derive(Debug, Serialize)]
struct Hit<'a> {
    id: &'a str,
    title: &'a str,
    score: u32,
}

/// The indexes of all languages, made once for all questions.
pub(crate) struct Searcher<'a> {
    lang: Lang,
    indexes: Vec<(Lang, &'a Site, Index)>,
}

impl<'a> Searcher<'a> {
    /// Makes the indexes.
    pub(crate) fn new(context: &'a Context) -> Self {
        let index = |&lang: &Lang| {
            let site = context.site_in(lang);
            (lang, site, index(site))
        };
        Self { lang: context.lang, indexes: Lang::ALL.iter().map(index).collect() }
    }

    /// Answers a question of standard input.
    pub(crate) fn answer(&self, asked: Question) -> Result<Found<'a>, Refusal> {
        let lang = match &asked.lang {
            Some(code) => Lang::from_code(code),
            None => Some(self.lang),
        };
        let found = self.indexes.iter().find(|(of, ..)| Some(*of) == lang);
        let Some((lang, site, index)) = found else {
            let code = asked.lang.unwrap_or_default();
            return Err(Refusal::new(format!("no language {code:?}")));
        };
        let hits = hits(site, index, &asked.q).map_err(Refusal::new)?;
        let offers = offered(site, &asked.q);
        Ok(Found { q: asked.q, lang: lang.code(), offers, hits })
    }
}

/// Answers a person: a line for each question found.
pub(crate) fn plain(context: &Context, args: &Args) -> Result<String, Failure> {
    let wrong = |message: String| Failure::usage(Command::Search, message);
    let words = args.texts()?;
    if words.is_empty() {
        return Err(wrong("search for which words?".to_owned()));
    }
    let (typed, site) = (words.join(" "), context.site());
    let hits = hits(site, &index(site), &typed).map_err(wrong)?;
    let mut text = String::new();
    for offer in offered(site, &typed) {
        text.push_str(&line(&offer));
    }
    if hits.is_empty() {
        _ = writeln!(text, "{}", site.messages.faq_nothing());
        return Ok(text);
    }
    let count = u64::try_from(hits.len()).unwrap_or(u64::MAX);
    _ = writeln!(text, "{}", site.messages.faq_found(count, &typed));
    for hit in hits {
        // Writing to a text does not fail.
        _ = writeln!(text, "  {} ({})", hit.title, hit.id);
    }
    Ok(text)
}

/// The tools that answer what was typed.
fn offered(site: &Site, typed: &str) -> Vec<Offered> {
    let separators = site.lang.separators();
    let offers = offer::offers(typed, &site.search.hints, &site.regions, separators);
    let offered = |offer: Offer| {
        let link = offer.case().map(|case| encode_coverage(&case, None)).unwrap_or_default();
        let covered = offer.covered() == Some(true);
        match offer {
            Offer::Estimate { amount, currency } => {
                let read = currency.unwrap_or(Currency::Cad);
                let plain =
                    |text: String| Some(parse_amount(&text, read, separators).ok()?.to_plain());
                let value = amount.and_then(plain);
                Offered::Estimate { value, currency: currency.map(Currency::code) }
            }
            Offer::Centre { region } => Offered::Centre { region: region.to_string() },
            Offer::Script { name, .. } => Offered::Script { language: name, covered, link },
            Offer::Coverage => Offered::Coverage,
            Offer::Hours => Offered::Hours,
        }
    };
    offers.into_iter().map(offered).collect()
}

/// The command that answers, on a line of its own.
fn line(offer: &Offered) -> String {
    let command = match offer {
        Offered::Estimate { value: Some(value), currency } => {
            let currency = currency.map(|code| format!(" currency={code}"));
            format!("price value={value}{}", currency.unwrap_or_default())
        }
        Offered::Estimate { .. } => "price value=AMOUNT".to_owned(),
        Offered::Centre { region } => format!("hours {region}"),
        Offered::Script { link, .. } => format!("coverage {link}"),
        Offered::Coverage => "coverage".to_owned(),
        Offered::Hours => "hours".to_owned(),
    };
    format!("> olcare {command}\n")
}

/// The index of a language's questions, as the page makes it.
fn index(site: &Site) -> Index {
    let bodies: Vec<String> = site.faq.questions().map(Asked::plain).collect();
    let texts = site.faq.questions().zip(&bodies);
    Index::new(texts.map(|(question, body)| Entry { title: &question.title, body }))
}

fn hits<'a>(site: &'a Site, index: &Index, typed: &str) -> Result<Vec<Hit<'a>>, String> {
    if typed.chars().count() > MAX_QUERY {
        return Err(format!("q: longer than {MAX_QUERY} characters"));
    }
    let query = index.query(typed, &site.search.synonyms);
    let questions: Vec<_> = site.faq.questions().collect();
    let hit = |hit: search::Hit| {
        let question = questions.get(hit.entry)?;
        Some(Hit { id: question.id.as_str(), title: &question.title, score: hit.score })
    };
    Ok(index.search(&query).into_iter().filter_map(hit).collect())
}
