//! Why a question on standard input has no answer.

use serde::Serialize;

/// The longest message, in characters: it may quote what was found.
const MAX_MESSAGE: usize = 300;

/// What stands on the line of a question that can't be answered.
#[derive(Debug, Serialize)]
pub(crate) struct Refusal {
    error: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    problems: Vec<FieldProblem>,
}

/// A field with what is wrong with it, by stable names.
#[derive(Debug, Serialize)]
pub(crate) struct FieldProblem {
    /// The field: `value`, `options[0]`.
    pub(crate) field: String,
    /// What is wrong with it: `too-many-decimals`.
    pub(crate) fault: &'static str,
}

impl Refusal {
    /// A refusal in words.
    pub(crate) fn new(message: impl Into<String>) -> Self {
        Self::with_problems(message, Vec::new())
    }

    /// A refusal that names the fields at fault.
    pub(crate) fn with_problems(message: impl Into<String>, problems: Vec<FieldProblem>) -> Self {
        let mut error: String = message.into();
        if let Some((end, _)) = error.char_indices().nth(MAX_MESSAGE) {
            error.truncate(end);
            error.push('…');
        }
        Self { error, problems }
    }
}
