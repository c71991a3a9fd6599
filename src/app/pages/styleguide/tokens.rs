//! Colours, letters and the mark.

use super::part::{Part, State};
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
#[component]
pub fn Tokens() -> impl IntoView {
    let m = messages();
    let swatch = |name: &&'static str| {
        let class = format!("guide__swatch guide__swatch--{name}");
        view! { <li><span class=class></span><code>{*name}</code></li> }.into_any()
    };
    let swatches = COLOURS.iter().map(swatch).collect_view();
    view! {
        <Part name="colours">
            <State of="colours" name="all"><ul class="guide__swatches">{swatches}</ul></State>
        </Part>
        <Part name="type">
            <State of="type" name="title"><p class="guide__title">{m.home_headline()}</p></State>
            <State of="type" name="h2"><h2>{m.door_coverage()}</h2></State>
            <State of="type" name="h3"><h3>{m.coverage_tests()}</h3></State>
            <State of="type" name="lead"><p class="lead">{m.home_lead()}</p></State>
            <State of="type" name="text"><p>{m.scenarios_lost()}</p></State>
            <State of="type" name="fine-print"><p class="fine-print">{m.estimate_caveat()}</p></State>
            <State of="type" name="link"><p><a href="#guide-type">{m.footer_centres()}</a></p></State>
        </Part>
        <Part name="mark"><State of="mark" name="alone"><Mark/></State></Part>
    }
}
