//! Calendar files (iCalendar, RFC 5545): a centre's opening hours and closures.
//!
//! Pure like all of the domain: the stamp and every word are arguments, so the
//! same content gives the same bytes.
//!
//! The crate `icalendar` reads these files in the tests, but can't write them. Seen
//! with 0.17.12, without its features:
//!
//! - It has no type for VTIMEZONE, STANDARD and DAYLIGHT. One that it has read, it
//!   writes with a DTSTAMP and a UID each, which RFC 5545 does not allow there (3.6.5).
//! - A component without DTSTAMP gets the time of the clock and one without UID a
//!   random one, alarms too: the same content gives other bytes each time.
//! - For that it needs `chrono/clock`, `chrono/wasmbind` and `uuid/js`, always: the
//!   domain would reach the clock and the random numbers of the browser.
//! - Some lines have 76 octets: the space that begins the last piece is not counted.
//! - NAME is not escaped, and control characters, a carriage return among them, stay in
//!   the text of other properties.
//! - A trigger of 60 days is `-PT5184000S`, and properties are sorted by name.

mod date_time;
mod line;
mod zone;

pub use line::{ContentLines, escape, fold};

use super::hours::{Closed, DayHours, Departure, Holiday};
use super::region::Region;
use chrono::{DateTime, Datelike, NaiveDate, Utc, Weekday, WeekdaySet};
use date_time::{date, local, utc};

/// A file: what it is called, who makes it, since when it says what it says.
#[derive(Clone, Copy, Debug)]
pub struct File<'a> {
    /// The calendar's name for people.
    pub name: &'a str,
    /// The program that makes it, as a formal public identifier.
    pub product: &'a str,
    /// The host that makes the names of events unique in the world.
    pub host: &'a str,
    /// When the entries were written.
    pub stamp: DateTime<Utc>,
}

/// The words of an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its title.
    pub summary: String,
    /// What else is to be known of it.
    pub description: Option<String>,
}

impl File<'_> {
    /// A whole file with what is inside it.
    pub fn write(&self, inside: impl FnOnce(&mut ContentLines)) -> String {
        let mut lines = ContentLines::default();
        lines.component("VCALENDAR", |lines| {
            lines.value("VERSION", "2.0");
            lines.words("PRODID", self.product);
            lines.words("NAME", self.name);
            // Programs older than the property NAME read this one.
            lines.words("X-WR-CALNAME", self.name);
            inside(lines);
        });
        lines.finish()
    }

    /// An entry. `name` is unique in all files of the host; `when` writes its time,
    /// and after it whatever else the entry has. It leaves the reader's time free, and has
    /// alarms so many days before it begins.
    pub fn entry(
        &self,
        lines: &mut ContentLines,
        name: &str,
        words: &Entry,
        when: impl FnOnce(&mut ContentLines),
        alarms: &[u32],
    ) {
        lines.component("VEVENT", |lines| {
            lines.words("UID", &format!("{name}@{}", self.host));
            lines.value("DTSTAMP", &utc(self.stamp));
            when(lines);
            lines.words("SUMMARY", &words.summary);
            if let Some(description) = &words.description {
                lines.words("DESCRIPTION", description);
            }
            lines.value("TRANSP", "TRANSPARENT");
            // Parts come after all properties.
            alarms.iter().for_each(|days| alarm(lines, *days, &words.summary));
        });
    }

    /// An entry on the last day of a plan, with alarms before it.
    pub fn renewal(&self, last: NaiveDate, words: &Entry) -> String {
        self.write(|lines| {
            let name = format!("renewal-{}", date(last));
            self.entry(lines, &name, words, |lines| all_day(lines, last), &ALARMS);
        })
    }

    /// A centre's week and closures, as far as its holidays are known.
    pub fn centre(
        &self,
        region: &Region,
        open: &Entry,
        closed: impl Fn(&Holiday) -> Entry,
    ) -> String {
        let (first, last) = (region.calendar.known_from(), region.calendar.known_until());
        self.write(|lines| {
            zone::write(lines, &region.zone, first, last);
            for (hours, days) in shifts(region) {
                self.week(lines, region, open, hours, &days);
            }
            for (day, holiday) in closures(region) {
                let name = format!("{}-closed-{}", region.id, date(day));
                self.entry(lines, &name, &closed(holiday), |lines| all_day(lines, day), &[]);
            }
        })
    }

    /// The days of the week with the same hours, as one recurring entry; none where the
    /// calendar has no such day.
    fn week(
        &self,
        lines: &mut ContentLines,
        region: &Region,
        open: &Entry,
        hours: DayHours,
        days: &[Weekday],
    ) -> Option<()> {
        let (calendar, zone) = (&region.calendar, region.zone.name());
        let ours = |day: &NaiveDate| days.contains(&day.weekday());
        let known = || calendar.known_from().iter_days().take_while(|day| calendar.knows(*day));
        let first = known().find(ours)?;
        let last = known().filter(ours).last()?;
        let (start, end) = (hours.open().on(first)?, hours.close().on(first)?);
        let until = region.office().opening(last, hours)?;
        let name = format!("{}-open-{}", region.id, code(*days.first()?).to_ascii_lowercase());
        let when = |lines: &mut ContentLines| {
            lines.value(&format!("DTSTART;TZID={zone}"), &local(start));
            lines.value(&format!("DTEND;TZID={zone}"), &local(end));
            let days: Vec<String> = days.iter().copied().map(code).collect();
            let (days, until) = (days.join(","), utc(until.open));
            lines.value("RRULE", &format!("FREQ=WEEKLY;BYDAY={days};UNTIL={until}"));
            // One a line: some programs read the first of a list only.
            for (day, _) in closures(region).filter(|(day, _)| ours(day)) {
                if let Some(start) = hours.open().on(day) {
                    lines.value(&format!("EXDATE;TZID={zone}"), &local(start));
                }
            }
        };
        self.entry(lines, &name, open, when, &[]);
        Some(())
    }
}

/// How many days before its last day a plan's renewal is reminded of.
const ALARMS: [u32; 3] = [60, 30, 7];

/// An alarm some days before an entry begins (RFC 5545, 3.6.6).
fn alarm(lines: &mut ContentLines, days: u32, words: &str) {
    lines.component("VALARM", |lines| {
        lines.value("ACTION", "DISPLAY");
        lines.words("DESCRIPTION", words);
        lines.value("TRIGGER", &format!("-P{days}D"));
    });
}

/// The time of an entry of a whole day.
pub fn all_day(lines: &mut ContentLines, day: NaiveDate) {
    lines.value("DTSTART;VALUE=DATE", &date(day));
    if let Some(next) = day.succ_opt() {
        lines.value("DTEND;VALUE=DATE", &date(next));
    }
}

/// The days of the week by their hours, in the order of the week.
fn shifts(region: &Region) -> Vec<(DayHours, Vec<Weekday>)> {
    let mut shifts: Vec<(DayHours, Vec<Weekday>)> = Vec::new();
    for day in WeekdaySet::ALL.iter(Weekday::Mon) {
        let Some(hours) = region.week.on_weekday(day) else { continue };
        match shifts.iter_mut().find(|(same, _)| *same == hours) {
            Some((_, days)) => days.push(day),
            None => shifts.push((hours, vec![day])),
        }
    }
    shifts
}

/// The working days on which a public holiday closes the centre, oldest first.
fn closures(region: &Region) -> impl Iterator<Item = (NaiveDate, &Holiday)> {
    let calendar = &region.calendar;
    let departures = region.office().departures(calendar.known_from(), calendar.known_until());
    departures.filter_map(|(day, departure)| match departure {
        Departure::Closed(Closed::Holiday(holiday)) => Some((day, holiday)),
        _ => None,
    })
}

/// A day of the week in a rule: the first two letters of its English name.
fn code(day: Weekday) -> String {
    day.to_string()[..2].to_ascii_uppercase()
}
