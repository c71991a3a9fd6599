//! The questions that a search finds.

use crate::app::finder::finder;
use crate::content::FaqEntry;
use leptos::prelude::*;

/// The questions that the search finds, best first, each in the view given for it.
#[component]
pub fn FoundQuestions(
    /// At most so many.
    limit: usize,
    /// The view of a question; its number among all that is found, from 1.
    view: fn(&'static FaqEntry, Signal<usize>) -> AnyView,
) -> impl IntoView {
    let finder = finder();
    view! {
        <ForEnumerate
            each=move || finder.questions(limit)
            key=|question| question.id.clone()
            let(index, question)
        >
            {view(question, Signal::derive(move || finder.number(index.get())))}
        </ForEnumerate>
    }
}
