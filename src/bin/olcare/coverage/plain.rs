//! The coverage check in words: the sheet of the page, as text.

use super::{read, today};
use crate::cli::CaseArgs;
use crate::content::Context;
use crate::failure::Failure;
use crate::{link, time};
use olcare_portal::domain::coverage::check;
use olcare_portal::domain::link::{decode_coverage, decode_stamp, encode_coverage, stamped};
use olcare_portal::words::{CoverageAnswer, coverage_differences, coverage_stamp};

/// Answers a person: the verdict, what decided it and what to do.
pub(crate) fn plain(context: &Context, args: &CaseArgs) -> Result<String, Failure> {
    let case = match &args.link {
        Some(fragment) => decode_coverage(fragment).map_err(link::error),
        None => read(&args.pairs()),
    };
    let case = case.map_err(Failure::Argument)?;
    let (site, today) = (context.site(), today());
    let report = check(&case, today);
    let answer = CoverageAnswer {
        site,
        case: &case,
        report: &report,
        centre: String::new(),
        today,
        day: &time::day,
    };
    let mut sheet = answer.sheet();
    let then = args.link.as_deref().and_then(decode_stamp);
    let changed = then.map(|then| (then.version(), coverage_differences(site, &then, &report)));
    sheet.sections.extend(link::changed(site, changed));
    let fragment = encode_coverage(&case, Some(report.day));
    let address = ["#", &stamped(fragment, &coverage_stamp(site, &report))].concat();
    sheet.sections.push(link::record(address).section(site));
    Ok(sheet.write(site))
}
