//! `olcare`: the portal's answers on the command line, for support staff and
//! scripts. The same core as the pages, so the same answers.
//!
//! Each subcommand is a module with two doors: `plain` answers a person,
//! `jsonl` answers a script, a line for each line. What a person or a script
//! gave wrongly is a [`Failure`] or a [`refusal::Refusal`], never a panic.

mod args;
mod check;
mod content;
mod coverage;
mod failure;
mod fields;
mod hours;
mod jsonl;
mod lines;
mod link;
mod price;
mod refusal;
mod search;
mod time;
mod usage;

use args::{Args, Command, Request};
use content::Context;
use failure::Failure;
use std::io::{ErrorKind, Write};
use std::process::ExitCode;

/// What a person asked for, and the exit status that goes with it.
struct Printed {
    /// The text, with its last line break.
    text: String,
    /// Zero, unless the answer itself is bad news for a script.
    status: u8,
}

impl Printed {
    /// An answer that is no bad news.
    fn good(text: String) -> Self {
        Self { text, status: 0 }
    }
}

fn main() -> ExitCode {
    match run() {
        Ok(status) => ExitCode::from(status),
        Err(failure) => failure.report(),
    }
}

fn run() -> Result<u8, Failure> {
    match args::parse(lexopt::Parser::from_env())? {
        Request::Print(text) => print(Printed::good(text)),
        Request::Answer(args) if args.jsonl => jsonl(&args),
        Request::Answer(args) => print(plain(&args)?),
    }
}

/// Answers the question on the command line.
fn plain(args: &Args) -> Result<Printed, Failure> {
    let load = || Context::load(args);
    let text = match args.command {
        Command::Hours => hours::plain(&load()?, args),
        Command::Coverage => coverage::plain(&load()?, args),
        Command::Price => price::plain(&load()?, args),
        Command::Search => search::plain(&load()?, args),
        Command::Check => return check::plain(args),
    };
    text.map(Printed::good)
}

/// Answers the questions on standard input. A line that can't be answered says
/// so itself, so it does not change the exit status, but for `check`.
fn jsonl(args: &Args) -> Result<u8, Failure> {
    let load = || Context::load(args);
    let refused = match args.command {
        Command::Hours => load().and_then(|context| {
            let desk = hours::Desk::new(&context, args.explain);
            jsonl::run(|question| desk.answer(question))
        }),
        // The rules of coverage are no content, but a bad folder is still an error.
        Command::Coverage => load().and_then(|_| jsonl::run(coverage::answer)),
        Command::Price => load().and_then(|context| jsonl::run(|q| price::answer(&context, q))),
        Command::Search => load().and_then(|context| {
            let searcher = search::Searcher::new(&context);
            jsonl::run(|q| searcher.answer(q))
        }),
        Command::Check => return check::jsonl(args),
    };
    refused.map(|_| 0)
}

/// Writes to standard output. A reader that has seen enough is no failure.
fn print(printed: Printed) -> Result<u8, Failure> {
    let mut out = std::io::stdout().lock();
    match out.write_all(printed.text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(Failure::Output(error)),
        _ => Ok(printed.status),
    }
}
