//! The visitor's own region.

use super::card::Card;
use super::moment::MomentField;
use super::zone_field::ZoneField;
use crate::app::live::{live, text};
use crate::app::parts::SelectField;
use crate::app::{browser, clock, messages, site, zone};
use crate::domain::region::{Region, propose};
use leptos::prelude::*;

/// Under which name the chosen region is remembered on the device.
const REMEMBERED: &str = "region";

/// The visitor's own region: chosen, else proposed from the clock's zone.
#[derive(Clone, Copy)]
pub struct Own {
    chosen: RwSignal<String>,
    /// False where the browser refused to remember the choice.
    kept: RwSignal<bool>,
    clock: clock::Now,
}

impl Own {
    /// Reads the remembered choice once the page is hydrated.
    pub fn new() -> Self {
        let own = Self {
            chosen: RwSignal::new(String::new()),
            kept: RwSignal::new(true),
            clock: clock::now(),
        };
        // Signal written from an effect: storage is the outside world.
        Effect::new(move |_| {
            if let Some(id) = browser::remembered(REMEMBERED)
                && site().region(&id).is_some()
            {
                own.chosen.set(id);
            }
        });
        own
    }

    /// The region; none before the page is hydrated.
    pub fn region(self) -> Option<&'static Region> {
        if !self.clock.is_ready() {
            return None;
        }
        let proposed = || zone::name().and_then(|zone| propose(&site().regions, &zone));
        self.chosen.with(|id| site().region(id)).or_else(proposed)
    }

    fn choose(self, id: String) {
        self.kept.set(browser::remember(REMEMBERED, (!id.is_empty()).then_some(id.as_str())));
        self.chosen.set(id);
    }

    /// Why it is this region.
    fn why(self) -> String {
        let m = messages();
        match (self.region(), self.chosen.with(String::is_empty)) {
            _ if !self.clock.is_ready() => String::new(),
            (None, _) => m.own_none().to_owned(),
            (Some(_), false) if self.kept.get() => m.own_remembered().to_owned(),
            (Some(_), false) => m.own_not_remembered().to_owned(),
            (Some(_), true) => m.own_proposed(&zone::name().unwrap_or_default()),
        }
    }
}

/// Region, zone and moment to choose, and the region's centre.
#[component]
pub fn OwnRegion(
    /// The visitor's own region.
    own: Own,
) -> impl IntoView {
    let m = messages();
    let card = move || own.region().map(|region| view! { <Card region id=None/> });
    let named =
        |region: &Region| (region.id.to_string(), site().region_name(&region.id).to_owned());
    let choices: Vec<(String, String)> =
        std::iter::once((String::new(), m.own_automatic().to_owned()))
            .chain(site().regions.iter().map(named))
            .collect();
    view! {
        <section class="own-region tool" aria-labelledby="own-region">
            <h2 id="own-region">{m.own_title()}</h2>
            <fieldset class="tool__fields own-region__fields" disabled=move || !own.clock.is_ready()>
                <SelectField
                    id="region"
                    label=m.own_label()
                    choices=Signal::stored(choices)
                    chosen=own.chosen
                    on_choose=move |id| own.choose(id)
                />
                <p class="field__hint" role="status">{text(move || own.why())}</p>
                <ZoneField/>
                <MomentField/>
            </fieldset>
            <div class="own-region__card">{live(card)}</div>
        </section>
    }
}
