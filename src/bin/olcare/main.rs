//! `olcare`: the portal's answers on the command line, for support staff and
//! scripts. The same core as the pages, so the same answers.
//!
//! Each subcommand is a module with two entry points: `plain` answers a person,
//! the other answers a request of `--jsonl`, line by line. Wrong input is a
//! [`Failure`] or a [`jsonl::ErrorResponse`], never a panic.

mod check;
mod cli;
mod content;
mod coverage;
mod failure;
mod help;
mod hours;
mod jsonl;
mod link;
mod price;
mod search;
mod time;

use cli::{Cli, Command};
use content::Context;
use failure::Failure;
use std::io::{ErrorKind, Write};
use std::process::ExitCode;

fn main() -> ExitCode {
    match run() {
        Ok(status) => ExitCode::from(status),
        Err(failure) => failure.report(),
    }
}

fn run() -> Result<u8, Failure> {
    let cli = Cli::read().map_err(Failure::Clap)?;
    let answered = if cli.options.jsonl { answer_lines(&cli) } else { answer(&cli) };
    answered.map_err(|failure| match failure {
        Failure::Argument(message) => Failure::Clap(cli.command.usage_error(message)),
        other => other,
    })
}

/// Answers the command line.
fn answer(cli: &Cli) -> Result<u8, Failure> {
    let context = || Context::load(&cli.options);
    let (text, good) = match &cli.command {
        Command::Hours(args) => (hours::plain(&context()?, args)?, true),
        Command::Coverage(args) => (coverage::plain(&context()?, args)?, true),
        Command::Price(args) => (price::plain(&context()?, args)?, true),
        Command::Search { words } => (search::plain(&context()?, words)?, true),
        Command::Check { dir } => check::plain(dir.as_ref().or(cli.options.content.as_ref()))?,
    };
    print(&text)?;
    Ok(u8::from(!good))
}

/// Answers the requests on standard input. A line that can't be answered says so
/// itself and leaves the exit status alone, but for `check`.
fn answer_lines(cli: &Cli) -> Result<u8, Failure> {
    let context = || Context::load(&cli.options);
    match &cli.command {
        Command::Hours(args) => {
            let context = context()?;
            let responder = hours::Responder::new(&context, args.explain);
            jsonl::run(|request| responder.answer(request))?;
        }
        Command::Coverage(_) => {
            // The rules of coverage are not content, but a bad folder is still an error.
            context()?;
            jsonl::run(coverage::answer)?;
        }
        Command::Price(_) => {
            let context = context()?;
            jsonl::run(|request| price::answer(&context, request))?;
        }
        Command::Search { .. } => {
            let context = context()?;
            let responder = search::Responder::new(&context);
            jsonl::run(|request| responder.answer(request))?;
        }
        Command::Check { .. } => {
            return Ok(u8::from(!check::answer_lines(cli.options.content.as_deref())?));
        }
    }
    Ok(0)
}

/// Writes to standard output. A reader that has seen enough is no failure.
fn print(text: &str) -> Result<(), Failure> {
    let mut out = std::io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(Failure::Output(error)),
        _ => Ok(()),
    }
}
