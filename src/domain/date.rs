//! Civil days: parsing, formatting and the length of a plan's year.

use chrono::{Datelike, Days, Months, NaiveDate, NaiveDateTime, Timelike};

/// Reads a day written `YYYY-MM-DD`, in the years 1990 to 2199.
///
/// ```
/// use olcare_portal::domain::date;
/// assert!(date::parse("2026-02-29").is_none());
/// assert!(date::parse("2028-02-29").is_some());
/// ```
pub fn parse(text: &str) -> Option<NaiveDate> {
    // By hand, because chrono also reads other spellings: `2026-3-1`, `+2026-03-01`.
    let mut parts = text.splitn(3, '-');
    let mut next = |digits| number(parts.next()?, digits);
    let (year, month, day) = (next(4)?, next(2)?, next(2)?);
    let day = NaiveDate::from_ymd_opt(year.into(), month.into(), day.into());
    day.filter(|_| (1990..=2199).contains(&year))
}

/// Reads a number of so many digits, without a sign.
pub(super) fn number(text: &str, digits: usize) -> Option<u16> {
    let is_number = text.len() == digits && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| is_number)
}

/// A day in a serialised document: the number of days since the first of January of year 1.
pub mod as_number {
    use chrono::{Datelike, NaiveDate};
    use serde::de::{Error, Unexpected};
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    /// Writes the number.
    ///
    /// # Errors
    /// Those of the serialiser.
    pub fn serialize<S: Serializer>(day: &NaiveDate, out: S) -> Result<S::Ok, S::Error> {
        day.num_days_from_ce().serialize(out)
    }

    /// Reads the number.
    ///
    /// # Errors
    /// A number that is no day of chrono's calendar.
    pub fn deserialize<'de, D: Deserializer<'de>>(input: D) -> Result<NaiveDate, D::Error> {
        let days = i32::deserialize(input)?;
        NaiveDate::from_num_days_from_ce_opt(days)
            .ok_or_else(|| D::Error::invalid_value(Unexpected::Signed(days.into()), &"day"))
    }
}

/// Writes a day as `YYYY-MM-DD`.
pub fn format(day: NaiveDate) -> String {
    day.to_string()
}

/// Writes a civil minute as `YYYY-MM-DDTHH:MM`.
pub fn format_minute(at: NaiveDateTime) -> String {
    format!("{}T{:02}:{:02}", at.date(), at.hour(), at.minute())
}

/// The last day of the year that begins on `first`, both days counted.
///
/// A year from 10 March ends on 9 March; a year from 29 February ends on
/// 28 February, because the next day would be the second year's first.
pub fn last_day_of_year_from(first: NaiveDate) -> Option<NaiveDate> {
    let anniversary = first.checked_add_months(Months::new(12))?;
    if anniversary.day() < first.day() {
        return Some(anniversary);
    }
    anniversary.checked_sub_days(Days::new(1))
}

/// The first day of the year that ends on `last`, both days counted.
pub fn first_day_of_year_to(last: NaiveDate) -> Option<NaiveDate> {
    last.checked_add_days(Days::new(1))?.checked_sub_months(Months::new(12))
}
