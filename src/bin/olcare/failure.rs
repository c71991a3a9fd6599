//! Why the program ends without an answer, and with which exit status.

use crate::args::Command;
use crate::usage;
use std::io::{self, ErrorKind, Write};
use std::process::ExitCode;

/// What ends the program.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The command line can't be understood: status 2.
    Usage {
        /// What is wrong with it.
        message: String,
        /// The subcommand, where it was understood: its usage is shown.
        command: Option<Command>,
    },
    /// Something that was to be read can't be: status 1.
    Input(String),
    /// Standard output can't be written.
    Output(io::Error),
}

impl Failure {
    /// A usage error of a subcommand.
    pub(crate) fn usage(command: Command, message: impl Into<String>) -> Self {
        Self::Usage { message: message.into(), command: Some(command) }
    }

    /// Says what is wrong on standard error and gives the exit status.
    pub(crate) fn report(self) -> ExitCode {
        let (text, status) = match self {
            Self::Usage { message, command } => {
                (format!("olcare: {message}\n\n{}", usage::short(command)), 2)
            }
            Self::Input(message) => (format!("olcare: {message}\n"), 1),
            // The reader has seen enough: an ordinary end of a pipeline.
            Self::Output(error) if error.kind() == ErrorKind::BrokenPipe => return 0.into(),
            Self::Output(error) => (format!("olcare: standard output: {error}\n"), 1),
        };
        // Where standard error is closed too, there is nobody left to tell.
        _ = io::stderr().write_all(text.as_bytes());
        ExitCode::from(status)
    }
}
