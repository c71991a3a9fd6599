//! Effects and tasks. Leptos's own are generic: for every closure the program would hold
//! the code that runs it again. Behind these two it is there once.

use leptos::prelude::*;
use std::pin::Pin;

/// Runs once the page is hydrated, and again when a signal changes that it read.
pub fn effect(run: impl FnMut() + 'static) {
    fn boxed(mut run: Box<dyn FnMut()>) {
        Effect::new(move |_: Option<()>| run());
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
