//! The time: `None` until the page is hydrated, then the visitor's clock, told
//! anew at every full minute.

use super::shared::shared;
use super::{browser, run, site};
use crate::app::signal::{RwSignal, Signal};
use chrono::{DateTime, Utc};
use leptos::prelude::*;
use std::time::Duration;

/// The current instant; `None` in the first render.
#[derive(Clone, Copy)]
pub struct Now {
    /// The instant that counts: the clock's own, or another in its place.
    at: Signal<Option<DateTime<Utc>>>,
    own: RwSignal<Option<DateTime<Utc>>>,
    ready: RwSignal<bool>,
}

impl Now {
    /// The instant, followed as it changes.
    pub fn get(self) -> Option<DateTime<Utc>> {
        self.at.get()
    }

    /// The instant, not followed.
    pub fn get_untracked(self) -> Option<DateTime<Utc>> {
        self.at.get_untracked()
    }

    /// Whether the page is hydrated, so that its controls answer. Unlike the
    /// instant it changes once.
    pub fn is_ready(self) -> bool {
        self.ready.get()
    }
}

/// A clock with another instant in the place of its own.
pub fn stand_in(at: Signal<Option<DateTime<Utc>>>) -> Now {
    Now { at, ..now() }
}

/// The clock of the page.
pub fn now() -> Now {
    shared().now
}

/// A clock that stands still.
pub(super) fn new() -> Now {
    let own = RwSignal::new(None);
    Now { at: own.into(), own, ready: RwSignal::new(false) }
}

/// Starts the clock once the page is hydrated.
pub(super) fn start() {
    let Now { own: write, ready, .. } = now();
    // Signal written from an effect: the clock is the outside world.
    run::effect(move || {
        run::task(async move {
            browser::warm_up(site().lang).await;
            write.set(browser::now());
            ready.set(true);
            browser::set_state("ready");
            tick_every_minute(write);
            // A device that slept through its timers looks again when woken.
            browser::on_event("focus", move || write.set(browser::now()));
            browser::on_event("pageshow", move || write.set(browser::now()));
        });
    });
}

fn tick_every_minute(write: RwSignal<Option<DateTime<Utc>>>) {
    let past = browser::now().map_or(0, |now| now.timestamp_millis().rem_euclid(60_000));
    let wait = u64::try_from(60_000 - past).unwrap_or(60_000);
    set_timeout(
        move || {
            write.set(browser::now());
            tick_every_minute(write);
        },
        Duration::from_millis(wait),
    );
}
