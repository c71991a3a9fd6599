//! One question.

use super::personalised::personalised;
use crate::app::components::{Blocks, Marked};
use crate::app::{finder, messages, route, site};
use crate::content::FaqEntry;
use crate::domain::search::Query;
use leptos::prelude::*;

/// A question that opens to its answer.
#[component]
pub fn Item(
    /// The question.
    question: &'static FaqEntry,
    /// The query whose finds are marked, where there is a search.
    #[prop(optional_no_strip)]
    query: Option<Signal<Query>>,
    /// Whether it stands below a section's heading.
    nested: bool,
    /// Whether the answer is shown at once.
    open: bool,
    /// Its number among the answers of a search, from 1.
    #[prop(optional)]
    number: Option<Signal<usize>>,
) -> impl IntoView {
    let m = messages();
    let link = route::question(site().lang, &question.id);
    let title = question.title.as_str();
    let title = match query {
        Some(query) => view! { <Marked text=title query/> }.into_any(),
        None => title.into_any(),
    };
    let heading = if nested {
        view! { <h3>{title}</h3> }.into_any()
    } else {
        view! { <h2>{title}</h2> }.into_any()
    };
    view! {
        <details class="faq__item" id={question.id.as_str()} open=open>
            <summary id=move || number.map(|number| finder::id(number.get()))>{heading}</summary>
            <div class="faq__answer">
                <Blocks blocks={&question.body} query/>
                {personalised(question)}
                <p class="faq__link"><a href=link>{m.faq_link(&question.title)}</a></p>
            </div>
        </details>
    }
}
