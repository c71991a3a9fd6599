//! Which centre answers soonest.

use super::hours::Answer;
use super::phone::Phone;
use super::region::Region;
use chrono::{DateTime, Utc};

/// A centre as a visitor finds it at an instant.
#[derive(Clone, Debug)]
pub struct Centre<'a> {
    /// The region.
    pub region: &'a Region,
    /// Open or closed, and by when it answers.
    pub answer: Answer<'a>,
    /// The number to call from where the visitor is; `None` where none can be dialled from there.
    pub phone: Option<&'a Phone>,
}

impl<'a> Centre<'a> {
    /// A centre for a visitor whose clock is in `zone`, where that is known.
    pub fn new(region: &'a Region, answer: Answer<'a>, zone: Option<&str>) -> Self {
        Self { region, answer, phone: best_phone(&region.phones, zone) }
    }

    /// By when a call is answered; `None` where no number can be dialled, or
    /// where a holiday that is not known yet could change it.
    pub fn by_phone(&self) -> Option<DateTime<Utc>> {
        self.phone.and(self.answer.reply_by_phone)
    }
}

/// The number to call from a zone: a free one if it can be dialled there, else the first
/// that can.
fn best_phone<'a>(phones: &'a [Phone], zone: Option<&str>) -> Option<&'a Phone> {
    let mut dialled = phones.iter().filter(|phone| phone.can_be_dialled_from(zone));
    let first = dialled.clone().next();
    dialled.find(|phone| phone.reach.is_free()).or(first)
}

/// Sorts the centres by when they answer a call; those that can't be called or can't tell
/// come last, equal ones stay in their order.
pub fn rank<'a>(centres: impl IntoIterator<Item = Centre<'a>>) -> Vec<Centre<'a>> {
    let mut ranked: Vec<Centre> = centres.into_iter().collect();
    ranked.sort_by_key(|centre| {
        let by_phone = centre.by_phone();
        (by_phone.is_none(), by_phone, centre.answer.reply_in_writing)
    });
    ranked
}

/// The centre that answers a call sooner than the visitor's own, soonest first
/// among `ranked`; `None` when no other one does.
pub fn sooner<'b, 'a>(own: &Centre, ranked: &'b [Centre<'a>]) -> Option<&'b Centre<'a>> {
    let best = ranked.first()?;
    let by_phone = best.by_phone()?;
    own.by_phone().is_none_or(|own| by_phone < own).then_some(best)
}
