//! Requests on standard input, a JSON object a line; responses on standard output,
//! a JSON object a line.

pub(crate) mod de;
mod lines;

use crate::failure::Failure;
use de::Object;
use lines::{InputLine, InputLines};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::error::Category;
use std::io::{self, BufWriter, Write};

/// The longest message, in characters: it may quote what was found.
const MAX_MESSAGE: usize = 300;

/// The response to a line that can't be answered.
#[derive(Debug, Serialize)]
pub(crate) struct ErrorResponse {
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

impl ErrorResponse {
    /// An error that names the fields at fault.
    pub(crate) fn with_problems(mut error: String, problems: Vec<FieldProblem>) -> Self {
        if let Some((end, _)) = error.char_indices().nth(MAX_MESSAGE) {
            error.truncate(end);
            error.push('…');
        }
        Self { error, problems }
    }
}

impl From<String> for ErrorResponse {
    fn from(message: String) -> Self {
        Self::with_problems(message, Vec::new())
    }
}

/// Answers every line of standard input, in order, and counts the lines that
/// could not be answered.
///
/// # Errors
///
/// When standard input can't be read or standard output can't be written.
pub(crate) fn run<Request: DeserializeOwned, Response: Serialize>(
    mut answer: impl FnMut(Request) -> Result<Response, ErrorResponse>,
) -> Result<u64, Failure> {
    let mut lines = InputLines::new(io::stdin().lock());
    let mut out = BufWriter::new(io::stdout().lock());
    let mut failed = 0;
    loop {
        // A caller that reads each answer before it asks again must not wait for ever.
        if lines.would_wait() {
            out.flush().map_err(Failure::Output)?;
        }
        let line = lines.next().map_err(|e| Failure::Input(format!("standard input: {e}")))?;
        let Some(line) = line else {
            break;
        };
        match read(line).and_then(&mut answer) {
            Ok(response) => write(&mut out, &response)?,
            Err(error) => {
                failed += 1;
                write(&mut out, &error)?;
            }
        }
    }
    out.flush().map_err(Failure::Output)?;
    Ok(failed)
}

/// Reads the request on a line.
fn read<Request: DeserializeOwned>(line: InputLine) -> Result<Request, ErrorResponse> {
    let InputLine::Bytes(bytes) = line else {
        return Err("the line is too long".to_owned().into());
    };
    match serde_json::from_slice::<Object<Request>>(bytes) {
        Ok(Object(request)) => Ok(request),
        Err(error) if error.classify() == Category::Data => Err(error.to_string().into()),
        Err(error) => Err(format!("not JSON: {error}").into()),
    }
}

fn write(out: &mut impl Write, response: &impl Serialize) -> Result<(), Failure> {
    serde_json::to_writer(&mut *out, response)
        .map_err(io::Error::from)
        .and_then(|()| out.write_all(b"\n"))
        .map_err(Failure::Output)
}
