//! Time zones: those of the centres, patterns of zone names, and civil times in a zone of
//! which only the UTC offsets are known.

use chrono::{DateTime, NaiveDateTime, Offset as _, TimeDelta, TimeZone, Timelike, Utc};
use chrono_tz::{OffsetComponents, OffsetName, Tz};
use serde::{Deserialize, Serialize};

/// What the clocks of a zone show between two transitions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offset {
    /// Seconds ahead of UTC.
    pub seconds: i32,
    /// Whether it is daylight saving time.
    pub is_dst: bool,
    /// The abbreviation of this time: `BST`. Empty where it has none.
    pub abbreviation: String,
}

/// The time zone of a centre. Serialised by its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Zone(Tz);

impl Zone {
    /// The zone of a name of the IANA list: `Europe/Paris`. `None` for another text and for
    /// a zone that the portal is built without (`CHRONO_TZ_TIMEZONE_FILTER`).
    pub fn named(name: &str) -> Option<Self> {
        name.parse().ok().map(Self)
    }

    /// Its name.
    pub fn name(&self) -> &'static str {
        self.0.name()
    }

    /// The offset at an instant.
    pub fn offset(&self, at: DateTime<Utc>) -> Offset {
        let offset = self.0.offset_from_utc_datetime(&at.naive_utc());
        Offset {
            seconds: offset.fix().local_minus_utc(),
            is_dst: !offset.dst_offset().is_zero(),
            abbreviation: offset.abbreviation().unwrap_or_default().to_owned(),
        }
    }

    /// The transitions in `(start, end]`, with the offset that each leads to.
    pub fn transitions(
        &self,
        start: DateTime<Utc>,
        end: DateTime<Utc>,
    ) -> Vec<(DateTime<Utc>, Offset)> {
        // chrono-tz does not list the transitions, so look for them. No offset in use since
        // 1990 held for less than a week.
        let week = TimeDelta::weeks(1);
        let mut found = Vec::new();
        let mut from = start;
        while from < end {
            let until = end.min(from + week);
            if self.offset(from) != self.offset(until) {
                let at = self.transition_between(from, until);
                found.push((at, self.offset(at)));
            }
            from = until;
        }
        found
    }

    /// The first second with another offset than `before` has; `after` has another.
    fn transition_between(
        &self,
        mut before: DateTime<Utc>,
        mut after: DateTime<Utc>,
    ) -> DateTime<Utc> {
        let offset = self.offset(before);
        while after - before > TimeDelta::seconds(1) {
            let middle = before + TimeDelta::seconds((after - before).num_seconds() / 2);
            if self.offset(middle) == offset { before = middle } else { after = middle }
        }
        after
    }

    fn ahead(&self, at: DateTime<Utc>) -> TimeDelta {
        let offset = self.0.offset_from_utc_datetime(&at.naive_utc());
        TimeDelta::seconds(offset.fix().local_minus_utc().into())
    }

    /// The civil time at an instant.
    pub fn local(&self, at: DateTime<Utc>) -> NaiveDateTime {
        at.naive_utc().checked_add_signed(self.ahead(at)).unwrap_or(at.naive_utc())
    }

    /// The instant of a civil time, as [`resolve`] reads it.
    pub fn instant(&self, local: NaiveDateTime) -> Option<DateTime<Utc>> {
        resolve(local, |at| self.ahead(at))
    }

    /// The instant of a civil time that occurs once.
    pub fn only_instant(&self, local: NaiveDateTime) -> Option<DateTime<Utc>> {
        self.0.from_local_datetime(&local).single().map(|at| at.to_utc())
    }
}

/// How well a pattern matches a zone's name: the length of the match, or `None`.
/// A pattern is a whole name, or a prefix that ends with `/`.
///
/// ```
/// use olcare_portal::domain::zone::fit;
/// assert_eq!(fit("Asia/", "Asia/Tokyo"), Some(5));
/// assert_eq!(fit("Asia/Tok", "Asia/Tokyo"), None);
/// ```
pub fn fit(pattern: &str, zone: &str) -> Option<usize> {
    let whole = pattern == zone;
    let begins = pattern.ends_with('/') && zone.starts_with(pattern);
    (whole || begins).then_some(pattern.len())
}

/// The instant of a civil time in a zone of which only the UTC offsets are known. A time
/// that occurs twice is read as its first occurrence; one that the clocks skip moves on by
/// the length of the gap.
pub fn resolve(
    local: NaiveDateTime,
    offset: impl Fn(DateTime<Utc>) -> TimeDelta,
) -> Option<DateTime<Utc>> {
    let assumed = local.and_utc();
    let day = TimeDelta::days(1);
    let before = offset(assumed.checked_sub_signed(day)?);
    let after = offset(assumed.checked_add_signed(day)?);
    let read_with = |ahead: TimeDelta| assumed.checked_sub_signed(ahead);
    if before == after {
        return read_with(before);
    }
    let is_right = |at: &DateTime<Utc>| at.checked_add_signed(offset(*at)) == Some(assumed);
    let right = [before, after].into_iter().filter_map(read_with).filter(is_right).min();
    right.or_else(|| read_with(before))
}

/// The full civil hours of a zone in `[from, until]`.
pub fn full_hours(
    from: DateTime<Utc>,
    until: DateTime<Utc>,
    offset: impl Fn(DateTime<Utc>) -> TimeDelta,
) -> Vec<(DateTime<Utc>, NaiveDateTime)> {
    // Offsets are multiples of a quarter of an hour, so that step meets every full hour.
    let first = from.timestamp() + (-from.timestamp()).rem_euclid(900);
    (first..=until.timestamp())
        .step_by(900)
        .filter_map(|second| DateTime::from_timestamp(second, 0))
        .filter_map(|at| Some((at, at.checked_add_signed(offset(at))?.naive_utc())))
        .filter(|(_, civil)| civil.minute() == 0)
        .collect()
}
