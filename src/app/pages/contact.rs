//! Regions, hours and phones: the right number, and when it answers.

mod card;
mod details;
mod moment;
mod soonest;
mod timeline;
mod user_region_card;
mod zone_field;

use crate::app::announce::current_page;
use crate::app::components::{Heading, NeedsScript, NoticeBoard};
use crate::app::route::{Page, WEB_SUPPORT};
use crate::app::user_region::UserRegion;
use crate::app::{browser, clock, messages, site};
use crate::words;
use card::Card;
use leptos::context::Provider;
use leptos::prelude::*;
use leptos_router::hooks::use_location;
use moment::Moment;
use soonest::Soonest;
use timeline::Timeline;
use user_region_card::UserRegionCard;

/// The contact page.
#[component]
pub fn ContactPage() -> impl IntoView {
    let moment = Moment::new();
    // Not `provide_context`: the next page would still find it.
    view! { <Provider value=moment.clock()><Body moment/></Provider> }
}

/// The page for a moment.
#[component]
fn Body(
    /// The moment that the page answers for.
    moment: Moment,
) -> impl IntoView {
    provide_context(moment);
    let m = messages();
    let (phone, writing) = words::reply_hours(*site().plan.reply.newest());
    let rule = m.contact_rule(&phone, &writing);
    let own = UserRegion::new();
    let hash = use_location().hash;
    let here = current_page();
    let clock = clock::now();
    // Signals written from an effect: the address is the outside world.
    Effect::new(move |_| {
        let fragment = hash.get();
        // The next page's fragment comes before the next page.
        if here.get_untracked() != Page::Contact {
            return;
        }
        // Wait for the clock: its first tick moves the cards, and we scroll to one of them.
        if !clock.is_ready() {
            return;
        }
        moment.read(&fragment);
        request_animation_frame(move || _ = browser::reveal(fragment.trim_start_matches('#')));
        browser::on_event("hashchange", move || moment.read(&browser::fragment()));
    });
    let cards = site()
        .regions
        .iter()
        .map(|region| view! { <Card region id={Some(region.id.as_str())}/> }.into_any())
        .collect_view();
    view! {
        <Heading page={Page::Contact} lead={m.contact_lead()}/>
        <NeedsScript rule={rule.clone()}/>
        <NoticeBoard/>
        <UserRegionCard own/>
        <Soonest own/>
        <Timeline/>
        <section aria-labelledby="centres">
            <h2 id="centres">{m.contact_centres()}</h2>
            <p>{m.contact_urgent()}</p>
            <p><a class="button" href=WEB_SUPPORT>{m.web_support()}</a></p>
            <div class="cards">{cards}</div>
        </section>
        <p class="fine-print">{rule}</p>
    }
}
