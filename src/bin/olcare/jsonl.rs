//! A JSON object a line in, a JSON object a line out.

use crate::failure::Failure;
use crate::fields::Object;
use crate::lines::{Line, Lines};
use crate::refusal::Refusal;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::error::Category;
use std::io::{self, BufWriter, Write};

/// Answers every line of standard input, in order, and counts the lines that
/// could not be answered.
pub(crate) fn run<Q: DeserializeOwned, A: Serialize>(
    mut answer: impl FnMut(Q) -> Result<A, Refusal>,
) -> Result<u64, Failure> {
    let mut lines = Lines::new(io::stdin().lock());
    let mut out = BufWriter::new(io::stdout().lock());
    let mut refused = 0;
    loop {
        // Whoever waits for an answer before asking again must not wait for ever.
        if lines.would_wait() {
            out.flush().map_err(Failure::Output)?;
        }
        let line = lines.next().map_err(|e| Failure::Input(format!("standard input: {e}")))?;
        let Some(line) = line else {
            break;
        };
        match read(line).and_then(&mut answer) {
            Ok(answer) => write(&mut out, &answer)?,
            Err(refusal) => {
                refused += 1;
                write(&mut out, &refusal)?;
            }
        }
    }
    out.flush().map_err(Failure::Output)?;
    Ok(refused)
}

/// Reads the question on a line.
fn read<Q: DeserializeOwned>(line: Line) -> Result<Q, Refusal> {
    let bytes = match line {
        Line::Bytes(bytes) => bytes,
        Line::TooLong => return Err(Refusal::new("the line is too long")),
    };
    match serde_json::from_slice::<Object<Q>>(bytes) {
        Ok(Object(question)) => Ok(question),
        Err(error) if error.classify() == Category::Data => Err(Refusal::new(error.to_string())),
        Err(error) => Err(Refusal::new(format!("not JSON: {error}"))),
    }
}

fn write(out: &mut impl Write, value: &impl Serialize) -> Result<(), Failure> {
    serde_json::to_writer(&mut *out, value)
        .map_err(io::Error::from)
        .and_then(|()| out.write_all(b"\n"))
        .map_err(Failure::Output)
}
