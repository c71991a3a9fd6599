//! A part of the styleguide.

use leptos::prelude::*;

/// A part with its states.
#[component]
pub fn Part(
    /// Its name in the code.
    name: &'static str,
    /// The states.
    children: Children,
) -> impl IntoView {
    view! {
        <section class="guide" id={format!("guide-{name}")}>
            <h2>{name}</h2>
            <div class="guide__states">{children()}</div>
        </section>
    }
}

/// A state of a part.
#[component]
pub fn State(
    /// The part.
    of: &'static str,
    /// The state's name in the code.
    name: &'static str,
    /// How it looks.
    children: Children,
) -> impl IntoView {
    view! {
        <figure class="guide__state" data-state-of=of>
            <figcaption>{name}</figcaption>
            <div class="guide__view">{children()}</div>
        </figure>
    }
}
