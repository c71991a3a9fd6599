//! One question.

use super::personalised::personalised;
use crate::app::components::{Blocks, Marked};
use crate::app::markup::Markup;
use crate::app::{finder, messages, route, site};
use crate::content::FaqEntry;
use crate::domain::search::Query;
use leptos::prelude::*;

/// A question that opens to its answer.
#[component]
pub fn Item(
    /// The question.
    question: &'static FaqEntry,
    /// The query whose finds are marked.
    query: Query,
    /// Whether it stands below a section's heading.
    nested: bool,
    /// Whether the answer is shown at once.
    open: bool,
    /// Its number among the answers of a search, from 1.
    #[prop(optional_no_strip)]
    number: Option<usize>,
) -> Markup {
    let m = messages();
    let link = route::question(site().lang, &question.id);
    let heading = html! { <Marked text={question.title.clone()} query={query.clone()}/> };
    let heading = if nested {
        html! { <h3>{heading}</h3> }
    } else {
        html! { <h2>{heading}</h2> }
    };
    html! {
        <details class="faq__item" id={question.id.as_str()} open=open>
            <summary id={number.map(finder::id)}>{heading}</summary>
            <div class="faq__answer">
                <Blocks blocks={&question.body} query=query/>
                {personalised(question)}
                <p class="faq__link"><a href=link>{m.faq_link(&question.title)}</a></p>
            </div>
        </details>
    }
}
