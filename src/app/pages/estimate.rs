//! What OL Care costs, this year and the next ones.

mod chart;
mod editor;
mod form;
mod number_field;
mod options;
mod projections;
mod result;

use crate::app::components::{Heading, NeedsScript, PaperRecord};
use crate::app::estimate::{check, empty};
use crate::app::route::Page;
use crate::app::shared_link::{self, InvalidLinkNotice, OutdatedNotice, SharedLink};
use crate::app::{estimate, messages, site};
use crate::domain::price::estimate;
use crate::domain::stamp::Stamp;
use crate::words;
use editor::Editor;
use form::Form;
use leptos::prelude::*;
use projections::Projections;
use result::ResultPanel;

/// The page of the estimate.
#[component]
pub fn EstimatePage() -> impl IntoView {
    let m = messages();
    let editor =
        Editor { draft: RwSignal::new(empty()), opened: SharedLink::new(), last: estimate::last() };
    let case = Memo::new(move |_| editor.draft.with(check));
    shared_link::follow(move |fragment| editor.read(fragment));
    let differences = move |then: Stamp| {
        let estimate = case.get().ok().and_then(|case| estimate(&case).ok());
        let differences = |estimate| words::price_differences(site(), &then, &estimate);
        estimate.map(differences).unwrap_or_default()
    };
    view! {
        <Heading page={Page::Estimate} lead={m.estimate_lead()}/>
        <NeedsScript rule={m.estimate_rule()}/>
        <InvalidLinkNotice opened={editor.opened} instead={m.link_form_empty()}/>
        <OutdatedNotice opened={editor.opened} differences/>
        <div class="tool tool--split">
            <Form editor case/>
            <ResultPanel editor case/>
        </div>
        <Projections case/>
        <PaperRecord fragment={Signal::derive(move || editor.fragment())}/>
        <p class="fine-print">{[m.estimate_rule(), m.estimate_caveat()].join(m.lang().gap())}</p>
    }
}
