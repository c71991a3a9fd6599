//! The published questions and answers, with a search.

mod contents;
mod item;
mod personalised;
mod search;

use crate::app::components::{Blocks, Heading};
use crate::app::finder::finder;
use crate::app::route::Page;
use crate::app::{browser, clock, messages, site, zone};
use crate::content::Section;
use crate::domain::link::decode_search;
use contents::{Contents, UnfoldAll};
use item::Item;
use leptos::prelude::*;
use leptos_router::hooks::use_location;
use search::Results;

/// The page of questions and answers.
#[component]
pub fn FaqPage() -> impl IntoView {
    let m = messages();
    let finder = finder();
    follow_fragment(finder.typed);
    let clock = clock::now();
    let printed = move || {
        let words = |now| m.faq_printed(&zone::full(now), &browser::address(""));
        clock.get().map(words).unwrap_or_default()
    };
    view! {
        <Heading page={Page::Faq} lead={m.faq_lead()}/>
        <div class="faq">
            <Show when=move || finder.is_empty() fallback=Results>
                <Whole/>
            </Show>
        </div>
        <p class="on-paper">{move || printed()}</p>
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

/// The published text with its contents.
#[component]
fn Whole() -> impl IntoView {
    let sections = site()
        .faq
        .sections
        .iter()
        .map(|section| view! { <Part section/> }.into_any())
        .collect_view();
    view! {
        <div class="faq__whole">
            <Contents/>
            <div class="faq__text">
                <UnfoldAll/>
                {sections}
            </div>
        </div>
    }
}

/// A section of the published text.
#[component]
fn Part(
    /// The section.
    section: &'static Section,
) -> impl IntoView {
    let nested = section.title.is_some();
    let heading = section.title.as_deref().map(|title| view! { <h2>{title}</h2> }.into_any());
    let items = section
        .questions
        .iter()
        .map(|question| view! { <Item question nested open=false/> }.into_any())
        .collect_view();
    view! {
        <section class="faq__section" id={section.id.as_str()}>
            {heading}
            <Blocks blocks={&section.intro}/>
            {items}
        </section>
    }
}
