//! Phone numbers.

use crate::app::markup::{CollectViews, Markup};
use crate::app::{messages, route, site};
use crate::domain::phone::Phone;
use crate::words;
use leptos::prelude::*;

/// Phone numbers to call, each with what a caller should know first.
#[component]
pub fn Phones(
    /// The numbers, the ordinary one first.
    phones: &'static [Phone],
) -> Markup {
    let numbers = phones
        .iter()
        .map(|phone| {
            let note = words::reach(messages(), &site().names, &phone.reach)
                .map(|note| html! { <span class="phones__note">{note}</span> });
            html! {
                <li>
                    <a class="phones__number" href={route::phone(&phone.dial())}>
                        {phone.display.as_str()}
                    </a>
                    {note}
                </li>
            }
        })
        .collect_views();
    html! { <ul class="phones">{numbers}</ul> }
}
