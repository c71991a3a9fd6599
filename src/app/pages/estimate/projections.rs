//! The years ahead: other ways, other percentages, an option more.

use super::chart::chart;
use super::form::Checked;
use super::result::worked;
use crate::app::components::SheetSection;
use crate::app::markup::{CollectViews, Markup, live};
use crate::app::{clock, estimate};
use leptos::prelude::*;

/// What the estimate says beyond the sum.
#[component]
pub fn Projections(
    /// What the form comes to.
    case: Checked,
) -> Markup {
    let clock = clock::now();
    let outlook = move || {
        let worked = worked(case, clock)?;
        let answer = estimate::answer(&worked);
        let (paths, others) = answer.outlook();
        let others = others.into_iter().map(|section| html! { <SheetSection section/> });
        let others = others.collect_views();
        let paths = paths.map(|section| {
            html! {
                <div class="panel outlook__paths">
                    <SheetSection section/>
                    {chart(&worked.scenarios, |scenario| answer.total(scenario))}
                </div>
            }
        });
        Some(
            html! { <div class="outlook tool">{paths}<div class="outlook__others">{others}</div></div> },
        )
    };
    live(outlook)
}
