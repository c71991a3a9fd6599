//! Published text as views, with what a search found marked.

use crate::app::route::{Page, WEB_SUPPORT};
use crate::app::{messages, site};
use crate::content::{Block, Cell, Inline, Passage, Target};
use crate::domain::search::{Query, mark};
use leptos::prelude::*;

/// A text with what a query found in it marked.
#[component]
pub fn Marked(
    /// The text.
    #[prop(into)]
    text: Signal<String>,
    /// The query.
    query: Signal<Query>,
) -> impl IntoView {
    let marked = move || {
        let pieces = query.with(|query| {
            text.with(|text| {
                let pieces = mark(text, query).into_iter();
                pieces.map(|piece| (piece.found, piece.text.to_owned())).collect::<Vec<_>>()
            })
        });
        pieces
            .into_iter()
            .map(|(found, text)| match found {
                true => view! { <mark>{text}</mark> }.into_any(),
                false => text.into_any(),
            })
            .collect_view()
            .into_any()
    };
    view! { {move || marked()} }
}

/// A published text, its finds marked where there is a search.
fn words(text: &'static str, query: Option<Signal<Query>>) -> AnyView {
    match query {
        Some(query) => view! { <Marked text query/> }.into_any(),
        None => text.into_any(),
    }
}

/// The runs of a passage: words, bold words, links.
#[component]
pub fn Runs(
    /// The runs.
    runs: &'static [Inline],
    /// The query whose finds are marked, where there is a search.
    #[prop(optional_no_strip)]
    query: Option<Signal<Query>>,
) -> impl IntoView {
    runs.iter()
        .map(|run| {
            let words = words(&run.text, query);
            let words = match &run.target {
                Some(target) => view! { <a href={address(target)}>{words}</a> }.into_any(),
                None => words,
            };
            if run.bold { view! { <strong>{words}</strong> }.into_any() } else { words }
        })
        .collect_view()
        .into_any()
}

fn address(target: &Target) -> String {
    match target {
        Target::Web(address) => address.clone(),
        Target::Page(name) => match Page::from_name(name) {
            Some(page) => page.path(site().lang),
            None => WEB_SUPPORT.to_owned(),
        },
    }
}

/// The blocks of an answer. A passage that states a clause has the clause's id.
#[component]
pub fn Blocks(
    /// The blocks.
    blocks: &'static [Block],
    /// The query whose finds are marked, where there is a search.
    #[prop(optional_no_strip)]
    query: Option<Signal<Query>>,
) -> impl IntoView {
    blocks
        .iter()
        .map(|block| match block {
            Block::Text(passage) => {
                view! { <p id={id(passage)}><Runs runs={&passage.runs} query/></p> }.into_any()
            }
            Block::List(items) => {
                let items = items
                    .iter()
                    .map(|item| {
                        view! { <li id={id(item)}><Runs runs={&item.runs} query/></li> }.into_any()
                    })
                    .collect_view();
                view! { <ul>{items}</ul> }.into_any()
            }
            Block::Table { head, rows } => table(head, rows, query),
        })
        .collect_view()
}

fn id(passage: &Passage) -> Option<&'static str> {
    passage.clause.map(crate::domain::Clause::id)
}

fn table(
    head: &'static [Cell],
    rows: &'static [Vec<Cell>],
    query: Option<Signal<Query>>,
) -> AnyView {
    let content =
        |cell: &'static Cell| view! { <Runs runs={&cell.passage.runs} query/> }.into_any();
    let m = messages();
    // Several may stand on a page: each goes by its first head.
    let first = head.first().map(|cell| cell.passage.plain()).unwrap_or_default();
    let label = m.pair(&first, m.table_label());
    let head = head
        .iter()
        .map(|cell| {
            view! { <th scope="col" id={id(&cell.passage)}>{content(cell)}</th> }.into_any()
        })
        .collect_view();
    let row = |row: &'static Vec<Cell>| {
        let cells = row
            .iter()
            .enumerate()
            .map(|(column, cell)| {
                let span = (cell.rows > 1).then(|| cell.rows.to_string());
                let id = id(&cell.passage);
                if column == 0 {
                    view! { <th scope="row" id=id>{content(cell)}</th> }.into_any()
                } else {
                    view! { <td rowspan=span id=id>{content(cell)}</td> }.into_any()
                }
            })
            .collect_view();
        view! { <tr>{cells}</tr> }.into_any()
    };
    let rows = rows.iter().map(row).collect_view();
    view! {
        <div class="table-scroll" role="region" tabindex="0" aria-label=label>
            <table>
                <thead><tr>{head}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}
