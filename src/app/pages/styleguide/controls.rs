//! What visitors press, type and choose.

use super::part::{Part, State};
use crate::app::components::{FieldKind, Radios, SelectField, TextField};
use crate::app::{messages, site};
use crate::domain::coverage::CoverageQuestion;
use crate::words;
use leptos::prelude::*;

/// Buttons, fields, choices.
#[component]
pub fn Controls() -> impl IntoView {
    let m = messages();
    let (hint, error) = (Some(m.estimate_value_hint()), Some(m.amount_unreadable()));
    view! {
        <Part name="button">
            <State of="button" name="plain">{button("button", false)}</State>
            <State of="button" name="plain-disabled">{button("button", true)}</State>
            <State of="button" name="quiet">{button("button button--quiet", false)}</State>
            <State of="button" name="quiet-disabled">{button("button button--quiet", true)}</State>
        </Part>
        <Part name="field">
            <State of="field" name="empty">{field("guide-empty", "", None, None, None)}</State>
            <State of="field" name="hint">{field("guide-hint", "12", hint, None, None)}</State>
            <State of="field" name="error">{field("guide-error", "a", None, error, None)}</State>
            <State of="field" name="echo">
                {field("guide-echo", "1.234", None, None, Some("1 234,00"))}
            </State>
            <State of="field" name="disabled">
                {disabled(field("guide-disabled", "12", None, None, None))}
            </State>
        </Part>
        <Part name="radios">
            <State of="radios" name="none">{radios("guide-none", None)}</State>
            <State of="radios" name="chosen">{radios("guide-chosen", Some("yes"))}</State>
            <State of="radios" name="disabled">{disabled(radios("guide-off", Some("no")))}</State>
        </Part>
        <Part name="select">
            <State of="select" name="closed">{select("guide-menu")}</State>
            <State of="select" name="disabled">{disabled(select("guide-menu-off"))}</State>
        </Part>
    }
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
