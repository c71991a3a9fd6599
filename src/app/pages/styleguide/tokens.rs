//! Colours, letters and the mark.

use super::part::{part, state};
use crate::app::components::Mark;
use crate::app::messages;
use leptos::prelude::*;

/// The colours of `style/tokens.css`, in its order.
const COLOURS: [&str; 19] = [
    "paper",
    "surface",
    "surface-sunk",
    "ink",
    "ink-soft",
    "line",
    "line-strong",
    "brand",
    "brand-strong",
    "on-brand",
    "brand-wash",
    "accent",
    "good",
    "good-wash",
    "bad",
    "bad-wash",
    "open",
    "open-wash",
    "mark",
];

/// The colours, the type scale, the mark.
pub(super) fn parts() -> Vec<AnyView> {
    let m = messages();
    let swatch = |name: &&'static str| {
        let class = format!("guide__swatch guide__swatch--{name}");
        view! { <li><span class=class></span><code>{*name}</code></li> }.into_any()
    };
    let swatches = COLOURS.iter().map(swatch).collect_view();
    vec![
        part(
            "colours",
            [state("all", view! { <ul class="guide__swatches">{swatches}</ul> }.into_any())],
        ),
        part(
            "type",
            [
                state(
                    "title",
                    view! { <p class="guide__title">{m.home_headline()}</p> }.into_any(),
                ),
                state("h2", view! { <h2>{m.door_coverage()}</h2> }.into_any()),
                state("h3", view! { <h3>{m.coverage_tests()}</h3> }.into_any()),
                state("lead", view! { <p class="lead">{m.home_lead()}</p> }.into_any()),
                state("text", view! { <p>{m.scenarios_lost()}</p> }.into_any()),
                state(
                    "fine-print",
                    view! { <p class="fine-print">{m.estimate_caveat()}</p> }.into_any(),
                ),
                state(
                    "link",
                    view! { <p><a href="#guide-type">{m.footer_centres()}</a></p> }.into_any(),
                ),
            ],
        ),
        part("mark", [state("alone", view! { <Mark/> }.into_any())]),
    ]
}
