//! What an answer comes to for this visitor, now: set apart below the words of the
//! source, and only there once the page answers.

use crate::app::components::{Headline, Phones, Replies, Status};
use crate::app::estimate::Last;
use crate::app::route::{self, Page};
use crate::app::titles::title;
use crate::app::user_region::UserRegion;
use crate::app::{browser, clock, estimate, messages, site};
use crate::content::FaqEntry;
use crate::domain::Clause;
use crate::domain::coverage::Licence;
use crate::domain::price::Situation;
use crate::domain::region::Region;
use crate::words::{self, Worked};
use leptos::prelude::*;

/// A figure of the visitor's own.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Personalised {
    /// Whether the visitor's centre is open, and its numbers.
    Centre,
    /// By when it answers.
    Replies,
    /// What a year costs.
    Price,
    /// What coming back after a lapse costs.
    Restart,
}

/// Which figure goes with a clause. Only what can be worked out has one.
const fn figure(clause: Clause) -> Option<Personalised> {
    Some(match clause {
        Clause::OpeningHours | Clause::HolidaysClosed => Personalised::Centre,
        Clause::HowToReach
        | Clause::ReplyByPhone
        | Clause::ReplyInWriting
        | Clause::ReplyInHours => Personalised::Replies,
        Clause::PricePercentage => Personalised::Price,
        Clause::RestartCostsMore | Clause::Cancel => Personalised::Restart,
        Clause::HelpWithUse
        | Clause::FailingSolutions
        | Clause::UnexpectedBehaviour
        | Clause::Updates
        | Clause::OlLearn
        | Clause::UnintendedUse
        | Clause::Modification
        | Clause::OldVersion
        | Clause::ScriptLanguage
        | Clause::FirstYear
        | Clause::YearlyRenewal
        | Clause::SubscriptionIncluded
        | Clause::HowToRenew
        | Clause::NoMonthlyPayment
        | Clause::NoPayPerCall
        | Clause::LapsedContact
        | Clause::UnlimitedCalls
        | Clause::ProfessionalServices
        | Clause::FurtherTraining => return None,
    })
}

/// The figure below an answer, where its clauses have one.
pub fn personalised(entry: &'static FaqEntry) -> Option<impl IntoView> {
    let which = entry.passages().find_map(|passage| figure(passage.clause?))?;
    let (user_region, last, clock) = (UserRegion::new(), estimate::last(), clock::now());
    Some(
        view! {
            {move || {
                // Nothing yet on the first render, as in the prerendered page.
                let figure = clock.is_ready().then(|| match which {
                    Personalised::Centre | Personalised::Replies => {
                        centre(which, user_region.region()).into_any()
                    }
                    Personalised::Price | Personalised::Restart => {
                        estimate(which, last, entry).into_any()
                    }
                });
                figure.into_any()
            }}
        }
        .into_any(),
    )
}

/// Set apart from the source's words, and named for those who don't see it.
#[component]
fn Apart(
    /// What it is.
    label: &'static str,
    /// What it says.
    children: Children,
) -> impl IntoView {
    view! {
        <aside class="personalised" role="note" aria-label=label>
            <p class="personalised__label" aria-hidden="true">{label}</p>
            {children()}
        </aside>
    }
}

/// What the visitor's centre does now.
fn centre(which: Personalised, region: Option<&'static Region>) -> impl IntoView {
    let (m, lang) = (messages(), site().lang);
    let inside = match region {
        None => view! {
            <p>{m.user_region_none()}</p>
            <p class="personalised__links"><a href={route::user_region(lang)}>{m.faq_personalised_choose()}</a></p>
        }
        .into_any(),
        Some(region) => {
            let figures = if which == Personalised::Centre {
                view! { <p><Status region/></p> <Phones phones={&region.phones}/> }.into_any()
            } else {
                let asked = || false;
                view! { <dl class="card__facts"><Replies region asked/></dl> }.into_any()
            };
            let href = route::region(lang, &region.id);
            view! {
                <p class="personalised__name">{site().names.region(&region.id)}</p>
                {figures}
                <p class="personalised__links"><a href=href>{title(m, Page::Contact)}</a></p>
            }
            .into_any()
        }
    };
    view! { <Apart label={m.faq_personalised_now()}>{inside}</Apart> }
}

/// What the last estimate comes to; where there is none, the way to make one.
fn estimate(which: Personalised, last: Last, entry: &'static FaqEntry) -> impl IntoView {
    let (m, lang) = (messages(), site().lang);
    let fragment = last.fragment();
    let worked = estimate::recall(&fragment).and_then(|mut case| {
        if which == Personalised::Restart {
            case.situation = Situation::Lapsed;
        }
        Worked::new(case).ok()
    });
    let Some(worked) = worked else {
        return view! {
            <Apart label={m.faq_personalised_now()}>
                <p>{m.faq_personalised_none()}</p>
                <p class="personalised__links">
                    <a href={Page::Estimate.path(lang)}>{title(m, Page::Estimate)}</a>
                </p>
            </Apart>
        }
        .into_any();
    };
    let base = m.pair(m.line_base(), &estimate::money(worked.estimate.base));
    let figures = if which == Personalised::Restart && worked.case.licence == Licence::Perpetual {
        restart(&worked).into_any()
    } else {
        view! { <Headline worked/> }.into_any()
    };
    let href = route::estimate(lang, &fragment);
    let forget = move |_| {
        last.remember("");
        browser::focus_question(entry.id.as_str());
    };
    view! {
        <Apart label={m.faq_personalised_price()}>
            <p>{base}</p>
            {figures}
            <p class="personalised__links">
                <a href=href>{m.faq_personalised_review()}</a> " "
                <button class="button button--quiet" type="button" on:click=forget>
                    {m.faq_personalised_forget()}
                </button>
            </p>
        </Apart>
    }
    .into_any()
}

/// A renewal and a new plan after a lapse, side by side.
fn restart(worked: &Worked) -> impl IntoView + use<> {
    let m = messages();
    let answer = estimate::answer(worked);
    let renewal = (m.year_renewal(), estimate::money(worked.estimate.yearly));
    let restart = worked.estimate.years.first();
    let restart = restart.map(|year| (words::year_kind(m, year.kind), answer.figure(year.price)));
    let rows = std::iter::once(renewal)
        .chain(restart)
        .map(|(label, amount)| view! { <div><dt>{label}</dt><dd>{amount}</dd></div> }.into_any())
        .collect_view();
    let notes = answer.notes().into_iter();
    let notes = notes.map(|note| view! { <p class="notice">{note}</p> }.into_any()).collect_view();
    view! { <dl class="card__facts">{rows}</dl> {notes} }
}
