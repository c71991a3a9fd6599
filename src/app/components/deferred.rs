//! Parts of a page that come after the rest.

use crate::app::clock;
use leptos::prelude::*;

/// Shows its children once the page answers, in a task of their own: on a slow telephone
/// the visitor's touch is heard between two of them. Without it the contact page blocked a
/// processor four times slower for some 350 ms.
#[component]
pub fn Deferred(
    /// What comes later.
    children: ChildrenFn,
) -> impl IntoView {
    let shown = RwSignal::new(false);
    clock::after_hydration(move || shown.set(true));
    view! { <Show when=move || shown.get()>{children()}</Show> }
}
