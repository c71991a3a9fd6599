//! What the portal answers.

use super::part;
use crate::app::components::{Clauses, Marked, Phones, SheetSection, TakeAway};
use crate::app::finder::{self, Found};
use crate::app::markup::{CollectViews, Markup};
use crate::app::{messages, site};
use crate::domain::Clause;
use crate::domain::coverage::Test;
use crate::words;
use crate::words::sheet::{Body, Line, Section, Table};

/// States, verdicts, sheets, clauses, questions, the search.
pub(super) fn parts() -> Vec<Markup> {
    let m = messages();
    let open = m.open_until("17:00");
    let closed = m.closed_until(m.closed_night(), "9:00");
    vec![
        part(
            "status",
            [
                ("open", status("open", open)),
                ("closed", status("closed", closed)),
                ("unknown", status("unknown", m.open_unless_holiday().to_owned())),
            ],
        ),
        part(
            "phones",
            site()
                .regions
                .iter()
                .take(2)
                .map(|region| ("numbers", html! { <Phones phones={&region.phones}/> })),
        ),
        part(
            "notice",
            [
                ("plain", html! { <p class="notice">{m.restart_note()}</p> }),
                ("bad", html! { <p class="notice notice--bad">{m.amount_too_large()}</p> }),
            ],
        ),
        part(
            "verdict",
            [
                ("covered", verdict("covered", m.verdict_covered())),
                ("not-covered", verdict("not-covered", m.verdict_not_covered())),
                ("open", verdict("open", m.verdict_open())),
            ],
        ),
        part("tests", [("outcomes", tests())]),
        part("sheet", [("table", table())]),
        part(
            "headline",
            [
                ("amount", headline("2 500,00", m.per_year())),
                ("included", headline(m.included_headline(), m.included_sentence())),
            ],
        ),
        part(
            "clauses",
            [(
                "two",
                html! { <Clauses clauses={vec![Clause::PricePercentage, Clause::OldVersion]}/> },
            )],
        ),
        part(
            "take-away",
            [(
                "case",
                html! { <TakeAway fragment={String::new()} sheet=None files={Vec::new()}/> },
            )],
        ),
        part(
            "door",
            [(
                "link",
                html! { <ul class="doors"><li class="door"><h2><a href="#guide-door">{m.door_contact()}</a></h2><p>{m.door_contact_lead()}</p></li></ul> },
            )],
        ),
        part("question", [("closed", question(false)), ("open", question(true))]),
        part("search", [("found", found()), ("nothing", nothing())]),
    ]
}

fn status(state: &'static str, words: String) -> Markup {
    html! { <span class="status" data-state=state>{words}</span> }
}

fn verdict(id: &'static str, words: &'static str) -> Markup {
    let day = messages().verdict_on("2026-11-24");
    html! { <p class="verdict" data-verdict=id><strong>{words}</strong><span>{day}</span></p> }
}

fn headline(amount: &'static str, words: &'static str) -> Markup {
    html! { <p class="panel__headline"><strong>{amount}</strong><span>{words}</span></p> }
}

/// A test of coverage in each outcome.
fn tests() -> Markup {
    let m = messages();
    let line = |(test, mark, text): (Test, &'static str, &str)| Line {
        label: words::test(site(), test).into_owned(),
        text: text.to_owned(),
        mark: Some(mark),
        clauses: vec![Clause::OldVersion],
        ..Line::default()
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

fn table() -> Markup {
    let m = messages();
    let row = |label: &str, amount: &str| vec![label.to_owned(), amount.to_owned()];
    let rows = vec![row(m.line_licence(), "12 500,00"), row(m.line_base(), "12 500,00")];
    let total = vec![row(&m.line_total(3), "7 500,00")];
    section(m.sum_caption(), Body::Table(Table { head: Vec::new(), groups: vec![rows, total] }))
}

fn section(title: &str, body: Body) -> Markup {
    let section = Section { title: title.to_owned(), lead: String::new(), body, paper: false };
    html! { <SheetSection section/> }
}

fn question(open: bool) -> Markup {
    let question = site().faq.questions().next();
    question.map_or(Markup::Nothing, |question| {
        let words = question.plain();
        html! {
            <details class="faq__item" open=open>
                <summary><h3>{question.title.clone()}</h3></summary>
                <div class="faq__answer"><p>{words}</p></div>
            </details>
        }
    })
}

/// The search with answers. The word is one of the content's own.
fn found() -> Markup {
    let typed = messages().door_estimate();
    let Found { questions, query, .. } = finder::find(typed);
    let answers = questions.into_iter().take(3).map(|question| {
        let (text, query) = (question.title.clone(), query.clone());
        html! {
            <li>
                <a class="search__answer" href="#guide-search">
                    <strong><Marked text query/></strong>
                    <span>{question.plain().chars().take(90).collect::<String>()}</span>
                </a>
            </li>
        }
    });
    let answers = answers.collect_views();
    html! { <div class="search__panel"><ul class="search__answers">{answers}</ul></div> }
}

fn nothing() -> Markup {
    let m = messages();
    html! {
        <div class="search__panel">
            <p><strong>{m.faq_nothing()}</strong></p>
            <p>{m.faq_nothing_hint()}</p>
        </div>
    }
}
