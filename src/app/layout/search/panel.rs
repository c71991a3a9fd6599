//! What the search finds, as links.

use crate::app::components::{FoundQuestions, Marked, NothingFound, Offers};
use crate::app::finder::{self, finder};
use crate::app::{messages, route, site};
use crate::content::FaqEntry;
use crate::domain::search::excerpt;
use leptos::prelude::*;

/// How many questions the list names; all are on the page of the questions.
const MAX_QUESTIONS: usize = 6;
/// How long the piece of an answer is, in letters.
const EXCERPT: usize = 110;

/// The answers to what is typed, the best first.
#[component]
pub fn Panel() -> impl IntoView {
    let m = messages();
    let finder = finder();
    let nothing = || view! { <NothingFound id={Some(finder::id(1))}/> }.into_any();
    let questions = move || finder.questions(MAX_QUESTIONS);
    let all_id = move || finder::id(finder.number(questions().len()));
    view! {
        <Show when=move || finder.count() != 0 fallback=nothing>
            <Offers/>
            <ul class="search__answers">
                <FoundQuestions limit=MAX_QUESTIONS view=answer/>
            </ul>
            <Show when=move || !questions().is_empty()>
                <a
                    class="search__all"
                    id=all_id
                    href=move || route::search(site().lang, &finder.text())
                >
                    {move || m.search_all(&finder.text())}
                </a>
            </Show>
        </Show>
    }
}

/// A question, with the piece of its answer that was found.
fn answer(question: &'static FaqEntry, number: Signal<usize>) -> AnyView {
    let query = finder().query();
    let body = question.plain();
    let piece = Signal::derive(move || query.with(|query| excerpt(&body, query, EXCERPT)));
    view! {
        <li>
            <a
                class="search__answer"
                id=move || finder::id(number.get())
                href={route::question(site().lang, &question.id)}
            >
                <strong><Marked text={question.title.as_str()} query/></strong>
                <span><Marked text=piece query/></span>
            </a>
        </li>
    }
    .into_any()
}
