//! What the portal is, on what it rests, what it assumes, what it keeps.

use crate::app::components::Heading;
use crate::app::route::{Page, WEB_SUPPORT};
use crate::app::{messages, site};
use crate::domain::date;
use crate::words;
use leptos::prelude::*;

/// The page about the portal.
#[component]
pub fn About() -> impl IntoView {
    let m = messages();
    let paragraphs = |texts: &[&'static str]| {
        texts.iter().map(|text| view! { <p>{*text}</p> }.into_any()).collect_view()
    };
    let assumptions = [
        m.about_assume_civil_time(),
        m.about_assume_holidays(),
        m.about_assume_replies(),
        m.about_assume_first_year(),
        m.about_assume_exclusions(),
        m.about_assume_rounding(),
        m.about_assume_region(),
    ]
    .map(|text| view! { <li>{text}</li> }.into_any())
    .collect_view();
    view! {
        <Heading page={Page::About} lead={m.about_lead()}/>
        <div class="prose">
            <h2>{m.about_what_title()}</h2>
            {paragraphs(&[m.about_what(), m.about_unofficial()])}
            <h2>{m.about_sources_title()}</h2>
            {paragraphs(&[m.about_source_faq(), words::price_sources(site())])}
            <p>{m.about_source_policy()}{m.lang().gap()}<a href=WEB_SUPPORT>{m.web_support()}</a></p>
            <p>{m.about_source_holidays()}</p>
            <Calendars/>
            <h2>{m.about_assume_title()}</h2>
            <ul>{assumptions}</ul>
            <p><a href={Page::Rules.path(site().lang)} rel="external">{m.rules_link()}</a></p>
            <h2>{m.about_privacy_title()}</h2>
            {paragraphs(&[m.about_privacy(), m.about_privacy_link(), m.about_privacy_device()])}
        </div>
    }
}

/// From when to when the holidays of each centre are known.
#[component]
fn Calendars() -> impl IntoView {
    let m = messages();
    let rows = site()
        .regions
        .iter()
        .map(|region| {
            let calendar = &region.calendar;
            view! {
                <tr>
                    <th scope="row">{site().names.region(&region.id)}</th>
                    <td>{site().names.place(&region.id)}</td>
                    <td>{date::format(calendar.known_from())}</td>
                    <td>{date::format(calendar.known_until())}</td>
                </tr>
            }
            .into_any()
        })
        .collect_view();
    view! {
        <div class="table-scroll" role="region" tabindex="0" aria-label={m.about_calendars()}>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{m.about_calendar_region()}</th>
                        <th scope="col">{m.about_calendar_place()}</th>
                        <th scope="col">{m.about_calendar_from()}</th>
                        <th scope="col">{m.about_calendar_until()}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}
