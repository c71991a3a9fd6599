//! Every part in every state: the page that visual tests photograph. Written when the
//! portal is built; the program leaves it alone.

mod answers;
mod controls;
mod part;
mod tokens;

use crate::app::components::Heading;
use crate::app::messages;
use crate::app::route::Page;
use leptos::prelude::*;

/// The page.
#[component]
pub fn Styleguide() -> impl IntoView {
    view! {
        <Heading page={Page::Styleguide} lead={messages().styleguide_lead()}/>
        <tokens::Tokens/>
        <controls::Controls/>
        <answers::Answers/>
    }
}
