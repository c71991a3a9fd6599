//! The visitor's time zone: the browser's, or the one chosen by hand; and
//! instants written in it.

use super::{browser, memory, site};
use crate::domain::region::Region;
use chrono::{DateTime, Utc};
use leptos::prelude::*;

/// Under which name the chosen zone is remembered on the device.
const REMEMBERED: &str = "zone";

/// The zone chosen by hand; empty for the browser's own.
#[derive(Clone, Copy)]
struct Chosen(RwSignal<String>);

/// Gives the zone to every part of the page. The remembered one is read once the page is
/// hydrated.
pub(super) fn provide() {
    let chosen = RwSignal::new(String::new());
    provide_context(Chosen(chosen));
    // Signal written from an effect: storage is the outside world.
    Effect::new(move |_| {
        let zone = memory::recalled(REMEMBERED).and_then(|zone| browser::zone(&zone));
        chosen.set(zone.unwrap_or_default());
    });
}

/// The zone chosen by hand, followed as it changes; empty for the browser's own.
pub fn chosen() -> RwSignal<String> {
    expect_context::<Chosen>().0
}

/// Chooses a zone that the browser knows, or none for its own; false where the
/// browser refuses to remember it.
pub fn choose(zone: String) -> bool {
    let kept = browser::remember(REMEMBERED, &zone);
    chosen().set(zone);
    kept
}

/// The name of the visitor's zone, where the browser tells it.
pub fn name() -> Option<String> {
    let chosen = chosen().get();
    if chosen.is_empty() { browser::time_zone() } else { Some(chosen) }
}

/// Writes an instant by the visitor's clock: the time alone on the day of `now`,
/// else with its day.
pub fn near(at: DateTime<Utc>, now: DateTime<Utc>) -> String {
    let zone = name();
    browser::write_near(at, now, site().lang, zone.as_deref(), zone.as_deref())
}

/// A centre's civil time is written as one of UTC: the browser takes long to make the formats
/// of a zone, so those of this one serve all centres.
const CIVIL: Option<&str> = Some("UTC");

/// Writes an instant by a centre's clock.
pub fn by_centre(at: DateTime<Utc>, region: &Region, moment: browser::Moment) -> String {
    browser::write_moment(region.zone.local(at).and_utc(), site().lang, CIVIL, moment)
}

/// Writes an instant by a centre's clock: the time alone where the visitor's
/// clock has the same day then, else with its day; `None` where both clocks agree.
pub fn at_centre(at: DateTime<Utc>, region: &Region) -> Option<String> {
    let (lang, own, full) = (site().lang, name(), browser::Moment::DayAndTime);
    let yours = browser::write_moment(at, lang, own.as_deref(), full);
    let theirs = region.zone.local(at).and_utc();
    let differs = yours != by_centre(at, region, full);
    differs.then(|| browser::write_near(theirs, at, lang, CIVIL, own.as_deref()))
}

/// Writes an instant by the visitor's clock in full, for a record.
pub fn full(at: DateTime<Utc>) -> String {
    browser::write_moment(at, site().lang, name().as_deref(), browser::Moment::Long)
}
