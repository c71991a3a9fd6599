//! What all parts of a page share. One context for all of it: for each type of context the
//! program would hold the code that keeps and finds it.

use super::clock::{self, Now};
use super::finder::{self, Finder};
use super::signal::RwSignal;
use crate::content::{Notices, Site};
use leptos::prelude::{expect_context, provide_context};
use std::sync::Arc;

/// What all parts of a page share.
#[derive(Clone, Copy)]
pub struct Shared {
    /// The content of the page's language. It lives as long as the program.
    pub site: &'static Site,
    /// The clock.
    pub now: Now,
    /// What a visitor's words find.
    pub finder: Finder,
    /// The zone chosen by hand; empty for the browser's own.
    pub zone: RwSignal<String>,
    /// What an operator tells visitors.
    pub notices: RwSignal<Arc<Notices>>,
    /// Told anew whenever everything was forgotten.
    pub forgotten: RwSignal<bool>,
    /// Told whenever another estimate is remembered, or none any more.
    pub last: RwSignal<bool>,
}

/// What all parts of the page share.
pub fn shared() -> Shared {
    expect_context::<Shared>()
}

/// Makes it known to all parts of the page.
pub(super) fn provide(site: &'static Site) {
    provide_context(Shared {
        site,
        now: clock::new(),
        finder: finder::new(),
        zone: RwSignal::new(String::new()),
        notices: RwSignal::new(Arc::default()),
        forgotten: RwSignal::new(false),
        last: RwSignal::new(false),
    });
}
