//! The currencies in which a licence can be valued.

use crate::domain::choices::choices;

choices! {
    /// A currency of the regions that OL Care serves, named by its ISO 4217 code in capitals.
    Currency {
        /// Canadian dollar.
        Cad = "CAD",
        /// United States dollar.
        Usd = "USD",
        /// Pound sterling.
        Gbp = "GBP",
        /// Euro.
        Eur = "EUR",
        /// Australian dollar.
        Aud = "AUD",
        /// Malaysian ringgit.
        Myr = "MYR",
        /// Japanese yen.
        Jpy = "JPY",
    }
}

impl Currency {
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
