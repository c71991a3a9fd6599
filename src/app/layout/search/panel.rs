//! What the search finds, as links.

use crate::app::components::{Answers, Marked, NothingFound, Offers};
use crate::app::finder::{self, Answer, finder};
use crate::app::{messages, route, site};
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
    let all_id = move || finder::id(finder.question_number(questions().len()));
    view! {
        <Show when=move || finder.count() != 0 fallback=nothing>
            <Offers/>
            <ul class="search__answers">
                <Answers which=|finder| finder.questions(MAX_QUESTIONS) view=question/>
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
fn question(answer: Answer, index: ReadSignal<usize>) -> Option<AnyView> {
    let question = answer.question()?;
    let finder = finder();
    let query = finder.query();
    let body = question.plain();
    let piece = Signal::derive(move || query.with(|query| excerpt(&body, query, EXCERPT)));
    let row = view! {
        <li>
            <a
                class="search__answer"
                id=move || finder::id(finder.question_number(index.get()))
                href={route::question(site().lang, &question.id)}
            >
                <strong><Marked text={question.title.as_str()} query/></strong>
                <span><Marked text=piece query/></span>
            </a>
        </li>
    };
    Some(row.into_any())
}
