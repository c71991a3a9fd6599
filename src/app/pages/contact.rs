//! Regions, hours and phones: the right number, and when it answers.

mod card;
mod details;
mod moment;
mod soonest;
mod timeline;
mod user_region_card;
mod zone_field;

use super::Heading;
use crate::app::announce::current_page;
use crate::app::components::{NeedsScript, NoticeBoard};
use crate::app::markup::{CollectViews, Markup, later, provided};
use crate::app::route::{Page, WEB_SUPPORT};
use crate::app::shared::{Shared, shared};
use crate::app::user_region::UserRegion;
use crate::app::{browser, clock, messages, run, site, slices};
use crate::words;
use card::Card;
use leptos::prelude::*;
use leptos_router::hooks::use_location;
use moment::Moment;
use soonest::Soonest;
use timeline::Timeline;
use user_region_card::UserRegionCard;

/// The contact page.
#[component]
pub fn Contact() -> Markup {
    let moment = Moment::new();
    // Not `provide_context`: the next page would still find it.
    provided(Shared { now: moment.clock(), ..shared() }, || html! { <Body moment/> })
}

/// The page for a moment.
#[component]
fn Body(
    /// The moment that the page answers for.
    moment: Moment,
) -> Markup {
    provide_context(moment);
    let m = messages();
    let rule = words::reply_rule(m, *site().plan.reply.newest());
    let own = UserRegion::new();
    let hash = use_location().hash;
    let here = current_page();
    let clock = clock::now();
    // Signals written from an effect: the address is the outside world.
    run::effect(move || {
        let fragment = hash.get();
        // The next page's fragment comes before the next page.
        if here.get_untracked() != Page::Contact {
            return;
        }
        // What the clock brings moves the cards: a place is shown after it.
        if !clock.is_ready() {
            return;
        }
        moment.read(&fragment);
        slices::once_done(move || _ = browser::reveal(fragment.trim_start_matches('#')));
        browser::on_event("hashchange", move || moment.read(&browser::fragment()));
    });
    let cards = site()
        .regions
        .iter()
        .map(|region| later(move || html! { <Card region id={Some(region.id.as_str())}/> }))
        .collect_views();
    html! {
        <Heading page={Page::Contact} lead={m.contact_lead()}/>
        <NeedsScript rule={rule.clone()}/>
        <NoticeBoard/>
        {later(move || html! { <UserRegionCard own/> })}
        {later(move || html! { <Soonest own/> })}
        {later(Timeline)}
        <section aria-labelledby="centres">
            <h2 id="centres">{m.contact_centres()}</h2>
            <p>{m.contact_urgent()}</p>
            <p><a class="button" href=WEB_SUPPORT>{m.web_support()}</a></p>
            <div class="cards">{cards}</div>
        </section>
        <p class="fine-print">{rule}</p>
    }
}
