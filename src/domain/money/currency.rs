//! The currencies in which a licence can be valued.

/// A currency of the regions that OL Care serves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Currency {
    /// Canadian dollar.
    Cad,
    /// United States dollar.
    Usd,
    /// Pound sterling.
    Gbp,
    /// Euro.
    Eur,
    /// Australian dollar.
    Aud,
    /// Malaysian ringgit.
    Myr,
    /// Japanese yen.
    Jpy,
}

impl Currency {
    /// Every currency, in the order in which a page lists them.
    pub const ALL: [Currency; 7] =
        [Self::Cad, Self::Usd, Self::Gbp, Self::Eur, Self::Aud, Self::Myr, Self::Jpy];

    /// The ISO 4217 code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Cad => "CAD",
            Self::Usd => "USD",
            Self::Gbp => "GBP",
            Self::Eur => "EUR",
            Self::Aud => "AUD",
            Self::Myr => "MYR",
            Self::Jpy => "JPY",
        }
    }

    /// Reads an ISO 4217 code, in capitals.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|currency| currency.code() == code)
    }

    /// The symbol that people write beside an amount, in plain characters.
    pub(super) const fn symbol(self) -> &'static str {
        match self {
            Self::Cad | Self::Usd | Self::Aud => "$",
            Self::Gbp => "£",
            Self::Eur => "€",
            Self::Myr => "RM",
            Self::Jpy => "¥",
        }
    }

    /// The code and the letters that tell a symbol from its namesakes, longest
    /// first: `US$`, `$ CA`.
    pub(super) const fn words(self) -> &'static [&'static str] {
        match self {
            Self::Cad => &["CAD", "CAN", "CA", "C"],
            Self::Usd => &["USD", "US"],
            Self::Gbp => &["GBP"],
            Self::Eur => &["EUR"],
            Self::Aud => &["AUD", "AU", "A"],
            Self::Myr => &["MYR"],
            Self::Jpy => &["JPY", "JP"],
        }
    }

    /// How many decimals an amount has (ISO 4217): 2, or 0 for the yen.
    pub const fn decimals(self) -> usize {
        match self {
            Self::Jpy => 0,
            _ => 2,
        }
    }
}
