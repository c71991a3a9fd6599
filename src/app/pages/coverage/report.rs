//! What the check answers.

use super::editor::Editor;
use crate::app::components::{File, SheetSection, TakeAway};
use crate::app::{browser, calendar, messages, site};
use crate::domain::coverage::{Case, Report, Verdict};
use crate::words::{self, CoverageAnswer};
use chrono::NaiveDate;
use leptos::prelude::*;

/// The verdict with every test, and what to do next.
#[component]
pub fn ReportPanel(
    /// The answers.
    editor: Editor,
) -> impl IntoView {
    let m = messages();
    let verdict = move || match editor.report() {
        None => view! { <p>{m.coverage_waiting()}</p> }.into_any(),
        Some(report) => view! { <VerdictWords report/> }.into_any(),
    };
    let details = move || {
        let (report, today) = (editor.report()?, editor.today.get()?);
        let sheet = editor.case.with(|case| sheet(case, &report, today, editor.own.midnights()));
        let sections = sheet.sections.iter().cloned();
        let sections =
            sections.map(|section| view! { <SheetSection section/> }.into_any()).collect_view();
        let last = report.in_force.last_day().filter(|_| report.verdict != Verdict::NotCovered);
        let files = last.and_then(reminder).into_iter().collect();
        let (fragment, sheet) = (editor.fragment(), Some(sheet));
        Some(view! { {sections} <TakeAway fragment sheet files/> }.into_any())
    };
    view! {
        <section class="panel" aria-labelledby="verdict">
            <h2 id="verdict">{m.coverage_verdict()}</h2>
            <div aria-live="polite">{move || verdict()}</div>
            {move || details().into_any()}
        </section>
    }
}

/// The answer as a sheet.
fn sheet(case: &Case, report: &Report, today: NaiveDate, centre: String) -> words::sheet::Sheet {
    CoverageAnswer { site: site(), case, report, centre, today, day: &write_day }.sheet()
}

fn write_day(day: NaiveDate) -> String {
    browser::write_day(day, site().lang)
}

/// The file that reminds of the renewal.
fn reminder(last: NaiveDate) -> Option<File> {
    let (words, name) = (messages().reminder(), "ol-care.ics");
    let kind = "text/calendar;charset=utf-8";
    Some(File { words, name, kind, text: calendar::reminder(last)? })
}

#[component]
fn VerdictWords(
    /// The report.
    report: Report,
) -> impl IntoView {
    let m = messages();
    let day = write_day(report.day);
    view! {
        <p class="verdict" data-verdict={report.verdict.id()}>
            <strong>{words::verdict(m, report.verdict)}</strong>
            <span>{m.verdict_on(&day)}</span>
        </p>
        <p>{words::verdict_lead(m, report.verdict)}</p>
    }
}
