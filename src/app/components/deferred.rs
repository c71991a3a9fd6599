//! Parts of a page that come after the rest.

use crate::app::{browser, clock};
use leptos::prelude::*;
use leptos::task::spawn_local_scoped;

/// Shows its children once the page answers, in a task of their own: on a slow telephone
/// the visitor's touch is heard between two of them. Without it the contact page blocked a
/// processor four times slower for some 350 ms.
#[component]
pub fn Deferred(
    /// What comes later.
    children: ChildrenFn,
) -> impl IntoView {
    let clock = clock::now();
    let shown = RwSignal::new(false);
    // Signal written from an effect: the browser's queue of tasks is the outside world.
    Effect::new(move |_| {
        if clock.is_ready() {
            spawn_local_scoped(async move {
                browser::yield_now().await;
                shown.set(true);
            });
        }
    });
    view! { <Show when=move || shown.get()>{children()}</Show> }
}
