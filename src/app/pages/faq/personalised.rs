//! What an answer comes to for this visitor, now: set apart below the words of the
//! source, and only there once the page answers.

use crate::app::components::{Headline, Phones, Replies, Status};
use crate::app::estimate::Last;
use crate::app::markup::{CollectViews, Markup, live};
use crate::app::pages::title;
use crate::app::route::{self, Page};
use crate::app::user_region::UserRegion;
use crate::app::{browser, clock, estimate, messages, site};
use crate::content::FaqEntry;
use crate::domain::Clause;
use crate::domain::coverage::Licence;
use crate::domain::price::Situation;
use crate::domain::region::Region;
use crate::words::{self, Worked};

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
pub fn personalised(question: &'static FaqEntry) -> Option<Markup> {
    let which = question.passages().find_map(|passage| figure(passage.clause?))?;
    let (own, last, clock) = (UserRegion::new(), estimate::last(), clock::now());
    Some(live(move || {
        clock.is_ready().then(|| match which {
            Personalised::Centre | Personalised::Replies => centre(which, own.region()),
            Personalised::Price | Personalised::Restart => estimate(which, last, question),
        })
    }))
}

/// Set apart from the source's words, and named for those who don't see it.
fn apart(label: &'static str, inside: Markup) -> Markup {
    html! {
        <aside class="yours" role="note" aria-label=label>
            <p class="yours__label" aria-hidden="true">{label}</p>
            {inside}
        </aside>
    }
}

/// What the visitor's centre does now.
fn centre(which: Personalised, region: Option<&'static Region>) -> Markup {
    let (m, lang) = (messages(), site().lang);
    let Some(region) = region else {
        let href = route::own_region(lang);
        let inside = html! {
            <p>{m.own_none()}</p>
            <p class="yours__ways"><a href=href>{m.faq_yours_choose()}</a></p>
        };
        return apart(m.faq_yours_now(), inside);
    };
    let figures = if which == Personalised::Centre {
        html! { <p><Status region/></p> <Phones phones={&region.phones}/> }
    } else {
        html! { <dl class="card__facts"><Replies region asked={|| false}/></dl> }
    };
    let href = route::region(lang, &region.id);
    let inside = html! {
        <p class="yours__name">{site().region_name(&region.id)}</p>
        {figures}
        <p class="yours__ways"><a href=href>{title(m, Page::Contact)}</a></p>
    };
    apart(m.faq_yours_now(), inside)
}

/// What the last estimate comes to; where there is none, the way to make one.
fn estimate(which: Personalised, last: Last, question: &'static FaqEntry) -> Markup {
    let (m, lang) = (messages(), site().lang);
    let fragment = last.fragment();
    let worked = estimate::recall(&fragment).and_then(|mut case| {
        if which == Personalised::Restart {
            case.situation = Situation::Lapsed;
        }
        Worked::new(case).ok()
    });
    let Some(worked) = worked else {
        let href = Page::Estimate.path(lang);
        let inside = html! {
            <p>{m.faq_yours_none()}</p>
            <p class="yours__ways"><a href=href>{title(m, Page::Estimate)}</a></p>
        };
        return apart(m.faq_yours_now(), inside);
    };
    let base = m.pair(m.line_base(), &estimate::money(worked.estimate.base));
    let figures = if which == Personalised::Restart && worked.case.licence == Licence::Perpetual {
        restart(&worked)
    } else {
        html! { <Headline worked/> }
    };
    let href = route::estimate(lang, &fragment);
    let forget = move |_| {
        last.remember("");
        browser::focus_question(question.id.as_str());
    };
    let inside = html! {
        <p>{base}</p>
        {figures}
        <p class="yours__ways">
            <a href=href>{m.faq_yours_review()}</a> " "
            <button class="button button--quiet" type="button" on:click=forget>{m.faq_yours_forget()}</button>
        </p>
    };
    apart(m.faq_yours_price(), inside)
}

/// A renewal and a new plan after a lapse, side by side.
fn restart(worked: &Worked) -> Markup {
    let m = messages();
    let answer = estimate::answer(worked);
    let renewal = estimate::money(worked.estimate.yearly);
    let row = |label, amount| html! { <div><dt>{label}</dt><dd>{amount}</dd></div> };
    let mut rows = vec![row(m.year_renewal(), renewal)];
    if let Some(year) = worked.estimate.years.first() {
        rows.push(row(words::year_kind(m, year.kind), answer.figure(year.price)));
    }
    let notes = answer.notes().into_iter().map(|note| html! { <p class="notice">{note}</p> });
    html! { <dl class="card__facts">{rows}</dl> {notes.collect_views()} }
}
