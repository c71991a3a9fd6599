//! One centre.

use super::details::{Ahead, Workings};
use super::moment::moment;
use crate::app::components::{Phones, Replies, Status};
use crate::app::route::WEB_SUPPORT;
use crate::app::{clock, messages, notices, site, zone};
use crate::domain::hours::Opening;
use crate::domain::region::Region;
use crate::words;
use chrono::{DateTime, Utc};
use leptos::prelude::*;

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
) -> impl IntoView {
    let m = messages();
    let name = site().names.region(&region.id);
    let clock = clock::now();
    let visitor_hours = move || clock.get().and_then(|now| in_visitors_time(region, now));
    let visitor_hours = move || {
        visitor_hours()
            .map(|hours| view! { <div><dt>{m.hours_yours()}</dt><dd>{hours}</dd></div> }.into_any())
    };
    view! {
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
                {move || visitor_hours().into_any()}
                <Replies region asked={|| moment().asked().is_some()}/>
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
