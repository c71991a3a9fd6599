//! What the estimate asks.

use super::editor::Editor;
use super::fields::{Amount, Checked};
use super::options::Options;
use crate::app::components::{Radios, SelectField};
use crate::app::{clock, messages, site};
use crate::domain::coverage::Licence;
use crate::domain::figures::RestartSurcharge;
use crate::domain::money::Currency;
use crate::domain::price::{Field, NOT_AGAIN, RESTARTS, Situation, YEARS};
use crate::words;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;

/// The questions of the estimate.
#[component]
pub fn Form(
    /// The form as typed.
    editor: Editor,
    /// What it comes to.
    case: Checked,
) -> impl IntoView {
    let m = messages();
    let clock = clock::now();
    let draft = editor.draft;
    let licences = Licence::ALL.iter().map(|&v| (v.id(), words::licence(m, v))).collect();
    let situations = Situation::ALL.iter().map(|&v| (v.id(), words::situation(m, v))).collect();
    let currencies: Vec<_> =
        Currency::ALL.iter().map(|v| (v.code().to_owned(), v.code().to_owned())).collect();
    let years: Vec<_> = YEARS.map(|n| (n.to_string(), m.years(u64::from(n)))).collect();
    let perpetual = Memo::new(move |_| draft.with(|d| d.licence == Licence::Perpetual));
    let situation = move || {
        perpetual.get().then(|| {
            view! {
                <Radios
                    id="situation"
                    legend={m.estimate_situation()}
                    choices={Vec::clone(&situations)}
                    chosen={Signal::derive(move || Some(draft.with(|d| d.situation.id().to_owned())))}
                    on_choose={move |id: String| editor.edit(|d| {
                        d.situation = Situation::from_id(&id).unwrap_or(d.situation);
                    })}
                />
            }.into_any()
        })
    };
    // Asked whatever the situation: a plan that lapses is one of the ways compared.
    let restart = move || {
        perpetual.get().then(|| {
            let again = |year: u32| match year {
                NOT_AGAIN => (NOT_AGAIN.to_string(), m.restart_not_again().to_owned()),
                year => (year.to_string(), m.scenarios_year(&year.to_string())),
            };
            let years = Memo::new(move |_| draft.with(|d| d.years));
            let choices = move || {
                RESTARTS.filter(|n| *n <= years.get() || *n == NOT_AGAIN).map(again).collect()
            };
            let chosen = move || {
                draft.with(|d| if d.restart > d.years { NOT_AGAIN } else { d.restart }).to_string()
            };
            view! {
                <SelectField
                    id="again"
                    label={m.estimate_restart()}
                    choices={Signal::derive(choices)}
                    chosen={Signal::derive(chosen)}
                    on_choose={move |year: String| editor.edit(|d| {
                        d.restart = year.parse().unwrap_or(d.restart);
                    })}
                />
                <Amount
                    editor
                    case
                    field={Field::Surcharge}
                    hint={Some(surcharge_hint())}
                    pick={|d| &mut d.surcharge}
                />
            }
            .into_any()
        })
    };
    view! {
        <form class="form" novalidate=true on:submit={|event: SubmitEvent| event.prevent_default()}>
            <fieldset class="tool__fields" disabled={move || !clock.is_ready()}>
                <Radios
                    id="licence"
                    legend={m.ask_licence()}
                    choices=licences
                    chosen={Signal::derive(move || Some(draft.with(|d| d.licence.id().to_owned())))}
                    on_choose={move |id: String| editor.edit(|d| {
                        d.licence = Licence::from_id(&id).unwrap_or(d.licence);
                    })}
                />
                <div class="form__row">
                    <Amount
                        editor
                        case
                        field={Field::Value}
                        hint={Some(m.estimate_value_hint())}
                        pick={|d| &mut d.value}
                    />
                    <SelectField
                        id="currency"
                        label={m.estimate_currency()}
                        choices=currencies
                        chosen={Signal::derive(move || draft.with(|d| d.currency.code().to_owned()))}
                        on_choose={move |code: String| editor.edit(|d| {
                            d.currency = Currency::from_code(&code).unwrap_or(d.currency);
                        })}
                    />
                </div>
                <Options editor case/>
                <Amount
                    editor
                    case
                    field={Field::Rate}
                    hint={Some(rate_hint())}
                    pick={|d| &mut d.rate}
                />
                {move || situation()}
                <SelectField
                    id="years"
                    label={m.estimate_years()}
                    choices=years
                    chosen={Signal::derive(move || draft.with(|d| d.years.to_string()))}
                    on_choose={move |years: String| editor.edit(|d| {
                        d.years = years.parse().unwrap_or(d.years);
                    })}
                />
                {move || restart()}
                <Amount
                    editor
                    case
                    field={Field::Adding}
                    hint={Some(m.adding_hint())}
                    pick={|d| &mut d.adding}
                />
            </fieldset>
        </form>
    }
}

/// What the surcharge is where the visitor leaves it empty.
fn surcharge_hint() -> &'static str {
    match site().plan.restart.newest() {
        RestartSurcharge::Unpublished => messages().estimate_surcharge_hint(),
        RestartSurcharge::Published(_) => messages().estimate_surcharge_hint_published(),
    }
}

/// Says of the percentage in the form whether it is published.
fn rate_hint() -> &'static str {
    if site().plan.rate.newest().published {
        messages().estimate_rate_published()
    } else {
        messages().estimate_rate_example()
    }
}
