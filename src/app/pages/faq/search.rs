//! What a search finds among the questions.

use super::item::Item;
use crate::app::components::{Answers, NothingFound, Offers};
use crate::app::finder::{self, Answer, finder};
use crate::app::route::Page;
use crate::app::{messages, site};
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

/// The questions that a search finds, best first, their finds marked.
#[component]
pub fn Results() -> impl IntoView {
    let m = messages();
    let finder = finder();
    let all = || {
        view! { <p><a href={Page::Faq.path(site().lang)}>{messages().faq_all()}</a></p> }.into_any()
    };
    let nothing =
        move || view! { <div class="empty"><NothingFound id=None/>{all()}</div> }.into_any();
    let key = |event: KeyboardEvent| finder::step(&event);
    view! {
        <Show when=move || finder.count() != 0 fallback=nothing>
            <h2>{move || m.faq_found(finder.count() as u64, &finder.text())}</h2>
            {all()}
            <div on:keydown=key>
                <Offers/>
                <Answers which=|finder| finder.questions(usize::MAX) view=item/>
            </div>
        </Show>
    }
}

/// A question with its answer, its finds marked.
fn item(answer: Answer, index: ReadSignal<usize>) -> Option<AnyView> {
    let question = answer.question()?;
    let finder = finder();
    let query = Some(finder.query());
    let number = Signal::derive(move || finder.question_number(index.get()));
    Some(view! { <Item question query nested=true open=true number/> }.into_any())
}
