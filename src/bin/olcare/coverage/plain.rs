//! The coverage check in words.

use super::{read, today};
use crate::args::{Args, Command};
use crate::content::Context;
use crate::failure::Failure;
use crate::{link, time};
use olcare_portal::content::Site;
use olcare_portal::domain::coverage::{Case, Report, check};
use olcare_portal::domain::link::{decode_coverage, encode_coverage};
use olcare_portal::i18n::words;
use std::fmt::Write;

/// Answers a person: the verdict, what decided it and what to do.
pub(crate) fn plain(context: &Context, args: &Args) -> Result<String, Failure> {
    let wrong = |message: String| Failure::usage(Command::Coverage, message);
    let case = match &args.link {
        Some(fragment) => decode_coverage(fragment).map_err(|error| wrong(link::error(&error)))?,
        None => {
            let pairs = args.texts()?.into_iter().map(link::pair);
            let pairs: Vec<(&str, &str)> = pairs.collect::<Result<_, _>>().map_err(wrong)?;
            read(&pairs).map_err(wrong)?
        }
    };
    Ok(text(context.site(), &case, &check(&case, today())))
}

fn text(site: &Site, case: &Case, report: &Report) -> String {
    let m = &site.messages;
    let day = time::day(report.day);
    let mut text = String::new();
    // Writing to a text does not fail.
    _ = writeln!(text, "{} {}", words::verdict(m, report.verdict), m.verdict_on(&day));
    _ = writeln!(text, "{}", words::verdict_lead(m, report.verdict));
    for reason in words::reason(m, report, today(), &time::day) {
        _ = writeln!(text, "{reason}");
    }
    _ = writeln!(text, "\n{}", m.coverage_tests());
    let words_of = |finding| words::outcome(m, finding);
    let width = report.findings.iter().map(|f| words_of(&f.outcome).chars().count()).max();
    let width = width.unwrap_or_default();
    for finding in &report.findings {
        let clauses: Vec<&str> = finding.clauses.iter().map(|clause| clause.id()).collect();
        let (outcome, test) = (words_of(&finding.outcome), words::test(m, finding.test));
        _ = writeln!(text, "  {outcome:width$}  {test} [{}]", clauses.join(", "));
    }
    if !report.needed.is_empty() {
        _ = writeln!(text, "\n{}", m.coverage_needed());
        for &question in &report.needed {
            _ = writeln!(text, "  {} ({})", words::question(m, question), question.id());
        }
    }
    _ = writeln!(text, "\n{}", m.coverage_next());
    let reply = &site.plan.reply;
    let promise = *reply.on(report.day).unwrap_or_else(|| reply.newest());
    for &step in &report.steps {
        _ = writeln!(text, "  {}", words::step(m, step, promise));
    }
    _ = writeln!(text, "\n#{}", encode_coverage(case, Some(report.day)));
    text
}
