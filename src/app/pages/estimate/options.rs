//! The options of a licence.

use super::editor::Editor;
use super::fields::{Checked, echo, error_at, field_id};
use crate::app::components::{FieldKind, TextField};
use crate::app::{browser, messages};
use crate::domain::price::{DraftOption, Field, MAX_OPTIONS};
use crate::words;
use leptos::prelude::*;

/// The options of the licence: rows of a name and a value.
#[component]
pub fn Options(
    /// The form as typed.
    editor: Editor,
    /// What it comes to.
    case: Checked,
) -> impl IntoView {
    let m = messages();
    let count = Memo::new(move |_| editor.draft.with(|draft| draft.options.len()));
    let add = move |_| {
        let index = count.get_untracked();
        editor.edit(|draft| draft.options.push(DraftOption::default()));
        request_animation_frame(move || browser::focus(&format!("#option-{index}-name")));
    };
    view! {
        <fieldset class="options">
            <legend>{m.estimate_options()}</legend>
            // A row shows whatever option is at its place, so its place is its key.
            <For each=move || 0..count.get() key=|index| *index let(index)>
                <Row editor case index/>
            </For>
            <button
                class="button button--quiet"
                id="add-option"
                type="button"
                disabled=move || count.get() == MAX_OPTIONS
                on:click=add
            >
                {m.estimate_option_add()}
            </button>
        </fieldset>
    }
}

/// One option.
#[component]
fn Row(
    /// The form as typed.
    editor: Editor,
    /// What it comes to.
    case: Checked,
    /// Which option, from 0.
    index: usize,
) -> impl IntoView {
    let m = messages();
    let draft = editor.draft;
    let number = (index + 1).to_string();
    let field = Field::Option(index);
    let text = move |pick: fn(&DraftOption) -> &String| {
        Signal::derive(move || {
            draft.with(|d| d.options.get(index).map(pick).cloned()).unwrap_or_default()
        })
    };
    let change = move |text: String, pick: fn(&mut DraftOption) -> &mut String| {
        editor.edit(|draft| {
            if let Some(option) = draft.options.get_mut(index) {
                *pick(option) = text;
            }
        });
    };
    let remove = move |_| {
        editor.edit(|draft| {
            if index < draft.options.len() {
                draft.options.remove(index);
            }
        });
        // The button that had the focus may be gone.
        browser::focus("#add-option");
    };
    view! {
        <div class="options__row">
            <TextField
                id={format!("option-{index}-name")}
                label={Signal::stored(m.estimate_option_name(&number))}
                kind={FieldKind::Text}
                value={text(|option| &option.name)}
                on_input={move |text: String| change(text, |option| &mut option.name)}
            />
            <TextField
                id={field_id(field)}
                label={Signal::derive(move || draft.with(|d| words::field(m, d, field)))}
                kind={FieldKind::Decimal}
                value={text(|option| &option.value)}
                error={Signal::derive(move || error_at(case, field))}
                echo={Signal::derive(move || draft.with(|d| echo(d, &d.options.get(index)?.value)))}
                on_input={move |text: String| change(text, |option| &mut option.value)}
            />
            <button class="button button--quiet options__remove" type="button" on:click=remove>
                {m.estimate_option_remove(&number)}
            </button>
        </div>
    }
}
