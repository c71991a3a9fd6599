//! Shares as drawings write them.

/// A share of a whole as `12.50%`: hundredths of a percent are finer than a pixel of
/// any screen. A whole of nothing has no share.
pub fn percent(part: i128, whole: i128) -> String {
    let share = if whole == 0 { 0 } else { part.saturating_mul(10_000) / whole };
    // The text of a 128-bit number would cost a visitor a kilobyte.
    let share = i64::try_from(share).unwrap_or(i64::MAX);
    let (percents, rest) = (share / 100, share % 100);
    let zero = if rest < 10 { "0" } else { "" };
    [&percents.to_string(), ".", zero, &rest.to_string(), "%"].concat()
}
