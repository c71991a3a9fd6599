//! How days and time zones stand in a page's document. chrono's own ways write text,
//! and to read it back would cost every visitor more than this.

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
        day.ok_or_else(|| D::Error::custom("no such day"))
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
        day.map(|day| day.ok_or_else(|| D::Error::custom("no such day"))).transpose()
    }
}

/// A time zone, by its name.
pub(crate) mod zone {
    use super::*;
    use chrono_tz::Tz;

    pub(crate) fn serialize<S: Serializer>(zone: &Tz, to: S) -> Result<S::Ok, S::Error> {
        zone.name().serialize(to)
    }

    pub(crate) fn deserialize<'a, D: Deserializer<'a>>(from: D) -> Result<Tz, D::Error> {
        <&str>::deserialize(from)?.parse().map_err(|_| D::Error::custom("no such zone"))
    }
}
