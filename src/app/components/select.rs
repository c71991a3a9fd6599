//! A choice of many.

use leptos::ev::Event;
use leptos::prelude::*;

/// One choice from a list that drops down.
#[component]
pub fn SelectField(
    /// The element's id.
    id: &'static str,
    /// What is asked for.
    label: &'static str,
    /// The choices as name and words.
    #[prop(into)]
    choices: Signal<Vec<(String, String)>>,
    /// The name of the chosen one.
    #[prop(into)]
    chosen: Signal<String>,
    /// A choice was made.
    #[prop(into)]
    on_choose: Callback<String>,
) -> impl IntoView {
    let options = move || {
        let option = |(name, words): (String, String)| {
            // Marked too, because options may come after the choice.
            let selected = chosen.with_untracked(|chosen| *chosen == name);
            view! { <option value=name prop:selected=selected>{words}</option> }.into_any()
        };
        choices.get().into_iter().map(option).collect_view().into_any()
    };
    view! {
        <div class="field">
            <label class="field__label" for=id>{label}</label>
            <select
                class="field__input"
                id=id
                autocomplete="off"
                prop:value={move || chosen.get()}
                on:change={move |event: Event| on_choose.run(event_target_value(&event))}
            >
                {move || options()}
            </select>
        </div>
    }
}
