//! The published questions and answers, with a search.

mod contents;
mod item;
mod personalised;
mod search;

use super::Heading;
use crate::app::components::Blocks;
use crate::app::finder::{self, Finder};
use crate::app::markup::{CollectViews, Markup, later, live, text};
use crate::app::route::Page;
use crate::app::signal::RwSignal;
use crate::app::{browser, clock, messages, run, site, slices, zone};
use crate::content::Section;
use crate::domain::link::decode_search;
use crate::domain::search::Query;
use contents::{Contents, UnfoldAll};
use item::Item;
use leptos::prelude::*;
use leptos_router::hooks::use_location;
use search::Results;

/// The page of questions and answers.
#[component]
pub fn FaqPage() -> Markup {
    let m = messages();
    let Finder { typed, found } = finder::finder();
    follow_fragment(typed);
    let list = move || {
        let typed = typed.with(|typed| typed.trim().to_owned());
        if typed.is_empty() {
            html! { <Whole/> }
        } else {
            html! { <Results typed found={found.get()}/> }
        }
    };
    let clock = clock::now();
    let printed = move || {
        let now = clock.get()?;
        Some(m.faq_printed(&zone::full(now), &browser::address("")))
    };
    html! {
        <Heading page={Page::Faq} lead={m.faq_lead()}/>
        <div class="faq">{live(list)}</div>
        <p class="on-paper">{text(move || printed().unwrap_or_default())}</p>
    }
}

/// A link to a question or clause opens it; one to a search repeats it.
fn follow_fragment(typed: RwSignal<String>) {
    let hash = use_location().hash;
    // Signal written from an effect: the address is the outside world.
    run::effect(move || {
        let fragment = hash.get();
        let searched = decode_search(&fragment).ok().flatten();
        let place = searched.is_none() && fragment.len() > 1;
        typed.set(searched.unwrap_or_default());
        if place {
            // The answers may first have to take the place of the results.
            slices::once_done(move || _ = browser::reveal(&fragment[1..]));
        }
    });
}

/// The published text with its contents.
#[component]
fn Whole() -> Markup {
    let sections = site()
        .faq
        .sections
        .iter()
        .map(|section| later(move || html! { <Part section/> }))
        .collect_views();
    html! {
        <div class="faq__whole">
            {later(Contents)}
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
