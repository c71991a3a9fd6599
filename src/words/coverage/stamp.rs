//! The stamp of a verdict, and what differs from an older one.

use super::{outcome, test, verdict};
use crate::content::Site;
use crate::domain::coverage::{Outcomes, Report, Test};
use crate::domain::stamp::{Difference, Stamp};

/// The stamp of a verdict.
pub fn coverage_stamp(site: &Site, report: &Report) -> Stamp {
    site.edition.stamp(Outcomes::from(report).write(), &report.clauses())
}

/// What differs from an older stamp of the same case, in sentences.
pub fn coverage_differences(site: &Site, then: &Stamp, report: &Report) -> Vec<String> {
    let now = coverage_stamp(site, report);
    let outcomes = Outcomes::parse(then.result());
    // Older links write the same outcomes in another way.
    let then = match &outcomes {
        Some(outcomes) => then.with_result(outcomes.write()),
        None => then.clone(),
    };
    let mut sentences = Vec::new();
    let mut other_rules = false;
    for difference in then.differences(&now, &report.clauses()) {
        match difference {
            Difference::Result => {
                let today = Outcomes::from(report);
                other_rules = outcomes.as_ref().is_none_or(|then| !then.same_tests(&today));
                sentences.extend(outcomes.iter().flat_map(|then| results(site, then, &today)));
            }
            Difference::Rules => other_rules = true,
            other => sentences.push(super::super::difference(site, &other)),
        }
    }
    if other_rules {
        sentences.push(site.messages.changed_rules().to_owned());
    }
    sentences
}

/// The verdict, and each test that came to something else. A test that only one of the
/// two editions has can't be compared.
fn results(site: &Site, then: &Outcomes, now: &Outcomes) -> Vec<String> {
    let m = &site.messages;
    let mut sentences = Vec::new();
    if then.verdict != now.verdict {
        sentences.push(m.changed_verdict(verdict(m, then.verdict), verdict(m, now.verdict)));
    }
    for &one in Test::ALL {
        if let (Some(then), Some(now)) = (then.of(one), now.of(one))
            && then != now
        {
            sentences.push(m.changed_test(&test(site, one), outcome(m, then), outcome(m, now)));
        }
    }
    sentences
}
