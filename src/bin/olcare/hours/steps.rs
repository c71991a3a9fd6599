//! `olcare hours --explain`: how a deadline is counted.

use super::reason::ReasonJson;
use crate::content::Context;
use crate::time;
use chrono::{DateTime, Utc};
use olcare_portal::content::Site;
use olcare_portal::domain::hours::{Step, Working};
use olcare_portal::domain::region::Region;
use olcare_portal::words;
use serde::Serialize;

/// A step, for a script.
#[derive(Debug, Serialize)]
#[serde(tag = "step", rename_all = "snake_case")]
pub(crate) enum StepJson {
    /// Open: these seconds count.
    Counted { date: String, from: String, until: String, seconds: i64 },
    /// Closed from the first to the last day, for a reason.
    Skipped { first: String, last: String, because: ReasonJson },
    /// The holidays of this day are not known.
    NotKnown { date: String },
}

/// The steps, for a script.
pub(crate) fn steps(context: &Context, working: &Working) -> Vec<StepJson> {
    let step = |step: &Step| match *step {
        Step::Counted { date, from, until } => StepJson::Counted {
            date: time::day(date),
            from: time::write(from),
            until: time::write(until),
            seconds: (until - from).num_seconds(),
        },
        Step::Skipped { first, last, why } => StepJson::Skipped {
            first: time::day(first),
            last: time::day(last),
            because: ReasonJson::new(context, why),
        },
        Step::NotKnown { date } => StepJson::NotKnown { date: time::day(date) },
    };
    working.steps.iter().map(step).collect()
}

/// The steps, for a person: a line each, in the centre's clock.
pub(crate) fn lines(context: &Context, region: &Region, working: &Working) -> Vec<String> {
    let Site { messages: m, names, .. } = context.site();
    let civil = |at: DateTime<Utc>| region.zone.local(at);
    let day = |date: chrono::NaiveDate| {
        format!("{} {}", words::weekday(m, chrono::Datelike::weekday(&date)), time::day(date))
    };
    let clock = |at: DateTime<Utc>| time::of_day(civil(at));
    let formats = words::Formats { day: &day, time: &clock };
    working
        .steps
        .iter()
        .map(|step| words::working_step(m, names, context.content.notices(), &formats, step))
        .collect()
}
