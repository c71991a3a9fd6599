//! What a restart costs beyond a renewal, and who says so.

use super::sheet::PriceAnswer;
use crate::content::Site;
use crate::domain::figures::RestartSurcharge;
use crate::domain::price::Surcharge;

impl PriceAnswer<'_> {
    /// The surcharge of the case: the published one with its percentage, the visitor's own
    /// set apart from a published one, or none.
    pub(super) fn surcharge(&self) -> String {
        let m = &self.site.messages;
        match (self.worked.estimate.surcharge, self.worked.case.published_surcharge) {
            (Surcharge::Unknown, _) => m.not_answered().to_owned(),
            (Surcharge::Own(amount), RestartSurcharge::Unpublished) => (self.money)(amount),
            (Surcharge::Own(amount), RestartSurcharge::Published(_)) => {
                m.aside(&(self.money)(amount), m.surcharge_own())
            }
            (Surcharge::Published { rate, amount }, _) => {
                m.aside(&(self.money)(amount), &m.rate_is_published(&self.rate(rate)))
            }
        }
    }

    /// Whose surcharge counts, in a sentence. Nothing where none is published: then there
    /// is only the visitor's own or none.
    pub(super) fn surcharge_source(&self) -> Option<String> {
        let m = &self.site.messages;
        let RestartSurcharge::Published(rate) = self.worked.case.published_surcharge else {
            return None;
        };
        let rate = self.rate(rate);
        Some(match self.worked.case.surcharge {
            Some(_) => m.restart_note_own(&rate),
            None => m.restart_note_published(&rate),
        })
    }
}

/// Which of the two figures of the price are published.
pub fn price_sources(site: &Site) -> &str {
    let m = &site.messages;
    match (site.plan.rate.newest().published, site.plan.restart.newest()) {
        (false, RestartSurcharge::Unpublished) => m.about_source_prices(),
        (true, RestartSurcharge::Unpublished) => m.about_source_rate_published(),
        (false, RestartSurcharge::Published(_)) => m.about_source_surcharge_published(),
        (true, RestartSurcharge::Published(_)) => m.about_source_both_published(),
    }
}
