//! What the estimate answers.

use super::Editor;
use super::chart::chart;
use super::form::{Checked, field_id};
use crate::app::live::{CollectViews, live};
use crate::app::parts::{File, SheetSection, TakeAway};
use crate::app::{browser, clock, messages, site};
use crate::domain::coverage::Licence;
use crate::domain::csv;
use crate::domain::money::Money;
use crate::domain::price::{Draft, Problem};
use crate::i18n::words::{self, PriceAnswer, Worked};
use leptos::prelude::*;

/// The estimate with its working, or what is still missing.
#[component]
pub fn ResultPanel(
    /// The form as typed.
    editor: Editor,
    /// What it comes to.
    case: Checked,
    /// The estimate, where there is one.
    worked: Memo<Option<Worked>>,
) -> impl IntoView {
    let m = messages();
    let clock = clock::now();
    let panel = move || {
        if !clock.is_ready() {
            return html! { <p>{m.estimate_waiting()}</p> };
        }
        match (case.get(), worked.get()) {
            (Err(problems), _) => {
                let draft = editor.draft.get_untracked();
                html! { <Problems problems draft/> }
            }
            (Ok(_), Some(worked)) => html! { <Headline worked/> },
            (Ok(_), None) => html! { <p class="notice notice--bad">{m.amount_too_large()}</p> },
        }
    };
    let ready = move || if clock.is_ready() { worked.get() } else { None };
    let sections = move || ready().map(|worked| sections(&answer(&worked)));
    let sheet = Signal::derive(move || ready().map(|worked| answer(&worked).sheet()));
    let file = |worked| {
        let separator = if site().lang.separators().decimal == ',' { ';' } else { ',' };
        let text = csv::write(&answer(&worked).rows(), separator);
        File { words: messages().csv(), name: "ol-care.csv", kind: "text/csv;charset=utf-8", text }
    };
    let files = Signal::derive(move || ready().map(file).into_iter().collect());
    html! {
        <section class="panel" aria-labelledby="result">
            <h2 id="result">{m.estimate_result()}</h2>
            <div aria-live="polite">{live(panel)}</div>
            {live(sections)}
            <TakeAway sheet files/>
        </section>
    }
}

/// A worked estimate in words, amounts as the browser writes them.
fn answer(worked: &Worked) -> PriceAnswer<'_> {
    PriceAnswer { site: site(), worked, money: &money }
}

fn money(money: Money) -> String {
    browser::write_money(money, site().lang)
}

/// The sections of the sheet, the picture of the ways above their table.
fn sections(answer: &PriceAnswer) -> Vec<AnyView> {
    let mut views: Vec<AnyView> = Vec::new();
    for section in answer.sheet().sections {
        let is_paths = section.title == messages().paths_title();
        views.push(html! { <SheetSection section/> });
        if is_paths {
            let total = |course: &_| answer.total(course);
            views.push(chart(&answer.worked.courses, total));
        }
    }
    views
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
            let href = format!("#{id}");
            // A link that the router would take for a change of the case.
            let jump = move |event: leptos::ev::MouseEvent| {
                event.prevent_default();
                browser::focus_field(&id);
            };
            html! { <li><a href=href on:click=jump>{text}</a></li> }
        })
        .collect_views();
    html! { <p>{m.estimate_missing()}</p><ul class="problems">{items}</ul> }
}

/// The price of a year, and what must be known of it.
#[component]
fn Headline(
    /// The estimate.
    worked: Worked,
) -> impl IntoView {
    let m = messages();
    let (headline, words) = match worked.case.licence {
        Licence::Subscription => (m.included_headline().to_owned(), m.included_sentence()),
        Licence::Perpetual => (money(worked.estimate.yearly), m.per_year()),
    };
    let notes = answer(&worked).notes();
    let notes = notes.into_iter().map(|note| html! { <p class="notice">{note}</p> });
    html! {
        <p class="panel__headline">
            <strong>{headline}</strong>
            <span>{words}</span>
        </p>
        {notes.collect_views()}
        <p class="fine-print">{m.estimate_caveat()}</p>
    }
}

/// What differs since the link was made, where something does.
#[component]
pub fn Changed(
    /// The form as typed.
    editor: Editor,
    /// The estimate, where there is one.
    worked: Memo<Option<Worked>>,
) -> impl IntoView {
    let notice = move || {
        let (then, worked) = (editor.then.get()?, worked.get()?);
        let differences = words::price_differences(site(), &then, &worked.estimate);
        super::super::changed(&then, differences)
    };
    html! { <div role="status">{live(notice)}</div> }
}
