//! Words for the price.

mod restart;
mod rows;
mod sheet;
mod stamp;

pub use restart::price_sources;
pub use sheet::{PriceAnswer, Worked};
pub use stamp::{price_differences, price_stamp};

use crate::content::Site;
use crate::domain::coverage::Licence;
use crate::domain::figures::RestartSurcharge;
use crate::domain::money::{AmountError, RateError};
use crate::domain::price::{
    Draft, Fault, Field, FieldChoice, FieldPath, NOT_AGAIN, ScenarioKind, Situation, YearKind,
};
use crate::i18n::Messages;

/// A kind of licence.
pub fn licence(m: &Messages, licence: Licence) -> &str {
    match licence {
        Licence::Perpetual => m.licence_perpetual(),
        Licence::Subscription => m.licence_subscription(),
    }
}

/// Where a plan stands.
fn situation(m: &Messages, situation: Situation) -> &str {
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

/// A scenario of the coming years.
pub fn scenario(m: &Messages, kind: ScenarioKind) -> &str {
    match kind {
        ScenarioKind::Renew => m.scenario_renew(),
        ScenarioKind::Lapse => m.scenario_lapse(),
        ScenarioKind::Subscription => m.scenario_subscription(),
    }
}

/// The label of a field.
pub fn field(m: &Messages, field: Field) -> &str {
    match field {
        Field::Licence => m.ask_licence(),
        Field::Value => m.estimate_value(),
        Field::Currency => m.estimate_currency(),
        Field::Options => m.estimate_options(),
        Field::Rate => m.estimate_rate(),
        Field::Situation => m.estimate_situation(),
        Field::Years => m.estimate_years(),
        Field::Restart => m.estimate_restart(),
        Field::Surcharge => m.estimate_surcharge(),
        Field::ExtraOption => m.extra_option_label(),
    }
}

/// What helps to fill it in, where something does.
pub fn field_hint(site: &Site, field: Field) -> Option<&str> {
    let m = &site.messages;
    Some(match field {
        Field::Value => m.estimate_value_hint(),
        Field::Rate if site.plan.rate.newest().published => m.estimate_rate_published(),
        Field::Rate => m.estimate_rate_example(),
        Field::Surcharge => match site.plan.restart.newest() {
            RestartSurcharge::Unpublished => m.estimate_surcharge_hint(),
            RestartSurcharge::Published(_) => m.estimate_surcharge_hint_published(),
        },
        Field::ExtraOption => m.extra_option_hint(),
        Field::Licence
        | Field::Currency
        | Field::Options
        | Field::Situation
        | Field::Years
        | Field::Restart => return None,
    })
}

/// The words of a choice.
pub fn field_choice(m: &Messages, choice: FieldChoice) -> String {
    match choice {
        FieldChoice::Licence(of) => licence(m, of).to_owned(),
        FieldChoice::Currency(currency) => currency.id().to_owned(),
        FieldChoice::Situation(of) => situation(m, of).to_owned(),
        FieldChoice::Years(count) => m.years(count.into()),
        FieldChoice::Restart(NOT_AGAIN) => m.restart_not_again().to_owned(),
        FieldChoice::Restart(year) => m.scenarios_year(&year.to_string()),
    }
}

/// The label of a number, that of an option by its name.
pub fn field_path(m: &Messages, draft: &Draft, path: FieldPath) -> String {
    match path {
        FieldPath::Field(of) => field(m, of).to_owned(),
        FieldPath::Option(index) => {
            let name = draft.options.get(index).map_or("", |option| option.name.trim());
            if name.is_empty() {
                m.estimate_option_value_numbered(&(index + 1).to_string())
            } else {
                m.estimate_option_value_named(name)
            }
        }
    }
}

/// What is wrong with a number and how to mend it.
pub fn fault(m: &Messages, fault: Fault) -> &str {
    match fault {
        Fault::Amount(AmountError::Empty) => m.amount_empty(),
        Fault::Amount(AmountError::Unreadable) => m.amount_unreadable(),
        Fault::Amount(AmountError::Negative) => m.amount_negative(),
        Fault::Amount(AmountError::TooManyDecimals) => m.amount_decimals(),
        Fault::Amount(AmountError::TooLarge) => m.amount_too_large(),
        Fault::Rate(RateError::Empty) => m.rate_empty(),
        Fault::Rate(RateError::Unreadable) => m.rate_unreadable(),
        Fault::Rate(RateError::OutOfRange) => m.rate_out_of_range(),
    }
}
