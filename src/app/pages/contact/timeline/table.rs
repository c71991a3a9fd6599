//! What the picture shows, in words.

use super::shown::Shown;
use crate::app::{messages, site, zone};
use crate::domain::hours::OpenSpan;
use leptos::prelude::*;

/// The picture as a table for screen readers. Not a component: those don't
/// follow signals by themselves, and the visitor's zone is one.
pub fn table(Shown { window, rows, .. }: &Shown) -> AnyView {
    let m = messages();
    let (from, comma) = (window.from, m.lang().comma());
    let span = |span: &OpenSpan| {
        let hours = m.hours_from_to(&zone::near(span.from, from), &zone::near(span.until, from));
        if span.certain { hours } else { m.timeline_unsure(&hours) }
    };
    let rows = rows
        .iter()
        .map(|row| {
            let spans: Vec<String> = row.open.iter().map(span).collect();
            let open =
                if spans.is_empty() { m.timeline_closed().to_owned() } else { spans.join(comma) };
            view! {
                <tr>
                    <th scope="row">{site().names.region(&row.region.id)}</th>
                    <td>{open}</td>
                    <td>{row.why.join(comma)}</td>
                </tr>
            }
            .into_any()
        })
        .collect_view();
    let caption = m.timeline_caption(&zone::full(window.from), &zone::full(window.until));
    view! {
        <div class="visually-hidden"><table>
            <caption>{caption}</caption>
            <thead>
                <tr>
                    <th scope="col">{m.soonest_centre()}</th>
                    <th scope="col">{m.timeline_open()}</th>
                    <th scope="col">{m.timeline_why()}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table></div>
    }
    .into_any()
}
