//! How numbers are written.

/// How a language writes numbers: what settles an ambiguous amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NumberFormat {
    /// Begins the decimals: `.` or `,`.
    pub decimal: char,
    /// Groups the thousands when written out; `None` writes no grouping.
    pub group: Option<char>,
}

impl NumberFormat {
    /// Plain notation, as in links and files: a point and no grouping.
    pub const PLAIN: Self = Self { decimal: '.', group: None };
}
