//! The visitor's time zone, changed by hand.

use crate::app::components::SelectField;
use crate::app::{browser, clock, messages, zone};
use leptos::prelude::*;

/// A choice of every zone that the browser knows.
#[component]
pub fn ZoneField() -> impl IntoView {
    let m = messages();
    let clock = clock::now();
    // Some hundred, so they come in a task of their own.
    let listed = RwSignal::new(Vec::new());
    clock::after_hydration(move || listed.set(browser::zones()));
    let choices = move || {
        if !clock.is_ready() {
            return vec![(String::new(), m.zone_browser().to_owned())];
        }
        let own = browser::time_zone().unwrap_or_default();
        let mut choices = vec![(String::new(), m.zone_browser_is(&own))];
        let listed = listed.get();
        // Some browsers leave out UTC and what they know by another name.
        let more = [String::from("UTC"), zone::chosen().get()];
        let more = more.into_iter().filter(|zone| !zone.is_empty() && !listed.contains(zone));
        let mut more: Vec<String> = more.collect();
        more.dedup();
        choices.extend(
            listed.into_iter().chain(more).map(|zone| (zone.clone(), zone.replace('_', " "))),
        );
        choices
    };
    let kept = RwSignal::new(true);
    let warning = move || if kept.get() { "" } else { m.user_region_not_remembered() };
    view! {
        <SelectField
            id="zone"
            label={m.zone_label()}
            choices={Signal::derive(choices)}
            chosen={zone::chosen()}
            on_choose={move |zone| kept.set(zone::choose(zone))}
        />
        <p class="field__hint" role="status">{move || warning().to_owned()}</p>
    }
}
