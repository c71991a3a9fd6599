//! What the check asks.

use super::day_question::{CheckDay, DayQuestion};
use super::editor::Editor;
use crate::app::components::{Radios, RegionField};
use crate::app::{clock, messages, site};
use crate::domain::coverage::CoverageQuestion;
use crate::domain::link::{UNKNOWN, set_answer};
use crate::words;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;

/// All questions on one screen, in any order. Some only matter after another.
#[component]
pub fn Form(
    /// The answers.
    editor: Editor,
) -> impl IntoView {
    let m = messages();
    let clock = clock::now();
    view! {
        <form class="form" novalidate=true on:submit={|event: SubmitEvent| event.prevent_default()}>
            <fieldset class="tool__fields" disabled={move || !clock.is_ready()}>
                <h2>{m.coverage_part_plan()}</h2>
                <CheckDay editor/>
                <RegionField own={editor.own}/>
                <p class="field__hint">{move || editor.own.midnights()}</p>
                <Questions editor part=is_about_the_plan/>
                <h2>{m.coverage_part_request()}</h2>
                <Questions editor part=|question| !is_about_the_plan(question)/>
                <button
                    class="button button--quiet"
                    type="reset"
                    on:click={move |event| {
                        event.prevent_default();
                        editor.edit(|case| *case = Default::default());
                    }}
                >
                    {m.coverage_reset()}
                </button>
            </fieldset>
        </form>
    }
}

/// The questions about the plan come first in the list of all.
fn is_about_the_plan(question: CoverageQuestion) -> bool {
    question == CoverageQuestion::Licence || question.asks_a_day()
}

/// The questions that the case raises, of one part.
#[component]
fn Questions(
    /// The answers.
    editor: Editor,
    /// Which questions are in the part.
    part: fn(CoverageQuestion) -> bool,
) -> impl IntoView {
    CoverageQuestion::ALL
        .iter()
        .filter(|question| part(**question))
        .map(|&question| view! { <Asked editor question/> }.into_any())
        .collect_view()
}

/// A question, while the case raises it.
#[component]
fn Asked(
    /// The answers.
    editor: Editor,
    /// Which question.
    question: CoverageQuestion,
) -> impl IntoView {
    view! {
        <Show when=move || editor.asked.with(|asked| asked.contains(&question))>
            {if question.asks_a_day() {
                view! { <DayQuestion editor question/> }.into_any()
            } else {
                view! { <Choice editor question/> }.into_any()
            }}
        </Show>
    }
}

/// A question with a few answers to choose from, « I don't know » among them.
#[component]
fn Choice(
    /// The answers.
    editor: Editor,
    /// Which question.
    question: CoverageQuestion,
) -> impl IntoView {
    let m = messages();
    let mut choices = words::choices(m, question);
    choices.push((UNKNOWN.to_owned(), m.dont_know().to_owned()));
    view! {
        <Radios
            id={question.id()}
            legend={words::question(site(), question)}
            hint={words::question_hint(m, question)}
            choices
            chosen={Signal::derive(move || Some(editor.text(question)))}
            on_choose={move |id: String| editor.edit(|case| {
                // The name comes from our own list, so it is always read.
                _ = set_answer(case, question, &id);
            })}
        />
    }
}
