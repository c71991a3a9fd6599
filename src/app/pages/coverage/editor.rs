//! The answers of the coverage check, with the way to change them.

use crate::app::shared_link::SharedLink;
use crate::app::user_region::UserRegion;
use crate::app::{browser, site};
use crate::domain::coverage::{Case, CoverageQuestion, Report, asked, check, contradictions};
use crate::domain::link::{answer_text, decode_coverage, encode_coverage, stamped};
use crate::words;
use chrono::NaiveDate;
use leptos::prelude::*;

/// The answers, with the way to change them.
#[derive(Clone, Copy)]
pub struct Editor {
    /// The answers.
    pub case: RwSignal<Case>,
    /// The link by which the page was opened.
    pub opened: SharedLink,
    /// The visitor's region.
    pub own: UserRegion,
    /// The civil day at the visitor's centre: it changes at midnight there.
    pub today: Memo<Option<NaiveDate>>,
    /// The questions that the case raises, in the order of the form.
    pub asked: Memo<Vec<CoverageQuestion>>,
}

impl Editor {
    /// No answers yet.
    pub fn new() -> Self {
        let own = UserRegion::new();
        let case = RwSignal::new(Case::default());
        let today = Memo::new(move |_| own.today());
        let asked = Memo::new(move |_| case.with(|case| asked(case, day(case, today))));
        Self { case, opened: SharedLink::new(), own, today, asked }
    }

    /// Changes the case and puts it into the address.
    pub fn edit(self, change: impl FnOnce(&mut Case)) {
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
    pub fn fragment(self) -> String {
        let Some(report) = self.report() else { return String::new() };
        let stamp = words::coverage_stamp(site(), &report);
        let fragment = self.case.with(|case| encode_coverage(case, Some(report.day)));
        stamped(fragment, &stamp)
    }

    /// Takes the case of a fragment; one that can't be read leaves an empty form.
    pub fn read(self, fragment: &str) {
        let read = decode_coverage(fragment);
        self.opened.by(fragment, read.as_ref().err());
        self.case.set(read.unwrap_or_default());
    }

    /// What the check says; none before the page is hydrated.
    pub fn report(self) -> Option<Report> {
        let today = self.today.get()?;
        Some(self.case.with(|case| check(case, today)))
    }

    /// The answer to a question as its text; empty while it is missing.
    pub fn text(self, question: CoverageQuestion) -> String {
        self.case.with(|case| answer_text(case, question)).unwrap_or_default()
    }

    /// Whether a question's day can't be, given another's that comes before.
    pub fn contradicts(self, question: CoverageQuestion) -> bool {
        // Shown once, where the later of the days stands.
        self.case.with(|case| contradictions(case, day(case, self.today))).last() == Some(&question)
    }
}

/// The day that the check is for: the day asked about, else today. Before the page is
/// hydrated none is known, and no answer either that one bears on.
fn day(case: &Case, today: Memo<Option<NaiveDate>>) -> NaiveDate {
    case.day.or_else(|| today.get()).unwrap_or_default()
}
