//! All the rules of coverage: the core's table, as a table.

use super::Heading;
use crate::app::markup::{CollectViews, IntoMarkup, Markup};
use crate::app::route::{self, Page};
use crate::app::{messages, site};
use crate::domain::Clause;
use crate::domain::coverage::{Choice, Rule, Test};
use crate::words;
use crate::words::sheet::list_or;
use leptos::prelude::*;

/// The page of all the rules.
#[component]
pub fn Rules() -> Markup {
    let m = messages();
    let head = [
        m.rules_test(),
        m.rules_scope(),
        m.rules_condition(),
        m.rules_clause(),
        m.rules_otherwise(),
    ];
    let head = head.map(|cell| html! { <th scope="col">{cell}</th> }).collect_views();
    let groups = Test::ALL.iter().map(|test| {
        let rules: Vec<&Rule> = test.rules().collect();
        let rows = rules.iter().enumerate().map(|(index, rule)| {
            let rows = rules.len().to_string();
            let name = (index == 0).then(|| {
                html! { <th scope="rowgroup" rowspan=rows>{words::test(site(), *test).into_owned()}</th> }
            });
            html! { <tr>{name}{cells(rule)}</tr> }
        });
        html! { <tbody>{rows.collect_views()}</tbody> }
    });
    let verdicts = [m.rules_verdict_no(), m.rules_verdict_open(), m.rules_verdict_yes()];
    let verdicts = verdicts.map(|text| html! { <li>{text}</li> }).collect_views();
    html! {
        <Heading page={Page::Rules} lead={m.rules_lead()}/>
        <div class="table-scroll rules-table" role="region" tabindex="0" aria-label={m.table_label()}>
            <table>
                <caption class="visually-hidden">{m.rules_table()}</caption>
                <thead><tr>{head}</tr></thead>
                {groups.collect_views()}
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
fn cells(rule: &Rule) -> Vec<Markup> {
    let m = messages();
    let choices = |choices: &[Choice]| {
        let words: Vec<String> = choices.iter().map(|&c| words::choice(m, c).to_owned()).collect();
        list_or(m, &words)
    };
    let scope = rule.scope.answers.iter().map(|&c| html! { <p>{words::choice(m, c)}</p> });
    let scope = scope.collect_views();
    let condition = words::condition(site(), rule, choices);
    let clauses = rule.clauses.iter().map(clause).collect_views();
    let steps = rule
        .otherwise
        .iter()
        .map(|&step| html! { <p>{words::step(site(), step).into_owned()}</p> });
    let mut steps = steps.collect_views();
    if steps.is_empty() {
        steps.push(html! { <p>{m.rules_no_otherwise()}</p> });
    }
    let cell = |content: Vec<Markup>| html! { <td>{content}</td> };
    vec![cell(scope), cell(vec![condition.into_markup()]), cell(clauses), cell(steps)]
}

/// A clause, by the words that it is known by, linked to its place.
fn clause(clause: &Clause) -> Markup {
    let href = route::clause(site().lang, *clause);
    let words = site().clause(*clause).map(|(_, passage)| passage.plain());
    html! { <p><a href=href>{words.unwrap_or_default()}</a></p> }
}
