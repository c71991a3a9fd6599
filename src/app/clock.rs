//! The time: `None` until the page is hydrated, then the visitor's clock, told
//! anew at every full minute.

use super::browser;
use chrono::{DateTime, Utc};
use leptos::prelude::*;
use leptos::task::spawn_local_scoped;
use std::time::Duration;

/// The current instant; `None` in the first render.
#[derive(Clone, Copy)]
pub struct Now {
    /// The instant that counts: the device's, or another in its place.
    at: Signal<Option<DateTime<Utc>>>,
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

/// The clock of the page.
pub fn now() -> Now {
    expect_context::<Now>()
}

/// A clock with another instant in the place of its own.
pub fn stand_in(at: Signal<Option<DateTime<Utc>>>) -> Now {
    Now { at, ..now() }
}

/// Does something in a task of its own once the page is hydrated.
pub fn after_hydration(work: impl Fn() + Copy + 'static) {
    let clock = now();
    // May write signals: the browser's queue of tasks is the outside world.
    Effect::new(move |_| {
        if clock.is_ready() {
            spawn_local_scoped(async move {
                browser::yield_now().await;
                work();
            });
        }
    });
}

/// Gives the clock to every part of the page. It starts once the page is hydrated.
pub(super) fn provide() {
    let (device, ready) = (RwSignal::new(None), RwSignal::new(false));
    provide_context(Now { at: device.into(), ready });
    // Signals written from an effect: the clock is the outside world.
    Effect::new(move |_| {
        // In a task of its own: hydration was one already.
        spawn_local_scoped(async move {
            browser::yield_now().await;
            device.set(browser::now());
            ready.set(true);
            browser::set_state("ready");
            tick_every_minute(device);
            // A device that slept through its timers looks again when woken.
            browser::on_event("focus", move || device.set(browser::now()));
            browser::on_event("pageshow", move || device.set(browser::now()));
        });
    });
}

fn tick_every_minute(device: RwSignal<Option<DateTime<Utc>>>) {
    let past = browser::now().map_or(0, |now| now.timestamp_millis().rem_euclid(60_000));
    let wait = u64::try_from(60_000 - past).unwrap_or(60_000);
    set_timeout(
        move || {
            device.set(browser::now());
            tick_every_minute(device);
        },
        Duration::from_millis(wait),
    );
}
