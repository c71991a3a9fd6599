//! The help. In English, as the messages about the command line are.

use crate::args::Command;

/// How the program is called.
const PROGRAM: &str = "\
Usage: olcare hours    [REGION]... [--at INSTANT] [--explain]
       olcare coverage [NAME=VALUE]... | --link FRAGMENT
       olcare price    [NAME=VALUE]... | --link FRAGMENT
       olcare search   WORD...
       olcare check    DIR
       olcare SUBCOMMAND --jsonl
";

/// What every subcommand takes.
const OPTIONS: &str = "
Options:
  --jsonl        Read a JSON object a line on standard input, write one a line
                 on standard output, in the same order. A line that can't be
                 answered gives {\"error\": ...} and the run goes on.
  --content DIR  Use this content folder, not the one built in.
  --lang LANG    fr, en, de, nl, ja or ms: the words of the answers, and how an
                 ambiguous amount such as 1.234 is read. Default: fr.
  -h, --help     This help, or with a subcommand its own.
  -V, --version  The version.

Exit status: 0; 1 when something can't be read, or `check` finds errors;
2 when the command line can't be understood.
";

/// The lines that show how to call the program or a subcommand.
pub(crate) fn short(command: Option<Command>) -> String {
    match command {
        None => format!("{PROGRAM}\nMore with: olcare --help\n"),
        Some(command) => {
            let name = command.name();
            format!("{}\nMore with: olcare {name} --help\n", call(command))
        }
    }
}

/// The whole help.
pub(crate) fn long(command: Option<Command>) -> String {
    match command {
        None => format!("The answers of the OL Care portal.\n\n{PROGRAM}{OPTIONS}"),
        Some(command) => format!("{}\n{}{OPTIONS}", call(command), about(command)),
    }
}

const fn call(command: Command) -> &'static str {
    match command {
        Command::Hours => {
            "Usage: olcare hours [REGION]... [--at INSTANT] [--explain]\n       \
             olcare hours --jsonl [--explain]\n"
        }
        Command::Coverage => {
            "Usage: olcare coverage [NAME=VALUE]...\n       olcare coverage --link FRAGMENT\n       \
             olcare coverage --jsonl\n"
        }
        Command::Price => {
            "Usage: olcare price value=AMOUNT [NAME=VALUE]...\n       \
             olcare price --link FRAGMENT\n       olcare price --jsonl\n"
        }
        Command::Search => "Usage: olcare search WORD...\n       olcare search --jsonl\n",
        Command::Check => "Usage: olcare check DIR\n       olcare check --jsonl\n",
    }
}

const fn about(command: Command) -> &'static str {
    match command {
        Command::Hours => {
            "\
Open or closed, until when, and when a request is answered. All regions when
none is named; now when no instant is given (RFC 3339: 2026-03-29T07:00:00Z). With --explain how
the deadlines are counted, step by step.

JSON in:  {\"region\": \"germany\", \"at\": \"2026-03-29T07:00:00Z\"}
JSON out: region, at, open, next_open, next_close, reply_by_phone,
          reply_by_web, closed_because, holidays_known; with --explain also
          steps_by_phone, steps_by_web
"
        }
        Command::Coverage => {
            "\
Whether a request is covered on a day, and why. Any of: day, licence, bought,
renewed, restarted, ended, starts, ends, about, environment, intended,
modified, recent, script. Days are YYYY-MM-DD; every answer may be \"unknown\",
renewed and restarted also \"never\"; the day is today (UTC) when missing. Or the
fragment of a link to the coverage page: its stamp tells what has changed since.

JSON in:  {\"licence\": \"perpetual\", \"bought\": \"2026-01-05\", ...}
          or {\"link\": \"#licence=perpetual&...\"}
JSON out: day, verdict, last_day, tests, days_left, needed, turn, steps, link
"
        }
        Command::Price => {
            "\
What the plan costs. Any of: licence, currency, value, option and costs (a
pair for each option), rate, situation, surcharge, years, again (the year in
which a plan left to lapse is taken out again: 2 to 5, 6 for not at all), adding
(the value of an option that may be added). Or the fragment of a link to the
price page: its stamp tells what has changed since.

JSON in:  {\"value\": \"12500,50\", \"currency\": \"EUR\", \"years\": 3,
           \"options\": [{\"name\": \"...\", \"value\": \"800\"}], ...}
          or {\"link\": \"#licence=perpetual&...\"}; both may have \"lang\"
JSON out: currency, rate, rate_published, base, yearly, years, total,
          first_year_total, total_with_licence, surcharge (where it is known),
          paths, at_rates, adding, clauses, link
"
        }
        Command::Search => {
            "\
The questions in whose text all the words are found, best first.

JSON in:  {\"q\": \"prix\", \"lang\": \"fr\"}
JSON out: q, lang, offers, hits
"
        }
        Command::Check => {
            "\
Whether a content folder is good; every error when it is not. With --jsonl the
exit status is 1 unless every line named a good folder.

JSON in:  {\"dir\": \"public/content\"}
JSON out: dir, errors
"
        }
    }
}
