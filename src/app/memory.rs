//! What the device remembers of the visitor, and how all of it is forgotten.

use super::browser;
use super::shared::shared;

/// What is remembered under a name. In an effect it is followed: the effect runs again
/// when everything was forgotten, and the page is as on a first visit.
pub fn recalled(key: &str) -> Option<String> {
    shared().forgotten.track();
    browser::remembered(key)
}

/// Forgets everything; false where the browser refuses to remember.
pub async fn forget() -> bool {
    let forgotten = shared().forgotten;
    let kept = browser::forget_everything().await;
    forgotten.set(true);
    kept
}
