//! Shares as drawings write them.

/// A share of a whole as `12.50%`: hundredths of a percent are finer than a pixel of
/// any screen. 0 % when `whole` is 0.
pub fn percent(part: i128, whole: i128) -> String {
    let share = if whole == 0 { 0 } else { part.saturating_mul(10_000) / whole };
    format!("{}.{:02}%", share / 100, share % 100)
}
