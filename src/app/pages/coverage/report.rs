//! What the check answers.

use super::Editor;
use crate::app::live::{CollectViews, live};
use crate::app::parts::{File, SheetSection, TakeAway};
use crate::app::{browser, calendar, messages, site};
use crate::domain::coverage::{Case, Report, Verdict};
use crate::i18n::words::{self, CoverageAnswer};
use chrono::NaiveDate;
use leptos::prelude::*;

/// The verdict with every test, and what to do next.
#[component]
pub fn ReportPanel(
    /// The answers.
    editor: Editor,
) -> impl IntoView {
    let m = messages();
    let report = editor.report();
    let verdict = move || match report.get() {
        None => html! { <p>{m.coverage_waiting()}</p> },
        Some(report) => html! { <VerdictWords report/> },
    };
    let sheet = Memo::new(move |_| {
        let (report, today) = (report.get()?, editor.today.get()?);
        Some(editor.case.with(|case| sheet(case, &report, today, editor.own.midnights())))
    });
    let sections = move || {
        let sections = sheet.get().map(|sheet| sheet.sections).unwrap_or_default();
        sections.into_iter().map(|section| html! { <SheetSection section/> }).collect_views()
    };
    let files = move || {
        let report = report.get().filter(|report| report.verdict != Verdict::NotCovered);
        report.and_then(|report| reminder(report.in_force.last_day()?)).into_iter().collect()
    };
    html! {
        <section class="panel" aria-labelledby="verdict">
            <h2 id="verdict">{m.coverage_verdict()}</h2>
            <div aria-live="polite">{live(verdict)}</div>
            {live(sections)}
            <TakeAway sheet files=Signal::derive(files)/>
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
    html! {
        <p class="verdict" data-verdict=report.verdict.id()>
            <strong>{words::verdict(m, report.verdict)}</strong>
            <span>{m.verdict_on(&day)}</span>
        </p>
        <p>{words::verdict_lead(m, report.verdict)}</p>
    }
}

/// What differs since the link was made, where something does.
#[component]
pub fn Changed(
    /// The answers.
    editor: Editor,
) -> impl IntoView {
    let report = editor.report();
    let notice = move || {
        let (then, report) = (editor.then.get()?, report.get()?);
        let differences = words::coverage_differences(site(), &then, &report);
        super::super::changed(&then, differences)
    };
    html! { <div role="status">{live(notice)}</div> }
}
