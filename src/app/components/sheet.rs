//! The parts of a sheet as views.

use super::Clauses;
use crate::app::markup::{CollectViews, Markup};
use crate::app::route::{Page, WEB_SUPPORT};
use crate::app::{browser, site};
use crate::words::sheet::{Body, Line, Link, Section, Table};
use leptos::prelude::*;

/// A section of a sheet.
#[component]
pub fn SheetSection(
    /// The section.
    section: Section,
) -> Markup {
    let class = if section.paper { "sheet sheet--paper" } else { "sheet" };
    let lead = (!section.lead.is_empty()).then(|| html! { <p>{section.lead}</p> });
    let body = match section.body {
        Body::Table(table) => table_view(&section.title, table),
        Body::Lines(lines) => {
            let class = lines.iter().any(|line| line.mark.is_some()).then_some("tests");
            let lines = lines.into_iter().map(line_view).collect_views();
            html! { <ul class=class>{lines}</ul> }
        }
    };
    html! { <section class=class><h3>{section.title}</h3>{lead}{body}</section> }
}

fn line_view(line: Line) -> Markup {
    let Line { label, text, mark, notes, link, clauses } = line;
    let class = mark.map(|_| "test");
    let (before, after) = match link {
        // The text itself leads there.
        Some((link, words)) if words.is_empty() => (None, Some((link, text))),
        other => (Some(text), other),
    };
    let link = after.map(|(link, words)| link_view(link, words));
    let notes = notes.into_iter().map(|note| html! { <p>{note}</p> }).collect_views();
    let clauses = (!clauses.is_empty()).then(|| html! { <Clauses clauses/> });
    let words = if label.is_empty() {
        html! { {before}" "{link} }
    } else {
        html! {
            <p class="sheet__pair">
                <strong>{label}</strong> " " <span class="sheet__value">{before}</span> {link}
            </p>
        }
    };
    html! { <li class=class data-outcome=mark>{words}{notes}{clauses}</li> }
}

fn link_view(link: Link, words: String) -> Markup {
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
    html! { <a href=href rel=rel on:click=follow>{words}</a> }
}

fn table_view(title: &str, table: Table) -> Markup {
    let head = (!table.head.is_empty()).then(|| {
        let cells = table.head.iter().map(|cell| html! { <th scope="col">{cell.clone()}</th> });
        html! { <thead><tr>{cells.collect_views()}</tr></thead> }
    });
    let row = |row: Vec<String>| {
        let cells = row.into_iter().enumerate().map(|(column, cell)| match column {
            0 => html! { <th scope="row">{cell}</th> },
            _ => html! { <td>{cell}</td> },
        });
        html! { <tr>{cells.collect_views()}</tr> }
    };
    let groups = table.groups.into_iter().map(|group| {
        html! { <tbody>{group.into_iter().map(row).collect_views()}</tbody> }
    });
    html! {
        <div class="table-scroll" role="region" tabindex="0" aria-label={title.to_owned()}>
            <table class="sum">
                <caption class="visually-hidden">{title.to_owned()}</caption>
                {head}
                {groups.collect_views()}
            </table>
        </div>
    }
}
