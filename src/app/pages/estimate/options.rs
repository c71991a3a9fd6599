//! The options of a licence.

use super::editor::Editor;
use super::number_field::{Checked, NumberField};
use crate::app::components::{FieldKind, TextField};
use crate::app::{browser, messages};
use crate::domain::price::{Field, FieldPath, MAX_OPTIONS};
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
        editor.edit(|draft| _ = draft.add_option(""));
        request_animation_frame(move || browser::focus(&format!("#option-{index}-name")));
    };
    view! {
        <fieldset class="options">
            <legend>{words::field(m, Field::Options)}</legend>
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
    let name = move || {
        draft.with(|d| d.options.get(index).map(|option| option.name.clone())).unwrap_or_default()
    };
    let rename = move |name: String| {
        editor.edit(|draft| {
            if let Some(option) = draft.options.get_mut(index) {
                option.name = name;
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
                value={Signal::derive(name)}
                on_input=rename
            />
            <NumberField editor case path={FieldPath::Option(index)}/>
            <button class="button button--quiet options__remove" type="button" on:click=remove>
                {m.estimate_option_remove(&number)}
            </button>
        </div>
    }
}
