//! Am I covered, on that day, for this problem? And what to do if not.

mod day_question;
mod form;
mod report;

use super::Heading;
use crate::app::components::{NeedsScript, PaperRecord};
use crate::app::markup::{CollectViews, Markup, later};
use crate::app::route::Page;
use crate::app::shared_link::{InvalidLinkNotice, OutdatedNotice, SharedLink};
use crate::app::signal::{Memo, RwSignal, Signal};
use crate::app::user_region::UserRegion;
use crate::app::{browser, messages, run, site};
use crate::domain::coverage::{Case, CoverageQuestion, Report, asked, check, contradictions};
use crate::domain::link::{answer_text, decode_coverage, encode_coverage, stamped};
use crate::domain::stamp::Stamp;
use crate::words;
use chrono::NaiveDate;
use form::Form;
use leptos::prelude::*;
use leptos_router::hooks::use_location;
use report::ReportPanel;

/// The answers, with the way to change them.
#[derive(Clone, Copy)]
struct Editor {
    case: RwSignal<Case>,
    opened: SharedLink,
    own: UserRegion,
    /// The civil day at the visitor's centre: it changes at midnight there.
    today: Memo<Option<NaiveDate>>,
}

impl Editor {
    fn new() -> Self {
        let own = UserRegion::new();
        Self {
            case: RwSignal::new(Case::default()),
            opened: SharedLink::new(),
            own,
            today: Memo::new(move |_| own.today()),
        }
    }

    /// Changes the case and puts it into the address.
    fn edit(self, change: impl FnOnce(&mut Case)) {
        let Some(today) = self.today.get_untracked() else { return };
        self.case.update(|case| {
            change(case);
            case.day = case.day.or(Some(today));
        });
        self.opened.forget();
        browser::set_fragment(&untrack(move || self.fragment()));
    }

    /// The case as a fragment: with the day it is for, so that the link gives the same
    /// verdict tomorrow, and with the stamp of the answer, so that one opened later
    /// can tell what has changed.
    fn fragment(self) -> String {
        let Some(report) = self.report() else { return String::new() };
        let stamp = words::coverage_stamp(site(), &report);
        let fragment = self.case.with(|case| encode_coverage(case, Some(report.day)));
        stamped(fragment, &stamp)
    }

    /// Takes the case of a fragment; one that is empty or names a place on the
    /// page changes nothing.
    fn read(self, fragment: &str) {
        if fragment.len() <= 1 || browser::is_place(fragment) {
            return;
        }
        let read = decode_coverage(fragment);
        self.opened.by(fragment, read.as_ref().err());
        self.case.set(read.unwrap_or_default());
    }

    /// What the check says; none before the page is hydrated.
    fn report(self) -> Option<Report> {
        let today = self.today.get()?;
        Some(self.case.with(|case| check(case, today)))
    }

    /// The answer to a question as its text; empty while it is missing.
    fn text(self, question: CoverageQuestion) -> String {
        self.case.with(|case| answer_text(case, question)).unwrap_or_default()
    }

    /// The day that the check is for: the day asked about, else today. Before the
    /// page is hydrated none is known, and no answer either that one bears on.
    fn day(self) -> NaiveDate {
        self.case.with(|case| case.day).or_else(|| self.today.get()).unwrap_or_default()
    }

    /// Whether the case raises a question.
    fn asks(self, question: CoverageQuestion) -> bool {
        self.case.with(|case| asked(case, self.day())).contains(&question)
    }

    /// Whether a question's day can't be, given another's that comes before.
    fn contradicts(self, question: CoverageQuestion) -> bool {
        // StatusMessage once, where the later of the days stands.
        self.case.with(|case| contradictions(case, self.day())).last() == Some(&question)
    }
}

/// The page of the coverage check.
#[component]
pub fn CoveragePage() -> Markup {
    let m = messages();
    let editor = Editor::new();
    let hash = use_location().hash;
    // Signals written from an effect: the address is the outside world.
    run::effect(move || {
        editor.read(&hash.get_untracked());
        browser::on_event("hashchange", move || editor.read(&browser::fragment()));
    });
    let differences = move |then: Stamp| {
        let report = editor.report();
        report.map(|report| words::coverage_differences(site(), &then, &report)).unwrap_or_default()
    };
    html! {
        <Heading page={Page::Coverage} lead={m.coverage_lead()}/>
        <NeedsScript rule={m.coverage_rule()}/>
        <InvalidLinkNotice opened={editor.opened} instead={m.link_form_empty()}/>
        <OutdatedNotice opened={editor.opened} differences/>
        <div class="tool tool--split">
            {later(move || html! { <Form editor/> })}
            {later(move || html! { <ReportPanel editor/> })}
        </div>
        <PaperRecord fragment={Signal::derive(move || editor.fragment())}/>
        {later(Rules)}
    }
}

/// The rules in words, for those who read rather than click.
#[component]
fn Rules() -> Markup {
    use crate::app::components::Blocks;
    use crate::domain::search::Query;
    let answers = ["included", "exclusions"].map(|id| {
        site().faq.questions().find(|question| question.id.as_str() == id).map(|question| {
            html! {
                <h3>{question.title.as_str()}</h3>
                <Blocks blocks={&question.body} query={Query::default()}/>
            }
        })
    });
    html! {
        <section class="prose rules" aria-labelledby="rules">
            <h2 id="rules">{messages().coverage_rules_title()}</h2>
            <p>{messages().coverage_rule()}</p>
            <p><a href={Page::Rules.path(site().lang)} rel="external">{messages().rules_link()}</a></p>
            {answers.into_iter().flatten().collect_views()}
        </section>
    }
}
