//! What the portal answers.

use super::part::{Part, State};
use crate::app::components::{Clauses, Marked, NothingFound, Phones, SheetSection, TakeAway};
use crate::app::finder::{self, Found};
use crate::app::{messages, site};
use crate::domain::Clause;
use crate::domain::coverage::Test;
use crate::words;
use crate::words::sheet::{Body, Section, SheetLine, Table};
use leptos::prelude::*;

/// States, verdicts, sheets, clauses, questions, the search.
#[component]
pub fn Answers() -> impl IntoView {
    let m = messages();
    let open = m.open_until("17:00");
    let closed = m.closed_until(m.closed_night(), "9:00");
    let phones = site().regions.iter().take(2).map(|region| {
        view! { <State of="phones" name="numbers"><Phones phones={&region.phones}/></State> }
    });
    let clauses = vec![Clause::PricePercentage, Clause::OldVersion];
    view! {
        <Part name="status">
            <State of="status" name="open">{status("open", open)}</State>
            <State of="status" name="closed">{status("closed", closed)}</State>
            <State of="status" name="unknown">
                {status("unknown", m.open_unless_holiday().to_owned())}
            </State>
        </Part>
        <Part name="phones">{phones.collect_view()}</Part>
        <Part name="notice">
            <State of="notice" name="plain"><p class="notice">{m.restart_note()}</p></State>
            <State of="notice" name="bad">
                <p class="notice notice--bad">{m.amount_too_large()}</p>
            </State>
        </Part>
        <Part name="verdict">
            <State of="verdict" name="covered">{verdict("covered", m.verdict_covered())}</State>
            <State of="verdict" name="not-covered">
                {verdict("not-covered", m.verdict_not_covered())}
            </State>
            <State of="verdict" name="open">{verdict("open", m.verdict_open())}</State>
        </Part>
        <Part name="tests"><State of="tests" name="outcomes">{tests()}</State></Part>
        <Part name="sheet"><State of="sheet" name="table">{table()}</State></Part>
        <Part name="headline">
            <State of="headline" name="amount">{headline("2 500,00", m.per_year())}</State>
            <State of="headline" name="included">
                {headline(m.included_headline(), m.included_sentence())}
            </State>
        </Part>
        <Part name="clauses"><State of="clauses" name="two"><Clauses clauses/></State></Part>
        <Part name="take-away">
            <State of="take-away" name="case">
                <TakeAway fragment={String::new()} sheet=None files={Vec::new()}/>
            </State>
        </Part>
        <Part name="door">
            <State of="door" name="link">
                <ul class="doors"><li class="door"><h2><a href="#guide-door">{m.door_contact()}</a></h2><p>{m.door_contact_lead()}</p></li></ul>
            </State>
        </Part>
        <Part name="question">
            <State of="question" name="closed">{question(false)}</State>
            <State of="question" name="open">{question(true)}</State>
        </Part>
        <Part name="search">
            <State of="search" name="found">{found()}</State>
            <State of="search" name="nothing">
                <div class="search__panel"><NothingFound id=None/></div>
            </State>
        </Part>
    }
}

fn status(state: &'static str, words: String) -> impl IntoView {
    view! { <span class="status" data-state=state>{words}</span> }
}

fn verdict(id: &'static str, words: &'static str) -> impl IntoView {
    let day = messages().verdict_on("2026-11-24");
    view! { <p class="verdict" data-verdict=id><strong>{words}</strong><span>{day}</span></p> }
}

fn headline(amount: &'static str, words: &'static str) -> impl IntoView {
    view! { <p class="panel__headline"><strong>{amount}</strong><span>{words}</span></p> }
}

/// A test of coverage in each outcome.
fn tests() -> impl IntoView {
    let m = messages();
    let line = |(test, mark, text): (Test, &'static str, &str)| SheetLine {
        label: words::test(site(), test).into_owned(),
        text: text.to_owned(),
        mark: Some(mark),
        clauses: vec![Clause::OldVersion],
        ..SheetLine::default()
    };
    let lines = [
        (Test::InForce, "passed", m.outcome_passed()),
        (Test::RecentVersion, "failed", m.outcome_failed()),
        (Test::Unmodified, "open", m.outcome_open()),
        (Test::ScriptLanguage, "not-applicable", m.outcome_not_applicable()),
    ];
    let body = Body::Lines(lines.map(line).into());
    section(m.coverage_tests(), body)
}

fn table() -> impl IntoView {
    let m = messages();
    let row = |label: &str, amount: &str| vec![label.to_owned(), amount.to_owned()];
    let rows = vec![row(m.line_licence(), "12 500,00"), row(m.line_base(), "12 500,00")];
    let total = vec![row(&m.line_total(3), "7 500,00")];
    section(m.sum_caption(), Body::Table(Table { head: Vec::new(), groups: vec![rows, total] }))
}

fn section(title: &str, body: Body) -> impl IntoView {
    let section = Section { title: title.to_owned(), lead: String::new(), body, paper: false };
    view! { <SheetSection section/> }
}

fn question(open: bool) -> impl IntoView {
    let question = site().faq.questions().next();
    question.map(|question| {
        let words = question.plain();
        view! {
            <details class="faq__item" open=open>
                <summary><h3>{question.title.clone()}</h3></summary>
                <div class="faq__answer"><p>{words}</p></div>
            </details>
        }
        .into_any()
    })
}

/// The search with answers. The word is one of the content's own.
fn found() -> impl IntoView {
    let typed = messages().door_estimate();
    let Found { questions, query, .. } = finder::find(typed);
    let answers = questions.into_iter().take(3).map(|question| {
        let (text, query) = (question.title.as_str(), Signal::stored(query.clone()));
        view! {
            <li>
                <a class="search__answer" href="#guide-search">
                    <strong><Marked text query/></strong>
                    <span>{question.plain().chars().take(90).collect::<String>()}</span>
                </a>
            </li>
        }
        .into_any()
    });
    let answers = answers.collect_view();
    view! { <div class="search__panel"><ul class="search__answers">{answers}</ul></div> }
}
