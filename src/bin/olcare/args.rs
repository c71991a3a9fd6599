//! The command line, read.

use crate::failure::Failure;
use crate::usage;
use lexopt::{Arg, Parser};
use olcare_portal::i18n::Lang;
use std::ffi::{OsStr, OsString};
use std::path::PathBuf;

/// A subcommand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Command {
    /// Open or closed, and when an answer comes.
    Hours,
    /// Covered or not.
    Coverage,
    /// What the plan costs.
    Price,
    /// Questions and answers that fit some words.
    Search,
    /// Whether a content folder is good.
    Check,
}

impl Command {
    /// Every subcommand, in the order of the help.
    pub(crate) const ALL: [Self; 5] =
        [Self::Hours, Self::Coverage, Self::Price, Self::Search, Self::Check];

    /// Its name on the command line.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Hours => "hours",
            Self::Coverage => "coverage",
            Self::Price => "price",
            Self::Search => "search",
            Self::Check => "check",
        }
    }
}

/// A question on the command line.
#[derive(Debug)]
pub(crate) struct Args {
    /// Which subcommand.
    pub(crate) command: Command,
    /// Whether the questions come on standard input.
    pub(crate) jsonl: bool,
    /// The content folder, where it is not the one built in.
    pub(crate) content: Option<PathBuf>,
    /// The language of the answer.
    pub(crate) lang: Lang,
    /// The instant asked about, as typed; now when missing.
    pub(crate) at: Option<String>,
    /// Whether the deadlines come with their working.
    pub(crate) explain: bool,
    /// The case, as the fragment of a link.
    pub(crate) link: Option<String>,
    /// What is not an option.
    pub(crate) values: Vec<OsString>,
}

impl Args {
    /// What is not an option, as text.
    pub(crate) fn texts(&self) -> Result<Vec<&str>, Failure> {
        let text = |value| match OsStr::to_str(value) {
            Some(text) => Ok(text),
            None => Err(not_text(Some(self.command), value)),
        };
        self.values.iter().map(OsString::as_os_str).map(text).collect()
    }
}

/// What the command line asks for.
#[derive(Debug)]
pub(crate) enum Request {
    /// The help or the version.
    Print(String),
    /// An answer.
    Answer(Args),
}

/// Reads the command line. Options may stand before and after the subcommand.
pub(crate) fn parse(mut parser: Parser) -> Result<Request, Failure> {
    let mut command = None;
    let (mut jsonl, mut content, mut lang) = (false, None, Lang::ALL[0]);
    let (mut at, mut explain, mut link, mut values) = (None, false, None, Vec::new());
    loop {
        let wrong = |error: lexopt::Error| usage_error(command, error.to_string());
        match parser.next().map_err(wrong)? {
            None => break,
            Some(Arg::Short('h') | Arg::Long("help")) => {
                return Ok(Request::Print(usage::long(command)));
            }
            Some(Arg::Short('V') | Arg::Long("version")) => {
                let version = concat!("olcare ", env!("CARGO_PKG_VERSION"), "\n");
                return Ok(Request::Print(version.to_owned()));
            }
            Some(Arg::Long("jsonl")) => jsonl = true,
            Some(Arg::Long("explain")) => explain = true,
            Some(Arg::Long("content")) => {
                content = Some(PathBuf::from(parser.value().map_err(wrong)?));
            }
            Some(Arg::Long("lang")) => {
                lang = language(command, &parser.value().map_err(wrong)?)?;
            }
            Some(Arg::Long("at")) => at = Some(text(command, parser.value().map_err(wrong)?)?),
            Some(Arg::Long("link")) => link = Some(text(command, parser.value().map_err(wrong)?)?),
            Some(Arg::Value(value)) if command.is_none() => command = Some(subcommand(&value)?),
            Some(Arg::Value(value)) => values.push(value),
            Some(arg @ (Arg::Short(_) | Arg::Long(_))) => {
                return Err(usage_error(command, arg.unexpected().to_string()));
            }
        }
    }
    let command = command.ok_or_else(|| usage_error(None, "which subcommand?"))?;
    fitting(Args { command, jsonl, content, lang, at, explain, link, values }).map(Request::Answer)
}

/// An option that changes nothing was meant to: better refused than ignored.
fn fitting(args: Args) -> Result<Args, Failure> {
    let refuse = |message: &str| Err(Failure::usage(args.command, message));
    if args.jsonl && !(args.values.is_empty() && args.at.is_none() && args.link.is_none()) {
        return refuse("with --jsonl the questions come on standard input");
    }
    if args.at.is_some() && args.command != Command::Hours {
        return refuse("--at is for hours");
    }
    if args.explain && args.command != Command::Hours {
        return refuse("--explain is for hours");
    }
    if args.link.is_some() && !matches!(args.command, Command::Coverage | Command::Price) {
        return refuse("--link is for coverage and price");
    }
    if args.link.is_some() && !args.values.is_empty() {
        return refuse("--link is the whole case: nothing can stand beside it");
    }
    Ok(args)
}

fn subcommand(value: &OsStr) -> Result<Command, Failure> {
    let found = Command::ALL.into_iter().find(|command| value == command.name());
    found.ok_or_else(|| usage_error(None, format!("no subcommand {value:?}")))
}

fn language(command: Option<Command>, value: &OsStr) -> Result<Lang, Failure> {
    value.to_str().and_then(Lang::from_code).ok_or_else(|| {
        let known: Vec<&str> = Lang::ALL.iter().map(|lang| lang.code()).collect();
        usage_error(command, format!("no language {value:?}; there are: {}", known.join(", ")))
    })
}

fn text(command: Option<Command>, value: OsString) -> Result<String, Failure> {
    value.into_string().map_err(|value| not_text(command, &value))
}

fn not_text(command: Option<Command>, value: &OsStr) -> Failure {
    usage_error(command, format!("not a text: {value:?}"))
}

fn usage_error(command: Option<Command>, message: impl Into<String>) -> Failure {
    Failure::Usage { message: message.into(), command }
}
