//! `olcare hours`: open or closed, until when, and when an answer comes.

mod reason;
mod steps;

use crate::cli::HoursArgs;
use crate::content::Context;
use crate::failure::Failure;
use crate::jsonl::ErrorResponse;
use crate::time;
use chrono::{DateTime, Utc};
use olcare_portal::content::Site;
use olcare_portal::domain::figures::ReplyTimes;
use olcare_portal::domain::hours::{OfficeHours, Status, Timetable};
use olcare_portal::domain::region::Region;
use olcare_portal::words;
use reason::ReasonJson;
use serde::{Deserialize, Serialize};
use std::fmt::Write;
use steps::StepJson;

/// A request of `--jsonl`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct HoursRequest {
    region: String,
    at: String,
}

/// Its response.
#[derive(Debug, Serialize)]
pub(crate) struct HoursResponse {
    region: String,
    at: String,
    open: bool,
    next_open: Option<String>,
    next_close: Option<String>,
    reply_by_phone: Option<String>,
    reply_by_web: Option<String>,
    closed_because: Option<ReasonJson>,
    holidays_known: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    steps_by_phone: Option<Vec<StepJson>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    steps_by_web: Option<Vec<StepJson>>,
}

/// Answers requests of `--jsonl`. There may be many, so each region's timetable is
/// computed once.
pub(crate) struct Responder<'a> {
    context: &'a Context,
    explain: bool,
    timetables: Vec<(&'a Region, Timetable<'a>)>,
}

impl<'a> Responder<'a> {
    /// Computes the timetables, as far as the holidays are known.
    pub(crate) fn new(context: &'a Context, explain: bool) -> Self {
        let timetable = |region: &'a Region| {
            let known = &region.calendar;
            let office = context.office(region);
            (region, Timetable::new(office, known.known_from(), known.known_until()))
        };
        let timetables = context.site().regions.iter().map(timetable).collect();
        Self { context, explain, timetables }
    }

    /// Answers a request.
    pub(crate) fn answer(&self, request: HoursRequest) -> Result<HoursResponse, ErrorResponse> {
        let context = self.context;
        let region = region(context.site(), &request.region)?;
        let at = time::parse(&request.at)?;
        let office = context.office(region);
        let promise = promise(context, &office, at);
        let timetable = self.timetables.iter().find(|(other, _)| other.id == region.id);
        let answer = match timetable {
            Some((_, timetable)) => timetable.answer(at, promise.phone, promise.writing),
            None => office.answer(at, promise.phone, promise.writing),
        };
        let steps =
            |promise| self.explain.then(|| steps::steps(context, &office.working(at, promise)));
        let closed_because = match answer.status {
            Status::Open | Status::OpenUnlessHoliday => None,
            Status::Closed(why) => Some(ReasonJson::new(context, why)),
        };
        Ok(HoursResponse {
            region: request.region,
            at: time::write(at),
            open: matches!(answer.status, Status::Open | Status::OpenUnlessHoliday),
            next_open: answer.next_open.map(time::write),
            next_close: answer.next_close.map(time::write),
            reply_by_phone: answer.reply_by_phone.map(time::write),
            reply_by_web: answer.reply_in_writing.map(time::write),
            closed_because,
            holidays_known: answer.holidays_known(),
            steps_by_phone: steps(promise.phone),
            steps_by_web: steps(promise.writing),
        })
    }
}

/// Answers a person: a few lines for each region.
pub(crate) fn plain(context: &Context, args: &HoursArgs) -> Result<String, Failure> {
    let site = context.site();
    let at = args.at.unwrap_or_else(time::now);
    let named = args.regions.iter().map(|id| region(site, id));
    let mut regions: Vec<&Region> = named.collect::<Result<_, _>>().map_err(Failure::Argument)?;
    if regions.is_empty() {
        regions = site.regions.iter().collect();
    }
    let paragraphs: Vec<String> =
        regions.into_iter().map(|region| paragraph(context, region, at, args.explain)).collect();
    Ok(paragraphs.join("\n"))
}

/// A region's answer in its centre's own clock.
fn paragraph(context: &Context, region: &Region, at: DateTime<Utc>, explain: bool) -> String {
    let (site, notices) = (context.site(), context.content.notices());
    let m = &site.messages;
    let closed = |why| words::closed(m, &site.names, notices, why);
    let clock = |at: DateTime<Utc>| time::civil(region.zone.local(at));
    let office = context.office(region);
    let promise = promise(context, &office, at);
    let answer = office.answer(at, promise.phone, promise.writing);
    let status = match (answer.status, answer.next_open, answer.next_close) {
        (Status::Open, _, Some(close)) => m.open_until(&clock(close)),
        (Status::Open, _, None) => m.open_now().to_owned(),
        (Status::OpenUnlessHoliday, ..) => m.open_unless_holiday().to_owned(),
        (Status::Closed(why), Some(open), _) => m.closed_until(&closed(why), &clock(open)),
        (Status::Closed(why), None, _) => m.closed_unknown(&closed(why)),
    };
    let reply = |by: Option<_>| by.map_or_else(|| m.reply_unknown().to_owned(), clock);
    let rows = [
        (m.reply_if_call(), promise.phone, answer.reply_by_phone),
        (m.reply_if_write(), promise.writing, answer.reply_in_writing),
    ];
    let mut text = String::new();
    let head = (site.names.region(&region.id), &region.id, clock(at), region.zone.name());
    // Writing to a text does not fail.
    _ = writeln!(text, "{} ({}), {} {}", head.0, head.1, head.2, head.3);
    _ = writeln!(text, "  {status}");
    for (label, promise, by) in rows {
        let within = m.reply_within(promise.as_secs() / 3_600);
        let told = [label, within.as_str()].join(m.lang().gap());
        _ = writeln!(text, "  {}", m.aside(&told, &reply(by)));
        if explain {
            let working = office.working(at, promise);
            for line in steps::lines(context, region, &working) {
                _ = writeln!(text, "    {line}");
            }
        }
    }
    text
}

/// The promises of that day.
fn promise(context: &Context, office: &OfficeHours, at: DateTime<Utc>) -> ReplyTimes {
    let reply = &context.site().plan.reply;
    *reply.on(office.date(at)).unwrap_or_else(|| reply.newest())
}

fn region<'a>(site: &'a Site, id: &str) -> Result<&'a Region, String> {
    site.region(id).ok_or_else(|| {
        let known: Vec<&str> = site.regions.iter().map(|region| region.id.as_str()).collect();
        format!("no region {id:?}; there are: {}", known.join(", "))
    })
}
