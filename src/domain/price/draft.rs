//! What a visitor typed, and what is wrong with it.

use super::case::{Case, PricedOption, Situation};
use crate::domain::coverage::Licence;
use crate::domain::figures::RestartSurcharge;
use crate::domain::money::{
    AmountError, Currency, Money, NumberFormat, Rate, RateError, parse_amount,
};

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
    /// In which year a plan left to lapse would be taken out again: 2 to
    /// [`NOT_AGAIN`].
    pub restart: u32,
    /// The value of an option that may be added now, as typed; empty for none.
    pub adding: String,
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
            adding: String::new(),
        }
    }
}

/// A field that a visitor types into.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// The licence's value.
    Value,
    /// The value of the option at this index.
    Option(usize),
    /// The percentage.
    Rate,
    /// The restart surcharge.
    Surcharge,
    /// The value of an option that may be added.
    Adding,
}

/// What is wrong with a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// An amount that can't be read.
    Amount(AmountError),
    /// A percentage that can't be read.
    Rate(RateError),
}

/// A field with what is wrong with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Which field.
    pub field: Field,
    /// What is wrong.
    pub fault: Fault,
}

/// Reads the fields, numbers the way `format` says where they are ambiguous. `published` is
/// what the plan's figures say of the restart surcharge.
///
/// # Errors
/// Every problem, in the order of the form.
pub fn validate(
    draft: &Draft,
    format: NumberFormat,
    published: RestartSurcharge,
) -> Result<Case, Vec<Problem>> {
    let mut problems = Vec::new();
    let mut amount = |text: &str, field: Field| -> Money {
        parse_amount(text, draft.currency, format).unwrap_or_else(|error| {
            problems.push(Problem { field, fault: Fault::Amount(error) });
            Money::zero(draft.currency)
        })
    };
    let value = amount(&draft.value, Field::Value);
    // An option row that nobody has typed in yet is no option.
    let typed =
        |option: &&DraftOption| !(option.name.trim().is_empty() && option.value.trim().is_empty());
    let options: Vec<PricedOption> = draft
        .options
        .iter()
        .enumerate()
        .filter(|(_, option)| typed(option))
        .map(|(index, option)| PricedOption {
            name: option.name.trim().to_owned(),
            value: amount(&option.value, Field::Option(index)),
        })
        .collect();
    let rate = Rate::parse(&draft.rate, format);
    // A plan that lapses is always one of the ways compared.
    let mut asked = |text: &str, field| (!text.trim().is_empty()).then(|| amount(text, field));
    let surcharge = match draft.licence {
        Licence::Perpetual => asked(&draft.surcharge, Field::Surcharge),
        Licence::Subscription => None,
    };
    let adding = asked(&draft.adding, Field::Adding);
    let (Ok(rate), true) = (rate, problems.is_empty()) else {
        if let Err(error) = rate {
            // After value and options, before the surcharge: the order of the form.
            let later = |p: &Problem| matches!(p.field, Field::Surcharge | Field::Adding);
            let at = problems.iter().position(later);
            let problem = Problem { field: Field::Rate, fault: Fault::Rate(error) };
            problems.insert(at.unwrap_or(problems.len()), problem);
        }
        return Err(problems);
    };
    Ok(Case {
        licence: draft.licence,
        value,
        options,
        rate,
        situation: draft.situation,
        surcharge,
        published_surcharge: published,
        years: draft.years,
        restart: draft.restart,
        adding,
    })
}
