//! Answers that a tool computes: what was typed holds an amount, a place, a phone
//! number or a programming language, or asks for coverage or hours.

mod amount;
mod phone;
mod phrase;
mod script;

use super::fit::Fit;
use super::query::typed_words;
use crate::domain::coverage::{Answer, Case, Script};
use crate::domain::id::Id;
use crate::domain::money::{Currency, Separators};
use crate::domain::price::Draft;
use crate::domain::region::Region;
use phrase::Phrases;
use serde::{Deserialize, Serialize};

/// The most offers for a text.
pub const MAX_OFFERS: usize = 3;

/// An answer that a tool computes.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Offer {
    /// The price estimate.
    Estimate {
        /// The licence's value, as the page's language writes it, if one was typed.
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

    /// The form of the estimate with what was typed filled in; `empty` is the form as
    /// the page shows it. `None` where the offer is no estimate.
    pub fn draft(&self, empty: Draft) -> Option<Draft> {
        let Self::Estimate { amount, currency } = self else { return None };
        let value = amount.clone().unwrap_or_default();
        Some(Draft { value, currency: currency.unwrap_or(empty.currency), ..empty })
    }

    /// The case of the coverage check with the script's language answered. `None` where
    /// the offer is none of the check.
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

/// The words of a language that offers answer to.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Hints {
    estimate: Phrases,
    coverage: Phrases,
    hours: Phrases,
    regions: Vec<(Id, Phrases)>,
}

/// What a list of words is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Topic {
    /// Prices.
    Estimate,
    /// Coverage.
    Coverage,
    /// Opening hours.
    Hours,
    /// A region.
    Region(Id),
}

impl Hints {
    /// Adds a word or several that mean something together.
    pub fn add(&mut self, topic: &Topic, text: &str) {
        let phrases = match topic {
            Topic::Estimate => &mut self.estimate,
            Topic::Coverage => &mut self.coverage,
            Topic::Hours => &mut self.hours,
            Topic::Region(id) => {
                let known = self.regions.iter().position(|(region, _)| region == id);
                let at = known.unwrap_or_else(|| {
                    self.regions.push((id.clone(), Phrases::default()));
                    self.regions.len() - 1
                });
                &mut self.regions[at].1
            }
        };
        phrases.add(text);
    }

    /// The regions that have words.
    pub fn regions(&self) -> impl Iterator<Item = &Id> {
        self.regions.iter().map(|(id, _)| id)
    }
}

/// What the tools can answer of what was typed, the best first, [`MAX_OFFERS`] at most.
/// `regions` give the phone numbers, `separators` how the page's language writes numbers.
pub fn offers(
    typed: &str,
    hints: &Hints,
    regions: &[Region],
    separators: Separators,
) -> Vec<Offer> {
    let words = typed_words(typed);
    let mut found = Vec::new();
    let phones = phone::centres(typed, regions);
    let priced = hints.estimate.fit(&words);
    if let Some((amount, currency)) = amount::read(typed, priced.is_some(), separators) {
        found.push((Fit::Synonym, Offer::Estimate { amount: Some(amount), currency }));
    } else if let Some(fit) = priced {
        found.push((fit, Offer::Estimate { amount: None, currency: None }));
    }
    for (fit, region) in phones {
        found.push((fit, Offer::Centre { region }));
    }
    for (id, phrases) in &hints.regions {
        found.extend(phrases.fit(&words).map(|fit| (fit, Offer::Centre { region: id.clone() })));
    }
    let scripts = script::find(typed);
    if let (true, Some(fit)) = (scripts.is_empty(), hints.coverage.fit(&words)) {
        found.push((fit, Offer::Coverage));
    }
    found.extend(
        scripts.into_iter().map(|(fit, name, choice)| (fit, Offer::Script { name, choice })),
    );
    found.extend(hints.hours.fit(&words).map(|fit| (fit, Offer::Hours)));
    best(&found)
}

/// The best offers, each once; of those that fit alike, what says most comes first.
fn best(found: &[(Fit, Offer)]) -> Vec<Offer> {
    let mut offers: Vec<Offer> = Vec::new();
    let best = found.iter().map(|(fit, _)| *fit).max();
    let named = found.iter().any(|(fit, offer)| *fit == Fit::Whole && says_much(offer));
    // Where a word fits well, what only resembles it was not meant: « ouvert » is not
    // « couvert », and « Pays-Bas » does not begin « Bash ».
    let meant = |fit: Fit, offer: &Offer| match fit {
        Fit::Slip => best == Some(Fit::Slip),
        Fit::Beginning => !named || !says_much(offer),
        _ => true,
    };
    for fit in [Fit::Whole, Fit::Synonym, Fit::Beginning, Fit::Slip] {
        for says in [true, false] {
            for (_, offer) in
                found.iter().filter(|(f, o)| *f == fit && says_much(o) == says && meant(fit, o))
            {
                if offers.len() < MAX_OFFERS && !offers.contains(offer) {
                    offers.push(offer.clone());
                }
            }
        }
    }
    offers
}

/// Whether an offer takes something of what was typed along.
fn says_much(offer: &Offer) -> bool {
    !matches!(offer, Offer::Estimate { amount: None, .. } | Offer::Coverage | Offer::Hours)
}
