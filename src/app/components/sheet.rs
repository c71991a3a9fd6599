//! The parts of a sheet as views.

use super::Clauses;
use crate::app::route::{Page, WEB_SUPPORT};
use crate::app::{browser, site};
use crate::words::sheet::{Body, Link, Section, SheetLine, Table};
use leptos::prelude::*;

/// A section of a sheet.
#[component]
pub fn SheetSection(
    /// The section.
    section: Section,
) -> impl IntoView {
    let class = if section.paper { "sheet sheet--paper" } else { "sheet" };
    let lead = (!section.lead.is_empty()).then(|| view! { <p>{section.lead}</p> }.into_any());
    let body = match section.body {
        Body::Table(table) => table_view(&section.title, table),
        Body::Lines(lines) => {
            let class = lines.iter().any(|line| line.mark.is_some()).then_some("tests");
            let lines = lines.into_iter().map(line_view).collect_view();
            view! { <ul class=class>{lines}</ul> }.into_any()
        }
    };
    view! { <section class=class><h3>{section.title}</h3>{lead}{body}</section> }
}

fn line_view(line: SheetLine) -> AnyView {
    let SheetLine { label, text, mark, notes, link, clauses } = line;
    let class = mark.map(|_| "test");
    let (before, after) = match link {
        // The text itself leads there.
        Some((link, words)) if words.is_empty() => (None, Some((link, text))),
        other => (Some(text), other),
    };
    let link = after.map(|(link, words)| link_view(link, words));
    let notes = notes.into_iter().map(|note| view! { <p>{note}</p> }.into_any()).collect_view();
    let clauses = (!clauses.is_empty()).then(|| view! { <Clauses clauses/> }.into_any());
    let words = if label.is_empty() {
        view! { {before}" "{link} }.into_any()
    } else {
        view! {
            <p class="sheet__pair">
                <strong>{label}</strong> " " <span class="sheet__value">{before}</span> {link}
            </p>
        }
        .into_any()
    };
    view! { <li class=class data-outcome=mark>{words}{notes}{clauses}</li> }.into_any()
}

fn link_view(link: Link, words: String) -> AnyView {
    let href = match &link {
        Link::Field(id) => format!("#{id}"),
        Link::Case(fragment) => format!("#{fragment}"),
        Link::Contact => Page::Contact.path(site().lang),
        Link::Web => WEB_SUPPORT.to_owned(),
    };
    // Another case is a change of the address that the page itself listens to; to
    // the router it would be another page.
    let rel = matches!(link, Link::Case(_)).then_some("external");
    let follow = move |event: leptos::ev::MouseEvent| {
        if let Link::Field(id) = link {
            // The address holds the case: it must not become the field's name.
            event.prevent_default();
            browser::focus_field(id);
        }
    };
    view! { <a href=href rel=rel on:click=follow>{words}</a> }.into_any()
}

fn table_view(title: &str, table: Table) -> AnyView {
    let head = (!table.head.is_empty()).then(|| {
        let cells =
            table.head.iter().map(|cell| view! { <th scope="col">{cell.clone()}</th> }.into_any());
        view! { <thead><tr>{cells.collect_view()}</tr></thead> }.into_any()
    });
    let row = |row: Vec<String>| {
        let cells = row.into_iter().enumerate().map(|(column, cell)| match column {
            0 => view! { <th scope="row">{cell}</th> }.into_any(),
            _ => view! { <td>{cell}</td> }.into_any(),
        });
        view! { <tr>{cells.collect_view()}</tr> }.into_any()
    };
    let groups = table.groups.into_iter().map(|group| {
        view! { <tbody>{group.into_iter().map(row).collect_view()}</tbody> }.into_any()
    });
    view! {
        <div class="table-scroll" role="region" tabindex="0" aria-label={title.to_owned()}>
            <table class="sum">
                <caption class="visually-hidden">{title.to_owned()}</caption>
                {head}
                {groups.collect_view()}
            </table>
        </div>
    }
    .into_any()
}
