//! What an operator tells visitors beside the built portal: fetched once the
//! page is hydrated, and anew from time to time. A file that is missing, slow,
//! huge or broken changes nothing.

use super::browser::Cache;
use super::{browser, clock, route, site};
use crate::content::{MAX_NOTICES_BYTES, Notices, read_notices};
use crate::domain::hours::OfficeHours;
use crate::domain::region::Region;
use chrono::TimeDelta;
use leptos::prelude::*;
use leptos::task::spawn_local_scoped;
use std::sync::Arc;
use std::time::Duration;

/// How long a fetch may take.
const TIMEOUT: Duration = Duration::from_secs(8);
/// How old the notices may grow while the page is open.
const FRESH: TimeDelta = TimeDelta::minutes(15);

/// The notices that the server gave last.
#[derive(Clone, Copy)]
struct Current(RwSignal<Arc<Notices>>);

/// The notices, followed as they change; none in the first render.
pub fn current() -> Arc<Notices> {
    expect_context::<Current>().0.get()
}

/// Asks a region's hours as the notices change them.
pub fn with_office<T>(region: &Region, ask: impl FnOnce(&Notices, OfficeHours) -> T) -> T {
    let notices = current();
    ask(&notices, region.office_with(notices.exceptions(&region.id)))
}

/// Gives the notices to every part of the page. They are fetched once the page is hydrated
/// and whenever they have grown old.
pub(super) fn provide() {
    let current = RwSignal::new(Arc::<Notices>::default());
    provide_context(Current(current));
    let clock = clock::now();
    // Signal written from an effect: the server is the outside world.
    let mut asked: Option<chrono::DateTime<chrono::Utc>> = None;
    Effect::new(move |_| {
        let Some(now) = clock.get() else { return };
        if asked.is_some_and(|asked| (now - asked).abs() < FRESH) {
            return;
        }
        asked = Some(now);
        spawn_local_scoped(async move {
            let address = route::notices();
            let Ok(bytes) =
                browser::fetch(&address, Cache::Revalidate, MAX_NOTICES_BYTES, TIMEOUT).await
            else {
                return;
            };
            // Log the errors for the operator and keep the last good notices.
            match read_notices(&bytes, &site().regions) {
                Ok(notices) => {
                    if current.with_untracked(|known| **known != notices) {
                        current.set(Arc::new(notices));
                    }
                }
                Err(errors) => {
                    errors.iter().for_each(|error| browser::log_warning(&error.to_string()))
                }
            }
        });
    });
}
