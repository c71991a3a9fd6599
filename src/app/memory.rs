//! What the device remembers of the visitor, and how all of it is forgotten.

use super::browser;
use crate::app::signal::RwSignal;
use leptos::prelude::*;

/// Told anew whenever everything was forgotten.
#[derive(Clone, Copy)]
struct Forgotten(RwSignal<bool>);

pub(super) fn provide() {
    provide_context(Forgotten(RwSignal::new(false)));
}

/// What is remembered under a name. In an effect it is followed: the effect runs again
/// when everything was forgotten, and the page is as on a first visit.
pub fn recalled(key: &str) -> Option<String> {
    expect_context::<Forgotten>().0.track();
    browser::remembered(key)
}

/// Forgets everything; false where the browser refuses to remember.
pub async fn forget() -> bool {
    let Forgotten(forgotten) = expect_context();
    let kept = browser::forget_everything().await;
    forgotten.set(true);
    kept
}
