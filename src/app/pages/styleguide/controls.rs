//! What visitors press, type and choose.

use super::part::{part, state};
use crate::app::components::{FieldKind, Radios, SelectField, TextField};
use crate::app::{messages, site};
use crate::domain::coverage::CoverageQuestion;
use crate::words;
use leptos::prelude::*;

/// Buttons, fields, choices.
pub(super) fn parts() -> Vec<AnyView> {
    let m = messages();
    vec![
        part(
            "button",
            [
                state("plain", button("button", false)),
                state("plain-disabled", button("button", true)),
                state("quiet", button("button button--quiet", false)),
                state("quiet-disabled", button("button button--quiet", true)),
            ],
        ),
        part(
            "field",
            [
                state("empty", field("guide-empty", "", None, None, None)),
                state("hint", field("guide-hint", "12", Some(m.estimate_value_hint()), None, None)),
                state("error", field("guide-error", "a", None, Some(m.amount_unreadable()), None)),
                state("echo", field("guide-echo", "1.234", None, None, Some("1 234,00"))),
                state("disabled", disabled(field("guide-disabled", "12", None, None, None))),
            ],
        ),
        part(
            "radios",
            [
                state("none", radios("guide-none", None)),
                state("chosen", radios("guide-chosen", Some("yes"))),
                state("disabled", disabled(radios("guide-off", Some("no")))),
            ],
        ),
        part(
            "select",
            [
                state("closed", select("guide-menu")),
                state("disabled", disabled(select("guide-menu-off"))),
            ],
        ),
    ]
}

fn button(class: &'static str, disabled: bool) -> impl IntoView {
    view! { <button class=class type="button" disabled=disabled>{messages().print()}</button> }
}

fn disabled(view: impl IntoView) -> impl IntoView {
    view! { <fieldset class="tool__fields" disabled=true>{view}</fieldset> }
}

fn field(
    id: &'static str,
    value: &'static str,
    hint: Option<&'static str>,
    error: Option<&'static str>,
    echo: Option<&'static str>,
) -> impl IntoView {
    let said = |text: Option<&'static str>| Signal::stored(text.map(str::to_owned));
    view! {
        <TextField
            id=id
            label={Signal::stored(messages().estimate_value().to_owned())}
            hint=hint
            kind={FieldKind::Decimal}
            value={Signal::stored(value.to_owned())}
            error={said(error)}
            echo={said(echo)}
            on_input={|_: String| {}}
        />
    }
}

fn radios(id: &'static str, chosen: Option<&'static str>) -> impl IntoView {
    let m = messages();
    let choices = [("yes", m.yes()), ("no", m.no()), ("unknown", m.dont_know())];
    let choices = choices.map(|(name, words)| (name.to_owned(), words.to_owned()));
    view! {
        <Radios
            id=id
            legend={words::question(site(), CoverageQuestion::RecentVersion)}
            hint={Some(m.hint_recent_version())}
            choices={choices.into()}
            chosen={Signal::stored(chosen.map(str::to_owned))}
            on_choose={|_: String| {}}
        />
    }
}

fn select(id: &'static str) -> impl IntoView {
    let choices =
        vec![("one".to_owned(), messages().years(1)), ("two".to_owned(), messages().years(2))];
    view! {
        <SelectField
            id=id
            label={messages().estimate_years()}
            choices={Signal::stored(choices)}
            chosen={Signal::stored("one".to_owned())}
            on_choose={|_: String| {}}
        />
    }
}
