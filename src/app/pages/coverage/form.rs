//! What the check asks.

use super::Editor;
use super::day_question::{CheckDay, DayQuestion};
use crate::app::live::{CollectViews, live};
use crate::app::parts::Radios;
use crate::app::{clock, messages};
use crate::domain::coverage::{Answer, Licence, Question, RequestKind};
use crate::domain::link::{UNKNOWN, set_answer};
use crate::i18n::words;
use leptos::prelude::*;

/// All questions on one screen, in any order. Some only matter after another.
#[component]
pub fn Form(
    /// The answers.
    editor: Editor,
) -> impl IntoView {
    let m = messages();
    let clock = clock::now();
    let licence = Memo::new(move |_| editor.case.with(|case| case.licence));
    let request = Memo::new(move |_| editor.case.with(|case| case.request));
    let dates = move || {
        let questions: &[Question] = match licence.get() {
            Answer::Is(Licence::Perpetual) => &[Question::Purchased, Question::Renewed],
            Answer::Is(Licence::Subscription) => &[Question::Starts, Question::Ends],
            Answer::Missing | Answer::Unknown => &[],
        };
        questions.iter().map(|&question| view! { <DayQuestion editor question/> }).collect_views()
    };
    // Without bearing on the other kinds, and asked for until the kind is known.
    let environment = move || {
        let other = |kind| kind != RequestKind::FailingSolution;
        (!request.get().known().is_some_and(other))
            .then(|| view! { <Choice editor question=Question::Environment/> })
    };
    view! {
        <form class="form" novalidate on:submit=|event| event.prevent_default()>
            <fieldset class="tool__fields" disabled=move || !clock.is_ready()>
                <h2>{m.coverage_part_plan()}</h2>
                <CheckDay editor/>
                <Choice editor question=Question::Licence/>
                {live(dates)}
                <h2>{m.coverage_part_request()}</h2>
                <Choice editor question=Question::Request/>
                {live(environment)}
                <Choice editor question=Question::RecentVersion/>
                <Choice editor question=Question::IntendedUse/>
                <Choice editor question=Question::Modified/>
                <Choice editor question=Question::Script/>
                <button
                    class="button button--quiet"
                    type="reset"
                    on:click=move |event| {
                        event.prevent_default();
                        editor.edit(|case| *case = Default::default());
                    }
                >
                    {m.coverage_reset()}
                </button>
            </fieldset>
        </form>
    }
}

/// A question with a few answers to choose from, « I don't know » among them.
#[component]
fn Choice(
    /// The answers.
    editor: Editor,
    /// Which question.
    question: Question,
) -> impl IntoView {
    let m = messages();
    let mut choices = words::choices(m, question);
    choices.push((UNKNOWN, m.dont_know()));
    view! {
        <Radios
            id=question.id()
            legend=words::question(m, question)
            hint=words::question_hint(m, question)
            choices
            chosen=Signal::derive(move || Some(editor.text(question)))
            on_choose=move |id: String| editor.edit(|case| {
                // The name comes from our own list, so it is always read.
                _ = set_answer(case, question, &id);
            })
        />
    }
}
