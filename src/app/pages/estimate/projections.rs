//! The years ahead: other scenarios, other percentages, an option more.

use super::chart::Chart;
use super::number_field::Checked;
use super::result::worked;
use crate::app::components::SheetSection;
use crate::app::{clock, estimate};
use leptos::prelude::*;

/// What the estimate says beyond the sum.
#[component]
pub fn Projections(
    /// What the form comes to.
    case: Checked,
) -> impl IntoView {
    let clock = clock::now();
    let projections = move || {
        let worked = worked(case, clock)?;
        let answer = estimate::answer(&worked);
        let (scenarios, others) = answer.projections();
        let others = others.into_iter().map(|section| view! { <SheetSection section/> }.into_any());
        let others = others.collect_view();
        let scenarios = scenarios.map(|section| {
            let scenarios = worked.scenarios.iter();
            let scenarios = scenarios.map(|one| (one.clone(), answer.total(one))).collect();
            view! {
                <div class="panel projections__scenarios">
                    <SheetSection section/>
                    <Chart scenarios/>
                </div>
            }
            .into_any()
        });
        Some(
            view! {
                <div class="projections tool">
                    {scenarios}
                    <div class="projections__others">{others}</div>
                </div>
            }
            .into_any(),
        )
    };
    view! { {move || projections().into_any()} }
}
