//! The stamp of an estimate, and what differs from an older one.

use crate::content::Site;
use crate::domain::money::Rate;
use crate::domain::price::Estimate;
use crate::domain::stamp::{Difference, Stamp};

/// What a stamp keeps of the plan's figures: `e` or `p` for example or published,
/// and the percentage in basis points.
fn figures(site: &Site) -> String {
    let plan = site.plan.rate.newest();
    let mut text = (if plan.published { "p" } else { "e" }).to_owned();
    text.push_str(&plan.rate.basis_points().to_string());
    text
}

/// The stamp of an estimate.
pub fn price_stamp(site: &Site, estimate: &Estimate) -> Stamp {
    site.edition.stamp(figures(site), &estimate.clauses)
}

/// What differs from an older stamp of the same case, in sentences.
pub fn price_differences(site: &Site, then: &Stamp, estimate: &Estimate) -> Vec<String> {
    let m = &site.messages;
    let now = price_stamp(site, estimate);
    let rate = |text: &str| {
        let points = text.get(1..).and_then(|points| points.parse().ok());
        let rate = points.and_then(|points| Rate::from_basis_points(points).ok());
        let rate = rate.map(|rate| rate.write(site.lang.separators().decimal)).unwrap_or_default();
        if text.starts_with('p') { m.rate_is_published(&rate) } else { m.rate_is_example(&rate) }
    };
    let sentence = |difference| match difference {
        Difference::Result => m.changed_rate(&rate(then.result()), &rate(now.result())),
        other => super::super::difference(site, &other),
    };
    then.differences(&now, &estimate.clauses).into_iter().map(sentence).collect()
}
