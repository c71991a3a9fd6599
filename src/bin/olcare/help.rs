//! What the help says below the options: examples, and what JSON goes in and out.

/// Below the help of the program.
pub(crate) const PROGRAM: &str = "\
With --jsonl the answers come in the order of the requests. A line that can't be
answered gives {\"error\": ...}, and the run goes on.

Examples:
  olcare hours germany --lang en
  olcare price --help

Exit status: 0; 1 when something can't be read, or `check` finds errors;
2 when the command line can't be understood.";

/// Below the help of `olcare hours`.
pub(crate) const HOURS: &str = "\
Examples:
  olcare hours germany --at 2026-03-29T07:00:00Z --explain
  echo '{\"region\": \"germany\", \"at\": \"2026-03-29T07:00:00Z\"}' | olcare hours --jsonl

JSON in:  region, at
JSON out: region, at, open, next_open, next_close, reply_by_phone,
          reply_by_web, closed_because, holidays_known; with --explain also
          steps_by_phone, steps_by_web";

/// Below the help of `olcare coverage`.
pub(crate) const COVERAGE: &str = "\
Fields: day, licence, bought, renewed, restarted, ended, starts, ends, about,
environment, intended, modified, recent, script. Days are YYYY-MM-DD; every answer
may be \"unknown\", renewed and restarted also \"never\"; the day is today (UTC) when
missing. The stamp of a link tells what has changed since it was made.

Examples:
  olcare coverage licence=perpetual bought=2026-01-05 about=update
  olcare coverage --link '#licence=perpetual&bought=2026-01-05'
  echo '{\"licence\": \"perpetual\", \"bought\": \"2026-01-05\"}' | olcare coverage --jsonl

JSON in:  the fields, as texts; or link alone
JSON out: day, verdict, last_day, tests, days_left, needed, turn, steps, link";

/// Below the help of `olcare price`.
pub(crate) const PRICE: &str = "\
Fields: licence, currency, value, option and costs (a pair for each option), rate,
situation, surcharge, years, again (the year in which a plan left to lapse is taken
out again: 2 to 5, 6 for not at all), adding (the value of an option that may be
added). The stamp of a link tells what has changed since it was made.

Examples:
  olcare price value=12500.50 option=PDF costs=800 currency=EUR years=3
  olcare price --link '#licence=perpetual&currency=CAD&value=1000'
  echo '{\"value\": \"12500,50\", \"options\": [{\"name\": \"PDF\", \"value\": 800}]}' | olcare price --jsonl

JSON in:  the fields, but options, a list of objects with name and value, for option
          and costs; or link; both may have lang. Amounts are texts or whole numbers.
JSON out: currency, rate, rate_published, base, yearly, years, total,
          first_year_total, total_with_licence, surcharge (of a restart, only where
          it is known), paths, at_rates, adding, clauses, link";

/// Below the help of `olcare search`.
pub(crate) const SEARCH: &str = "\
Examples:
  olcare search prix
  echo '{\"q\": \"price\", \"lang\": \"en\"}' | olcare search --jsonl

JSON in:  q; lang may be left out
JSON out: q, lang, offers, hits";

/// Below the help of `olcare check`.
pub(crate) const CHECK: &str = "\
With --jsonl the exit status is 1 unless every line named a good folder.

Examples:
  olcare check public/content
  echo '{\"dir\": \"public/content\"}' | olcare check --jsonl

JSON in:  dir; that of --content when left out
JSON out: dir, errors";
