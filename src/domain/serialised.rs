//! How days and tables stand in a page's document. chrono's own way writes text, and to
//! read it back would cost every visitor more than this.

use chrono::{Datelike, NaiveDate};
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A civil day, as the number of days since the year 1.
pub(crate) mod day {
    use super::*;

    pub(crate) fn serialize<S: Serializer>(day: &NaiveDate, to: S) -> Result<S::Ok, S::Error> {
        day.num_days_from_ce().serialize(to)
    }

    pub(crate) fn deserialize<'a, D: Deserializer<'a>>(from: D) -> Result<NaiveDate, D::Error> {
        let day = NaiveDate::from_num_days_from_ce_opt(i32::deserialize(from)?);
        day.ok_or_else(|| D::Error::custom("day"))
    }
}

/// A civil day that may be missing.
pub(crate) mod day_or_none {
    use super::*;

    pub(crate) fn serialize<S: Serializer>(
        day: &Option<NaiveDate>,
        to: S,
    ) -> Result<S::Ok, S::Error> {
        day.map(|day| day.num_days_from_ce()).serialize(to)
    }

    pub(crate) fn deserialize<'a, D: Deserializer<'a>>(
        from: D,
    ) -> Result<Option<NaiveDate>, D::Error> {
        let day = Option::<i32>::deserialize(from)?.map(NaiveDate::from_num_days_from_ce_opt);
        day.map(|day| day.ok_or_else(|| D::Error::custom("day"))).transpose()
    }
}

/// Ascending numbers with something beside each: as steps, which repeat.
pub(crate) mod ascending {
    use super::*;

    pub(crate) fn serialize<S: Serializer>(list: &[(u32, u8)], to: S) -> Result<S::Ok, S::Error> {
        let before = std::iter::once(0).chain(list.iter().map(|(number, _)| *number));
        let steps = list.iter().zip(before);
        let steps: Vec<(u32, u8)> =
            steps.map(|((number, beside), before)| (number - before, *beside)).collect();
        steps.serialize(to)
    }

    pub(crate) fn deserialize<'a, D: Deserializer<'a>>(
        from: D,
    ) -> Result<Vec<(u32, u8)>, D::Error> {
        let mut list = Vec::<(u32, u8)>::deserialize(from)?;
        let mut last = 0_u32;
        for (number, _) in &mut list {
            last = last.saturating_add(*number);
            *number = last;
        }
        Ok(list)
    }
}
