//! Opening hours: edges, clock changes, holidays, what is not known, and a
//! second solver that only counts minutes.
#![allow(clippy::unwrap_used, reason = "a test may stop")]

mod common;

use chrono::{DateTime, Datelike, NaiveDate, TimeDelta, Timelike, Utc};
use chrono_tz::Tz;
use common::hours::Ask;
use common::{day, instant};
use olcare_portal::domain::hours::{
    Calendar, CalendarError, Closed, DayHours, Holiday, LocalMinute, OfficeHours, Status,
    WeeklyHours,
};
use olcare_portal::domain::id::Id;
use olcare_portal::domain::region::{Region, propose};
use olcare_portal::domain::zone::Zone;
use olcare_portal::i18n::Lang;
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::sync::LazyLock;
use std::time::Duration;

const HOUR: Duration = Duration::from_secs(3_600);

static REGIONS: LazyLock<Vec<Region>> =
    LazyLock::new(|| common::library().site(Lang::Fr).regions.clone());

fn region(id: &str) -> &'static Region {
    REGIONS.iter().find(|region| region.id.as_str() == id).unwrap()
}

/// A status in a word, with the holiday's name.
fn word(status: Status) -> String {
    match status {
        Status::Open => "open".to_owned(),
        Status::OpenUnlessHoliday => "open unless holiday".to_owned(),
        Status::Closed(Closed::Night) => "night".to_owned(),
        Status::Closed(Closed::Weekend) => "weekend".to_owned(),
        Status::Closed(Closed::Holiday(holiday)) => holiday.name.to_string(),
        Status::Closed(Closed::Notice(exception)) => format!("notice {}", exception.notice),
    }
}

fn written(instant: Option<DateTime<Utc>>) -> String {
    instant.map_or("-".to_owned(), |at| format!("{at:?}"))
}

#[test]
fn status_and_next_changes() {
    // Name, region, now, status, next opening, next closing; "-" for not known.
    #[rustfmt::skip]
    let cases = [
        ("a second before opening", "france", "2026-03-04T07:59:59Z", "night", "2026-03-04T08:00:00Z", "2026-03-04T16:00:00Z"),
        ("the opening instant", "france", "2026-03-04T08:00:00Z", "open", "2026-03-05T08:00:00Z", "2026-03-04T16:00:00Z"),
        ("a second before closing", "france", "2026-03-04T15:59:59Z", "open", "2026-03-05T08:00:00Z", "2026-03-04T16:00:00Z"),
        ("the closing instant", "france", "2026-03-04T16:00:00Z", "night", "2026-03-05T08:00:00Z", "2026-03-05T16:00:00Z"),
        ("Friday's closing", "france", "2026-03-06T16:00:00Z", "night", "2026-03-09T08:00:00Z", "2026-03-09T16:00:00Z"),
        ("Friday's last local second", "france", "2026-03-06T22:59:59Z", "night", "2026-03-09T08:00:00Z", "2026-03-09T16:00:00Z"),
        ("Saturday's first local second", "france", "2026-03-06T23:00:00Z", "weekend", "2026-03-09T08:00:00Z", "2026-03-09T16:00:00Z"),
        ("Monday's first local second", "france", "2026-03-08T23:00:00Z", "night", "2026-03-09T08:00:00Z", "2026-03-09T16:00:00Z"),
        ("Toronto closes at 20", "americas", "2026-03-05T00:59:59Z", "open", "2026-03-05T14:00:00Z", "2026-03-05T01:00:00Z"),
        ("Melbourne closes at 19", "australia", "2026-03-04T07:59:59Z", "open", "2026-03-04T22:00:00Z", "2026-03-04T08:00:00Z"),

        // The weekend on which the clocks change, and the Monday after.
        ("Toronto before summer time", "americas", "2026-03-06T13:59:59Z", "night", "2026-03-06T14:00:00Z", "2026-03-07T01:00:00Z"),
        ("Toronto, the spring Sunday", "americas", "2026-03-08T07:00:00Z", "weekend", "2026-03-09T13:00:00Z", "2026-03-10T00:00:00Z"),
        ("Toronto before winter time", "americas", "2026-10-30T12:59:59Z", "night", "2026-10-30T13:00:00Z", "2026-10-31T00:00:00Z"),
        ("Toronto, the autumn Sunday", "americas", "2026-11-01T06:00:00Z", "weekend", "2026-11-02T14:00:00Z", "2026-11-03T01:00:00Z"),
        ("London before summer time", "united-kingdom", "2026-03-27T08:59:59Z", "night", "2026-03-27T09:00:00Z", "2026-03-27T17:00:00Z"),
        ("London, the spring Sunday", "united-kingdom", "2026-03-29T01:00:00Z", "weekend", "2026-03-30T08:00:00Z", "2026-03-30T16:00:00Z"),
        ("London, the autumn Sunday", "united-kingdom", "2026-10-25T01:00:00Z", "weekend", "2026-10-26T09:00:00Z", "2026-10-26T17:00:00Z"),
        ("Berlin, the spring Sunday", "germany", "2026-03-29T01:00:00Z", "weekend", "2026-03-30T07:00:00Z", "2026-03-30T15:00:00Z"),
        ("Berlin, the autumn Sunday", "germany", "2026-10-25T01:00:00Z", "weekend", "2026-10-26T08:00:00Z", "2026-10-26T16:00:00Z"),
        ("Paris, the spring Sunday", "france", "2026-03-29T01:00:00Z", "weekend", "2026-03-30T07:00:00Z", "2026-03-30T15:00:00Z"),
        ("Paris, the autumn Sunday", "france", "2026-10-25T01:00:00Z", "weekend", "2026-10-26T08:00:00Z", "2026-10-26T16:00:00Z"),
        ("Amsterdam, the spring Sunday", "netherlands", "2026-03-29T01:00:00Z", "weekend", "2026-03-30T07:00:00Z", "2026-03-30T15:00:00Z"),
        ("Amsterdam, the autumn Sunday", "netherlands", "2026-10-25T01:00:00Z", "weekend", "2026-10-26T08:00:00Z", "2026-10-26T16:00:00Z"),
        ("Melbourne, winter time at Easter", "australia", "2026-04-02T08:00:00Z", "night", "2026-04-06T23:00:00Z", "2026-04-07T09:00:00Z"),
        ("Melbourne, the spring Sunday", "australia", "2026-10-03T16:00:00Z", "weekend", "2026-10-04T22:00:00Z", "2026-10-05T08:00:00Z"),
        ("Kuala Lumpur in March", "malaysia", "2026-03-30T00:59:59Z", "night", "2026-03-30T01:00:00Z", "2026-03-30T09:00:00Z"),
        ("Kuala Lumpur in November", "malaysia", "2026-11-02T00:59:59Z", "night", "2026-11-02T01:00:00Z", "2026-11-02T09:00:00Z"),
        ("Tokyo in March", "japan", "2026-03-29T23:59:59Z", "night", "2026-03-30T00:00:00Z", "2026-03-30T08:00:00Z"),
        ("Tokyo in November", "japan", "2026-11-01T23:59:59Z", "night", "2026-11-02T00:00:00Z", "2026-11-02T08:00:00Z"),

        // Holidays.
        ("within the hours of a holiday", "france", "2026-07-14T10:00:00Z", "national-day", "2026-07-15T07:00:00Z", "2026-07-15T15:00:00Z"),
        ("the first local second of a holiday", "france", "2026-07-13T22:00:00Z", "national-day", "2026-07-15T07:00:00Z", "2026-07-15T15:00:00Z"),
        ("the last local second before a holiday", "france", "2026-07-13T21:59:59Z", "night", "2026-07-15T07:00:00Z", "2026-07-15T15:00:00Z"),
        ("a holiday on a Saturday is a weekend", "france", "2026-08-15T10:00:00Z", "weekend", "2026-08-17T07:00:00Z", "2026-08-17T15:00:00Z"),
        ("three days of holiday after a Sunday", "japan", "2026-05-03T03:00:00Z", "weekend", "2026-05-07T00:00:00Z", "2026-05-07T08:00:00Z"),
        ("a substitute holiday", "japan", "2026-05-06T03:00:00Z", "substitute-holiday", "2026-05-07T00:00:00Z", "2026-05-07T08:00:00Z"),
        ("Christmas, weekend, Boxing Day observed", "united-kingdom", "2026-12-24T17:00:00Z", "night", "2026-12-29T09:00:00Z", "2026-12-29T17:00:00Z"),
        ("a contested holiday counts", "americas", "2027-12-27T15:00:00Z", "christmas-day-observed", "2027-12-28T14:00:00Z", "2027-12-29T01:00:00Z"),

        // Past the last day and before the first day of which holidays are known.
        ("the last known Friday, open", "malaysia", "2027-12-31T08:30:00Z", "open", "-", "2027-12-31T09:00:00Z"),
        ("the last known Friday, closed", "malaysia", "2027-12-31T09:00:00Z", "night", "-", "-"),
        ("a Saturday past the known days", "malaysia", "2028-01-01T03:00:00Z", "weekend", "-", "-"),
        ("a Monday past the known days", "malaysia", "2028-01-03T03:00:00Z", "open unless holiday", "-", "-"),
        ("a night past the known days", "malaysia", "2028-01-03T12:00:00Z", "night", "-", "-"),
        ("the last known day elsewhere", "france", "2036-12-31T10:00:00Z", "open", "-", "2036-12-31T16:00:00Z"),
        ("a Friday past the known days", "france", "2037-01-02T10:00:00Z", "open unless holiday", "-", "-"),
        ("a Tuesday before the known days", "france", "2024-12-31T10:00:00Z", "open unless holiday", "-", "-"),
        ("the first known day", "france", "2025-01-01T10:00:00Z", "new-years-day", "2025-01-02T08:00:00Z", "2025-01-02T16:00:00Z"),
    ];
    for (name, id, now, status, next_open, next_close) in cases {
        let office = region(id).office();
        let now = instant(now);
        assert_eq!(word(office.status(now)), status, "{name}: status");
        assert_eq!(written(office.next_open(now)), next_open, "{name}: next opening");
        assert_eq!(written(office.next_close(now)), next_close, "{name}: next closing");
    }
}

#[test]
fn deadlines() {
    // Name, region, now, minutes promised, deadline; "-" for not known.
    #[rustfmt::skip]
    let cases = [
        ("within a day", "france", "2026-03-04T09:15:30Z", 120, "2026-03-04T11:15:30Z"),
        ("from the next opening when closed", "france", "2026-03-04T03:00:00Z", 120, "2026-03-04T10:00:00Z"),
        ("from Monday on a Saturday", "france", "2026-03-07T10:00:00Z", 240, "2026-03-09T12:00:00Z"),
        ("at closing time it stays that day", "france", "2026-03-04T14:00:00Z", 120, "2026-03-04T16:00:00Z"),
        ("a second late, a second into the next day", "france", "2026-03-04T14:00:01Z", 120, "2026-03-05T08:00:01Z"),
        ("a whole day from its opening", "france", "2026-03-04T08:00:00Z", 480, "2026-03-04T16:00:00Z"),
        ("a whole day and a minute", "france", "2026-03-04T08:00:00Z", 481, "2026-03-05T08:01:00Z"),
        ("asked at closing time", "france", "2026-03-04T16:00:00Z", 120, "2026-03-05T10:00:00Z"),
        ("over a weekend", "france", "2026-03-06T15:30:00Z", 240, "2026-03-09T11:30:00Z"),
        ("over the weekend of summer time", "france", "2026-03-27T15:30:00Z", 240, "2026-03-30T10:30:00Z"),
        ("over the weekend of winter time", "france", "2026-10-23T14:30:00Z", 240, "2026-10-26T11:30:00Z"),
        ("over a holiday", "france", "2026-07-13T14:00:00Z", 120, "2026-07-15T08:00:00Z"),
        ("on a holiday", "france", "2026-07-14T10:00:00Z", 120, "2026-07-15T09:00:00Z"),
        ("over Good Friday, Easter and winter time", "australia", "2026-04-02T07:00:00Z", 120, "2026-04-07T00:00:00Z"),
        ("over several days", "france", "2026-03-02T08:00:00Z", 5 * 480, "2026-03-06T16:00:00Z"),
        ("nothing promised, while open", "france", "2026-03-04T09:00:00Z", 0, "2026-03-04T09:00:00Z"),
        ("known to the last known closing", "malaysia", "2027-12-31T08:30:00Z", 30, "2027-12-31T09:00:00Z"),
        ("a minute past the known days", "malaysia", "2027-12-31T08:30:00Z", 31, "-"),
        ("past the known days", "malaysia", "2028-01-03T03:00:00Z", 120, "-"),
        ("before the known days", "france", "2024-12-31T10:00:00Z", 120, "-"),
    ];
    for (name, id, now, minutes, deadline) in cases {
        let promise = Duration::from_secs(minutes * 60);
        let found = region(id).office().reply_by(instant(now), promise);
        assert_eq!(written(found), deadline, "{name}");
    }
}

#[test]
fn what_is_not_known_is_said() {
    // Name, region, now, whether a holiday could not change the answer.
    let cases = [
        ("years of known days ahead", "malaysia", "2026-03-04T03:00:00Z", true),
        ("the last known week", "malaysia", "2027-12-30T08:00:00Z", true),
        ("the last known Friday", "malaysia", "2027-12-31T03:00:00Z", false),
        ("past the known days, by day", "malaysia", "2028-01-03T03:00:00Z", false),
        ("past the known days, at night", "malaysia", "2028-01-03T12:00:00Z", false),
        ("before the known days", "malaysia", "2024-12-31T03:00:00Z", false),
    ];
    for (name, id, now, known) in cases {
        let answer = region(id).office().answer(instant(now), HOUR * 2, HOUR * 4);
        assert_eq!(answer.holidays_known(), known, "{name}: {answer:?}");
    }
}

#[test]
fn hours_at_a_clock_change() {
    // A centre open from 02:30 on Sundays, when the clocks change in Toronto.
    let time = |text: &str| LocalMinute::parse(text).unwrap();
    let week = |open: &str, close: &str| {
        let hours = DayHours::new(time(open), time(close)).unwrap();
        WeeklyHours::from_to(chrono::Weekday::Sun, chrono::Weekday::Sun, hours)
    };
    let calendar = Calendar::new(Vec::new(), day("2026-01-01"), day("2026-12-31")).unwrap();
    // Name, hours, now, next opening, next closing.
    #[rustfmt::skip]
    let cases = [
        ("a day of 23 hours", "00:00", "24:00", "2026-03-08T04:59:59Z", "2026-03-08T05:00:00Z", "2026-03-09T04:00:00Z"),
        ("a day of 25 hours", "00:00", "24:00", "2026-11-01T03:59:59Z", "2026-11-01T04:00:00Z", "2026-11-02T05:00:00Z"),
        ("a skipped opening moves on by the skip", "02:30", "09:00", "2026-03-08T05:00:00Z", "2026-03-08T07:30:00Z", "2026-03-08T13:00:00Z"),
        ("a skipped closing moves on by the skip", "01:00", "02:30", "2026-03-08T05:00:00Z", "2026-03-08T06:00:00Z", "2026-03-08T07:30:00Z"),
        ("a repeated opening is the first", "01:30", "09:00", "2026-11-01T04:00:00Z", "2026-11-01T05:30:00Z", "2026-11-01T14:00:00Z"),
        ("a repeated closing is the first", "00:00", "01:30", "2026-11-01T03:00:00Z", "2026-11-01T04:00:00Z", "2026-11-01T05:30:00Z"),
    ];
    let zone = Zone::named("America/Toronto").unwrap();
    for (name, open, close, now, next_open, next_close) in cases {
        let week = week(open, close);
        let office = OfficeHours { zone: &zone, week: &week, calendar: &calendar, exceptions: &[] };
        let now = instant(now);
        assert_eq!(written(office.next_open(now)), next_open, "{name}: next opening");
        assert_eq!(written(office.next_close(now)), next_close, "{name}: next closing");
        let opening = office.next_open(now).unwrap();
        assert_eq!(office.status(opening), Status::Open, "{name}: open at its opening");
        let before = opening - TimeDelta::seconds(1);
        assert_ne!(office.status(before), Status::Open, "{name}: closed before its opening");
    }
}

#[test]
fn times_of_day() {
    let cases = [
        ("00:00", Some((0, 0))),
        ("09:05", Some((9, 5))),
        ("23:59", Some((23, 59))),
        ("24:00", Some((24, 0))),
        ("24:01", None),
        ("09:60", None),
        ("9:00", None),
        ("09:0", None),
        ("+9:00", None),
        ("09.00", None),
        ("99:99", None),
        ("٠٩:٠٠", None),
        ("", None),
        (":", None),
    ];
    for (text, expected) in cases {
        let found = LocalMinute::parse(text).map(|time| (time.hour(), time.minute()));
        assert_eq!(found, expected, "{text:?}");
    }
    let time = |text: &str| LocalMinute::parse(text).unwrap();
    assert!(DayHours::new(time("09:00"), time("09:00")).is_none(), "nothing between");
    assert!(DayHours::new(time("17:00"), time("09:00")).is_none(), "backwards");
}

#[test]
fn ranges_of_days() {
    use chrono::Weekday::{Fri, Mon, Sat, Sun, Tue};
    let hours =
        DayHours::new(LocalMinute::parse("09:00").unwrap(), LocalMinute::parse("17:00").unwrap())
            .unwrap();
    // First and last day, days open, whether one range says it all.
    let cases = [
        (Mon, Fri, 5, true),
        (Mon, Sun, 7, true),
        (Tue, Tue, 1, true),
        (Sat, Mon, 3, false),
        (Sun, Fri, 6, false),
    ];
    for (first, last, count, is_range) in cases {
        let week = WeeklyHours::from_to(first, last, hours);
        let days = [Mon, Tue, chrono::Weekday::Wed, chrono::Weekday::Thu, Fri, Sat, Sun];
        let open = days.iter().filter(|day| week.on_weekday(**day).is_some()).count();
        assert_eq!(open, count, "{first} to {last}: days open");
        let range = is_range.then_some((first, last, hours));
        assert_eq!(week.as_range(), range, "{first} to {last}: as a range");
    }
}

#[test]
fn calendars_keep_their_order() {
    let holiday =
        |date: &str| Holiday { date: day(date), name: Id::new("a-day").unwrap(), contested: None };
    let cases: [(&str, &[&str], Option<CalendarError>); 7] = [
        ("none", &[], None),
        ("the first and the last known day", &["2026-01-01", "2026-12-31"], None),
        ("a day before the known ones", &["2025-12-31"], Some(CalendarError::OutsideKnown(0))),
        ("a day after", &["2026-05-01", "2027-01-01"], Some(CalendarError::OutsideKnown(1))),
        ("twice", &["2026-05-01", "2026-05-01"], Some(CalendarError::OutOfOrder(1))),
        ("backwards", &["2026-05-02", "2026-05-01"], Some(CalendarError::OutOfOrder(1))),
        (
            "the first fault is told",
            &["2026-05-01", "2026-06-01", "2026-05-02", "2028-01-01"],
            Some(CalendarError::OutOfOrder(2)),
        ),
    ];
    for (name, days, error) in cases {
        let days = days.iter().map(|date| holiday(date)).collect();
        let found = Calendar::new(days, day("2026-01-01"), day("2026-12-31"));
        assert_eq!(found.err(), error, "{name}");
    }
}

#[test]
fn far_years_are_not_known_and_do_no_harm() {
    for year in [-200_000, -1, 1, 1582, 1900, 2024, 2038, 2500, 9_999, 200_000] {
        for month in [1, 7] {
            let date = NaiveDate::from_ymd_opt(year, month, 15).unwrap();
            for hour in [0, 10, 22] {
                let now = date.and_hms_opt(hour, 0, 0).unwrap().and_utc();
                for region in REGIONS.iter() {
                    let name = format!("{} at {now}", region.id);
                    let answer = region.office().answer(now, HOUR * 2, HOUR * 4);
                    assert_ne!(answer.status, Status::Open, "{name}: no day is known");
                    assert!(!answer.holidays_known(), "{name}: holidays are not known");
                    assert_eq!(answer.next_open, None, "{name}: next opening");
                    assert_eq!(answer.reply_in_writing, None, "{name}: deadline");
                }
            }
        }
    }
}

#[test]
fn visitors_are_proposed_their_region() {
    let cases = [
        ("America/Toronto", Some("americas")),
        ("America/Argentina/Buenos_Aires", Some("americas")),
        ("Pacific/Honolulu", Some("americas")),
        ("Europe/London", Some("united-kingdom")),
        ("Europe/Dublin", Some("united-kingdom")),
        ("Europe/Berlin", Some("germany")),
        ("Europe/Zurich", Some("germany")),
        ("Europe/Paris", Some("france")),
        ("Europe/Amsterdam", Some("netherlands")),
        ("Australia/Sydney", Some("australia")),
        ("Asia/Kuala_Lumpur", Some("malaysia")),
        ("Asia/Tokyo", Some("japan")),
        ("europe/paris", None),
        ("America", None),
        ("", None),
        ("UTC", None),
    ];
    for (zone, expected) in cases {
        let found = propose(&REGIONS, zone).map(|region| region.id.as_str());
        assert_eq!(found, expected, "{zone:?}");
    }
}

/// A second solver, made of the documents alone: it looks at every minute.
struct Minutes {
    zone: Tz,
    open: u32,
    close: u32,
    holidays: BTreeSet<NaiveDate>,
}

static MINUTES: LazyLock<Vec<Minutes>> = LazyLock::new(|| {
    let regions: serde_json::Value =
        serde_json::from_str(include_str!("../public/content/regions.json")).unwrap();
    let holidays: serde_json::Value =
        serde_json::from_str(include_str!("../public/content/holidays.json")).unwrap();
    let text = |value: &serde_json::Value| value.as_str().unwrap().to_owned();
    let minute = |value: &serde_json::Value| -> u32 {
        let (hours, minutes) = value.as_str().unwrap().split_once(':').unwrap();
        hours.parse::<u32>().unwrap() * 60 + minutes.parse::<u32>().unwrap()
    };
    let regions = regions["regions"].as_array().unwrap().iter().map(|region| {
        assert_eq!(region["days"], serde_json::json!(["mon", "fri"]), "{}", region["id"]);
        let days = holidays[text(&region["id"])]["days"].as_array().unwrap();
        Minutes {
            zone: text(&region["zone"]).parse().unwrap(),
            open: minute(&region["open"]),
            close: minute(&region["close"]),
            holidays: days.iter().map(|holiday| day(&text(&holiday["date"]))).collect(),
        }
    });
    regions.collect()
});

impl Minutes {
    fn is_open(&self, now: DateTime<Utc>) -> bool {
        let local = now.with_timezone(&self.zone);
        let minute = local.hour() * 60 + local.minute();
        local.weekday().num_days_from_monday() < 5
            && (self.open..self.close).contains(&minute)
            && !self.holidays.contains(&local.date_naive())
    }

    /// The first minute after `now` at which it becomes open, or closed.
    fn next(&self, now: DateTime<Utc>, open: bool) -> DateTime<Utc> {
        let mut before = self.is_open(now);
        let mut at = now;
        loop {
            at += TimeDelta::minutes(1);
            let is = self.is_open(at);
            if is == open && before != open {
                return at;
            }
            before = is;
        }
    }

    /// When it has been open for so many minutes since `now`.
    fn after_open_minutes(&self, now: DateTime<Utc>, mut left: u64) -> DateTime<Utc> {
        let mut at = now;
        while left > 0 {
            left -= u64::from(self.is_open(at));
            at += TimeDelta::minutes(1);
        }
        at
    }
}

/// A region by its place in the list, and a second of its known days, three
/// weeks short of their end.
fn region_and_second() -> impl Strategy<Value = (usize, DateTime<Utc>)> {
    (0..REGIONS.len()).prop_flat_map(|index| {
        let calendar = &REGIONS[index].calendar;
        let start = |date: NaiveDate| date.and_hms_opt(0, 0, 0).unwrap().and_utc().timestamp();
        let first = start(calendar.known_from()) + 86_400;
        let last = start(calendar.known_until()) - 21 * 86_400;
        (Just(index), (first..last).prop_map(|at| DateTime::from_timestamp(at, 0).unwrap()))
    })
}

#[test]
fn every_day_from_2025_to_2036_in_every_zone() {
    for (region, minutes) in REGIONS.iter().zip(MINUTES.iter()) {
        let office = region.office();
        let mut at = instant("2025-01-01T00:00:00Z") + TimeDelta::days(1);
        let mut opened = 0;
        while at < instant("2036-12-31T00:00:00Z") {
            for probe in [at - TimeDelta::seconds(1), at] {
                let known = region.calendar.knows(office.date(probe));
                let open = match office.status(probe) {
                    Status::Open => known,
                    Status::OpenUnlessHoliday => !known,
                    Status::Closed(_) => false,
                };
                assert_eq!(open, minutes.is_open(probe), "{} at {probe}", region.id);
                opened += u32::from(open);
            }
            at += TimeDelta::hours(1);
        }
        assert!(opened > 40_000, "{} was open at {opened} probes only", region.id);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn the_second_solver_agrees((index, now) in region_and_second(), promise in 1_u64..=960) {
        let now = now - TimeDelta::seconds(i64::from(now.second()));
        let (office, minutes) = (REGIONS[index].office(), &MINUTES[index]);
        prop_assert_eq!(office.status(now) == Status::Open, minutes.is_open(now));
        prop_assert_eq!(office.next_open(now), Some(minutes.next(now, true)));
        prop_assert_eq!(office.next_close(now), Some(minutes.next(now, false)));
        let deadline = office.reply_by(now, Duration::from_secs(promise * 60));
        prop_assert_eq!(deadline, Some(minutes.after_open_minutes(now, promise)));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn an_opening_is_where_it_opens((index, now) in region_and_second()) {
        let office = REGIONS[index].office();
        let (open, close) = (office.next_open(now).unwrap(), office.next_close(now).unwrap());
        let second = TimeDelta::seconds(1);
        prop_assert!(open > now && close > now);
        prop_assert_eq!(office.status(open), Status::Open);
        prop_assert!(matches!(office.status(open - second), Status::Closed(_)));
        prop_assert_eq!(office.status(close - second), Status::Open);
        prop_assert!(matches!(office.status(close), Status::Closed(_)));
        prop_assert_eq!(office.status(now) == Status::Open, close < open);
    }

    #[test]
    fn a_deadline_keeps_its_promise(
        (index, now) in region_and_second(),
        later in 0_i64..200_000,
        seconds in 1_u64..100_000,
        more in 0_u64..20_000,
    ) {
        let office = REGIONS[index].office();
        let promise = Duration::from_secs(seconds);
        let deadline = office.reply_by(now, promise).unwrap();
        prop_assert!(deadline - now >= TimeDelta::from_std(promise).unwrap());
        prop_assert_eq!(office.status(deadline - TimeDelta::seconds(1)), Status::Open);
        let asked_later = office.reply_by(now + TimeDelta::seconds(later), promise).unwrap();
        prop_assert!(asked_later >= deadline, "asked later, answered earlier");
        let longer = office.reply_by(now, promise + Duration::from_secs(more)).unwrap();
        prop_assert!(longer >= deadline, "promised later, answered earlier");
    }

    #[test]
    fn one_holiday_more_answers_no_earlier(
        (index, now) in region_and_second(),
        after in 0_u64..20,
        seconds in 1_u64..100_000,
    ) {
        let region = &REGIONS[index];
        let date = region.office().date(now) + chrono::Days::new(after);
        let mut days = region.calendar.days().to_vec();
        if let Err(at) = days.binary_search_by_key(&date, |holiday| holiday.date) {
            days.insert(at, Holiday { date, name: Id::new("one-more").unwrap(), contested: None });
        }
        let (from, until) = (region.calendar.known_from(), region.calendar.known_until());
        let calendar = Calendar::new(days, from, until).unwrap();
        let fewer = region.office();
        let more = OfficeHours { calendar: &calendar, ..fewer };
        let promise = Duration::from_secs(seconds);
        let before = fewer.reply_by(now, promise).unwrap();
        // Not known any more is no earlier either.
        prop_assert!(more.reply_by(now, promise).is_none_or(|deadline| deadline >= before));
        prop_assert!(more.next_open(now).is_none_or(|at| at >= fewer.next_open(now).unwrap()));
    }

    #[test]
    fn any_instant_has_an_answer(index in 0_usize..8, at in any::<i32>(), kilo in 1_i64..1_000) {
        let now = DateTime::from_timestamp(i64::from(at) * kilo, 0).unwrap();
        let answer = REGIONS[index].office().answer(now, HOUR * 2, HOUR * 4);
        prop_assert!(answer.next_open.is_none_or(|open| open > now));
        prop_assert!(answer.next_close.is_none_or(|close| close > now));
    }
}
