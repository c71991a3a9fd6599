//! One centre.

use super::details::{Ahead, Workings};
use super::moment::moment;
use crate::app::markup::{Markup, live, text};
use crate::app::parts::{Phones, Status, centre_answer};
use crate::app::route::WEB_SUPPORT;
use crate::app::{clock, messages, notices, site, zone};
use crate::domain::hours::{self, Opening};
use crate::domain::region::Region;
use crate::i18n::words;
use chrono::{DateTime, Utc};
use leptos::prelude::*;
use std::time::Duration;

/// A centre: open or closed, its phones, its hours in both clocks, and by when
/// it answers.
#[component]
pub fn Card(
    /// The region.
    region: &'static Region,
    /// The element's id, for links; none for the visitor's own region, which
    /// stands in the list of all as well.
    #[prop(optional_no_strip)]
    id: Option<&'static str>,
) -> Markup {
    let m = messages();
    let name = site().region_name(&region.id);
    let clock = clock::now();
    let visitor_hours = move || clock.get().and_then(|now| in_visitors_time(region, now));
    let visitor_hours = move || {
        visitor_hours().map(|hours| {
            html! { <div><dt>{m.hours_yours()}</dt><dd>{hours}</dd></div> }
        })
    };
    html! {
        <article class="card" id=id>
            <h3>{name}</h3>
            <p class="card__status"><Status region/></p>
            <Phones phones={&region.phones}/>
            <dl class="card__facts">
                <div>
                    <dt>{m.hours_theirs()}</dt>
                    <dd>
                        {words::weekly_hours(m, &region.week)}
                        <span class="card__place">{site().names.place(&region.id)}</span>
                    </dd>
                </div>
                {live(visitor_hours)}
                <Replies region/>
            </dl>
            <Workings region/>
            <Ahead region/>
            <p><a href=WEB_SUPPORT>{m.web_support_of(name)}</a></p>
        </article>
    }
}

/// The current or next opening in the visitor's clock.
fn in_visitors_time(region: &'static Region, now: DateTime<Utc>) -> Option<String> {
    let opening = notices::with_office(region, |_, office| office.openings(now).next());
    let Opening { open, close, .. } = opening?;
    let opens = zone::near(open, now);
    // The day once: again only where the closing is on another one.
    let closes = zone::near(close, if open <= now { now } else { open });
    Some(messages().hours_from_to(&opens, &closes))
}

/// By when a call and a message now are answered, in both clocks; the promise
/// itself before the clock is known.
#[component]
fn Replies(
    /// The region.
    region: &'static Region,
) -> Markup {
    let m = messages();
    let clock = clock::now();
    let promised = site().plan.reply.newest();
    let asked = moment();
    let label = move |now: &'static str, then: &'static str| {
        Signal::derive(move || if asked.asked().is_some() { then } else { now })
    };
    let call = label(m.reply_if_call(), m.reply_if_call_then());
    let write = label(m.reply_if_write(), m.reply_if_write_then());
    let row = move |label: Signal<&'static str>, promise: Duration, pick: Pick| {
        let words = move || match clock.get() {
            None => m.reply_within(promise.as_secs() / 3_600),
            Some(now) => {
                let at =
                    notices::with_office(region, |_, office| pick(&centre_answer(office, now)));
                at.map_or_else(|| m.reply_unknown().to_owned(), |at| both_clocks(region, at, now))
            }
        };
        html! { <div><dt>{label}</dt><dd>{text(words)}</dd></div> }
    };
    html! {
        {row(call, promised.phone, |answer| answer.reply_by_phone)}
        {row(write, promised.writing, |answer| answer.reply_in_writing)}
    }
}

/// One of the deadlines of an answer.
type Pick = fn(&hours::Answer) -> Option<DateTime<Utc>>;

/// An instant in the visitor's clock and the centre's.
pub fn both_clocks(region: &'static Region, at: DateTime<Utc>, now: DateTime<Utc>) -> String {
    let yours = zone::near(at, now);
    match zone::at_centre(at, region) {
        Some(theirs) => messages().reply_by(&yours, &theirs),
        None => messages().reply_by_same(&yours),
    }
}
