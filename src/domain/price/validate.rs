//! Reads the form: a case, or what is wrong with each field.

use super::case::{Case, PricedOption};
use super::draft::Draft;
use super::field::{Field, FieldPath};
use crate::domain::figures::RestartSurcharge;
use crate::domain::money::{AmountError, Money, NumberFormat, Rate, RateError, parse_amount};

/// What is wrong with a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// An amount that can't be read.
    Amount(AmountError),
    /// A percentage that can't be read.
    Rate(RateError),
}

/// A number with what is wrong with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where it stands.
    pub path: FieldPath,
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
    // The order of the problems is that of these lines.
    let mut reader = Reader { draft, format, problems: Vec::new() };
    let value = reader.amount(FieldPath::Field(Field::Value));
    let options = reader.options();
    let rate = Rate::parse(&draft.rate, format).map_err(Fault::Rate);
    let rate = reader.keep(FieldPath::Field(Field::Rate), rate);
    let surcharge = reader.optional(Field::Surcharge);
    let extra_option = reader.optional(Field::ExtraOption);
    match (value, rate) {
        (Some(value), Some(rate)) if reader.problems.is_empty() => Ok(Case {
            licence: draft.licence,
            value,
            options,
            rate,
            situation: draft.situation,
            surcharge,
            published_surcharge: published,
            years: draft.years,
            restart: draft.restart,
            extra_option,
        }),
        _ => Err(reader.problems),
    }
}

/// Reads numbers and gathers what is wrong with them.
struct Reader<'a> {
    draft: &'a Draft,
    format: NumberFormat,
    problems: Vec<Problem>,
}

impl Reader<'_> {
    fn amount(&mut self, path: FieldPath) -> Option<Money> {
        let amount = parse_amount(&path.text(self.draft), self.draft.currency, self.format);
        self.keep(path, amount.map_err(Fault::Amount))
    }

    /// An amount that may be blank, and is not read where it does not count.
    fn optional(&mut self, field: Field) -> Option<Money> {
        let path = FieldPath::Field(field);
        let is_given = !path.text(self.draft).trim().is_empty();
        if is_given && (field.row().counts)(self.draft) { self.amount(path) } else { None }
    }

    /// The options. A row that nobody has typed in yet is no option.
    fn options(&mut self) -> Vec<PricedOption> {
        let mut options = Vec::new();
        for (index, option) in self.draft.options.iter().enumerate() {
            let name = option.name.trim().to_owned();
            if !(name.is_empty() && option.value.trim().is_empty()) {
                let value = self.amount(FieldPath::Option(index));
                options.extend(value.map(|value| PricedOption { name, value }));
            }
        }
        options
    }

    fn keep<T>(&mut self, path: FieldPath, read: Result<T, Fault>) -> Option<T> {
        read.map_err(|fault| self.problems.push(Problem { path, fault })).ok()
    }
}
