//! Patterns of IANA time zones, as the content names visitors by them.

/// How well a pattern fits a zone: the length of what they share, or `None`.
/// A pattern is a whole name, or a beginning that ends with `/`.
///
/// ```
/// use olcare_portal::domain::zone::fit;
/// assert_eq!(fit("Asia/", "Asia/Tokyo"), Some(5));
/// assert_eq!(fit("Asia/Tok", "Asia/Tokyo"), None);
/// ```
pub fn fit(pattern: &str, zone: &str) -> Option<usize> {
    let whole = pattern == zone;
    let begins = pattern.ends_with('/') && zone.starts_with(pattern);
    (whole || begins).then_some(pattern.len())
}
