//! Published text as views, with what a search found marked.

use crate::app::markup::{CollectViews, IntoMarkup, Markup};
use crate::app::route::{Page, WEB_SUPPORT};
use crate::app::{messages, site};
use crate::content::{Block, Cell, Inline, Passage, Target};
use crate::domain::search::{Query, mark};
use leptos::prelude::*;

/// A text with what a query found in it marked.
#[component]
pub fn Marked(
    /// The text.
    text: String,
    /// The query; an empty one marks nothing.
    query: Query,
) -> Markup {
    mark(&text, &query)
        .into_iter()
        .map(|piece| {
            let text = piece.text.to_owned();
            if piece.found {
                html! { <mark>{text}</mark> }
            } else {
                text.into_markup()
            }
        })
        .collect_views()
        .into_markup()
}

/// The runs of a passage: words, bold words, links.
#[component]
pub fn Runs(
    /// The runs.
    runs: &'static [Inline],
    /// The query whose finds are marked.
    query: Query,
) -> Markup {
    runs.iter()
        .map(|run| {
            let words = html! { <Marked text={run.text.clone()} query={query.clone()}/> };
            let words = match &run.target {
                Some(target) => html! { <a href={address(target)}>{words}</a> },
                None => words,
            };
            if run.bold {
                html! { <strong>{words}</strong> }
            } else {
                words
            }
        })
        .collect_views()
        .into_markup()
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
    /// The query whose finds are marked.
    query: Query,
) -> Markup {
    blocks
        .iter()
        .map(|block| match block {
            Block::Text(passage) => {
                html! { <p id={id(passage)}><Runs runs={&passage.runs} query={query.clone()}/></p> }
            }
            Block::List(items) => {
                let items = items
                    .iter()
                    .map(|item| {
                        let query = query.clone();
                        html! { <li id={id(item)}><Runs runs={&item.runs} query/></li> }
                    })
                    .collect_views();
                html! { <ul>{items}</ul> }
            }
            Block::Table { head, rows } => table(head, rows, &query),
        })
        .collect_views()
        .into_markup()
}

fn id(passage: &Passage) -> Option<&'static str> {
    passage.clause.map(crate::domain::Clause::id)
}

fn table(head: &'static [Cell], rows: &'static [Vec<Cell>], query: &Query) -> Markup {
    let content = |cell: &'static Cell| {
        html! { <Runs runs={&cell.passage.runs} query={query.clone()}/> }
    };
    let m = messages();
    // Several may stand on a page: each goes by its first head.
    let first = head.first().map(|cell| cell.passage.plain()).unwrap_or_default();
    let label = m.pair(&first, m.table_label());
    let head = head
        .iter()
        .map(|cell| html! { <th scope="col" id={id(&cell.passage)}>{content(cell)}</th> })
        .collect_views();
    let row = |row: &'static Vec<Cell>| {
        let cells = row
            .iter()
            .enumerate()
            .map(|(column, cell)| {
                let span = (cell.rows > 1).then(|| cell.rows.to_string());
                let id = id(&cell.passage);
                if column == 0 {
                    html! { <th scope="row" id=id>{content(cell)}</th> }
                } else {
                    html! { <td rowspan=span id=id>{content(cell)}</td> }
                }
            })
            .collect_views();
        html! { <tr>{cells}</tr> }
    };
    let rows = rows.iter().map(row).collect_views();
    html! {
        <div class="table-scroll" role="region" tabindex="0" aria-label=label>
            <table>
                <thead><tr>{head}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}
