//! Exact amounts: integer minor units, checked arithmetic, one rounding.

mod amount;
mod currency;
mod input;
mod myriad;
mod number;
mod number_format;
mod plain;
mod rate;

pub use amount::{Reading, parse_amount, read_amount, write_amount};
pub use currency::Currency;
pub use number::AmountError;
pub use number_format::NumberFormat;
pub use rate::{Rate, RateError};

/// An amount is larger than the type can hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Overflow;

/// An amount of money: a number of minor units (cents, pence, sen; whole yen)
/// of one currency. Never negative where a visitor types it; never a float.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Money {
    /// Minor units: hundredths, or whole units for a currency without decimals.
    pub minor: i64,
    /// Which currency.
    pub currency: Currency,
}

impl Money {
    /// Nothing, in that currency.
    pub const fn zero(currency: Currency) -> Self {
        Self { minor: 0, currency }
    }

    /// The sum.
    ///
    /// # Errors
    /// [`Overflow`] past `i64`. Both amounts must be of one currency: the
    /// calculations make them so, mixing them is a fault of the code.
    pub fn plus(self, other: Self) -> Result<Self, Overflow> {
        debug_assert_eq!(self.currency, other.currency);
        let minor = self.minor.checked_add(other.minor).ok_or(Overflow)?;
        Ok(Self { minor, ..self })
    }

    /// The difference.
    ///
    /// # Errors
    /// [`Overflow`] past `i64`. Both amounts must be of one currency.
    pub fn minus(self, other: Self) -> Result<Self, Overflow> {
        debug_assert_eq!(self.currency, other.currency);
        let minor = self.minor.checked_sub(other.minor).ok_or(Overflow)?;
        Ok(Self { minor, ..self })
    }

    /// The share `rate` of the amount, rounded once, half away from zero.
    ///
    /// # Errors
    /// [`Overflow`] past `i64`.
    pub fn share(self, rate: Rate) -> Result<Self, Overflow> {
        let product = i128::from(self.minor) * i128::from(rate.basis_points());
        let half = if product < 0 { -5_000 } else { 5_000 };
        let minor = i64::try_from((product + half) / 10_000).map_err(|_| Overflow)?;
        Ok(Self { minor, ..self })
    }
}
