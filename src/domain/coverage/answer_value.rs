//! What an answer says, whatever its question: what the rules compare, links
//! hold and a page lists.

use super::case::{Answer, Case, CoverageQuestion, DayOrNever, Licence, RequestKind, Script};
use chrono::NaiveDate;

/// One of the choices of a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// Of [`CoverageQuestion::Licence`].
    Licence(Licence),
    /// Of [`CoverageQuestion::Request`].
    Request(RequestKind),
    /// Of [`CoverageQuestion::Script`].
    Script(Script),
    /// Yes.
    Yes,
    /// No.
    No,
}

impl Choice {
    /// The name in links and scripts.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Licence(licence) => licence.id(),
            Self::Request(kind) => kind.id(),
            Self::Script(script) => script.id(),
            Self::Yes => "yes",
            Self::No => "no",
        }
    }
}

/// An answer that is neither missing nor « I don't know ».
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnswerValue {
    /// One of the choices.
    Choice(Choice),
    /// A day.
    Day(NaiveDate),
    /// It never happened: never renewed, never lapsed.
    Never,
}

impl CoverageQuestion {
    /// The choices; none for a question that asks for a day.
    pub fn choices(self) -> Vec<Choice> {
        match self {
            Self::Licence => Licence::ALL.iter().copied().map(Choice::Licence).collect(),
            Self::Request => RequestKind::ALL.iter().copied().map(Choice::Request).collect(),
            Self::Script => Script::ALL.iter().copied().map(Choice::Script).collect(),
            Self::Environment | Self::IntendedUse | Self::Modified | Self::RecentVersion => {
                vec![Choice::Yes, Choice::No]
            }
            _ => Vec::new(),
        }
    }

    /// Whether the question asks for a day.
    pub fn asks_a_day(self) -> bool {
        self.choices().is_empty()
    }

    /// Whether « never » is an answer.
    pub const fn may_be_never(self) -> bool {
        matches!(self, Self::Renewed | Self::Restarted)
    }
}

impl Case {
    /// What the answer to a question says.
    pub fn said(&self, question: CoverageQuestion) -> Answer<AnswerValue> {
        let chosen = AnswerValue::Choice;
        let truth = |yes| chosen(if yes { Choice::Yes } else { Choice::No });
        let day_or_never = |said| match said {
            DayOrNever::Never => AnswerValue::Never,
            DayOrNever::Day(day) => AnswerValue::Day(day),
        };
        match question {
            CoverageQuestion::Licence => self.licence.map(|v| chosen(Choice::Licence(v))),
            CoverageQuestion::Purchased => self.purchased.map(AnswerValue::Day),
            CoverageQuestion::Renewed => self.renewal.map(day_or_never),
            CoverageQuestion::Restarted => self.restarted.map(day_or_never),
            CoverageQuestion::Ended => self.ended.map(AnswerValue::Day),
            CoverageQuestion::Starts => self.starts.map(AnswerValue::Day),
            CoverageQuestion::Ends => self.ends.map(AnswerValue::Day),
            CoverageQuestion::Request => self.request.map(|v| chosen(Choice::Request(v))),
            CoverageQuestion::Environment => self.environment.map(truth),
            CoverageQuestion::IntendedUse => self.intended_use.map(truth),
            CoverageQuestion::Modified => self.modified.map(truth),
            CoverageQuestion::RecentVersion => self.recent_version.map(truth),
            CoverageQuestion::Script => self.script.map(|v| chosen(Choice::Script(v))),
        }
    }

    /// Answers a question; false, and nothing changed, where it can't be answered so.
    pub fn say(&mut self, question: CoverageQuestion, answer: Answer<AnswerValue>) -> bool {
        let set = match question {
            CoverageQuestion::Licence => put(&mut self.licence, answer, |said| match said {
                AnswerValue::Choice(Choice::Licence(licence)) => Some(licence),
                _ => None,
            }),
            CoverageQuestion::Purchased => put(&mut self.purchased, answer, day),
            CoverageQuestion::Renewed => put(&mut self.renewal, answer, day_or_never),
            CoverageQuestion::Restarted => put(&mut self.restarted, answer, day_or_never),
            CoverageQuestion::Ended => put(&mut self.ended, answer, day),
            CoverageQuestion::Starts => put(&mut self.starts, answer, day),
            CoverageQuestion::Ends => put(&mut self.ends, answer, day),
            CoverageQuestion::Request => put(&mut self.request, answer, |said| match said {
                AnswerValue::Choice(Choice::Request(kind)) => Some(kind),
                _ => None,
            }),
            CoverageQuestion::Environment => put(&mut self.environment, answer, truth),
            CoverageQuestion::IntendedUse => put(&mut self.intended_use, answer, truth),
            CoverageQuestion::Modified => put(&mut self.modified, answer, truth),
            CoverageQuestion::RecentVersion => put(&mut self.recent_version, answer, truth),
            CoverageQuestion::Script => put(&mut self.script, answer, |said| match said {
                AnswerValue::Choice(Choice::Script(script)) => Some(script),
                _ => None,
            }),
        };
        set.is_some()
    }
}

fn put<T>(
    place: &mut Answer<T>,
    answer: Answer<AnswerValue>,
    read: impl FnOnce(AnswerValue) -> Option<T>,
) -> Option<()> {
    *place = match answer {
        Answer::Missing => Answer::Missing,
        Answer::Unknown => Answer::Unknown,
        Answer::Is(said) => Answer::Is(read(said)?),
    };
    Some(())
}

fn day(said: AnswerValue) -> Option<NaiveDate> {
    match said {
        AnswerValue::Day(day) => Some(day),
        AnswerValue::Choice(_) | AnswerValue::Never => None,
    }
}

fn day_or_never(said: AnswerValue) -> Option<DayOrNever> {
    match said {
        AnswerValue::Never => Some(DayOrNever::Never),
        said => day(said).map(DayOrNever::Day),
    }
}

fn truth(said: AnswerValue) -> Option<bool> {
    match said {
        AnswerValue::Choice(Choice::Yes) => Some(true),
        AnswerValue::Choice(Choice::No) => Some(false),
        _ => None,
    }
}
