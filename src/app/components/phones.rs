//! Phone numbers.

use crate::app::{messages, route, site};
use crate::domain::phone::Phone;
use crate::words;
use leptos::prelude::*;

/// Phone numbers to call, each with what a caller should know first.
#[component]
pub fn Phones(
    /// The numbers, the ordinary one first.
    phones: &'static [Phone],
) -> impl IntoView {
    let numbers = phones
        .iter()
        .map(|phone| {
            let note = words::reach(messages(), &site().names, &phone.reach)
                .map(|note| view! { <span class="phones__note">{note}</span> }.into_any());
            view! {
                <li>
                    <a class="phones__number" href={route::phone(&phone.dial())}>
                        {phone.display.as_str()}
                    </a>
                    {note}
                </li>
            }
            .into_any()
        })
        .collect_view();
    view! { <ul class="phones">{numbers}</ul> }
}
