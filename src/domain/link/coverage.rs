//! The coverage check's fragment.

use super::codec::{LinkError, bad, meet, pairs, push};
use super::stamp::SEEN;
use crate::domain::coverage::{Answer, AnswerValue, Case, CoverageQuestion};
use crate::domain::date;
use crate::domain::stamp::Stamp;
use chrono::NaiveDate;

/// « I don't know » in a link.
pub const UNKNOWN: &str = "unknown";

/// « Never » in a link: never renewed, never lapsed.
pub const NEVER: &str = "never";

/// Writes a case as a fragment, without the `#`. `today` stands for a day that
/// the case leaves open, so that the link gives the same verdict tomorrow.
pub fn encode_coverage(case: &Case, today: Option<NaiveDate>) -> String {
    let mut fragment = String::new();
    if let Some(day) = case.day.or(today) {
        push(&mut fragment, "day", &date::format(day));
    }
    for &question in CoverageQuestion::ALL {
        if let Some(text) = answer_text(case, question) {
            push(&mut fragment, question.id(), &text);
        }
    }
    fragment
}

/// Reads a fragment into a case.
///
/// # Errors
/// [`LinkError`] names the first part that can't be read.
pub fn decode_coverage(fragment: &str) -> Result<Case, LinkError> {
    let mut case = Case::default();
    let mut met = Vec::new();
    for (key, value) in pairs(fragment)? {
        meet(&mut met, &key)?;
        let read = match (key.as_str(), CoverageQuestion::from_id(&key)) {
            (SEEN, _) => Stamp::parse(&value).map(|_| ()),
            ("day", _) => date::parse(&value).map(|day| case.day = Some(day)),
            (_, Some(question)) => set_answer(&mut case, question, &value),
            (_, None) => return Err(LinkError::UnknownKey(key)),
        };
        read.ok_or_else(|| bad(&key, &value))?;
    }
    Ok(case)
}

/// The answer to one question as its text; `None` while it is missing.
pub fn answer_text(case: &Case, question: CoverageQuestion) -> Option<String> {
    match case.said(question) {
        Answer::Missing => None,
        Answer::Unknown => Some(UNKNOWN.to_owned()),
        Answer::Is(said) => Some(said_text(said)),
    }
}

/// What an answer says as its text.
pub fn said_text(said: AnswerValue) -> String {
    match said {
        AnswerValue::Never => NEVER.to_owned(),
        AnswerValue::Day(day) => date::format(day),
        AnswerValue::Choice(choice) => choice.id().to_owned(),
    }
}

/// Sets the answer to one question from its text; `None` when it can't be read.
pub fn set_answer(case: &mut Case, question: CoverageQuestion, text: &str) -> Option<()> {
    let answer = match text {
        UNKNOWN => Answer::Unknown,
        NEVER => Answer::Is(AnswerValue::Never),
        text if question.asks_a_day() => Answer::Is(AnswerValue::Day(date::parse(text)?)),
        text => {
            let choice = question.choices().into_iter().find(|choice| choice.id() == text)?;
            Answer::Is(AnswerValue::Choice(choice))
        }
    };
    case.say(question, answer).then_some(())
}
