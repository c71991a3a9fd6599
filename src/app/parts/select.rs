//! A choice of many.

use leptos::prelude::*;

/// One choice from a list that drops down.
#[component]
pub fn SelectField(
    /// The element's id.
    id: &'static str,
    /// What is asked for.
    label: &'static str,
    /// The choices as name and words.
    choices: Vec<(String, String)>,
    /// The name of the chosen one.
    #[prop(into)]
    chosen: Signal<String>,
    /// A choice was made.
    #[prop(into)]
    on_choose: Callback<String>,
) -> impl IntoView {
    let options = choices
        .into_iter()
        .map(|(name, words)| view! { <option value=name>{words}</option> })
        .collect_view();
    view! {
        <div class="field">
            <label class="field__label" for=id>{label}</label>
            <select
                class="field__input"
                id=id
                autocomplete="off"
                prop:value=chosen
                on:change:target=move |event| on_choose.run(event.target().value())
            >
                {options}
            </select>
        </div>
    }
}
