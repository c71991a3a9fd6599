//! A field to type in.

use crate::app::browser;
use crate::domain::price::MAX_TEXT;
use leptos::ev::Event;
use leptos::prelude::*;

/// What is typed into a field: decides the keyboard that a phone shows.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum FieldKind {
    /// Words.
    Text,
    /// An amount or a percentage.
    Decimal,
    /// A day.
    Date,
    /// A day and a time of it.
    Moment,
}

/// A field with its label, hint and error, tied together for screen readers.
#[component]
pub fn TextField(
    /// The element's id; the ids of hint and error are made from it.
    #[prop(into)]
    id: String,
    /// What is asked for.
    #[prop(into)]
    label: Signal<String>,
    /// What helps to answer.
    #[prop(optional_no_strip)]
    hint: Option<&'static str>,
    /// The kind of answer.
    kind: FieldKind,
    /// What stands in the field.
    #[prop(into)]
    value: Signal<String>,
    /// What is wrong with it.
    #[prop(into, optional)]
    error: Signal<Option<String>>,
    /// How the answer was understood, where it could be taken in two ways.
    #[prop(into, optional)]
    echo: Signal<Option<String>>,
    /// A new text was typed.
    #[prop(into)]
    on_input: Callback<String>,
    /// The visitor left the field.
    #[prop(into, optional)]
    on_leave: Option<Callback<()>>,
) -> impl IntoView {
    let hint_id = format!("{id}-hint");
    let error_id = format!("{id}-error");
    let echo_id = format!("{id}-echo");
    let described = {
        let ids = [hint_id.clone(), error_id.clone(), echo_id.clone()];
        move || {
            let shown = [hint.is_some(), error.with(Option::is_some), echo.with(Option::is_some)];
            let ids = ids.iter().zip(shown).filter(|(_, shown)| *shown);
            let ids: Vec<&str> = ids.map(|(id, _)| id.as_str()).collect();
            (!ids.is_empty()).then(|| ids.join(" "))
        }
    };
    let invalid = move || error.with(Option::is_some).then(|| "true".to_owned());
    let (input_type, input_mode) = match kind {
        FieldKind::Text => ("text", "text"),
        FieldKind::Decimal => ("text", "decimal"),
        FieldKind::Date => ("date", "numeric"),
        FieldKind::Moment => ("datetime-local", "numeric"),
    };
    let hint = hint.map(|hint| view! { <p class="field__hint" id=hint_id>{hint}</p> }.into_any());
    let limits = match kind {
        FieldKind::Date => Some(("1990-01-01", "2199-12-31")),
        FieldKind::Moment => Some(("1990-01-01T00:00", "2199-12-31T23:59")),
        FieldKind::Text | FieldKind::Decimal => None,
    };
    view! {
        <div class="field">
            <label class="field__label" for={id.clone()}>{move || label.get()}</label>
            {hint}
            <p class="field__error" id=error_id>{move || error.get().unwrap_or_default()}</p>
            <input
                class="field__input"
                id={id.clone()}
                type=input_type
                inputmode=input_mode
                min={limits.map(|l| l.0)}
                max={limits.map(|l| l.1)}
                maxlength={MAX_TEXT.to_string()}
                autocomplete="off"
                aria-describedby=described
                aria-invalid=invalid
                prop:value={move || value.get()}
                on:input={move |event: Event| {
                    if let Some(text) = browser::typed_text(&event) {
                        on_input.run(text);
                    }
                }}
                on:change={move |_: Event| if let Some(leave) = on_leave { leave.run(()) }}
            />
            <p class="field__echo" id=echo_id aria-live="polite">
                {move || echo.get().unwrap_or_default()}
            </p>
        </div>
    }
}
