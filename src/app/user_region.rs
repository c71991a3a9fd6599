//! The visitor's own region: chosen, else proposed from the clock's zone.

use super::{browser, clock, memory, messages, site, zone};
use crate::domain::region::{Region, propose};
use chrono::NaiveDate;
use leptos::prelude::*;

/// Under which name the chosen region is remembered on the device.
const REMEMBERED: &str = "region";

/// The visitor's own region: chosen, else proposed from the clock's zone.
#[derive(Clone, Copy)]
pub struct UserRegion {
    chosen: RwSignal<String>,
    /// False where the browser refused to remember the choice.
    kept: RwSignal<bool>,
    clock: clock::Now,
}

impl UserRegion {
    /// Reads the remembered choice once the page is hydrated.
    pub fn new() -> Self {
        let own = Self {
            chosen: RwSignal::new(String::new()),
            kept: RwSignal::new(true),
            clock: clock::now(),
        };
        // Signal written from an effect: storage is the outside world.
        Effect::new(move |_| {
            let id = memory::recalled(REMEMBERED).filter(|id| site().region(id).is_some());
            own.chosen.set(id.unwrap_or_default());
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

    /// The name of the chosen region; empty where none is.
    pub fn chosen(self) -> RwSignal<String> {
        self.chosen
    }

    /// Whether the page is hydrated, so that the region can be told.
    pub fn is_ready(self) -> bool {
        self.clock.is_ready()
    }

    /// Chooses a region by its name, or none, and remembers it on the device.
    pub fn choose(self, id: String) {
        self.kept.set(browser::remember(REMEMBERED, &id));
        self.chosen.set(id);
    }

    /// The civil day at the region's centre, or by the visitor's own clock where no
    /// region is known; none before the page is hydrated.
    pub fn today(self) -> Option<NaiveDate> {
        let now = self.clock.get()?;
        match self.region() {
            Some(region) => Some(region.office().date(now)),
            None => browser::local_day(now),
        }
    }

    /// Whose midnights count, in a sentence.
    pub fn midnights(self) -> String {
        let m = messages();
        match self.region() {
            _ if !self.clock.is_ready() => String::new(),
            None => m.day_at_visitor().to_owned(),
            Some(region) => m.day_at_centre(site().names.region(&region.id), region.zone.name()),
        }
    }

    /// Why it is this region.
    pub fn why(self) -> String {
        let m = messages();
        match (self.region(), self.chosen.with(String::is_empty)) {
            _ if !self.clock.is_ready() => String::new(),
            (None, _) => m.user_region_none().to_owned(),
            (Some(_), false) if self.kept.get() => m.user_region_remembered().to_owned(),
            (Some(_), false) => m.user_region_not_remembered().to_owned(),
            (Some(_), true) => m.user_region_proposed(&zone::name().unwrap_or_default()),
        }
    }
}
