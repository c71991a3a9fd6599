//! Colours, letters and the mark.

use super::part;
use crate::app::components::Mark;
use crate::app::markup::{CollectViews, Markup};
use crate::app::messages;

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
pub(super) fn parts() -> Vec<Markup> {
    let m = messages();
    let swatch = |name: &&'static str| {
        let class = format!("guide__swatch guide__swatch--{name}");
        html! { <li><span class=class></span><code>{*name}</code></li> }
    };
    let swatches = COLOURS.iter().map(swatch).collect_views();
    vec![
        part("colours", [("all", html! { <ul class="guide__swatches">{swatches}</ul> })]),
        part(
            "type",
            [
                ("title", html! { <p class="guide__title">{m.home_headline()}</p> }),
                ("h2", html! { <h2>{m.door_coverage()}</h2> }),
                ("h3", html! { <h3>{m.coverage_tests()}</h3> }),
                ("lead", html! { <p class="lead">{m.home_lead()}</p> }),
                ("text", html! { <p>{m.paths_lost()}</p> }),
                ("fine-print", html! { <p class="fine-print">{m.estimate_caveat()}</p> }),
                ("link", html! { <p><a href="#guide-type">{m.footer_centres()}</a></p> }),
            ],
        ),
        part("mark", [("alone", html! { <Mark/> })]),
    ]
}
