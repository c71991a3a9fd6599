//! What visitors press, type and choose.

use super::part;
use crate::app::components::{FieldKind, Radios, SelectField, TextField};
use crate::app::markup::Markup;
use crate::app::signal::Signal;
use crate::app::{messages, site};
use crate::domain::coverage::CoverageQuestion;
use crate::words;

/// Buttons, fields, choices.
pub(super) fn parts() -> Vec<Markup> {
    let m = messages();
    vec![
        part(
            "button",
            [
                ("plain", button("button", false)),
                ("plain-disabled", button("button", true)),
                ("quiet", button("button button--quiet", false)),
                ("quiet-disabled", button("button button--quiet", true)),
            ],
        ),
        part(
            "field",
            [
                ("empty", field("guide-empty", "", None, None, None)),
                ("hint", field("guide-hint", "12", Some(m.estimate_value_hint()), None, None)),
                ("error", field("guide-error", "a", None, Some(m.amount_unreadable()), None)),
                ("echo", field("guide-echo", "1.234", None, None, Some("1 234,00"))),
                ("disabled", disabled(field("guide-disabled", "12", None, None, None))),
            ],
        ),
        part(
            "radios",
            [
                ("none", radios("guide-none", None)),
                ("chosen", radios("guide-chosen", Some("yes"))),
                ("disabled", disabled(radios("guide-off", Some("no")))),
            ],
        ),
        part(
            "select",
            [("closed", select("guide-menu")), ("disabled", disabled(select("guide-menu-off")))],
        ),
    ]
}

fn button(class: &'static str, disabled: bool) -> Markup {
    html! { <button class=class type="button" disabled=disabled>{messages().print()}</button> }
}

fn disabled(view: Markup) -> Markup {
    html! { <fieldset class="tool__fields" disabled=true>{view}</fieldset> }
}

fn field(
    id: &'static str,
    value: &'static str,
    hint: Option<&'static str>,
    error: Option<&'static str>,
    echo: Option<&'static str>,
) -> Markup {
    let said = |text: Option<&'static str>| Signal::stored(text.map(str::to_owned));
    html! {
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

fn radios(id: &'static str, chosen: Option<&'static str>) -> Markup {
    let m = messages();
    let choices = vec![("yes", m.yes()), ("no", m.no()), ("unknown", m.dont_know())];
    html! {
        <Radios
            id=id
            legend={words::question(site(), CoverageQuestion::RecentVersion)}
            hint={Some(m.hint_recent_version())}
            choices=choices
            chosen={Signal::stored(chosen.map(str::to_owned))}
            on_choose={|_: String| {}}
        />
    }
}

fn select(id: &'static str) -> Markup {
    let choices =
        vec![("one".to_owned(), messages().years(1)), ("two".to_owned(), messages().years(2))];
    html! {
        <SelectField
            id=id
            label={messages().estimate_years()}
            choices={Signal::stored(choices)}
            chosen={Signal::stored("one".to_owned())}
            on_choose={|_: String| {}}
        />
    }
}
