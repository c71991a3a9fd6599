//! Offers of answers that a tool computes: where a visitor's input has an amount, a place, a
//! phone number or a programming language, or asks for coverage or hours.

mod amount;
mod phone;
mod phrase;
mod script;

pub use phrase::Phrases;

use super::match_kind::MatchKind;
use super::query::input_words;
use crate::domain::coverage::{Answer, Case, Script};
use crate::domain::id::Id;
use crate::domain::money::{Currency, NumberFormat};
use crate::domain::price::Draft;
use crate::domain::region::Region;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The most offers for an input.
pub const MAX_OFFERS: usize = 3;

/// An answer that a tool computes.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Offer {
    /// The price estimate.
    Estimate {
        /// The licence's value, as the page's language writes it, if the input has one.
        amount: Option<String>,
        /// Its currency, if one was named and no other is written so.
        currency: Option<Currency>,
    },
    /// A region's centre.
    Centre {
        /// The region.
        region: Id,
    },
    /// The coverage check, for a script in that language.
    Script {
        /// The language, as it is written.
        name: &'static str,
        /// The answer to the check's question.
        choice: Script,
    },
    /// The coverage check.
    Coverage,
    /// The opening hours of all centres.
    Hours,
}

impl Offer {
    /// Whether a script's language is covered; `None` for other offers.
    pub fn covered(&self) -> Option<bool> {
        match self {
            Self::Script { choice, .. } => Some(*choice != Script::Other),
            _ => None,
        }
    }

    /// The form of the estimate with the input filled in; `empty` is the form as the page
    /// shows it. `None` where the offer is no estimate.
    pub fn draft(&self, empty: Draft) -> Option<Draft> {
        let Self::Estimate { amount, currency } = self else { return None };
        let value = amount.clone().unwrap_or_default();
        Some(Draft { value, currency: currency.unwrap_or(empty.currency), ..empty })
    }

    /// The case of the coverage check with the script's language answered. `None` where the
    /// offer is another tool's.
    pub fn case(&self) -> Option<Case> {
        match self {
            Self::Script { choice, .. } => {
                Some(Case { script: Answer::Is(*choice), ..Case::default() })
            }
            Self::Coverage => Some(Case::default()),
            _ => None,
        }
    }
}

/// The phrases of a language that offers answer to.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Hints {
    /// Prices.
    pub estimate: Phrases,
    /// Coverage.
    pub coverage: Phrases,
    /// Opening hours.
    pub hours: Phrases,
    /// Each region.
    pub regions: BTreeMap<Id, Phrases>,
}

/// What the tools can answer to a visitor's input, the best first, [`MAX_OFFERS`] at most.
/// `regions` give the phone numbers, `format` how the page's language writes numbers.
pub fn offers(input: &str, hints: &Hints, regions: &[Region], format: NumberFormat) -> Vec<Offer> {
    let words = input_words(input);
    let mut found = Vec::new();
    let priced = hints.estimate.match_kind(&words);
    if let Some((amount, currency)) = amount::read(input, priced.is_some(), format) {
        found.push((MatchKind::Synonym, Offer::Estimate { amount: Some(amount), currency }));
    } else if let Some(kind) = priced {
        found.push((kind, Offer::Estimate { amount: None, currency: None }));
    }
    for (kind, region) in phone::centres(input, regions) {
        found.push((kind, Offer::Centre { region }));
    }
    for (id, phrases) in &hints.regions {
        let kind = phrases.match_kind(&words);
        found.extend(kind.map(|kind| (kind, Offer::Centre { region: id.clone() })));
    }
    let scripts = script::find(input);
    if scripts.is_empty() {
        found.extend(hints.coverage.match_kind(&words).map(|kind| (kind, Offer::Coverage)));
    }
    found.extend(
        scripts.into_iter().map(|(kind, name, choice)| (kind, Offer::Script { name, choice })),
    );
    found.extend(hints.hours.match_kind(&words).map(|kind| (kind, Offer::Hours)));
    best(found)
}

/// The kinds of match that offers have, the best first. An amount is read rather than
/// matched, and stands where a synonym does.
const ORDER: [MatchKind; 4] =
    [MatchKind::Exact, MatchKind::Synonym, MatchKind::Prefix, MatchKind::OneTypo];

/// The best offers, each once; of those that match alike, the specific ones come first.
fn best(mut found: Vec<(MatchKind, Offer)>) -> Vec<Offer> {
    let best = found.iter().map(|(kind, _)| *kind).max();
    let named = found.iter().any(|(kind, offer)| *kind == MatchKind::Exact && is_specific(offer));
    // Beside a good match a mere resemblance was not meant: « ouvert » is not « couvert »,
    // and « Pays-Bas » does not start « Bash ».
    found.retain(|(kind, offer)| match kind {
        MatchKind::OneTypo => best == Some(MatchKind::OneTypo),
        MatchKind::Prefix => !named || !is_specific(offer),
        _ => true,
    });
    let mut offers: Vec<Offer> = Vec::new();
    for (kind, specific) in ORDER.into_iter().flat_map(|kind| [(kind, true), (kind, false)]) {
        for (_, offer) in found.iter().filter(|(of, o)| *of == kind && is_specific(o) == specific) {
            if offers.len() < MAX_OFFERS && !offers.contains(offer) {
                offers.push(offer.clone());
            }
        }
    }
    offers
}

/// Whether an offer takes something of the input along.
fn is_specific(offer: &Offer) -> bool {
    !matches!(offer, Offer::Estimate { amount: None, .. } | Offer::Coverage | Offer::Hours)
}
