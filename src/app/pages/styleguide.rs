//! Every part in every state: the page that visual tests photograph. Written when the
//! portal is built; the program leaves it alone.

mod answers;
mod controls;
mod tokens;

use super::Heading;
use crate::app::markup::{CollectViews, Markup};
use crate::app::messages;
use crate::app::route::Page;
use leptos::prelude::*;

/// A state of a part: its name in the code, and how it looks.
type State = (&'static str, Markup);

/// The page.
#[component]
pub fn Styleguide() -> Markup {
    html! {
        <Heading page={Page::Styleguide} lead={messages().styleguide_lead()}/>
        {tokens::parts()}
        {controls::parts()}
        {answers::parts()}
    }
}

/// A part with its states.
fn part(name: &'static str, states: impl IntoIterator<Item = State>) -> Markup {
    let states = states.into_iter().map(|(state, view)| {
        html! {
            <figure class="guide__state" data-state-of=name>
                <figcaption>{state}</figcaption>
                <div class="guide__view">{view}</div>
            </figure>
        }
    });
    html! {
        <section class="guide" id={format!("guide-{name}")}>
            <h2>{name}</h2>
            <div class="guide__states">{states.collect_views()}</div>
        </section>
    }
}
