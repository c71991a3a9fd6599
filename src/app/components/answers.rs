//! What the search finds, as a list of answers.

use crate::app::finder::{Answer, Finder, finder};
use leptos::prelude::*;

/// Some of the answers, best first, each in the view given for it.
#[component]
pub fn Answers(
    /// Which ones.
    which: fn(Finder) -> Vec<Answer>,
    /// The view of an answer; its place in the list, from 0.
    view: fn(Answer, ReadSignal<usize>) -> Option<AnyView>,
) -> impl IntoView {
    let finder = finder();
    view! {
        <ForEnumerate each=move || which(finder) key=Answer::clone let(index, answer)>
            {view(answer, index)}
        </ForEnumerate>
    }
}
