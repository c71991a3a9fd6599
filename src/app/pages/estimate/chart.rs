//! The scenarios as a picture.

use crate::app::messages;
use crate::app::percent::percent;
use crate::domain::price::{Bound, Scenario, YearKind};
use crate::words;
use leptos::prelude::*;

/// The height of the picture in percent of which the highest column takes this
/// much: an open column goes on above it.
const ROOM: i128 = 80;

/// A row of columns for each scenario: what has been paid by the end of each year. The
/// table beside it says the same in words.
#[component]
pub fn Chart(
    /// The scenarios, each with its sum in words.
    scenarios: Vec<(Scenario, String)>,
) -> impl IntoView {
    let m = messages();
    let totals = scenarios.iter().flat_map(|(scenario, _)| &scenario.totals);
    let highest = totals.map(|total| i128::from(total.amount.minor)).max().unwrap_or_default();
    let rows = scenarios
        .iter()
        .map(|(scenario, sum)| {
            view! {
                <div class="scenarios__row">
                    <p class="scenarios__name">
                        {words::scenario(m, scenario.kind)}" "<strong>{sum.clone()}</strong>
                    </p>
                    <svg class="scenarios__columns" width="100%" height="100%">
                        {columns(scenario, highest)}
                    </svg>
                </div>
            }
            .into_any()
        })
        .collect_view();
    view! {
        <div class="scenarios" aria-hidden="true">{rows}</div>
        <p class="fine-print">{m.scenarios_picture()}</p>
    }
}

/// What stands in the picture for each year.
fn columns(scenario: &Scenario, highest: i128) -> impl IntoView + use<> {
    let count = scenario.years.len() as i128;
    // Ten parts a year: one of air on each side of its column.
    let across = move |year: i128, tenths: i128| percent(year * 10 + tenths, count * 10);
    let up = |amount: i128| percent(amount * ROOM, highest * 100);
    let down = |amount: i128| percent(highest * 100 - amount * ROOM, highest * 100);
    let mut before = 0;
    let years = scenario.years.iter().zip(&scenario.totals).enumerate();
    years
        .map(|(index, (year, total))| {
            let (at, paid) = (index as i128, i128::from(total.amount.minor));
            let column = |class: &'static str, y: String, height: String| {
                let (x, width) = (across(at, 1), percent(8, count * 10));
                view! { <rect class=class x=x y=y width=width height=height></rect> }.into_any()
            };
            let state = match year.kind {
                YearKind::Lapsed => Some(column("scenarios__lapsed", "0".into(), "100%".into())),
                YearKind::Included => Some(column("scenarios__included", "90%".into(), "10%".into())),
                _ => None,
            };
            let paid_before = before;
            before = paid;
            let columns = (highest > 0).then(|| {
                view! {
                    {column("scenarios__before", down(paid_before), up(paid_before))}
                    {column("scenarios__year", down(paid), up(paid - paid_before))}
                }
                .into_any()
            });
            // Nobody knows how high: its sides go on above it.
            let open = (total.bound == Bound::MoreThan).then(|| {
                let side = |tenths| {
                    let x = across(at, tenths);
                    view! {
                        <line class="scenarios__open" x1={x.clone()} x2=x y1="0" y2={down(paid)}></line>
                    }
                    .into_any()
                };
                view! { {side(1)} {side(9)} }.into_any()
            });
            view! {
                {state}
                {columns}
                {open}
                <text class="scenarios__number" x={across(at, 5)} y="100%" dy="1.3em">
                    {(index + 1).to_string()}
                </text>
            }
            .into_any()
        })
        .collect_view()
}
