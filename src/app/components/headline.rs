//! The price of a year.

use crate::app::{estimate, messages};
use crate::domain::coverage::Licence;
use crate::words::Worked;
use leptos::prelude::*;

/// The price of a year, and what must be known of it.
#[component]
pub fn Headline(
    /// The estimate.
    worked: Worked,
) -> impl IntoView {
    let m = messages();
    let (headline, words) = match worked.case.licence {
        Licence::Subscription => (m.included_headline().to_owned(), m.included_sentence()),
        Licence::Perpetual => (estimate::money(worked.estimate.yearly), m.per_year()),
    };
    let notes = estimate::answer(&worked).notes();
    let notes = notes.into_iter().map(|note| view! { <p class="notice">{note}</p> }.into_any());
    view! {
        <p class="panel__headline">
            <strong>{headline}</strong>
            <span>{words}</span>
        </p>
        {notes.collect_view()}
        <p class="fine-print">{m.estimate_caveat()}</p>
    }
}
