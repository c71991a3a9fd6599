//! The table of the form, one row a field. Form, links, command line, sheet and the help
//! are made from it.

use super::case::Situation;
use super::draft::{Draft, NOT_AGAIN, RESTARTS, YEARS};
use crate::domain::choices::choices;
use crate::domain::coverage::Licence;
use crate::domain::money::Currency;

choices! {
    /// A field, in the order of the form. Its name is its key in links and on the command
    /// line, and the id of its element: never renamed or reused.
    Field {
        /// The kind of licence.
        Licence = "licence",
        /// The licence's value.
        Value = "value",
        /// The currency of every amount.
        Currency = "currency",
        /// The options. The name is the key of an option's name; its value follows under
        /// [`COSTS`].
        Options = "option",
        /// The yearly percentage.
        Rate = "rate",
        /// Where the plan stands.
        Situation = "situation",
        /// The years ahead.
        Years = "years",
        /// The year in which a plan left to lapse is taken out again.
        Restart = "again",
        /// The restart surcharge.
        Surcharge = "surcharge",
        /// The value of an option that may be added now.
        ExtraOption = "adding",
    }
}

/// The key of an option's value, right after its name.
pub const COSTS: &str = "costs";

/// The order of the fields in a link. The same case gives the same link for ever, so a new
/// field comes last.
pub const LINK_ORDER: [Field; Field::ALL.len()] = [
    Field::Licence,
    Field::Currency,
    Field::Value,
    Field::Options,
    Field::Rate,
    Field::Situation,
    Field::Surcharge,
    Field::Years,
    Field::Restart,
    Field::ExtraOption,
];

/// What the table says of a field.
#[derive(Clone, Copy)]
pub struct Row {
    /// What it holds.
    pub kind: Kind,
    /// Every choice; none for what is typed.
    pub choices: fn() -> Vec<FieldChoice>,
    /// What the form holds: the name of a choice, or what was typed.
    text: fn(&Draft) -> String,
    /// Fills in such a text; false, and nothing changed, where the field can't hold it.
    set: fn(&mut Draft, &str) -> bool,
    /// Whether it may be left as an empty form has it. A link then leaves it out.
    pub optional: bool,
    /// Whether it counts in a case. The form hides it where it does not.
    pub counts: fn(&Draft) -> bool,
}

/// What a field holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// One of a few choices, all in sight.
    Choice,
    /// One choice from a list.
    List,
    /// An amount as typed.
    Amount,
    /// A percentage as typed.
    Rate,
    /// The options of the licence.
    Options,
}

/// The row of the options. Other rows say how they differ from it.
const OPTIONS: Row = Row {
    kind: Kind::Options,
    choices: Vec::new,
    // More than one text: see `Draft::options`.
    text: |_| String::new(),
    set: Draft::add_option,
    optional: false,
    counts: |_| true,
};

/// The row of a number that `Draft` keeps under this name.
macro_rules! number {
    ($kind:ident, $kept:ident) => {
        Row {
            kind: Kind::$kind,
            text: |draft| draft.$kept.clone(),
            set: |draft, text| {
                text.clone_into(&mut draft.$kept);
                true
            },
            ..OPTIONS
        }
    };
}

/// The row of a choice that `Draft` keeps under this name.
macro_rules! choice {
    ($kind:ident, $kept:ident, $choice:ident, $all:expr) => {
        Row {
            kind: Kind::$kind,
            choices: || $all.map(FieldChoice::$choice).collect(),
            text: |draft| FieldChoice::$choice(draft.$kept).id(),
            set: |draft, text| {
                let mut all = $all;
                let choice = all.find(|choice| FieldChoice::$choice(*choice).id() == text);
                choice.map(|choice| draft.$kept = choice).is_some()
            },
            ..OPTIONS
        }
    };
}

impl Field {
    /// The row of the field.
    #[rustfmt::skip]
    pub const fn row(self) -> Row {
        match self {
            Self::Licence => choice!(Choice, licence, Licence, Licence::ALL.iter().copied()),
            Self::Value => number!(Amount, value),
            Self::Currency => choice!(List, currency, Currency, Currency::ALL.iter().copied()),
            Self::Options => OPTIONS,
            Self::Rate => number!(Rate, rate),
            Self::Situation => Row {
                counts: perpetual,
                ..choice!(Choice, situation, Situation, Situation::ALL.iter().copied())
            },
            Self::Years => choice!(List, years, Years, YEARS),
            // Also of a plan in force: in one of the scenarios it lapses.
            Self::Restart => Row {
                optional: true, counts: perpetual, ..choice!(List, restart, Restart, RESTARTS)
            },
            Self::Surcharge => Row {
                optional: true, counts: perpetual, ..number!(Amount, surcharge)
            },
            Self::ExtraOption => Row { optional: true, ..number!(Amount, extra_option) },
        }
    }

    /// What the form holds: the name of a choice, or what was typed. Nothing for the options.
    pub fn text(self, draft: &Draft) -> String {
        (self.row().text)(draft)
    }

    /// Fills in such a text, and adds an option of that name. False, and nothing changed,
    /// where the field can't hold it.
    pub fn set(self, draft: &mut Draft, text: &str) -> bool {
        (self.row().set)(draft, text)
    }

    /// The choices that make a difference to this case.
    pub fn offered(self, draft: &Draft) -> Vec<FieldChoice> {
        // A restart past the years of the estimate is as good as none.
        let counts = |choice: &FieldChoice| match *choice {
            FieldChoice::Restart(year) => year <= draft.years || year == NOT_AGAIN,
            _ => true,
        };
        (self.row().choices)().into_iter().filter(counts).collect()
    }

    /// The name of the choice made; of the last one where that is no longer offered.
    pub fn chosen(self, draft: &Draft) -> String {
        let (made, offered) = (self.text(draft), self.offered(draft));
        let last = offered.last().filter(|_| offered.iter().all(|choice| choice.id() != made));
        last.map_or(made, |last| last.id())
    }
}

fn perpetual(draft: &Draft) -> bool {
    draft.licence == Licence::Perpetual
}

/// One of the choices of a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldChoice {
    /// Of [`Field::Licence`].
    Licence(Licence),
    /// Of [`Field::Currency`].
    Currency(Currency),
    /// Of [`Field::Situation`].
    Situation(Situation),
    /// Of [`Field::Years`].
    Years(u32),
    /// Of [`Field::Restart`].
    Restart(u32),
}

impl FieldChoice {
    /// The name in links and scripts.
    pub fn id(self) -> String {
        match self {
            Self::Licence(licence) => licence.id().to_owned(),
            Self::Currency(currency) => currency.id().to_owned(),
            Self::Situation(situation) => situation.id().to_owned(),
            Self::Years(number) | Self::Restart(number) => number.to_string(),
        }
    }
}

/// Where a number stands in the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldPath {
    /// In a field.
    Field(Field),
    /// In the value of the option at this index.
    Option(usize),
}

impl FieldPath {
    /// Whether the number is an amount, and not a percentage.
    pub fn is_amount(self) -> bool {
        match self {
            Self::Field(field) => field.row().kind == Kind::Amount,
            Self::Option(_) => true,
        }
    }

    /// The number as typed.
    pub fn text(self, draft: &Draft) -> String {
        match self {
            Self::Field(field) => field.text(draft),
            Self::Option(index) => {
                draft.options.get(index).map(|option| option.value.clone()).unwrap_or_default()
            }
        }
    }

    /// Types another number.
    pub fn set(self, draft: &mut Draft, text: String) {
        match self {
            Self::Field(field) => _ = field.set(draft, &text),
            Self::Option(index) => {
                if let Some(option) = draft.options.get_mut(index) {
                    option.value = text;
                }
            }
        }
    }
}
