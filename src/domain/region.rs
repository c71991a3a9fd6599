//! A region and its support centre.

use super::hours::{Calendar, Exception, OfficeHours, WeeklyHours};
use super::id::Id;
use super::phone::Phone;
use super::zone::{self, Zone};
use serde::{Deserialize, Serialize};

/// A region of the published table with its support centre.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Region {
    /// Stable name, the same in every language: `united-kingdom`.
    pub id: Id,
    /// The centre's civil time.
    pub zone: Zone,
    /// The week's opening hours, in the centre's civil time.
    pub week: WeeklyHours,
    /// The public holidays of the centre's place.
    pub calendar: Calendar,
    /// Phone numbers, the ordinary one first. Never empty.
    pub phones: Vec<Phone>,
    /// Time zones whose visitors are proposed this region: whole names, or
    /// beginnings that end with `/`.
    pub visitors: Vec<String>,
}

impl Region {
    /// The centre's hours without notices, ready to be asked.
    pub fn office(&self) -> OfficeHours<'_> {
        self.office_with(&[])
    }

    /// The centre's hours as notices change them, ready to be asked.
    pub fn office_with<'a>(&'a self, exceptions: &'a [Exception]) -> OfficeHours<'a> {
        OfficeHours { zone: &self.zone, week: &self.week, calendar: &self.calendar, exceptions }
    }
}

/// The region to propose to a visitor whose clock is in `zone` (an IANA name):
/// the one that names the zone, else the one with the longest beginning of it.
pub fn propose<'a>(regions: &'a [Region], zone: &str) -> Option<&'a Region> {
    let best = |region: &Region| region.visitors.iter().filter_map(|p| zone::fit(p, zone)).max();
    let region = regions.iter().max_by_key(|region| best(region))?;
    best(region).is_some().then_some(region)
}
