//! Lines of bytes from outside: of any length, in any encoding, at any pace.

use std::io::{self, BufRead, BufReader, Read};

/// The longest line that is kept, in bytes: input without line breaks must not
/// fill the memory.
const MAX_LINE: u64 = 16 << 20;

/// How many bytes are read at once, and so how many answers are written at once.
const BUFFER: usize = 64 << 10;

/// A line that was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum InputLine<'a> {
    /// Its bytes, without the line break.
    Bytes(&'a [u8]),
    /// It was longer than [`MAX_LINE`].
    TooLong,
}

/// Reads lines.
pub(super) struct InputLines<R> {
    input: BufReader<R>,
    line: Vec<u8>,
}

impl<R: Read> InputLines<R> {
    /// Reads the lines of this input.
    pub(super) fn new(input: R) -> Self {
        Self { input: BufReader::with_capacity(BUFFER, input), line: Vec::new() }
    }

    /// Whether the next line may have to be waited for.
    pub(super) fn would_wait(&self) -> bool {
        !self.input.buffer().contains(&b'\n')
    }

    /// The next line; `None` at the end.
    pub(super) fn next(&mut self) -> io::Result<Option<InputLine<'_>>> {
        self.line.clear();
        // One more for the line break.
        let mut start = self.input.by_ref().take(MAX_LINE + 1);
        let count = start.read_until(b'\n', &mut self.line)?;
        if self.line.last() == Some(&b'\n') {
            self.line.pop();
        } else if count as u64 > MAX_LINE {
            self.input.skip_until(b'\n')?;
            return Ok(Some(InputLine::TooLong));
        } else if count == 0 {
            return Ok(None);
        }
        Ok(Some(InputLine::Bytes(&self.line)))
    }
}
