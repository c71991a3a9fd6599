//! Words for the price.

mod restart;
mod rows;
mod sheet;
mod stamp;

pub use restart::price_sources;
pub use sheet::{PriceAnswer, Worked};
pub use stamp::{price_differences, price_stamp};

use crate::domain::coverage::Licence;
use crate::domain::money::{AmountError, RateError};
use crate::domain::price::{Draft, Fault, Field, Path, Problem, Situation, YearKind};
use crate::i18n::Messages;

/// A kind of licence.
pub fn licence(m: &Messages, licence: Licence) -> &str {
    match licence {
        Licence::Perpetual => m.licence_perpetual(),
        Licence::Subscription => m.licence_subscription(),
    }
}

/// Where a plan stands.
pub fn situation(m: &Messages, situation: Situation) -> &str {
    match situation {
        Situation::FirstYear => m.situation_first_year(),
        Situation::Renewal => m.situation_renewal(),
        Situation::Lapsed => m.situation_lapsed(),
    }
}

/// What kind of year.
pub fn year_kind(m: &Messages, kind: YearKind) -> &str {
    match kind {
        YearKind::FirstYear => m.year_first(),
        YearKind::Renewal => m.year_renewal(),
        YearKind::Restart => m.year_restart(),
        YearKind::Included => m.year_included(),
        YearKind::Lapsed => m.year_lapsed(),
    }
}

/// A way through the coming years.
pub fn path(m: &Messages, path: Path) -> &str {
    match path {
        Path::Renew => m.scenario_renew(),
        Path::Lapse => m.scenario_lapse(),
        Path::Subscription => m.scenario_subscription(),
    }
}

/// The label of a field, as the form has it.
pub fn field(m: &Messages, draft: &Draft, field: Field) -> String {
    match field {
        Field::Value => m.estimate_value().to_owned(),
        Field::Option(index) => {
            let name = draft.options.get(index).map_or("", |option| option.name.trim());
            if name.is_empty() {
                m.estimate_option_value_numbered(&(index + 1).to_string())
            } else {
                m.estimate_option_value_named(name)
            }
        }
        Field::Rate => m.estimate_rate().to_owned(),
        Field::Surcharge => m.estimate_surcharge().to_owned(),
        Field::Adding => m.adding_label().to_owned(),
    }
}

/// What is wrong with a field and how to mend it.
pub fn fault<'a>(m: &'a Messages, problem: &Problem) -> &'a str {
    match problem.fault {
        Fault::Amount(error) => amount_fault(m, error),
        Fault::Rate(error) => rate_fault(m, error),
    }
}

/// What is wrong with an amount.
pub fn amount_fault(m: &Messages, error: AmountError) -> &str {
    match error {
        AmountError::Empty => m.amount_empty(),
        AmountError::Unreadable => m.amount_unreadable(),
        AmountError::Negative => m.amount_negative(),
        AmountError::TooManyDecimals => m.amount_decimals(),
        AmountError::TooLarge => m.amount_too_large(),
    }
}

/// What is wrong with a percentage.
pub fn rate_fault(m: &Messages, error: RateError) -> &str {
    match error {
        RateError::Empty => m.rate_empty(),
        RateError::Unreadable => m.rate_unreadable(),
        RateError::OutOfRange => m.rate_out_of_range(),
    }
}
