//! Am I covered, on that day, for this problem? And what to do if not.

mod day_question;
mod editor;
mod form;
mod report;

use crate::app::components::{Blocks, Heading, NeedsScript, PaperRecord};
use crate::app::route::Page;
use crate::app::shared_link::{self, InvalidLinkNotice, OutdatedNotice};
use crate::app::{messages, site};
use crate::domain::stamp::Stamp;
use crate::words;
use editor::Editor;
use form::Form;
use leptos::prelude::*;
use report::ReportPanel;

/// The page of the coverage check.
#[component]
pub fn CoveragePage() -> impl IntoView {
    let m = messages();
    let editor = Editor::new();
    shared_link::follow(move |fragment| editor.read(fragment));
    let differences = move |then: Stamp| {
        let report = editor.report();
        report.map(|report| words::coverage_differences(site(), &then, &report)).unwrap_or_default()
    };
    view! {
        <Heading page={Page::Coverage} lead={m.coverage_lead()}/>
        <NeedsScript rule={m.coverage_rule()}/>
        <InvalidLinkNotice opened={editor.opened} instead={m.link_form_empty()}/>
        <OutdatedNotice opened={editor.opened} differences/>
        <div class="tool tool--split">
            <Form editor/>
            <ReportPanel editor/>
        </div>
        <PaperRecord fragment={Signal::derive(move || editor.fragment())}/>
        <Rules/>
    }
}

/// The rules in words, for those who read rather than click.
#[component]
fn Rules() -> impl IntoView {
    let answers = ["included", "exclusions"].map(|id| {
        site().faq.questions().find(|question| question.id.as_str() == id).map(|question| {
            view! {
                <h3>{question.title.as_str()}</h3>
                <Blocks blocks={&question.body}/>
            }
            .into_any()
        })
    });
    view! {
        <section class="prose rules" aria-labelledby="rules">
            <h2 id="rules">{messages().coverage_rules_title()}</h2>
            <p>{messages().coverage_rule()}</p>
            <p><a href={Page::Rules.path(site().lang)} rel="external">{messages().rules_link()}</a></p>
            {answers.into_iter().flatten().collect_view()}
        </section>
    }
}
