//! The ways through the years as a picture.

use crate::app::markup::{CollectViews, Markup};
use crate::app::messages;
use crate::app::percent::percent;
use crate::domain::price::{Bound, Scenario, YearKind};
use crate::words;

/// The height of the picture in percent of which the highest column takes this
/// much: an open column goes on above it.
const ROOM: i128 = 80;

/// A row of columns for each way: what has been paid by the end of each year. The
/// table beside it says the same in words.
pub fn chart(scenarios: &[Scenario], figure: impl Fn(&Scenario) -> String) -> Markup {
    let m = messages();
    let totals = scenarios.iter().flat_map(|scenario| &scenario.totals);
    let highest = totals.map(|total| i128::from(total.amount.minor)).max().unwrap_or_default();
    let rows = scenarios.iter().map(|scenario| {
        let name = words::path(m, scenario.path);
        html! {
            <div class="paths__row">
                <p class="paths__name">{name}" "<strong>{figure(scenario)}</strong></p>
                <svg class="paths__columns" width="100%" height="100%">
                    {columns(scenario, highest)}
                </svg>
            </div>
        }
    });
    html! {
        <div class="paths" aria-hidden="true">{rows.collect_views()}</div>
        <p class="fine-print">{m.paths_picture()}</p>
    }
}

fn columns(scenario: &Scenario, highest: i128) -> Vec<Markup> {
    let count = scenario.years.len() as i128;
    // Ten parts a year: one of air on each side of its column.
    let across = |year: i128, tenths: i128| percent(year * 10 + tenths, count * 10);
    let up = |amount: i128| percent(amount * ROOM, highest * 100);
    let down = |amount: i128| percent(highest * 100 - amount * ROOM, highest * 100);
    let mut before = 0;
    let mut drawn = Vec::new();
    for (index, (year, total)) in scenario.years.iter().zip(&scenario.totals).enumerate() {
        let (at, paid) = (index as i128, i128::from(total.amount.minor));
        let mut column = |class: &'static str, y: String, height: String| {
            let (x, width) = (across(at, 1), percent(8, count * 10));
            drawn.push(html! { <rect class=class x=x y=y width=width height=height></rect> });
        };
        match year.kind {
            YearKind::Lapsed => column("paths__lapsed", "0".to_owned(), "100%".to_owned()),
            YearKind::Included => column("paths__included", "90%".to_owned(), "10%".to_owned()),
            _ => {}
        }
        if highest > 0 {
            column("paths__before", down(before), up(before));
            column("paths__year", down(paid), up(paid - before));
        }
        if total.bound == Bound::MoreThan {
            for tenths in [1, 9] {
                let (x, y) = (across(at, tenths), down(paid));
                drawn.push(html! {
                    <line class="paths__open" x1={x.clone()} x2=x y1="0" y2=y></line>
                });
            }
        }
        let x = across(at, 5);
        drawn.push(html! { <text class="paths__number" x=x y="100%" dy="1.3em">{(index + 1).to_string()}</text> });
        before = paid;
    }
    drawn
}
