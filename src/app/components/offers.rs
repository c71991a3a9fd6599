//! What a tool answers of what was typed into the search.

use super::{Answers, Status};
use crate::app::finder::{self, Answer, Finder, finder};
use crate::app::route::{self, Page};
use crate::app::titles::title;
use crate::app::{estimate, messages, site};
use crate::domain::link::{encode_coverage, encode_price};
use crate::domain::search::offer::Offer;
use leptos::prelude::*;

/// Links to the tools, each with what they answer or with what is filled in; their ids
/// number them from 1.
#[component]
pub fn Offers() -> impl IntoView {
    let finder = finder();
    let list = || {
        view! {
            <ul class="search__answers" aria-label={messages().tools_label()}>
                <Answers which=Finder::offers view=row/>
            </ul>
        }
        .into_any()
    };
    view! { <Show when=move || !finder.offers().is_empty()>{list()}</Show> }
}

/// What a tool answers.
fn row(answer: Answer, index: ReadSignal<usize>) -> Option<AnyView> {
    let (words, more, href) = words(&answer.offer()?);
    let row = view! {
        <li>
            <a
                class="search__answer search__offer"
                id=move || finder::id(index.get() + 1)
                href=href
            >
                <strong>{words}</strong>
                <span>{more}</span>
            </a>
        </li>
    };
    Some(row.into_any())
}

/// The words of an offer, what more it says, and where it leads.
fn words(offer: &Offer) -> (String, AnyView, String) {
    let (m, lang) = (messages(), site().lang);
    let page = |page: Page, more: &'static str| {
        (title(m, page).to_owned(), more.into_any(), page.path(lang))
    };
    match offer {
        Offer::Estimate { amount: None, .. } => page(Page::Estimate, m.door_estimate_lead()),
        Offer::Estimate { amount: Some(amount), .. } => {
            let draft = offer.draft(estimate::empty()).unwrap_or_else(estimate::empty);
            let amount = [amount, draft.currency.id()].join(" ");
            let href = route::estimate(lang, &encode_price(&draft, estimate::number_format()));
            (m.offer_estimate(&amount), m.door_estimate_lead().into_any(), href)
        }
        Offer::Centre { region: id } => {
            let state = site().regions.iter().find(|region| region.id == *id);
            let state = state.map(|region| view! { <Status region/> }.into_any()).into_any();
            (site().names.region(id).to_owned(), state, route::region(lang, id))
        }
        Offer::Script { name, .. } => {
            let covered = offer.covered() == Some(true);
            let more = if covered { m.offer_script_yes() } else { m.offer_script_no() };
            let fragment = encode_coverage(&offer.case().unwrap_or_default(), None);
            (m.offer_script(name), more.into_any(), route::coverage(lang, &fragment))
        }
        Offer::Coverage => page(Page::Coverage, m.door_coverage_lead()),
        Offer::Hours => page(Page::Contact, m.door_contact_lead()),
    }
}
