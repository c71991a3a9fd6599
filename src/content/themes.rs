//! The themes by which the contents list of the questions is grouped. They are the
//! portal's own: the published text has none, so they stand nowhere else.

/// What a question is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// What the plan covers.
    Coverage,
    /// What it costs and how it is paid.
    Price,
    /// Renewing it, letting it lapse, cancelling it.
    Renewal,
    /// How to reach support, and how soon it answers.
    Support,
    /// Training and services beside it.
    Services,
}

/// Each theme with the ids of its questions. Every question is in exactly one:
/// reading the content fails otherwise.
pub const THEMES: [(Theme, &[&str]); 5] = [
    (Theme::Coverage, &["included", "exclusions", "eligibility"]),
    (Theme::Price, &["price", "monthly-payments", "pay-per-call"]),
    (Theme::Renewal, &["renewing", "lapsed", "cancelling"]),
    (Theme::Support, &["getting-support", "response-time", "how-often", "contact-support"]),
    (Theme::Services, &["professional-services-included", "training-included"]),
];
