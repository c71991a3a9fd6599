//! Twenty-four hours of every centre on one axis, by the visitor's clock.

mod axis;
mod shown;
mod table;

use super::moment::moment;
use crate::app::components::Deferred;
use crate::app::{browser, clock, messages, notices, site, zone};
use axis::{Axis, Window};
use leptos::prelude::*;
use shown::{Row, Shown, row};
use table::table;

/// The picture, and the same as a table for screen readers.
#[component]
pub fn Timeline() -> impl IntoView {
    let m = messages();
    let clock = clock::now();
    let asked = moment();
    let shown = Signal::derive(move || {
        let now = clock.get()?;
        let offsets = browser::Offsets::new(zone::name().as_deref());
        let window = Window::around(now, |at| offsets.at(at));
        let notices = notices::current();
        let regions = site().regions.iter();
        let rows = regions.map(|region| row(&notices, region, &window)).collect();
        Some(Shown { now, window, rows })
    });
    let picture = move || {
        let shown = shown.get()?;
        let marked = if asked.asked().is_some() { m.timeline_asked() } else { m.timeline_now() };
        let rows = shown.rows.iter().map(|row| timeline_row(row, &shown)).collect_view();
        let Shown { now, ref window, .. } = shown;
        Some(
            view! {
                <div class="timeline" aria-hidden="true">
                    <Axis window={window.clone()} now marked/>
                    {rows}
                </div>
                {table(&shown)}
            }
            .into_any(),
        )
    };
    view! {
        <section class="tool" aria-labelledby="band">
            <h2 id="band">{m.timeline_title()}</h2>
            <p class="fine-print">{m.timeline_note()}</p>
            <Deferred>{move || picture().into_any()}</Deferred>
        </section>
    }
}

/// A centre's name, why it is closed, and its hours as bars.
fn timeline_row(row: &Row, Shown { now, window, .. }: &Shown) -> AnyView {
    let spans = row
        .open
        .iter()
        .map(|span| {
            let (x, width) = (window.place(span.from), window.width(span.from, span.until));
            let class = if span.certain {
                "timeline__open"
            } else {
                "timeline__open timeline__open--unsure"
            };
            view! { <rect class=class x=x width=width y="0" height="100%"></rect> }.into_any()
        })
        .collect_view();
    let hours = window
        .hours
        .iter()
        .map(|hour| {
            let x = window.place(hour.at);
            let class = if hour.begins_day { "timeline__midnight" } else { "timeline__hour" };
            view! { <line class=class x1={x.clone()} x2=x y1="0" y2="100%"></line> }.into_any()
        })
        .collect_view();
    let x = window.place(*now);
    let why = row
        .why
        .iter()
        .map(|why| view! { <span class="timeline__why">{why.clone()}</span> }.into_any());
    let why = why.collect_view();
    view! {
        <div class="timeline__row">
            <p class="timeline__name">{site().names.region(&row.region.id)} {why}</p>
            <svg class="timeline__hours" width="100%" height="100%">
                {spans}
                {hours}
                <line class="timeline__now" x1={x.clone()} x2=x y1="0" y2="100%"></line>
            </svg>
        </div>
    }
    .into_any()
}
