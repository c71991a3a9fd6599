//! From what the core answers to what a person reads: one exhaustive match for
//! each kind of answer, so that a new reason without words does not compile.

mod coverage;
mod hours;
mod price;
pub mod sheet;
mod working;

pub use coverage::{
    CoverageAnswer, answer, choice, choices, condition, coverage_differences, coverage_stamp,
    never, outcome, question, question_hint, reason, said, step, test, verdict, verdict_lead,
};
pub use hours::{closed, day_hours, notice, reach, reply_hours, weekday, weekly_hours};
pub use price::{
    PriceAnswer, Worked, fault, field, field_choice, field_hint, field_path, licence,
    price_differences, price_sources, price_stamp, scenario, year_kind,
};
pub use working::{Formats, duration, working_step};

use crate::content::{Site, Theme};
use crate::domain::link::LinkError;
use crate::domain::stamp::Difference;
use crate::i18n::Messages;

/// Why a link could not be read.
pub fn link_error(m: &Messages, error: &LinkError) -> String {
    match error {
        LinkError::TooLong => m.link_too_long().to_owned(),
        LinkError::Malformed => m.link_malformed().to_owned(),
        LinkError::UnknownKey(key) => m.link_unknown_key(&shorten(key)),
        LinkError::Repeated(key) => m.link_repeated(&shorten(key)),
        LinkError::BadValue { key, found } => m.link_bad_value(&shorten(key), &shorten(found)),
    }
}

/// What questions are about.
pub fn theme(m: &Messages, theme: Theme) -> &str {
    match theme {
        Theme::Coverage => m.theme_coverage(),
        Theme::Price => m.theme_price(),
        Theme::Renewal => m.theme_renewal(),
        Theme::Support => m.theme_support(),
        Theme::Services => m.theme_services(),
    }
}

/// What differs since a link was made, where it is not the answer itself.
fn difference(site: &Site, difference: &Difference) -> String {
    let m = &site.messages;
    match difference {
        Difference::Words(clause) => {
            let question = site.faq.clause(*clause).map(|(question, _)| question.title.as_str());
            m.changed_words(question.unwrap_or(clause.id()))
        }
        Difference::Rules => m.changed_rules().to_owned(),
        Difference::Result | Difference::Elsewhere => m.changed_elsewhere().to_owned(),
    }
}

/// A text from outside, short enough to be shown in a sentence.
fn shorten(text: &str) -> String {
    if text.chars().count() <= 40 {
        return text.to_owned();
    }
    let head: String = text.chars().take(39).collect();
    format!("{head}…")
}
