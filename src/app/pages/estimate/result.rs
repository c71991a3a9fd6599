//! What the estimate answers.

use super::Editor;
use super::form::{Checked, field_id};
use crate::app::live::{CollectViews, live};
use crate::app::parts::{Clauses, CopyLink, PrintNote};
use crate::app::{browser, clock, messages, site};
use crate::domain::coverage::Licence;
use crate::domain::money::Money;
use crate::domain::price::{Bound, Case, Draft, Estimate, Figure, Problem, Situation, estimate};
use crate::i18n::words;
use leptos::prelude::*;

/// The estimate with its working, or what is still missing.
#[component]
pub fn ResultPanel(
    /// The form as typed.
    editor: Editor,
    /// What it comes to.
    case: Checked,
) -> impl IntoView {
    let m = messages();
    let clock = clock::now();
    let panel = move || {
        if !clock.is_ready() {
            return view! { <p>{m.estimate_waiting()}</p> }.into_any();
        }
        match case.get() {
            Err(problems) => {
                let draft = editor.draft.get_untracked();
                view! { <Problems problems draft/> }.into_any()
            }
            Ok(case) => match estimate(&case) {
                Ok(estimate) => view! { <Working case estimate/> }.into_any(),
                Err(_) => {
                    view! { <p class="notice notice--bad">{m.amount_too_large()}</p> }.into_any()
                }
            },
        }
    };
    view! {
        <section class="panel" aria-labelledby="result">
            <h2 id="result">{m.estimate_result()}</h2>
            <div aria-live="polite">{live(panel)}</div>
            <CopyLink/>
            <PrintNote follow=Signal::derive(move || editor.draft.track())/>
        </section>
    }
}

/// What keeps the sum from being done, each with a link to its field.
#[component]
fn Problems(
    /// The problems.
    problems: Vec<Problem>,
    /// The form as typed.
    draft: Draft,
) -> impl IntoView {
    let m = messages();
    let items = problems
        .iter()
        .map(|problem| {
            let id = field_id(problem.field);
            let label = words::field(m, &draft, problem.field);
            let text = m.problem(&label, words::fault(m, problem));
            let selector = format!("#{id}");
            // A link that the router would take for a change of the case.
            let jump = move |event: leptos::ev::MouseEvent| {
                event.prevent_default();
                browser::focus(&selector);
            };
            view! { <li><a href=format!("#{id}") on:click=jump>{text}</a></li> }
        })
        .collect_views();
    view! { <p>{m.estimate_missing()}</p><ul class="problems">{items}</ul> }
}

/// Every line of the sum.
#[component]
fn Working(
    /// The case.
    case: Case,
    /// Its estimate.
    estimate: Estimate,
) -> impl IntoView {
    let m = messages();
    let rate = case.rate.write(site().lang.separators().decimal);
    let included = case.licence == Licence::Subscription;
    let mut lines = vec![(m.line_licence().to_owned(), write(case.value))];
    for (index, option) in case.options.iter().enumerate() {
        let number = (index + 1).to_string();
        let name = if option.name.is_empty() { &number } else { &option.name };
        lines.push((m.line_option(name), write(option.value)));
    }
    lines.push((m.line_base().to_owned(), write(estimate.base)));
    if included {
        lines.push((m.line_included().to_owned(), write(estimate.yearly)));
    } else {
        lines.push((m.line_yearly(&rate, &write(estimate.base)), write(estimate.yearly)));
    }
    let years = estimate.years.iter().map(|year| {
        let number = year.number.to_string();
        (m.line_year(&number, words::year_kind(m, year.kind)), figure(year.price))
    });
    let total = m.line_total(u64::from(case.years));
    let mut totals = vec![(total, figure(estimate.total))];
    totals.extend(
        estimate.first_year_total.map(|money| (m.line_first_year_total().to_owned(), write(money))),
    );
    totals.extend(
        estimate
            .total_with_licence
            .map(|money| (m.line_total_with_licence(u64::from(case.years)), write(money))),
    );
    let restart = case.situation == Situation::Lapsed && !included && case.surcharge.is_none();
    let headline = if included { m.included_headline().to_owned() } else { write(estimate.yearly) };
    view! {
        <p class="panel__headline">
            <strong>{headline}</strong>
            <span>{if included { m.included_sentence() } else { m.per_year() }}</span>
        </p>
        {(!included).then(|| view! { <p class="notice">{rate_note(&case, &rate)}</p> })}
        {restart.then(|| view! { <p class="notice">{m.restart_note()}</p> })}
        <table class="sum">
            <caption>{m.sum_caption()}</caption>
            <tbody>{rows(lines)}</tbody>
            <tbody>{rows(years.collect())}</tbody>
            <tbody class="sum__totals">{rows(totals)}</tbody>
        </table>
        <p class="fine-print">{m.estimate_caveat()}</p>
        <h3>{m.clauses_title()}</h3>
        <Clauses clauses=estimate.clauses/>
    }
}

fn rows(lines: Vec<(String, String)>) -> impl IntoView {
    lines
        .into_iter()
        .map(|(label, amount)| view! { <tr><th scope="row">{label}</th><td>{amount}</td></tr> })
        .collect_views()
}

fn write(money: Money) -> String {
    browser::write_money(money, site().lang)
}

fn figure(figure: Figure) -> String {
    let amount = write(figure.amount);
    match figure.bound {
        Bound::Exactly => amount,
        Bound::MoreThan => messages().more_than(&amount),
    }
}

/// Whether the percentage is the plan's example, the plan's own or the visitor's.
fn rate_note(case: &Case, written: &str) -> String {
    let (m, plan) = (messages(), site().plan.rate.newest());
    match (plan.rate == case.rate, plan.published) {
        (true, true) => m.rate_note_published(written),
        (true, false) => m.rate_note_example(written),
        (false, _) => m.rate_note_own(written),
    }
}
