//! What the estimate asks.

use super::editor::Editor;
use super::number_field::{Checked, NumberField};
use super::options::Options;
use crate::app::components::{Radios, SelectField};
use crate::app::{clock, messages, site};
use crate::domain::price::{Field, FieldChoice, FieldPath, Kind};
use crate::words;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;

/// The fields of the estimate.
#[component]
pub fn Form(
    /// The form as typed.
    editor: Editor,
    /// What it comes to.
    case: Checked,
) -> impl IntoView {
    let clock = clock::now();
    let row = move |field| view! { <FieldRow editor case field/> }.into_any();
    let rows = Field::ALL.iter().filter_map(|&field| match field {
        // An amount and its currency stand side by side.
        Field::Value => Some(
            view! { <div class="form__row">{row(field)}{row(Field::Currency)}</div> }.into_any(),
        ),
        Field::Currency => None,
        field => Some(row(field)),
    });
    view! {
        <form class="form" novalidate=true on:submit={|event: SubmitEvent| event.prevent_default()}>
            <fieldset class="tool__fields" disabled={move || !clock.is_ready()}>
                {rows.collect_view()}
            </fieldset>
        </form>
    }
}

/// A field of the form, there while it counts.
#[component]
fn FieldRow(
    /// The form as typed.
    editor: Editor,
    /// What it comes to.
    case: Checked,
    /// Which field.
    field: Field,
) -> impl IntoView {
    let counts = field.row().counts;
    view! {
        <Show when=move || editor.draft.with(counts)>
            {match field.row().kind {
                Kind::Choice | Kind::List => view! { <ChoiceField editor field/> }.into_any(),
                Kind::Amount | Kind::Rate => {
                    view! { <NumberField editor case path={FieldPath::Field(field)}/> }.into_any()
                }
                Kind::Options => view! { <Options editor case/> }.into_any(),
            }}
        </Show>
    }
}

/// A field with choices.
#[component]
fn ChoiceField(
    /// The form as typed.
    editor: Editor,
    /// Which field.
    field: Field,
) -> impl IntoView {
    let (m, draft) = (messages(), editor.draft);
    let label = words::field(m, field);
    // Compared, so that the list is made anew only where other choices are offered.
    let offered = Memo::new(move |_| draft.with(|draft| field.offered(draft)));
    let pair = |choice: FieldChoice| (choice.id(), words::field_choice(m, choice));
    let pairs = move || offered.get().into_iter().map(pair).collect::<Vec<_>>();
    let chosen = move || draft.with(|draft| field.chosen(draft));
    // The name comes from our own list, so it is always read.
    let choose = move |id: String| editor.edit(|draft| _ = field.set(draft, &id));
    if field.row().kind == Kind::Choice {
        view! {
            <Radios
                id={field.id()}
                legend=label
                hint={words::field_hint(site(), field)}
                choices={untrack(pairs)}
                chosen={Signal::derive(move || Some(chosen()))}
                on_choose=choose
            />
        }
        .into_any()
    } else {
        view! {
            <SelectField
                id={field.id()}
                label
                choices={Signal::derive(pairs)}
                chosen={Signal::derive(chosen)}
                on_choose=choose
            />
        }
        .into_any()
    }
}
