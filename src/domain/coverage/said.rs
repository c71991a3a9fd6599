//! What an answer says, whatever its question: what the rules compare, links
//! hold and a page lists.

use super::case::{Answer, Case, Licence, Question, Renewal, RequestKind, Restart, Script};
use chrono::NaiveDate;

/// One of the choices of a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// Of [`Question::Licence`].
    Licence(Licence),
    /// Of [`Question::Request`].
    Request(RequestKind),
    /// Of [`Question::Script`].
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
pub enum Said {
    /// One of the choices.
    Choice(Choice),
    /// A day.
    Day(NaiveDate),
    /// It never happened: never renewed, never lapsed.
    Never,
}

impl Question {
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
    pub fn said(&self, question: Question) -> Answer<Said> {
        let truth = |answer: Answer<bool>| answer.map(|yes| Said::Choice(Choice::truth(yes)));
        match question {
            Question::Licence => self.licence.map(|v| Said::Choice(Choice::Licence(v))),
            Question::Purchased => self.purchased.map(Said::Day),
            Question::Renewed => self.renewal.map(|renewal| match renewal {
                Renewal::Never => Said::Never,
                Renewal::Until(day) => Said::Day(day),
            }),
            Question::Restarted => self.restarted.map(|restart| match restart {
                Restart::Never => Said::Never,
                Restart::On(day) => Said::Day(day),
            }),
            Question::Ended => self.ended.map(Said::Day),
            Question::Starts => self.starts.map(Said::Day),
            Question::Ends => self.ends.map(Said::Day),
            Question::Request => self.request.map(|v| Said::Choice(Choice::Request(v))),
            Question::Environment => truth(self.environment),
            Question::IntendedUse => truth(self.intended_use),
            Question::Modified => truth(self.modified),
            Question::RecentVersion => truth(self.recent_version),
            Question::Script => self.script.map(|v| Said::Choice(Choice::Script(v))),
        }
    }

    /// Answers a question; false, and nothing changed, where it can't be answered so.
    pub fn say(&mut self, question: Question, answer: Answer<Said>) -> bool {
        let set = match question {
            Question::Licence => put(&mut self.licence, answer, |said| match said {
                Said::Choice(Choice::Licence(licence)) => Some(licence),
                _ => None,
            }),
            Question::Purchased => put(&mut self.purchased, answer, day),
            Question::Renewed => put(&mut self.renewal, answer, |said| match said {
                Said::Never => Some(Renewal::Never),
                said => day(said).map(Renewal::Until),
            }),
            Question::Restarted => put(&mut self.restarted, answer, |said| match said {
                Said::Never => Some(Restart::Never),
                said => day(said).map(Restart::On),
            }),
            Question::Ended => put(&mut self.ended, answer, day),
            Question::Starts => put(&mut self.starts, answer, day),
            Question::Ends => put(&mut self.ends, answer, day),
            Question::Request => put(&mut self.request, answer, |said| match said {
                Said::Choice(Choice::Request(kind)) => Some(kind),
                _ => None,
            }),
            Question::Environment => put(&mut self.environment, answer, truth),
            Question::IntendedUse => put(&mut self.intended_use, answer, truth),
            Question::Modified => put(&mut self.modified, answer, truth),
            Question::RecentVersion => put(&mut self.recent_version, answer, truth),
            Question::Script => put(&mut self.script, answer, |said| match said {
                Said::Choice(Choice::Script(script)) => Some(script),
                _ => None,
            }),
        };
        set.is_some()
    }
}

fn put<T>(
    place: &mut Answer<T>,
    answer: Answer<Said>,
    read: impl FnOnce(Said) -> Option<T>,
) -> Option<()> {
    *place = match answer {
        Answer::Missing => Answer::Missing,
        Answer::Unknown => Answer::Unknown,
        Answer::Is(said) => Answer::Is(read(said)?),
    };
    Some(())
}

fn day(said: Said) -> Option<NaiveDate> {
    match said {
        Said::Day(day) => Some(day),
        Said::Choice(_) | Said::Never => None,
    }
}

fn truth(said: Said) -> Option<bool> {
    match said {
        Said::Choice(Choice::Yes) => Some(true),
        Said::Choice(Choice::No) => Some(false),
        _ => None,
    }
}
