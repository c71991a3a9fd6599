//! The form as a visitor fills it in.

use super::case::Situation;
use crate::domain::coverage::Licence;
use crate::domain::money::Currency;

/// The most options a case can have.
pub const MAX_OPTIONS: usize = 20;

/// The longest text that a field takes, in characters.
pub const MAX_TEXT: usize = 120;

/// The fields as typed. Nothing is lost on the way to a link and back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// The kind of licence.
    pub licence: Licence,
    /// The currency of every amount.
    pub currency: Currency,
    /// The licence's value, as typed.
    pub value: String,
    /// The options, as typed.
    pub options: Vec<DraftOption>,
    /// The percentage, as typed.
    pub rate: String,
    /// Where the plan stands.
    pub situation: Situation,
    /// The restart surcharge, as typed; empty when not known.
    pub surcharge: String,
    /// Years ahead, 1 to 5.
    pub years: u32,
    /// In which year a plan left to lapse would be taken out again: 2 to [`NOT_AGAIN`].
    pub restart: u32,
    /// The value of an option that may be added now, as typed; empty for none.
    pub extra_option: String,
}

/// The years ahead that can be estimated.
pub const YEARS: std::ops::RangeInclusive<u32> = 1..=5;

/// A year of restart past every horizon: the plan is not taken out again.
pub const NOT_AGAIN: u32 = 6;

/// The years of restart that can be chosen.
pub const RESTARTS: std::ops::RangeInclusive<u32> = 2..=NOT_AGAIN;

/// An option as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DraftOption {
    /// Its name.
    pub name: String,
    /// Its value.
    pub value: String,
}

impl Draft {
    /// An empty form with an example or published percentage in it.
    pub fn new(rate: &str) -> Self {
        Self {
            licence: Licence::Perpetual,
            currency: Currency::Cad,
            value: String::new(),
            options: Vec::new(),
            rate: rate.to_owned(),
            situation: Situation::FirstYear,
            surcharge: String::new(),
            years: 3,
            restart: 3,
            extra_option: String::new(),
        }
    }

    /// Adds an option without a value yet; false, and nothing added, past what a link holds.
    pub fn add_option(&mut self, name: &str) -> bool {
        let fits = self.options.len() < MAX_OPTIONS && name.chars().count() <= MAX_TEXT;
        if fits {
            self.options.push(DraftOption { name: name.to_owned(), value: String::new() });
        }
        fits
    }
}
