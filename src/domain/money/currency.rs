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

    /// How people write the currency beside an amount, longest first.
    pub(super) const fn signs(self) -> &'static [&'static str] {
        match self {
            Self::Cad => &["CAD", "CA$", "$CA", "$C", "C$", "$", "\u{ff04}"],
            Self::Usd => &["USD", "US$", "$US", "$", "\u{ff04}"],
            Self::Gbp => &["GBP", "£"],
            Self::Eur => &["EUR", "€"],
            Self::Aud => &["AUD", "AU$", "$AU", "A$", "$A", "$", "\u{ff04}"],
            Self::Myr => &["MYR", "RM"],
            Self::Jpy => &["JPY", "JP¥", "¥", "\u{ffe5}", "円"],
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
