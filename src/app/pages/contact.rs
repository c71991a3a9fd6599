//! Regions, hours and phones: the right number, and when it answers.

mod card;
mod own_region;

use super::Heading;
use crate::app::parts::NeedsScript;
use crate::app::route::{Page, WEB_SUPPORT};
use crate::app::{browser, messages, site};
use crate::i18n::words;
use card::Card;
use leptos::prelude::*;
use leptos_router::hooks::use_location;
use own_region::OwnRegion;

/// The contact page.
#[component]
pub fn Contact() -> impl IntoView {
    let m = messages();
    let rule = words::reply_rule(m, *site().plan.reply.newest());
    let hash = use_location().hash;
    Effect::new(move |_| {
        let fragment = hash.get();
        if fragment.len() > 1 {
            browser::reveal(&fragment[1..]);
        }
    });
    let cards = site()
        .regions
        .iter()
        .map(|region| view! { <Card region id=Some(region.id.as_str())/> })
        .collect_view();
    view! {
        <Heading page=Page::Contact lead=m.contact_lead()/>
        <NeedsScript rule=rule.clone()/>
        <OwnRegion/>
        <section aria-labelledby="centres">
            <h2 id="centres">{m.contact_centres()}</h2>
            <p>{m.contact_urgent()}</p>
            <p><a class="button" href=WEB_SUPPORT>{m.web_support()}</a></p>
            <div class="cards">{cards}</div>
        </section>
        <p class="fine-print">{rule}</p>
    }
}
