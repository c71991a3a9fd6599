//! What the estimate answers.

use super::editor::Editor;
use super::number_field::{Checked, element_id};
use crate::app::components::{File, Headline, SheetSection, TakeAway};
use crate::app::{browser, clock, estimate, messages, site};
use crate::domain::csv;
use crate::domain::price::{Draft, Problem};
use crate::words::{self, PriceAnswer, Worked};
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
                // Followed: another name of an option can leave the problems as they are.
                let draft = editor.draft.get();
                view! { <Problems problems draft/> }.into_any()
            }
            Ok(case) => match Worked::new(case) {
                Ok(worked) => view! { <Headline worked/> }.into_any(),
                Err(_) => {
                    view! { <p class="notice notice--bad">{m.amount_too_large()}</p> }.into_any()
                }
            },
        }
    };
    let details = move || match worked(case, clock) {
        None => {
            let fragment = editor.fragment();
            view! { <TakeAway fragment sheet=None files={Vec::new()}/> }.into_any()
        }
        Some(worked) => {
            let answer = estimate::answer(&worked);
            let sections = answer.working().into_iter();
            let sections = sections.map(|section| view! { <SheetSection section/> }.into_any());
            let (sheet, files) = (Some(answer.sheet()), vec![file(&answer)]);
            let fragment = editor.fragment();
            view! { {sections.collect_view()} <TakeAway fragment sheet files/> }.into_any()
        }
    };
    view! {
        <section class="panel" aria-labelledby="result">
            <h2 id="result">{m.estimate_result()}</h2>
            <div aria-live="polite">{move || panel()}</div>
            {move || details()}
        </section>
    }
}

/// The estimate with all that is shown beside it, where there is one; none before the
/// page is hydrated.
pub fn worked(case: Checked, clock: clock::Now) -> Option<Worked> {
    Worked::new(case.get().ok()?).ok().filter(|_| clock.is_ready())
}

/// The estimate as a file for spreadsheets.
fn file(answer: &PriceAnswer) -> File {
    let separator = if site().lang.number_format().decimal == ',' { ';' } else { ',' };
    let (words, name, kind) = (messages().csv(), "ol-care.csv", "text/csv;charset=utf-8");
    File { words, name, kind, text: csv::write(&answer.rows(), separator) }
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
            let id = element_id(problem.path);
            let label = words::field_path(m, &draft, problem.path);
            let text = m.problem(&label, words::fault(m, problem.fault));
            let href = format!("#{id}");
            // A link that the router would take for a change of the case.
            let jump = move |event: leptos::ev::MouseEvent| {
                event.prevent_default();
                browser::focus_field(&id);
            };
            view! { <li><a href=href on:click=jump>{text}</a></li> }.into_any()
        })
        .collect_view();
    view! { <p>{m.estimate_missing()}</p><ul class="problems">{items}</ul> }
}
