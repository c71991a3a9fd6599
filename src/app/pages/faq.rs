//! The published questions and answers, with a search.

mod item;
mod search;

use super::Heading;
use crate::app::markup::{CollectViews, IntoMarkup, Markup, live};
use crate::app::parts::Blocks;
use crate::app::route::Page;
use crate::app::{browser, finder, messages, site};
use crate::content::Section;
use crate::domain::link::decode_search;
use crate::domain::search::Query;
use item::Item;
use leptos::prelude::*;
use leptos_router::hooks::use_location;
use search::Results;

/// The page of questions and answers.
#[component]
pub fn FaqPage() -> Markup {
    let m = messages();
    let typed = finder::typed();
    follow_fragment(typed);
    let whole =
        || site().faq.sections.iter().map(|section| html! { <Part section/> }).collect_views();
    let list = move || {
        let typed = typed.with(|typed| typed.trim().to_owned());
        if typed.is_empty() {
            whole().into_markup()
        } else {
            html! { <Results typed/> }
        }
    };
    html! {
        <Heading page={Page::Faq} lead={m.faq_lead()}/>
        <div class="faq">{live(list)}</div>
    }
}

/// A link to a question or clause opens it; one to a search repeats it.
fn follow_fragment(typed: RwSignal<String>) {
    let hash = use_location().hash;
    // Signal written from an effect: the address is the outside world.
    Effect::new(move |_| {
        let fragment = hash.get();
        let searched = decode_search(&fragment).ok().flatten();
        let place = searched.is_none() && fragment.len() > 1;
        typed.set(searched.unwrap_or_default());
        if place {
            // The answers may first have to take the place of the results.
            request_animation_frame(move || _ = browser::reveal(&fragment[1..]));
        }
    });
}

/// A section of the published text.
#[component]
fn Part(
    /// The section.
    section: &'static Section,
) -> Markup {
    let nested = section.title.is_some();
    let heading = section.title.as_deref().map(|title| html! { <h2>{title}</h2> });
    let items = section
        .questions
        .iter()
        .map(|question| html! { <Item question query={Query::default()} nested open=false/> })
        .collect_views();
    html! {
        <section class="faq__section" id={section.id.as_str()}>
            {heading}
            <Blocks blocks={&section.intro} query={Query::default()}/>
            {items}
        </section>
    }
}
