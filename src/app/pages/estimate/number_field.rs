//! A number of the form: its field, its error, how it was read.

use super::editor::Editor;
use crate::app::components::{FieldKind, TextField};
use crate::app::{browser, messages, site};
use crate::domain::money::{AmountError, read_amount};
use crate::domain::price::{Case, Draft, Fault, FieldPath, Problem};
use crate::words;
use leptos::prelude::*;

/// What the form comes to: a case, or what is wrong.
pub type Checked = Memo<Result<Case, Vec<Problem>>>;

/// A field that holds a number as typed.
#[component]
pub fn NumberField(
    /// The form as typed.
    editor: Editor,
    /// What it comes to.
    case: Checked,
    /// Where the number stands.
    path: FieldPath,
) -> impl IntoView {
    let draft = editor.draft;
    let hint = match path {
        FieldPath::Field(field) => words::field_hint(site(), field),
        FieldPath::Option(_) => None,
    };
    view! {
        <TextField
            id={element_id(path)}
            label={Signal::derive(move || draft.with(|d| words::field_path(messages(), d, path)))}
            hint
            kind={FieldKind::Decimal}
            value={Signal::derive(move || draft.with(|d| path.text(d)))}
            error={Signal::derive(move || error_at(case, path))}
            echo={Signal::derive(move || draft.with(|d| echo(d, path)))}
            on_input={move |text: String| editor.edit(|d| path.set(d, text))}
        />
    }
}

/// The id of a number's element.
pub fn element_id(path: FieldPath) -> String {
    match path {
        FieldPath::Field(field) => field.id().to_owned(),
        FieldPath::Option(index) => format!("option-{index}-value"),
    }
}

/// What is wrong with a number, to be shown at it. A field that nobody has typed in is not
/// wrong yet: the result says what is missing.
fn error_at(case: Checked, path: FieldPath) -> Option<String> {
    case.with(|case| {
        let problem = case.as_ref().err()?.iter().find(|problem| problem.path == path)?;
        let untouched = problem.fault == Fault::Amount(AmountError::Empty);
        (!untouched).then(|| words::fault(messages(), problem.fault).to_owned())
    })
}

/// How an amount was understood, where the page's language decided it.
fn echo(draft: &Draft, path: FieldPath) -> Option<String> {
    let lang = site().lang;
    let text = path.is_amount().then(|| path.text(draft))?;
    let reading = read_amount(&text, draft.currency, lang.number_format()).ok()?;
    reading.ambiguous.then(|| messages().read_as(&browser::write_money(reading.money, lang)))
}
