//! A centre's phone numbers: what is shown, what is dialled, who can dial it.

use super::id::Id;
use super::zone;
use serde::{Deserialize, Serialize};

/// A number in international form: `+` and 7 to 15 digits (ITU-T E.164).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct E164(Box<str>);

impl E164 {
    /// Reads an international number without spaces or signs; `None` for anything else.
    pub fn new(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('+')?;
        let good = (7..=15).contains(&digits.len())
            && digits.bytes().all(|b| b.is_ascii_digit())
            && !digits.starts_with('0');
        good.then(|| Self(text.into()))
    }

    /// The number as dialled, with its `+`.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Where calls come from, as far as a visitor's clock tells.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CallingArea {
    /// Stable name, the same in every language: `north-america`.
    pub id: Id,
    /// Its time zones, as patterns (see [`zone::fit`]). Never empty.
    pub zones: Vec<String>,
}

impl CallingArea {
    /// Whether clocks of the area are in `zone`.
    pub fn holds(&self, zone: &str) -> bool {
        self.zones.iter().any(|pattern| zone::fit(pattern, zone).is_some())
    }
}

/// From where a number can be reached, and what a caller should know first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Reach {
    /// From everywhere, at the price of an ordinary call.
    Everywhere,
    /// At the price of an ordinary call, from this area only.
    Local(CallingArea),
    /// Free of charge, from this area only.
    Free(CallingArea),
    /// British 0845: a service charge on top of the call.
    ServiceCharge,
    /// Japanese 050: an internet phone number.
    InternetPhone,
}

impl Reach {
    /// Whether a call is free of charge.
    pub const fn is_free(&self) -> bool {
        matches!(self, Self::Free(_))
    }

    /// The only area from which the number can be dialled; `None` for everywhere.
    pub const fn area(&self) -> Option<&CallingArea> {
        match self {
            Self::Local(area) | Self::Free(area) => Some(area),
            Self::Everywhere | Self::ServiceCharge | Self::InternetPhone => None,
        }
    }
}

/// A phone number of a centre.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Phone {
    /// As shown: international where there is such a form, national otherwise.
    pub display: String,
    /// The dialled form; `None` where the number has no international form.
    pub international: Option<E164>,
    /// Who can dial it.
    pub reach: Reach,
}

impl Phone {
    /// Whether it can be dialled where clocks are in `zone`. Where that is not
    /// known, only a number for everywhere can.
    pub fn can_be_dialled_from(&self, zone: Option<&str>) -> bool {
        self.reach.area().is_none_or(|area| zone.is_some_and(|zone| area.holds(zone)))
    }

    /// What follows `tel:`: the international form, else the national digits.
    pub fn dial(&self) -> String {
        match &self.international {
            Some(number) => number.as_str().to_owned(),
            None => self.display.chars().filter(char::is_ascii_digit).collect(),
        }
    }
}
