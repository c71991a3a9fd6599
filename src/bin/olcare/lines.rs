//! Lines of bytes from outside: of any length, in any encoding, at any pace.

use std::io::{self, BufRead, BufReader, ErrorKind, Read};

/// The longest line that is kept, in bytes: input without line breaks must not
/// fill the memory.
const MAX_LINE: usize = 16 << 20;

/// How much is read at once, and so how many answers are written at once.
const BUFFER: usize = 64 << 10;

/// A line that was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Line<'a> {
    /// Its bytes, without the line break.
    Bytes(&'a [u8]),
    /// It was longer than is kept.
    TooLong,
}

/// Reads lines.
pub(crate) struct Lines<R> {
    input: BufReader<R>,
    line: Vec<u8>,
}

impl<R: Read> Lines<R> {
    /// Reads the lines of this input.
    pub(crate) fn new(input: R) -> Self {
        Self { input: BufReader::with_capacity(BUFFER, input), line: Vec::new() }
    }

    /// Whether the next line may have to be waited for.
    pub(crate) fn would_wait(&self) -> bool {
        !self.input.buffer().contains(&b'\n')
    }

    /// The next line; `None` at the end.
    pub(crate) fn next(&mut self) -> io::Result<Option<Line<'_>>> {
        self.line.clear();
        let (mut begun, mut fits) = (false, true);
        loop {
            let bytes = match self.input.fill_buf() {
                Err(error) if error.kind() == ErrorKind::Interrupted => continue,
                bytes => bytes?,
            };
            if bytes.is_empty() && !begun {
                return Ok(None);
            }
            let end = bytes.iter().position(|byte| *byte == b'\n');
            let part = &bytes[..end.unwrap_or(bytes.len())];
            fits = fits && self.line.len() + part.len() <= MAX_LINE;
            if fits {
                self.line.extend_from_slice(part);
            }
            let (used, last) = (part.len() + usize::from(end.is_some()), bytes.is_empty());
            self.input.consume(used);
            begun = true;
            if end.is_some() || last {
                return Ok(Some(if fits { Line::Bytes(&self.line) } else { Line::TooLong }));
            }
        }
    }
}
