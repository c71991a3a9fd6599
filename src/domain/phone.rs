//! A centre's phone numbers: what is shown, what is dialled, who can dial it.

use super::zone;
use serde::{Deserialize, Serialize};

/// Why a text is not an international number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotE164;

/// A number in international form: `+` and 7 to 15 digits (ITU-T E.164).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct E164(Box<str>);

impl E164 {
    /// Reads an international number without spaces or signs.
    ///
    /// # Errors
    /// [`NotE164`] for anything else.
    pub fn new(text: &str) -> Result<Self, NotE164> {
        let digits = text.strip_prefix('+').ok_or(NotE164)?;
        let good = (7..=15).contains(&digits.len())
            && digits.bytes().all(|b| b.is_ascii_digit())
            && !digits.starts_with('0');
        if good { Ok(Self(text.into())) } else { Err(NotE164) }
    }

    /// The number as dialled, with its `+`.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// From where a number can be reached, and what a caller should know first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Reach {
    /// From everywhere, at the price of an ordinary call.
    Everywhere,
    /// Free of charge, from North America only.
    FreeNorthAmerica,
    /// Free of charge, from Australia only.
    FreeAustralia,
    /// Free of charge, from Malaysia only.
    FreeMalaysia,
    /// British 0845: a service charge on top of the call.
    ServiceCharge,
    /// Japanese 050: an internet phone number.
    InternetPhone,
}

impl Reach {
    /// Every kind of reach.
    pub const ALL: [Reach; 6] = [
        Self::Everywhere,
        Self::FreeNorthAmerica,
        Self::FreeAustralia,
        Self::FreeMalaysia,
        Self::ServiceCharge,
        Self::InternetPhone,
    ];

    /// The name in `regions.json`.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Everywhere => "everywhere",
            Self::FreeNorthAmerica => "free-north-america",
            Self::FreeAustralia => "free-australia",
            Self::FreeMalaysia => "free-malaysia",
            Self::ServiceCharge => "service-charge",
            Self::InternetPhone => "internet-phone",
        }
    }

    /// Whether a call is free of charge, and so can be made from some places only.
    pub const fn is_free(self) -> bool {
        matches!(self, Self::FreeNorthAmerica | Self::FreeAustralia | Self::FreeMalaysia)
    }

    /// Reads a name of `regions.json`.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reach| reach.id() == id)
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
    /// Time zones from which it can be dialled, as patterns (see [`zone::fit`]);
    /// empty for everywhere.
    pub from: Vec<String>,
}

impl Phone {
    /// Whether it can be dialled where clocks are in `zone`. Where that is not
    /// known, only a number for everywhere can.
    pub fn can_be_dialled_from(&self, zone: Option<&str>) -> bool {
        let fits = |zone| self.from.iter().any(|pattern| zone::fit(pattern, zone).is_some());
        self.from.is_empty() || zone.is_some_and(fits)
    }

    /// What follows `tel:`: the international form, else the national digits.
    pub fn dial(&self) -> String {
        match &self.international {
            Some(number) => number.as_str().to_owned(),
            None => self.display.chars().filter(char::is_ascii_digit).collect(),
        }
    }
}
