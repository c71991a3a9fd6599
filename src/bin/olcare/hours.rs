//! `olcare hours`: open or closed, until when, and when an answer comes.

use crate::args::{Args, Command};
use crate::content::Context;
use crate::failure::Failure;
use crate::refusal::Refusal;
use crate::time;
use chrono::{DateTime, Utc};
use olcare_portal::content::Site;
use olcare_portal::domain::figures::ReplyTimes;
use olcare_portal::domain::hours::{Answer, Closed, Holiday, Status};
use olcare_portal::domain::region::Region;
use olcare_portal::i18n::{Lang, words};
use serde::{Deserialize, Serialize, Serializer};
use std::fmt::Write;

/// A question on standard input.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Question {
    region: String,
    at: String,
}

/// Its answer.
#[derive(Debug, Serialize)]
pub(crate) struct Hours {
    region: String,
    at: String,
    open: bool,
    next_open: Option<String>,
    next_close: Option<String>,
    reply_by_phone: Option<String>,
    reply_by_web: Option<String>,
    closed_because: Option<Because>,
    holidays_known: bool,
}

/// Why a centre is closed.
#[derive(Debug, Serialize)]
#[serde(rename_all = "lowercase")]
enum Because {
    Night,
    Weekend,
    Holiday(InEveryLanguage),
}

/// A name by language, in the order of the languages.
#[derive(Debug)]
struct InEveryLanguage(Vec<(Lang, String)>);

impl Serialize for InEveryLanguage {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(lang, name)| (lang.code(), name)))
    }
}

/// Answers a question of standard input.
pub(crate) fn answer(context: &Context, asked: Question) -> Result<Hours, Refusal> {
    let region = region(context.site(), &asked.region).map_err(Refusal::new)?;
    let at = instant(&asked.at).map_err(Refusal::new)?;
    let (_, answer) = ask(context.site(), region, at);
    let closed_because = match answer.status {
        Status::Open | Status::OpenUnlessHoliday => None,
        Status::Closed(Closed::Night) => Some(Because::Night),
        Status::Closed(Closed::Weekend) => Some(Because::Weekend),
        Status::Closed(Closed::Holiday(day)) => Some(Because::Holiday(names(context, day))),
    };
    Ok(Hours {
        region: asked.region,
        at: time::write(at),
        open: matches!(answer.status, Status::Open | Status::OpenUnlessHoliday),
        next_open: answer.next_open.map(time::write),
        next_close: answer.next_close.map(time::write),
        reply_by_phone: answer.reply_by_phone.map(time::write),
        reply_by_web: answer.reply_in_writing.map(time::write),
        closed_because,
        holidays_known: answer.holidays_known(),
    })
}

/// Answers a person: a few lines for each region.
pub(crate) fn plain(context: &Context, args: &Args) -> Result<String, Failure> {
    let wrong = |message: String| Failure::usage(Command::Hours, message);
    let site = context.site();
    let at = match &args.at {
        Some(text) => instant(text).map_err(wrong)?,
        None => time::now(),
    };
    let named = args.texts()?.into_iter().map(|id| region(site, id));
    let mut regions: Vec<&Region> = named.collect::<Result<_, _>>().map_err(wrong)?;
    if regions.is_empty() {
        regions = site.regions.iter().collect();
    }
    let paragraphs: Vec<String> =
        regions.into_iter().map(|region| paragraph(site, region, at)).collect();
    Ok(paragraphs.join("\n"))
}

/// A region's answer in its centre's own clock.
fn paragraph(site: &Site, region: &Region, at: DateTime<Utc>) -> String {
    let m = &site.messages;
    let clock = |at: DateTime<Utc>| time::civil(at.with_timezone(&region.zone).naive_local());
    let (promise, answer) = ask(site, region, at);
    let status = match (answer.status, answer.next_open, answer.next_close) {
        (Status::Open, _, Some(close)) => m.open_until(&clock(close)),
        (Status::Open, _, None) => m.open_now().to_owned(),
        (Status::OpenUnlessHoliday, ..) => m.open_unless_holiday().to_owned(),
        (Status::Closed(why), Some(open), _) => {
            m.closed_until(&words::closed(m, &site.names, why), &clock(open))
        }
        (Status::Closed(why), None, _) => m.closed_unknown(&words::closed(m, &site.names, why)),
    };
    let reply = |by: Option<DateTime<Utc>>| match by {
        Some(by) => clock(by),
        None => m.reply_unknown().to_owned(),
    };
    let (phone, writing) = (promise.phone.as_secs() / 3_600, promise.writing.as_secs() / 3_600);
    let (phone, writing) = (m.reply_within(phone), m.reply_within(writing));
    let mut text = String::new();
    let head = (site.region_name(&region.id), &region.id, clock(at), region.zone);
    // Writing to a text does not fail.
    _ = writeln!(text, "{} ({}), {} {}", head.0, head.1, head.2, head.3);
    _ = writeln!(text, "  {status}");
    _ = writeln!(text, "  {} {phone} ({})", m.reply_if_call(), reply(answer.reply_by_phone));
    _ = writeln!(text, "  {} {writing} ({})", m.reply_if_write(), reply(answer.reply_in_writing));
    text
}

/// The centre's answer, with the promises of that day.
fn ask<'a>(site: &'a Site, region: &'a Region, at: DateTime<Utc>) -> (ReplyTimes, Answer<'a>) {
    let office = region.office();
    let reply = &site.plan.reply;
    let promise = *reply.on(office.date(at)).unwrap_or_else(|| reply.newest());
    (promise, office.answer(at, promise.phone, promise.writing))
}

fn region<'a>(site: &'a Site, id: &str) -> Result<&'a Region, String> {
    site.region(id).ok_or_else(|| {
        let known: Vec<&str> = site.regions.iter().map(|region| region.id.as_str()).collect();
        format!("no region {id:?}; there are: {}", known.join(", "))
    })
}

fn instant(text: &str) -> Result<DateTime<Utc>, String> {
    time::read(text)
        .ok_or_else(|| format!("{text:?} is not an RFC 3339 instant, as 2026-03-29T07:00:00Z is"))
}

fn names(context: &Context, day: &Holiday) -> InEveryLanguage {
    let name = |&lang: &Lang| (lang, context.site_in(lang).names.holiday(&day.name).to_owned());
    InEveryLanguage(Lang::ALL.iter().map(name).collect())
}
