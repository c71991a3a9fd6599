//! What can be wrong with an amount that a visitor typed.

/// Why a text is not an amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AmountError {
    /// No input.
    Empty,
    /// Not a number, or a separator where none is valid.
    Unreadable,
    /// Below zero, or a zero with a minus.
    Negative,
    /// More decimals than the currency has.
    TooManyDecimals,
    /// More than the type can hold: over 92 quadrillion.
    TooLarge,
}
