//! The clocks of a centre's zone: a short table, made by the build of the IANA time zone
//! database. A browser gets the table of the centres' zones with the content of its page;
//! the database in the program would cost it nine times as much.

use super::resolve;
use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

#[cfg(feature = "iana")]
mod iana;

/// What the clocks of a zone show over a time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clock {
    /// Seconds ahead of UTC.
    pub ahead: i32,
    /// Whether it is summer time.
    pub summer: bool,
    /// What this time is called: `BST`. Empty for one without a name.
    pub name: Box<str>,
}

/// A time zone with the changes of its clocks from 1990 to 2199. Earlier instants have
/// the first clock, later ones the last.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Zone {
    name: Box<str>,
    /// The clock at the beginning of 1990.
    first: Clock,
    /// The others, each once.
    others: Vec<Clock>,
    /// When the clocks change, in minutes since 1970, and to which of them: 0 is the
    /// first, 1 the first of the others. Ascending.
    #[serde(with = "crate::domain::serialised::ascending")]
    changes: Vec<(u32, u8)>,
}

impl Zone {
    /// The zone of a name of the IANA list: `Europe/Paris`. `None` for another text, and
    /// in a program without the database (feature `iana`).
    pub fn named(name: &str) -> Option<Self> {
        #[cfg(feature = "iana")]
        return iana::zone(name);
        #[cfg(not(feature = "iana"))]
        {
            _ = name;
            None
        }
    }

    /// Its name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The clock at an instant.
    pub fn clock(&self, at: DateTime<Utc>) -> &Clock {
        let minute = at.timestamp().div_euclid(60);
        let past = self.changes.partition_point(|(change, _)| i64::from(*change) <= minute);
        past.checked_sub(1).map_or(&self.first, |last| self.numbered(self.changes[last].1))
    }

    fn numbered(&self, number: u8) -> &Clock {
        let other = usize::from(number).checked_sub(1).and_then(|at| self.others.get(at));
        other.unwrap_or(&self.first)
    }

    /// The changes in `(start, end]`, with the clock that each leads to.
    pub fn changes(
        &self,
        start: DateTime<Utc>,
        end: DateTime<Utc>,
    ) -> impl Iterator<Item = (DateTime<Utc>, &Clock)> {
        let instant = |minute: u32| DateTime::from_timestamp(i64::from(minute) * 60, 0);
        let all = self
            .changes
            .iter()
            .filter_map(move |(minute, clock)| Some((instant(*minute)?, self.numbered(*clock))));
        all.filter(move |(at, _)| start < *at && *at <= end)
    }

    fn ahead(&self, at: DateTime<Utc>) -> TimeDelta {
        TimeDelta::seconds(self.clock(at).ahead.into())
    }

    /// The civil time at an instant.
    pub fn local(&self, at: DateTime<Utc>) -> NaiveDateTime {
        at.naive_utc().checked_add_signed(self.ahead(at)).unwrap_or(at.naive_utc())
    }

    /// The instant of a civil time. One that occurs twice is its first occurrence; one
    /// that the clocks skip moves on by as much as they do.
    pub fn instant(&self, local: NaiveDateTime) -> Option<DateTime<Utc>> {
        resolve(local, |at| self.ahead(at))
    }

    /// The instant of a civil time that occurs once.
    pub fn only_instant(&self, local: NaiveDateTime) -> Option<DateTime<Utc>> {
        let found = self.instant(local).filter(|at| self.local(*at) == local)?;
        let day = TimeDelta::days(1);
        let later = self.ahead(found.checked_add_signed(day)?);
        let again = local.and_utc().checked_sub_signed(later)?;
        (again == found || self.local(again) != local).then_some(found)
    }
}
