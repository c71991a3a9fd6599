//! Why the program ends without an answer, and with which exit status.

use std::io::{self, ErrorKind, Write};
use std::process::ExitCode;

/// What ends the program.
#[derive(Debug)]
pub(crate) enum Failure {
    /// An argument can't be understood; the message says which. `main` makes it one of
    /// clap's errors, because it knows the subcommand whose usage is shown.
    Argument(String),
    /// clap's own error, or the help or version that was asked for.
    Clap(clap::Error),
    /// Something that was to be read can't be.
    Input(String),
    /// Standard output can't be written.
    Output(io::Error),
}

impl Failure {
    /// Says what is wrong on standard error and gives the exit status: 2 for the
    /// command line, 1 for anything else.
    pub(crate) fn report(self) -> ExitCode {
        let (message, status) = match self {
            Self::Clap(error) => {
                // Where the output is closed, there is nobody left to tell.
                _ = error.print();
                return ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(2));
            }
            Self::Argument(message) => (message, 2),
            Self::Input(message) => (message, 1),
            // The reader has seen enough: an ordinary end of a pipeline.
            Self::Output(error) if error.kind() == ErrorKind::BrokenPipe => return 0.into(),
            Self::Output(error) => (format!("standard output: {error}"), 1),
        };
        _ = io::stderr().write_all(format!("error: {message}\n").as_bytes());
        ExitCode::from(status)
    }
}
