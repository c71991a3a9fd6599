use crate::app::parts::{Blocks, Marked};
use crate::app::{messages, route, site};
use crate::content::Question;
use crate::domain::search::Query;
use leptos::prelude::*;

/// A question that opens to its answer.
#[component]
pub fn Item(
    /// The question.
    question: &'static Question,
    /// The query whose finds are marked.
    query: Query,
    /// Whether the answer is shown at once.
    open: bool,
) -> impl IntoView {
    let m = messages();
    let link = route::question(site().lang, &question.id);
    view! {
        <details class="faq__item" id=question.id.as_str() open=open>
            <summary>
                <h3><Marked text=question.title.clone() query=query.clone()/></h3>
            </summary>
            <div class="faq__answer">
                <Blocks blocks=&question.body query=query/>
                <p class="faq__link"><a href=link>{m.faq_link(&question.title)}</a></p>
            </div>
        </details>
    }
}
