//! The questions of the coverage check and a visitor's answers.

use crate::domain::choices::choices;
use chrono::NaiveDate;

/// An answer to one question.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Answer<T> {
    /// Not answered yet.
    #[default]
    Missing,
    /// « I don't know ».
    Unknown,
    /// Answered.
    Is(T),
}

impl<T: Copy> Answer<T> {
    /// The answer, if there is one.
    pub fn known(self) -> Option<T> {
        match self {
            Self::Is(value) => Some(value),
            Self::Missing | Self::Unknown => None,
        }
    }

    /// The answer made into something else.
    pub(super) fn map<U>(self, to: impl FnOnce(T) -> U) -> Answer<U> {
        match self {
            Self::Is(value) => Answer::Is(to(value)),
            Self::Missing => Answer::Missing,
            Self::Unknown => Answer::Unknown,
        }
    }
}

choices! {
    /// The kind of licence.
    Licence {
        /// Bought once, for ever; OL Care is renewed each year.
        Perpetual = "perpetual",
        /// Rented for a period; OL Care is included.
        Subscription = "subscription",
    }
}

choices! {
    /// What the visitor asks support for.
    RequestKind {
        /// Help with installation, settings, configuration or use.
        HelpWithUse = "help-with-use",
        /// A template, data mapping, workflow configuration or program that fails.
        FailingSolution = "failing-solution",
        /// A documented function that misbehaves, or an error message.
        UnexpectedBehaviour = "unexpected-behaviour",
        /// An update or upgrade of the software.
        Update = "update",
        /// Access to OL Learn, the online training.
        OlLearn = "ol-learn",
        /// A training service beyond OL Learn.
        Training = "training",
        /// Work done for the customer: professional services.
        ProfessionalServices = "professional-services",
    }
}

choices! {
    /// The custom script that the problem involves.
    Script {
        /// No custom script.
        None = "none",
        /// PressTalk.
        PressTalk = "presstalk",
        /// JavaScript.
        JavaScript = "javascript",
        /// VBScript.
        VbScript = "vbscript",
        /// jQuery.
        JQuery = "jquery",
        /// CSS.
        Css = "css",
        /// HTML.
        Html = "html",
        /// Any other language.
        Other = "other",
    }
}

/// A day, or that what the question asks for never happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayOrNever {
    /// It never happened.
    Never,
    /// That day.
    Day(NaiveDate),
}

choices! {
    /// A question of the check.
    CoverageQuestion {
        /// Which kind of licence?
        Licence = "licence",
        /// Bought on which day? (perpetual)
        Purchased = "bought",
        /// Renewed to which day? (perpetual)
        Renewed = "renewed",
        /// From which day again, if the plan lapsed before that? (perpetual)
        Restarted = "restarted",
        /// Which was the last day before it lapsed? (perpetual)
        Ended = "ended",
        /// From which day? (subscription)
        Starts = "starts",
        /// To which day? (subscription)
        Ends = "ends",
        /// What is the request about?
        Request = "about",
        /// Does it run in the environment it was made for? (failing solution)
        Environment = "environment",
        /// Is the product used for what it is made for?
        IntendedUse = "intended",
        /// Was it neglected, misused, adapted or modified?
        Modified = "modified",
        /// Is the version one of the two most recent?
        RecentVersion = "recent",
        /// Which language is the custom script in?
        Script = "script",
    }
}

/// A visitor's case: every answer may be missing or « I don't know ».
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Case {
    /// The day the check is for; `None` for today.
    pub day: Option<NaiveDate>,
    /// [`CoverageQuestion::Licence`].
    pub licence: Answer<Licence>,
    /// [`CoverageQuestion::Purchased`].
    pub purchased: Answer<NaiveDate>,
    /// [`CoverageQuestion::Renewed`]: the last day of the latest renewal, that day counted.
    /// Never after the first year alone.
    pub renewal: Answer<DayOrNever>,
    /// [`CoverageQuestion::Restarted`]: the first day of the plan taken out again between the
    /// first year and the latest renewal. Never where it did not lapse.
    pub restarted: Answer<DayOrNever>,
    /// [`CoverageQuestion::Ended`], that day counted.
    pub ended: Answer<NaiveDate>,
    /// [`CoverageQuestion::Starts`], that day counted.
    pub starts: Answer<NaiveDate>,
    /// [`CoverageQuestion::Ends`], that day counted.
    pub ends: Answer<NaiveDate>,
    /// [`CoverageQuestion::Request`].
    pub request: Answer<RequestKind>,
    /// [`CoverageQuestion::Environment`]: true when it still is that environment.
    pub environment: Answer<bool>,
    /// [`CoverageQuestion::IntendedUse`]: true when used as intended.
    pub intended_use: Answer<bool>,
    /// [`CoverageQuestion::Modified`]: true when something of the kind happened.
    pub modified: Answer<bool>,
    /// [`CoverageQuestion::RecentVersion`]: true for the two most recent.
    pub recent_version: Answer<bool>,
    /// [`CoverageQuestion::Script`].
    pub script: Answer<Script>,
}
