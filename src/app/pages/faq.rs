//! The published questions and answers, with a search.

mod item;
mod search;

use super::Heading;
use crate::app::markup::{CollectViews, IntoMarkup, Markup, live};
use crate::app::parts::Blocks;
use crate::app::route::Page;
use crate::app::{browser, messages, run, site};
use crate::content::Section;
use crate::domain::link::{decode_search, encode_search};
use crate::domain::search::Query;
use item::Item;
use leptos::prelude::*;
use leptos_router::hooks::use_location;
use search::{Results, SearchBox};

/// The page of questions and answers.
#[component]
pub fn FaqPage() -> Markup {
    let m = messages();
    let (typed, set_typed) = signal(String::new());
    let query = Memo::new(move |_| typed.with(|typed| typed.trim().to_owned()));
    follow_fragment(set_typed);
    let search = move |text: String| {
        set_typed.set(text.clone());
        let text = text.trim();
        browser::set_fragment(&if text.is_empty() { String::new() } else { encode_search(text) });
    };
    let whole =
        || site().faq.sections.iter().map(|section| html! { <Part section/> }).collect_views();
    let list = move || {
        if query.with(String::is_empty) {
            whole().into_markup()
        } else {
            html! { <Results typed={query.get()}/> }
        }
    };
    html! {
        <Heading page={Page::Faq} lead={m.faq_lead()}/>
        <SearchBox typed on_search=search/>
        <div class="faq">{live(list)}</div>
    }
}

/// A link to a question or clause opens it; one to a search repeats it.
fn follow_fragment(set_typed: WriteSignal<String>) {
    let hash = use_location().hash;
    // Signal written from an effect: the address is the outside world.
    run::effect(move || {
        let fragment = hash.get();
        if let Ok(Some(text)) = decode_search(&fragment) {
            set_typed.set(text);
        } else if fragment.len() > 1 {
            set_typed.set(String::new());
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
