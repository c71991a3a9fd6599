//! What the check answers.

use super::Editor;
use crate::app::live::{CollectViews, live};
use crate::app::parts::{Clauses, CopyLink, PrintNote};
use crate::app::route::{Page, WEB_SUPPORT};
use crate::app::{browser, messages, site};
use crate::domain::coverage::{Finding, Outcome, Question, Report, Step, Test, check};
use crate::i18n::words;
use chrono::NaiveDate;
use leptos::prelude::*;

/// The verdict with every test, and what to do next.
#[component]
pub fn ReportPanel(
    /// The answers.
    editor: Editor,
) -> impl IntoView {
    let m = messages();
    let today = editor.today;
    let report =
        Memo::new(move |_| today.get().map(|today| editor.case.with(|case| check(case, today))));
    let verdict = move || match report.get() {
        None => view! { <p>{m.coverage_waiting()}</p> }.into_any(),
        Some(report) => view! { <VerdictWords report/> }.into_any(),
    };
    let details = move || {
        let today = today.get()?;
        report.get().map(|report| view! { <Details report today/> })
    };
    view! {
        <section class="panel" aria-labelledby="verdict">
            <h2 id="verdict">{m.coverage_verdict()}</h2>
            <div aria-live="polite">{live(verdict)}</div>
            {live(details)}
            <CopyLink/>
            <PrintNote follow=Signal::derive(move || editor.case.track())/>
        </section>
    }
}

#[component]
fn VerdictWords(
    /// The report.
    report: Report,
) -> impl IntoView {
    let m = messages();
    let day = browser::write_day(report.day, site().lang);
    view! {
        <p class="verdict" data-verdict=report.verdict.id()>
            <strong>{words::verdict(m, report.verdict)}</strong>
            <span>{m.verdict_on(&day)}</span>
        </p>
        <p>{words::verdict_lead(m, report.verdict)}</p>
    }
}

#[component]
fn Details(
    /// The report.
    report: Report,
    /// The civil day at the visitor's centre.
    today: NaiveDate,
) -> impl IntoView {
    let m = messages();
    let needed = (!report.needed.is_empty()).then(|| {
        let links = report.needed.iter().map(|&q| view! { <li>{question_link(q)}</li> });
        view! { <h3>{m.coverage_needed()}</h3><ul>{links.collect_views()}</ul> }
    });
    let steps = report.steps.iter().map(|&step| view! { <li>{step_view(step)}</li> });
    let steps = steps.collect_views();
    let tests = report
        .findings
        .iter()
        .map(
            |finding| view! { <TestView finding=finding.clone() reason=reason(finding, &report, today)/> },
        )
        .collect_views();
    view! {
        {needed}
        <h3>{m.coverage_next()}</h3>
        <ul>{steps}</ul>
        <h3>{m.coverage_tests()}</h3>
        <ol class="tests">{tests}</ol>
    }
}

/// A link to the question's place in the form.
fn question_link(question: Question) -> impl IntoView {
    let field = match question {
        day if day.asks_a_day() => format!("#{}-day", day.id()),
        _ => format!("#{} input", question.id()),
    };
    // A link that the router would take for a change of the case.
    let jump = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        browser::focus(&field);
    };
    let href = format!("#{}", question.id());
    view! { <a href=href on:click=jump>{words::question(messages(), question)}</a> }
}

fn step_view(step: Step) -> impl IntoView {
    let m = messages();
    let link = match step {
        Step::ContactCentre | Step::CallIfUrgent | Step::Renew | Step::ProfessionalServices => {
            Some((Page::Contact.path(site().lang), m.contact_title()))
        }
        Step::BuyTraining | Step::RestartCostsMore => {
            Some((WEB_SUPPORT.to_owned(), m.web_support()))
        }
        _ => None,
    };
    let link = link.map(|(href, words)| view! { " "<a href=href>{words}</a> });
    view! { {words::step(m, step, *site().plan.reply.newest())}{link} }
}

/// The days behind the outcome, for the test that has some.
fn reason(finding: &Finding, report: &Report, today: NaiveDate) -> Option<String> {
    let write = |day| browser::write_day(day, site().lang);
    let reasons = || words::reason(messages(), report, today, &write).join(" ");
    (finding.test == Test::InForce).then(reasons).filter(|reasons| !reasons.is_empty())
}

#[component]
fn TestView(
    /// The test with its outcome.
    finding: Finding,
    /// What decided it, where it needs saying.
    #[prop(optional_no_strip)]
    reason: Option<String>,
) -> impl IntoView {
    let m = messages();
    let state = match finding.outcome {
        Outcome::Passed => "passed",
        Outcome::Failed => "failed",
        Outcome::Open(_) => "open",
        Outcome::NotApplicable => "not-applicable",
    };
    view! {
        <li class="test" data-outcome=state>
            <p class="test__name">
                <strong>{words::test(m, finding.test)}</strong>
                " "
                <span class="test__outcome">{words::outcome(m, &finding.outcome)}</span>
            </p>
            {reason.map(|reason| view! { <p>{reason}</p> })}
            <Clauses clauses=finding.clauses/>
        </li>
    }
}
