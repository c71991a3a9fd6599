//! The stamp of an estimate, and what differs from an older one.

use crate::content::Site;
use crate::domain::figures::{PlanRate, RestartSurcharge};
use crate::domain::money::Rate;
use crate::domain::price::Estimate;
use crate::domain::stamp::{Difference, Stamp};

/// What a stamp keeps of the plan's figures, as in `e2000` or `p1750s1000`: `e` or `p` for
/// an example or a published percentage, then that in basis points; then, where a restart
/// surcharge is published, `s` and that in basis points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Figures {
    rate: PlanRate,
    restart: RestartSurcharge,
}

impl Figures {
    fn of(site: &Site) -> Self {
        Self { rate: *site.plan.rate.newest(), restart: *site.plan.restart.newest() }
    }

    fn write(self) -> String {
        let kind = if self.rate.published { 'p' } else { 'e' };
        let mut text = format!("{kind}{}", self.rate.rate.basis_points());
        if let RestartSurcharge::Published(rate) = self.restart {
            text.push_str(&format!("s{}", rate.basis_points()));
        }
        text
    }

    fn parse(text: &str) -> Option<Self> {
        let rate = |points: &str| Rate::from_basis_points(points.parse().ok()?).ok();
        let (first, restart) = match text.split_once('s') {
            Some((first, points)) => (first, RestartSurcharge::Published(rate(points)?)),
            None => (text, RestartSurcharge::Unpublished),
        };
        let rate = PlanRate { rate: rate(first.get(1..)?)?, published: first.starts_with('p') };
        // One text for each pair of figures: no other letter, no sign, no zero in front.
        Some(Self { rate, restart }).filter(|figures| figures.write() == text)
    }
}

/// The stamp of an estimate.
pub fn price_stamp(site: &Site, estimate: &Estimate) -> Stamp {
    site.edition.stamp(Figures::of(site).write(), &estimate.clauses)
}

/// What differs from an older stamp of the same case, in sentences.
pub fn price_differences(site: &Site, then: &Stamp, estimate: &Estimate) -> Vec<String> {
    let now = price_stamp(site, estimate);
    let mut sentences = Vec::new();
    for difference in then.differences(&now, &estimate.clauses) {
        match difference {
            Difference::Result => sentences.extend(results(site, then.result())),
            other => sentences.push(super::super::difference(site, &other)),
        }
    }
    sentences.dedup();
    sentences
}

/// Which of the plan's figures were others then.
fn results(site: &Site, then: &str) -> Vec<String> {
    let (m, now) = (&site.messages, Figures::of(site));
    let write = |rate: Rate| rate.write(site.lang.number_format().decimal);
    let Some(then) = Figures::parse(then) else {
        return vec![m.changed_rules().to_owned()];
    };
    let mut sentences = Vec::new();
    if then.rate != now.rate {
        let rate = |of: PlanRate| match of.published {
            true => m.rate_is_published(&write(of.rate)),
            false => m.rate_is_example(&write(of.rate)),
        };
        sentences.push(m.changed_rate(&rate(then.rate), &rate(now.rate)));
    }
    if then.restart != now.restart {
        let surcharge = |of: RestartSurcharge| match of {
            RestartSurcharge::Published(rate) => m.rate_is_published(&write(rate)),
            RestartSurcharge::Unpublished => m.surcharge_not_published().to_owned(),
        };
        sentences.push(m.changed_surcharge(&surcharge(then.restart), &surcharge(now.restart)));
    }
    sentences
}
