//! The visitor's own region.

use super::card::Card;
use crate::app::parts::SelectField;
use crate::app::{browser, clock, messages, site, zone};
use crate::domain::region::propose;
use leptos::prelude::*;

/// Under which name the chosen region is remembered on the device.
const REMEMBERED: &str = "region";

/// The visitor's own region: chosen, else proposed from the clock's zone.
#[component]
pub fn OwnRegion() -> impl IntoView {
    let m = messages();
    let clock = clock::now();
    let (chosen, set_chosen) = signal(String::new());
    // Signal written from an effect: storage is the outside world.
    Effect::new(move |_| {
        if let Some(id) = browser::remembered(REMEMBERED)
            && site().region(&id).is_some()
        {
            set_chosen.set(id);
        }
    });
    let proposed = move || {
        clock.is_ready().then(zone::name).flatten().and_then(|zone| propose(&site().regions, &zone))
    };
    let (kept, set_kept) = signal(true);
    let choose = move |id: String| {
        set_kept.set(browser::remember(REMEMBERED, (!id.is_empty()).then_some(id.as_str())));
        set_chosen.set(id);
    };
    let region = move || chosen.with(|id| site().region(id)).or_else(proposed);
    let why = move || match (region(), chosen.with(String::is_empty)) {
        (None, _) => m.own_none().to_owned(),
        (Some(_), false) if kept.get() => m.own_remembered().to_owned(),
        (Some(_), false) => m.own_not_remembered().to_owned(),
        (Some(_), true) => m.own_proposed(&zone::name().unwrap_or_default()),
    };
    let why = move || {
        if clock.is_ready() { why() } else { String::new() }
    };
    let card = move || region().map(|region| view! { <Card region id=None/> });
    let choices = std::iter::once((String::new(), m.own_automatic().to_owned()))
        .chain(
            site()
                .regions
                .iter()
                .map(|region| (region.id.to_string(), site().region_name(&region.id).to_owned())),
        )
        .collect();
    view! {
        <section class="own-region tool" aria-labelledby="own-region">
            <h2 id="own-region">{m.own_title()}</h2>
            <fieldset class="tool__fields" disabled=move || !clock.is_ready()>
                <SelectField
                    id="region"
                    label=m.own_label()
                    choices
                    chosen
                    on_choose=choose
                />
            </fieldset>
            <p role="status">{why}</p>
            <div class="own-region__card">{card}</div>
        </section>
    }
}
