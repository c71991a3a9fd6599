//! The four questions as four doors, and which centres are open now.

use crate::app::components::{NoticeBoard, Status};
use crate::app::route::{self, Page};
use crate::app::{messages, site};
use leptos::prelude::*;

/// The home page.
#[component]
pub fn Home() -> impl IntoView {
    let m = messages();
    let doors = [
        (Page::Estimate, m.door_estimate(), m.door_estimate_lead()),
        (Page::Coverage, m.door_coverage(), m.door_coverage_lead()),
        (Page::Contact, m.door_contact(), m.door_contact_lead()),
        (Page::Faq, m.door_faq(), m.door_faq_lead()),
    ]
    .map(|(page, question, lead)| {
        view! {
            <li class="door">
                <h2><a href={page.path(site().lang)}>{question}</a></h2>
                <p>{lead}</p>
            </li>
        }
        .into_any()
    })
    .collect_view();
    view! {
        <div class="hero">
            <h1 tabindex="-1">{m.home_headline()}</h1>
            <p class="lead">{m.home_lead()}</p>
        </div>
        <ul class="doors">{doors}</ul>
        <OpenNow/>
    }
}

/// Every centre with its state.
#[component]
fn OpenNow() -> impl IntoView {
    let m = messages();
    let centres = site()
        .regions
        .iter()
        .map(|region| {
            let href = route::region(site().lang, &region.id);
            let name = site().names.region(&region.id);
            view! { <li class="open-now__centre"><a href=href>{name}</a><Status region/></li> }
                .into_any()
        })
        .collect_view();
    view! {
        <section class="open-now" aria-labelledby="open-now">
            <h2 id="open-now">{m.open_now_title()}</h2>
            <p class="fine-print">{m.open_now_note()}</p>
            <NoticeBoard/>
            <ul class="open-now__list">{centres}</ul>
        </section>
    }
}
