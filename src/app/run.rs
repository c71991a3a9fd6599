//! Effects and tasks. Leptos's own are generic: for every closure the program would hold
//! the code that runs it again. Behind these two it is there once.

use super::slices;
use leptos::prelude::*;
use std::pin::Pin;
use std::sync::Arc;

/// Runs once the page is hydrated, and again when a signal changes that it read. Not where
/// the visitor has left the page by then.
pub fn effect(run: impl FnMut() + 'static) {
    fn boxed(mut run: Box<dyn FnMut()>) {
        // What an effect changes must not meet a part that is still as it was written.
        let owner = Owner::current().unwrap_or_default();
        let here = Arc::new(());
        let still_here = Arc::downgrade(&here);
        on_cleanup(move || drop(here));
        slices::once_taken_over(Box::new(move || {
            if still_here.strong_count() > 0 {
                owner.with(|| Effect::new(move |_: Option<()>| run()));
            }
        }));
    }
    boxed(Box::new(run));
}

/// Runs a task in the current owner.
pub fn task(run: impl Future<Output = ()> + 'static) {
    fn boxed(run: Pin<Box<dyn Future<Output = ()>>>) {
        leptos::task::spawn_local_scoped(run);
    }
    boxed(Box::pin(run));
}
