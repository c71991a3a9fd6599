//! The published words behind an answer.

use crate::app::{messages, route, site};
use crate::domain::Clause;
use leptos::prelude::*;

/// The clauses that decided an answer: the published words, linked to their place.
#[component]
pub fn Clauses(
    /// The clauses.
    clauses: Vec<Clause>,
) -> impl IntoView {
    let items = clauses
        .into_iter()
        .filter_map(|clause| {
            let (question, passage) = site().faq.clause(clause)?;
            let href = route::clause(site().lang, clause);
            Some(
                view! {
                    <li>
                        <q cite={href.clone()}>{passage.plain()}</q>
                        " "
                        <a href={href.clone()}>{messages().clause_source(&question.title)}</a>
                    </li>
                }
                .into_any(),
            )
        })
        .collect_view();
    view! { <ul class="clauses">{items}</ul> }
}
