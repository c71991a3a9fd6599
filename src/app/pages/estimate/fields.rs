//! What the fields of the estimate share: their ids, their errors, how an amount was read.

use super::editor::Editor;
use crate::app::components::{FieldKind, TextField};
use crate::app::{browser, messages, site};
use crate::domain::money::{AmountError, read_amount};
use crate::domain::price::{Case, Draft, Fault, Field, Problem};
use crate::words;
use leptos::prelude::*;

/// What the form comes to: a case, or what is wrong.
pub type Checked = Memo<Result<Case, Vec<Problem>>>;

/// What is wrong with a field, to be shown at it. A field that nobody has typed
/// in is not wrong yet: the result says what is missing.
pub fn error_at(case: Checked, field: Field) -> Option<String> {
    case.with(|case| {
        let problem = case.as_ref().err()?.iter().find(|problem| problem.field == field)?;
        let untouched = problem.fault == Fault::Amount(AmountError::Empty);
        (!untouched).then(|| words::fault(messages(), problem).to_owned())
    })
}

/// The id of a field's element.
pub fn field_id(field: Field) -> String {
    match field {
        Field::Value => "value".to_owned(),
        Field::Option(index) => format!("option-{index}-value"),
        Field::Rate => "rate".to_owned(),
        Field::Surcharge => "surcharge".to_owned(),
        Field::Adding => "adding".to_owned(),
    }
}

/// A field of the form that holds a number as typed.
#[component]
pub fn Amount(
    /// The form as typed.
    editor: Editor,
    /// What it comes to.
    case: Checked,
    /// Which field.
    field: Field,
    /// What helps to answer.
    #[prop(optional_no_strip)]
    hint: Option<&'static str>,
    /// Where the form keeps its text.
    pick: fn(&mut Draft) -> &mut String,
) -> impl IntoView {
    let draft = editor.draft;
    view! {
        <TextField
            id={field_id(field)}
            label={Signal::derive(move || draft.with(|d| words::field(messages(), d, field)))}
            hint
            kind={FieldKind::Decimal}
            value={Signal::derive(move || draft.with(|d| pick(&mut d.clone()).clone()))}
            error={Signal::derive(move || error_at(case, field))}
            echo={Signal::derive(move || {
                let is_amount = field != Field::Rate;
                is_amount.then(|| draft.with(|d| echo(d, pick(&mut d.clone())))).flatten()
            })}
            on_input={move |text: String| editor.edit(|d| *pick(d) = text)}
        />
    }
}

/// How an amount was understood, where the page's language decided it.
pub fn echo(draft: &Draft, text: &str) -> Option<String> {
    let lang = site().lang;
    let reading = read_amount(text, draft.currency, lang.number_format()).ok()?;
    reading.ambiguous.then(|| messages().read_as(&browser::write_money(reading.money, lang)))
}
