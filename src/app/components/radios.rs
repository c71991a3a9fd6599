//! A choice of a few.

use leptos::prelude::*;

/// One choice of several, in a group with a legend.
#[component]
pub fn Radios(
    /// The group's id; choices take it as the beginning of theirs.
    #[prop(into)]
    id: String,
    /// What is asked.
    #[prop(into)]
    legend: String,
    /// What helps to answer.
    #[prop(optional_no_strip)]
    hint: Option<&'static str>,
    /// The choices as name and words.
    choices: Vec<(String, String)>,
    /// The name of the chosen one.
    #[prop(into)]
    chosen: Signal<Option<String>>,
    /// A choice was made.
    #[prop(into)]
    on_choose: Callback<String>,
) -> impl IntoView {
    let hint_id = format!("{id}-hint");
    let described = hint.map(|_| hint_id.clone());
    let hint = hint.map(|hint| view! { <p class="field__hint" id=hint_id>{hint}</p> }.into_any());
    let group = id.clone();
    let items = choices
        .into_iter()
        .map(|(name, words)| {
            let input_id = format!("{group}-{name}");
            let is_chosen = name.clone();
            let checked = move || chosen.with(|chosen| chosen.as_ref() == Some(&is_chosen));
            view! {
                <div class="radios__item">
                    <input
                        type="radio"
                        id={input_id.clone()}
                        name={group.clone()}
                        value={name.clone()}
                        prop:checked=checked
                        on:change={move |_| on_choose.run(name.clone())}
                    />
                    <label for=input_id>{words}</label>
                </div>
            }
            .into_any()
        })
        .collect_view();
    view! {
        <fieldset class="radios" id=id aria-describedby=described>
            <legend>{legend}</legend>
            {hint}
            <div class="radios__items">{items}</div>
        </fieldset>
    }
}
