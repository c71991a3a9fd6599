//! What the device remembers of the visitor, and how all of it is forgotten.

use super::browser;
use leptos::prelude::*;

/// Notified whenever everything was forgotten.
#[derive(Clone, Copy)]
struct Forgotten(Trigger);

/// Gives the memory to every part of the page.
pub(super) fn provide() {
    provide_context(Forgotten(Trigger::new()));
}

/// What is remembered under a name. In an effect it is followed: the effect runs again
/// when everything was forgotten, and the page is as on a first visit.
pub fn recalled(key: &str) -> Option<String> {
    expect_context::<Forgotten>().0.track();
    browser::remembered(key)
}

/// Forgets everything; false where the browser refuses to remember.
pub async fn forget() -> bool {
    let forgotten = expect_context::<Forgotten>().0;
    let kept = browser::forget_everything().await;
    forgotten.notify();
    kept
}
