//! The coverage check's fragment.

use super::codec::{LinkError, Once, Writer, bad, pairs};
use crate::domain::coverage::{Answer, Case, Licence, Question, Renewal, RequestKind, Script};
use crate::domain::date;
use chrono::NaiveDate;

/// « I don't know » in a link.
pub const UNKNOWN: &str = "unknown";

/// « Never renewed » in a link.
pub const NEVER: &str = "never";

/// Writes a case as a fragment, without the `#`. `today` stands for a day that
/// the case leaves open, so that the link gives the same verdict tomorrow.
pub fn encode_coverage(case: &Case, today: Option<NaiveDate>) -> String {
    let mut out = Writer::default();
    if let Some(day) = case.day.or(today) {
        out.pair("day", &date::format(day));
    }
    for &question in Question::ALL {
        if let Some(text) = answer_text(case, question) {
            out.pair(question.id(), &text);
        }
    }
    out.finish()
}

/// Reads a fragment into a case.
///
/// # Errors
/// [`LinkError`] names the first part that can't be read.
pub fn decode_coverage(fragment: &str) -> Result<Case, LinkError> {
    let mut case = Case::default();
    let mut once = Once::default();
    for (key, value) in pairs(fragment)? {
        once.meet(&key)?;
        let wrong = || bad(&key, &value);
        if key == "day" {
            case.day = Some(date::parse(&value).ok_or_else(wrong)?);
            continue;
        }
        let Some(question) = Question::from_id(&key) else {
            return Err(LinkError::UnknownKey(key));
        };
        set_answer(&mut case, question, &value).ok_or_else(wrong)?;
    }
    Ok(case)
}

/// The answer to one question as its text; `None` while it is missing.
pub fn answer_text(case: &Case, question: Question) -> Option<String> {
    match question {
        Question::Licence => write(case.licence, |v| v.id().to_owned()),
        Question::Purchased => write(case.purchased, date::format),
        Question::Renewed => write(case.renewal, |v| match v {
            Renewal::Never => NEVER.to_owned(),
            Renewal::Until(day) => date::format(day),
        }),
        Question::Starts => write(case.starts, date::format),
        Question::Ends => write(case.ends, date::format),
        Question::Request => write(case.request, |v| v.id().to_owned()),
        Question::Environment => write(case.environment, yes_no),
        Question::IntendedUse => write(case.intended_use, yes_no),
        Question::Modified => write(case.modified, yes_no),
        Question::RecentVersion => write(case.recent_version, yes_no),
        Question::Script => write(case.script, |v| v.id().to_owned()),
    }
}

/// Sets the answer to one question from its text; `None` when it can't be read.
pub fn set_answer(case: &mut Case, question: Question, text: &str) -> Option<()> {
    match question {
        Question::Licence => case.licence = read(text, Licence::from_id)?,
        Question::Purchased => case.purchased = read(text, date::parse)?,
        Question::Renewed => {
            case.renewal = read(text, |text| match text {
                NEVER => Some(Renewal::Never),
                day => date::parse(day).map(Renewal::Until),
            })?;
        }
        Question::Starts => case.starts = read(text, date::parse)?,
        Question::Ends => case.ends = read(text, date::parse)?,
        Question::Request => case.request = read(text, RequestKind::from_id)?,
        Question::Environment => case.environment = read(text, is_yes)?,
        Question::IntendedUse => case.intended_use = read(text, is_yes)?,
        Question::Modified => case.modified = read(text, is_yes)?,
        Question::RecentVersion => case.recent_version = read(text, is_yes)?,
        Question::Script => case.script = read(text, Script::from_id)?,
    }
    Some(())
}

fn write<T: Copy>(answer: Answer<T>, text: impl Fn(T) -> String) -> Option<String> {
    match answer {
        Answer::Missing => None,
        Answer::Unknown => Some(UNKNOWN.to_owned()),
        Answer::Is(value) => Some(text(value)),
    }
}

fn read<T>(text: &str, value: impl Fn(&str) -> Option<T>) -> Option<Answer<T>> {
    if text == UNKNOWN { Some(Answer::Unknown) } else { value(text).map(Answer::Is) }
}

fn yes_no(yes: bool) -> String {
    (if yes { "yes" } else { "no" }).to_owned()
}

fn is_yes(text: &str) -> Option<bool> {
    match text {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    }
}
