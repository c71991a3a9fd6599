//! Twenty-four hours of every centre on one axis, by the visitor's clock.

mod axis;
mod table;

use super::details::departed;
use super::moment::moment;
use crate::app::markup::{CollectViews, Markup, live};
use crate::app::signal::Memo;
use crate::app::{browser, clock, messages, notices, site, zone};
use crate::content::Notices;
use crate::domain::hours::{Departure, OpenSpan};
use crate::domain::region::Region;
use axis::{Axis, Window};
use chrono::{DateTime, TimeDelta, Utc};
use leptos::prelude::*;
use table::table;

/// A centre in the window.
struct Row {
    region: &'static Region,
    open: Vec<OpenSpan>,
    /// Why it departs from its week, for the days of the window.
    why: Vec<String>,
}

/// What the picture shows.
struct Shown {
    now: DateTime<Utc>,
    window: Window,
    rows: Vec<Row>,
}

fn row(notices: &Notices, region: &'static Region, window: &Window) -> Row {
    let office = region.office_with(notices.exceptions(&region.id));
    let (from, until) = (window.from, window.until);
    // The window may end at midnight: that day is not in it.
    let last = office.date(until - TimeDelta::seconds(1));
    let why = office
        .departures(office.date(from), last)
        .map(|(date, departure)| {
            let day = browser::write_short_day(date, site().lang);
            let why = match &departure {
                Departure::Closed(why) => {
                    crate::words::closed(messages(), &site().names, notices, *why)
                }
                Departure::Changed(_) => departed(notices, &departure),
            };
            messages().ahead_day(&day, &why)
        })
        .collect();
    Row { region, open: office.open_spans(from, until), why }
}

/// The picture, and the same as a table for screen readers.
#[component]
pub fn Timeline() -> Markup {
    let m = messages();
    let clock = clock::now();
    let asked = moment();
    let shown = Memo::each(move || {
        let now = clock.get()?;
        let offsets = browser::Offsets::new(zone::name().as_deref());
        let window = Window::around(now, |at| offsets.at(at));
        let notices = notices::current();
        let regions = site().regions.iter();
        let rows = regions.map(|region| row(&notices, region, &window)).collect();
        Some(Shown { now, window, rows })
    });
    // Each by itself: a picture of all centres is too much for one turn.
    let bands = (0..site().regions.len()).map(|place| {
        let band = move |shown: &Shown| Some(band(shown.rows.get(place)?, shown));
        live(move || shown.with(|shown| shown.as_ref().and_then(band)))
    });
    let axis = move || {
        let marked = if asked.asked().is_some() { m.band_asked() } else { m.band_now() };
        shown.with(|shown| {
            let Shown { now, window, .. } = shown.as_ref()?;
            Some(html! { <Axis window={window.clone()} now={*now} marked/> })
        })
    };
    html! {
        <section class="tool" aria-labelledby="band">
            <h2 id="band">{m.band_title()}</h2>
            <p class="fine-print">{m.band_note()}</p>
            <div class="band" aria-hidden="true">{live(axis)} {bands.collect_views()}</div>
            {live(move || shown.with(|shown| shown.as_ref().map(table)))}
        </section>
    }
}

/// A centre's name, why it is closed, and its band.
fn band(row: &Row, Shown { now, window, .. }: &Shown) -> Markup {
    let spans = row
        .open
        .iter()
        .map(|span| {
            let (x, width) = (window.place(span.from), window.width(span.from, span.until));
            let class = if span.certain { "band__open" } else { "band__open band__open--unsure" };
            html! { <rect class=class x=x width=width y="0" height="100%"></rect> }
        })
        .collect_views();
    let hours = window
        .hours
        .iter()
        .map(|hour| {
            let x = window.place(hour.at);
            let class = if hour.begins_day { "band__midnight" } else { "band__hour" };
            html! { <line class=class x1={x.clone()} x2=x y1="0" y2="100%"></line> }
        })
        .collect_views();
    let x = window.place(*now);
    let why = row.why.iter().map(|why| html! { <span class="band__why">{why.clone()}</span> });
    let why = why.collect_views();
    html! {
        <div class="band__row">
            <p class="band__name">{site().region_name(&row.region.id)} {why}</p>
            <svg class="band__hours" width="100%" height="100%">
                {spans}
                {hours}
                <line class="band__now" x1={x.clone()} x2=x y1="0" y2="100%"></line>
            </svg>
        </div>
    }
}
