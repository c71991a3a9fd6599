//! What an answer says, whatever its question: what the rules compare, links
//! hold and a page lists.

use super::case::{Answer, Case, CoverageQuestion, Licence, Renewal, RequestKind, Restart, Script};
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

    fn truth(yes: bool) -> Self {
        if yes { Self::Yes } else { Self::No }
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
        let truth = |answer: Answer<bool>| answer.map(|yes| chosen(Choice::truth(yes)));
        match question {
            CoverageQuestion::Licence => self.licence.map(|v| chosen(Choice::Licence(v))),
            CoverageQuestion::Purchased => self.purchased.map(AnswerValue::Day),
            CoverageQuestion::Renewed => self.renewal.map(|renewal| match renewal {
                Renewal::Never => AnswerValue::Never,
                Renewal::Until(day) => AnswerValue::Day(day),
            }),
            CoverageQuestion::Restarted => self.restarted.map(|restart| match restart {
                Restart::Never => AnswerValue::Never,
                Restart::On(day) => AnswerValue::Day(day),
            }),
            CoverageQuestion::Ended => self.ended.map(AnswerValue::Day),
            CoverageQuestion::Starts => self.starts.map(AnswerValue::Day),
            CoverageQuestion::Ends => self.ends.map(AnswerValue::Day),
            CoverageQuestion::Request => self.request.map(|v| chosen(Choice::Request(v))),
            CoverageQuestion::Environment => truth(self.environment),
            CoverageQuestion::IntendedUse => truth(self.intended_use),
            CoverageQuestion::Modified => truth(self.modified),
            CoverageQuestion::RecentVersion => truth(self.recent_version),
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
            CoverageQuestion::Renewed => put(&mut self.renewal, answer, |said| match said {
                AnswerValue::Never => Some(Renewal::Never),
                said => day(said).map(Renewal::Until),
            }),
            CoverageQuestion::Restarted => put(&mut self.restarted, answer, |said| match said {
                AnswerValue::Never => Some(Restart::Never),
                said => day(said).map(Restart::On),
            }),
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

fn truth(said: AnswerValue) -> Option<bool> {
    match said {
        AnswerValue::Choice(Choice::Yes) => Some(true),
        AnswerValue::Choice(Choice::No) => Some(false),
        _ => None,
    }
}
