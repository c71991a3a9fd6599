//! What a tool says where it can't run.

use crate::app::messages;
use crate::app::route::Page;
use crate::app::site;
use crate::app::titles::title;
use leptos::prelude::*;

/// Shown by the styles where no script runs or the program failed: what the
/// tool needs, its rule in words, and where to find the phone numbers.
#[component]
pub fn NeedsScript(
    /// The rule that the tool would compute.
    #[prop(into)]
    rule: String,
) -> impl IntoView {
    let m = messages();
    let lang = site().lang;
    let numbers = site()
        .regions
        .iter()
        .flat_map(|region| region.phones.first().map(|phone| (region, phone)))
        .map(|(region, phone)| {
            let name = site().names.region(&region.id);
            let href = crate::app::route::phone(&phone.dial());
            view! { <li>{name}" "<a href=href>{phone.display.as_str()}</a></li> }.into_any()
        })
        .collect_view();
    view! {
        <section class="needs-script">
            <p><strong>{m.needs_script()}</strong></p>
            <p>{rule}</p>
            <p>{m.needs_script_phones()}</p>
            <ul class="needs-script__phones">{numbers}</ul>
            <p><a href={Page::Contact.path(lang)}>{title(m, Page::Contact)}</a></p>
        </section>
    }
}
