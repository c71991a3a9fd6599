//! The command line as clap reads it: subcommands, their arguments and options.

use crate::{help, time};
use chrono::{DateTime, Utc};
use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::error::ErrorKind;
use clap::{Args, CommandFactory, Parser, Subcommand};
use olcare_portal::i18n::Lang;
use std::fmt::Display;
use std::path::PathBuf;

/// The answers of the OL Care portal
#[derive(Debug, Parser)]
#[command(name = "olcare", version, propagate_version = true)]
#[command(args_override_self = true, arg_required_else_help = false)]
#[command(after_help = help::PROGRAM)]
pub(crate) struct Cli {
    /// What every subcommand takes.
    #[command(flatten)]
    pub(crate) options: Options,
    #[command(flatten)]
    leading: LeadingOptions,
    /// What is asked for.
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// Options that every subcommand takes.
#[derive(Args, Debug)]
#[command(next_help_heading = "Common options")]
pub(crate) struct Options {
    /// Answer the JSON objects on standard input, a line of JSON for each line
    #[arg(long, global = true)]
    pub(crate) jsonl: bool,
    /// Use this content folder, not the content built in
    #[arg(long, global = true, value_name = "DIR")]
    pub(crate) content: Option<PathBuf>,
    /// The language of the answers, and of ambiguous amounts such as 1.234
    #[arg(long, global = true, value_parser = lang(), default_value = Lang::ALL[0].code())]
    pub(crate) lang: Lang,
}

/// Options of single subcommands where they stand before its name, as in
/// `olcare --at 2026-03-29T07:00:00Z hours`.
#[derive(Args, Debug, Default)]
struct LeadingOptions {
    #[arg(long, hide = true, value_parser = time::parse)]
    at: Option<DateTime<Utc>>,
    #[arg(long, hide = true)]
    explain: bool,
    #[arg(long, hide = true)]
    link: Option<String>,
}

/// A subcommand with its arguments.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Whether the centres are open, until when, and when a request is answered
    #[command(display_name = "olcare", after_help = help::HOURS)]
    Hours(HoursArgs),
    /// Whether a request is covered on a day, and why
    #[command(display_name = "olcare", after_help = help::COVERAGE)]
    Coverage(CaseArgs),
    /// What the plan costs
    #[command(display_name = "olcare", after_help = help::PRICE)]
    Price(CaseArgs),
    /// The questions of the FAQ in whose text all the words are found, best first
    #[command(display_name = "olcare", after_help = help::SEARCH)]
    Search {
        /// The words to search for
        #[arg(value_name = "WORD")]
        words: Vec<String>,
    },
    /// Whether a content folder is good, with every error when it is not
    #[command(display_name = "olcare", after_help = help::CHECK)]
    Check {
        /// The content folder; that of --content when missing
        #[arg(value_name = "DIR")]
        dir: Option<PathBuf>,
    },
}

/// The arguments of `olcare hours`.
#[derive(Args, Debug)]
pub(crate) struct HoursArgs {
    /// The centres' regions; all when none is named
    #[arg(value_name = "REGION")]
    pub(crate) regions: Vec<String>,
    /// The instant asked about, in RFC 3339; now when missing
    #[arg(long, value_name = "INSTANT", value_parser = time::parse)]
    pub(crate) at: Option<DateTime<Utc>>,
    /// Show how the deadlines are counted, step by step
    #[arg(long)]
    pub(crate) explain: bool,
}

/// The arguments of `olcare coverage` and `olcare price`: a case, field by field
/// or as a link.
#[derive(Args, Debug)]
pub(crate) struct CaseArgs {
    /// The fields of the case, named as in a link
    #[arg(value_name = "NAME=VALUE", value_parser = field)]
    pub(crate) fields: Vec<(String, String)>,
    /// The whole case, as the fragment of a link to the page
    #[arg(long, value_name = "FRAGMENT")]
    pub(crate) link: Option<String>,
}

impl CaseArgs {
    /// The names and values of the fields.
    pub(crate) fn pairs(&self) -> Vec<(&str, &str)> {
        self.fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect()
    }
}

impl Cli {
    /// Reads the command line.
    ///
    /// # Errors
    ///
    /// clap's error when it makes no sense, and when help or the version is asked for.
    pub(crate) fn read() -> Result<Self, clap::Error> {
        let mut cli = Self::try_parse()?;
        cli.fit().map_err(|message| cli.command.usage_error(message))?;
        Ok(cli)
    }

    /// Gives the subcommand the options that stand before its name, and refuses
    /// combinations of which one part would be ignored. clap checks conflicts within
    /// one level of the command line only, so it can't see these.
    fn fit(&mut self) -> Result<(), &'static str> {
        let LeadingOptions { at, explain, link } = std::mem::take(&mut self.leading);
        let (for_hours, for_case) = (at.is_some() || explain, link.is_some());
        let mut link_and_fields = false;
        let (bare, takes_hours, takes_link) = match &mut self.command {
            Command::Hours(args) => {
                args.at = args.at.or(at);
                args.explain |= explain;
                (args.regions.is_empty() && args.at.is_none(), true, false)
            }
            Command::Coverage(args) | Command::Price(args) => {
                args.link = args.link.take().or(link);
                link_and_fields = args.link.is_some() && !args.fields.is_empty();
                (args.fields.is_empty() && args.link.is_none(), false, true)
            }
            Command::Search { words } => (words.is_empty(), false, false),
            Command::Check { dir } => (dir.is_none(), false, false),
        };
        if for_hours && !takes_hours {
            Err("--at and --explain are for hours")
        } else if for_case && !takes_link {
            Err("--link is for coverage and price")
        } else if link_and_fields {
            Err("--link is the whole case: no field can stand beside it")
        } else if self.options.jsonl && !bare {
            Err("with --jsonl the requests come on standard input")
        } else {
            Ok(())
        }
    }
}

impl Command {
    const fn name(&self) -> &'static str {
        match self {
            Self::Hours(_) => "hours",
            Self::Coverage(_) => "coverage",
            Self::Price(_) => "price",
            Self::Search { .. } => "search",
            Self::Check { .. } => "check",
        }
    }

    /// An error in the arguments of this subcommand, worded as clap words its own.
    pub(crate) fn usage_error(&self, message: impl Display) -> clap::Error {
        let mut program = Cli::command();
        // Only then a subcommand's usage begins with the name of the program.
        program.build();
        match program.find_subcommand_mut(self.name()) {
            Some(subcommand) => subcommand.error(ErrorKind::ValueValidation, message),
            None => program.error(ErrorKind::ValueValidation, message),
        }
    }
}

/// Reads the code of a language.
fn lang() -> impl TypedValueParser<Value = Lang> {
    let codes = Lang::ALL.iter().map(|lang| lang.code());
    PossibleValuesParser::new(codes)
        .try_map(|code| Lang::from_code(&code).ok_or("no such language"))
}

/// Reads a `name=value`.
fn field(text: &str) -> Result<(String, String), String> {
    let pair = text.split_once('=').ok_or_else(|| format!("{text:?} is not name=value"))?;
    Ok((pair.0.to_owned(), pair.1.to_owned()))
}
