//! A part of the styleguide.

use leptos::prelude::*;

/// A state of a part: its name in the code, and how it looks.
pub(super) type State = (&'static str, AnyView);

/// A state of a part.
pub(super) fn state(name: &'static str, view: impl IntoView + 'static) -> State {
    (name, view.into_any())
}

/// A part with its states.
pub(super) fn part(name: &'static str, states: impl IntoIterator<Item = State>) -> AnyView {
    let states = states
        .into_iter()
        .map(|(state, view)| {
            view! {
                <figure class="guide__state" data-state-of=name>
                    <figcaption>{state}</figcaption>
                    <div class="guide__view">{view}</div>
                </figure>
            }
            .into_any()
        })
        .collect_view();
    view! {
        <section class="guide" id={format!("guide-{name}")}>
            <h2>{name}</h2>
            <div class="guide__states">{states}</div>
        </section>
    }
    .into_any()
}
