//! What the check asks.

use super::Editor;
use super::day_question::{CheckDay, DayQuestion};
use crate::app::components::{Radios, RegionField};
use crate::app::markup::{CollectViews, Markup, live, text};
use crate::app::signal::{Memo, Signal};
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
) -> Markup {
    let m = messages();
    let clock = clock::now();
    // Each by itself, so that a field keeps the focus while others come and go.
    let fields = |part: fn(CoverageQuestion) -> bool| {
        let raised = CoverageQuestion::ALL.iter().copied().filter(|&question| part(question));
        raised.map(|question| live(field(editor, question))).collect_views()
    };
    html! {
        <form class="form" novalidate=true on:submit={|event: SubmitEvent| event.prevent_default()}>
            <fieldset class="tool__fields" disabled={move || !clock.is_ready()}>
                <h2>{m.coverage_part_plan()}</h2>
                <CheckDay editor/>
                <RegionField own={editor.own}/>
                <p class="field__hint">{text(move || editor.own.midnights())}</p>
                {fields(is_about_the_plan)}
                <h2>{m.coverage_part_request()}</h2>
                {fields(|question| !is_about_the_plan(question))}
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

/// A question, while the case raises it.
fn field(editor: Editor, question: CoverageQuestion) -> impl FnMut() -> Option<Markup> + Send {
    let raised = Memo::new(move |_| editor.asks(question));
    move || {
        let field = || {
            if question.asks_a_day() {
                html! { <DayQuestion editor question/> }
            } else {
                html! { <Choice editor question/> }
            }
        };
        raised.get().then(field)
    }
}

/// A question with a few answers to choose from, « I don't know » among them.
#[component]
fn Choice(
    /// The answers.
    editor: Editor,
    /// Which question.
    question: CoverageQuestion,
) -> Markup {
    let m = messages();
    let mut choices = words::choices(m, question);
    choices.push((UNKNOWN, m.dont_know()));
    html! {
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
