//! All the rules of coverage: the core's table, as a table.

use crate::app::components::Heading;
use crate::app::route::{self, Page};
use crate::app::{messages, site};
use crate::domain::Clause;
use crate::domain::coverage::{Choice, Rule, Test};
use crate::words;
use crate::words::sheet::list_or;
use leptos::prelude::*;

/// The page of all the rules.
#[component]
pub fn Rules() -> impl IntoView {
    let m = messages();
    let head = [
        m.rules_test(),
        m.rules_scope(),
        m.rules_condition(),
        m.rules_clause(),
        m.rules_otherwise(),
    ];
    let head = head.map(|cell| view! { <th scope="col">{cell}</th> }.into_any()).collect_view();
    let groups = Test::ALL.iter().map(|test| {
        let rules: Vec<&Rule> = test.rules().collect();
        let rows = rules.iter().enumerate().map(|(index, rule)| {
            let rows = rules.len().to_string();
            let name = (index == 0).then(|| {
                view! { <th scope="rowgroup" rowspan=rows>{words::test(site(), *test)}</th> }
                    .into_any()
            });
            view! { <tr>{name}{cells(rule)}</tr> }.into_any()
        });
        view! { <tbody>{rows.collect_view()}</tbody> }.into_any()
    });
    let verdicts = [m.rules_verdict_no(), m.rules_verdict_open(), m.rules_verdict_yes()];
    let verdicts = verdicts.map(|text| view! { <li>{text}</li> }.into_any()).collect_view();
    view! {
        <Heading page={Page::Rules} lead={m.rules_lead()}/>
        <div class="table-scroll rules-table" role="region" tabindex="0" aria-label={m.table_label()}>
            <table>
                <caption class="visually-hidden">{m.rules_table()}</caption>
                <thead><tr>{head}</tr></thead>
                {groups.collect_view()}
            </table>
        </div>
        <div class="prose">
            <h2>{m.rules_verdict_title()}</h2>
            <ol>{verdicts}</ol>
            <p>{m.rules_unknown()}</p>
            <p><a href={Page::Coverage.path(site().lang)}>{m.coverage_title()}</a></p>
        </div>
    }
}

/// Scope, condition, clauses and next steps of a rule.
fn cells(rule: &Rule) -> impl IntoView + use<> {
    let m = messages();
    let choices = |choices: &[Choice]| {
        let words: Vec<String> = choices.iter().map(|&c| words::choice(m, c).to_owned()).collect();
        list_or(m, &words)
    };
    let scope = rule.scope.answers.iter().map(|&c| words::choice(m, c));
    let scope = scope.map(|words| view! { <p>{words}</p> }.into_any()).collect_view();
    let condition = words::condition(site(), rule, choices);
    let clauses = rule.clauses.iter().map(clause).collect_view();
    let mut steps: Vec<String> =
        rule.otherwise.iter().map(|&step| words::step(site(), step).into_owned()).collect();
    if steps.is_empty() {
        steps.push(m.rules_no_otherwise().to_owned());
    }
    let steps = steps.into_iter().map(|step| view! { <p>{step}</p> }.into_any()).collect_view();
    view! { <td>{scope}</td><td>{condition}</td><td>{clauses}</td><td>{steps}</td> }
}

/// A clause, by the words that it is known by, linked to its place.
fn clause(clause: &Clause) -> impl IntoView + use<> {
    let href = route::clause(site().lang, *clause);
    let words = site().faq.clause(*clause).map(|(_, passage)| passage.plain());
    view! { <p><a href=href>{words.unwrap_or_default()}</a></p> }
}
