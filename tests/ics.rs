//! Calendar files: their lines, their zones, and that they say what the content says.
#![allow(clippy::unwrap_used, reason = "a test may stop")]

mod common;

use chrono::{Datelike, NaiveDate, NaiveDateTime, TimeDelta, Weekday};
use common::{day, instant};
use olcare_portal::domain::hours::{
    Calendar, DayHours, Holiday, LocalMinute, OfficeHours, WeeklyHours,
};
use olcare_portal::domain::ics::{ContentLines, Entry, File, escape, fold};
use olcare_portal::domain::id::Id;
use olcare_portal::domain::region::Region;
use olcare_portal::domain::zone::Zone;
use olcare_portal::i18n::Lang;
use proptest::prelude::*;
use std::collections::BTreeSet;

const OCTETS: usize = 75;

/// What RFC 5545 says a reader does first.
fn unfold(text: &str) -> String {
    text.replace("\r\n ", "")
}

/// What a reader makes of a TEXT.
fn unescape(text: &str) -> String {
    let mut words = String::new();
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        match c {
            '\\' => match chars.next().unwrap() {
                'n' | 'N' => words.push('\n'),
                c => words.push(c),
            },
            c => words.push(c),
        }
    }
    words
}

fn file() -> File<'static> {
    File {
        name: "Hours; closures, and more",
        product: "-//Test//Test//EN",
        host: "example.org",
        stamp: instant("2025-01-01T00:00:00Z"),
    }
}

fn entry(summary: &str) -> Entry {
    Entry { summary: summary.to_owned(), description: None }
}

fn closed(holiday: &Holiday) -> Entry {
    Entry {
        summary: format!("Closed: {}", holiday.name),
        description: holiday.contested.as_ref().map(|why| format!("Not sure: {why}")),
    }
}

fn centre(region: &Region) -> String {
    file().centre(region, &entry("Open"), closed)
}

fn regions() -> Vec<Region> {
    common::library().site(Lang::En).regions.clone()
}

/// The values of a property, with the beginning of its name.
fn values(text: &str, name: &str) -> Vec<String> {
    let text = unfold(text);
    let values = text.split("\r\n").filter_map(|line| line.strip_prefix(name)?.split_once(':'));
    values.map(|(_, value)| value.to_owned()).collect()
}

/// The insides of the components of that name.
fn components(text: &str, name: &str) -> Vec<String> {
    let (begin, end) = (format!("BEGIN:{name}\r\n"), format!("END:{name}\r\n"));
    text.split(&begin).skip(1).map(|rest| rest.split(&end).next().unwrap().to_owned()).collect()
}

fn civil(text: &str) -> NaiveDateTime {
    NaiveDateTime::parse_from_str(text, "%Y%m%dT%H%M%S").unwrap()
}

#[test]
fn a_line_of_75_octets_stays_whole_and_one_of_76_is_cut() {
    let whole = "x".repeat(OCTETS);
    assert_eq!(fold(&whole), whole);
    assert_eq!(fold(&format!("{whole}y")), format!("{whole}\r\n y"));
    // The space that begins a piece counts: 74 characters are left to it.
    let three = "x".repeat(OCTETS + 74 + 1);
    let lengths: Vec<usize> = fold(&three).split("\r\n").map(str::len).collect();
    assert_eq!(lengths, [75, 75, 2]);
}

#[test]
fn a_character_of_several_octets_is_never_cut() {
    for c in ["é", "は", "🎌"] {
        for before in OCTETS - 4..=OCTETS {
            let line = "x".repeat(before) + &c.repeat(60);
            let folded = fold(&line);
            assert!(folded.split("\r\n").all(|piece| piece.len() <= OCTETS), "{folded}");
            // No piece could have taken the next character too.
            let pieces: Vec<&str> = folded.split("\r\n").collect();
            for two in pieces.windows(2) {
                let next = two[1].chars().nth(1).unwrap();
                assert!(two[0].len() + next.len_utf8() > OCTETS, "{two:?}");
            }
            assert_eq!(unfold(&folded), line);
        }
    }
}

#[test]
fn text_is_escaped() {
    assert_eq!(escape(r"a,b;c\d:e"), r"a\,b\;c\\d:e");
    assert_eq!(escape("one\r\ntwo\nthree"), r"one\ntwo\nthree");
    assert_eq!(escape("bell\u{7} tab\t"), "bell tab");
    assert_eq!(escape("« Fermé\u{a0}: l’été »"), "« Fermé\u{a0}: l’été »");
}

#[test]
fn other_files_can_be_made_of_the_same_parts() {
    let text = file().write(|lines: &mut ContentLines| {
        let when = |lines: &mut ContentLines| {
            olcare_portal::domain::ics::all_day(lines, day("2028-02-28"));
            lines.component("VALARM", |lines| {
                lines.value("ACTION", "DISPLAY");
                lines.value("TRIGGER", "-P30D");
                lines.words("DESCRIPTION", "Renew, please");
            });
        };
        file().entry(lines, "renewal", &entry("Renew; soon"), when, &[]);
    });
    let expected = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Test//Test//EN",
        r"NAME:Hours\; closures\, and more",
        r"X-WR-CALNAME:Hours\; closures\, and more",
        "BEGIN:VEVENT",
        "UID:renewal@example.org",
        "DTSTAMP:20250101T000000Z",
        "DTSTART;VALUE=DATE:20280228",
        "DTEND;VALUE=DATE:20280229",
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        "TRIGGER:-P30D",
        r"DESCRIPTION:Renew\, please",
        "END:VALARM",
        r"SUMMARY:Renew\; soon",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    ];
    assert_eq!(text, expected.join("\r\n"));
}

#[test]
fn a_small_centre_gives_exactly_this_file() {
    let minute = |text| LocalMinute::parse(text).unwrap();
    let id = |text| Id::new(text).unwrap();
    let holidays = vec![
        Holiday { date: day("2026-03-31"), name: id("spring"), contested: Some(id("estimate")) },
        // A Sunday: the centre is closed anyway.
        Holiday { date: day("2026-04-05"), name: id("easter"), contested: None },
    ];
    let region = Region {
        id: id("here"),
        zone: Zone::named("Europe/London").unwrap(),
        week: WeeklyHours::from_to(
            Weekday::Mon,
            Weekday::Tue,
            DayHours::new(minute("18:30"), minute("24:00")).unwrap(),
        ),
        calendar: Calendar::new(holidays, day("2026-03-28"), day("2026-04-08")).unwrap(),
        phones: Vec::new(),
        visitors: Vec::new(),
    };
    let expected = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Test//Test//EN",
        r"NAME:Hours\; closures\, and more",
        r"X-WR-CALNAME:Hours\; closures\, and more",
        "BEGIN:VTIMEZONE",
        "TZID:Europe/London",
        "BEGIN:STANDARD",
        "DTSTART:20260327T000000",
        "TZOFFSETFROM:+0000",
        "TZOFFSETTO:+0000",
        "TZNAME:GMT",
        "END:STANDARD",
        "BEGIN:DAYLIGHT",
        "DTSTART:20260329T010000",
        "TZOFFSETFROM:+0000",
        "TZOFFSETTO:+0100",
        "TZNAME:BST",
        "END:DAYLIGHT",
        "END:VTIMEZONE",
        "BEGIN:VEVENT",
        "UID:here-open-mo@example.org",
        "DTSTAMP:20250101T000000Z",
        "DTSTART;TZID=Europe/London:20260330T183000",
        "DTEND;TZID=Europe/London:20260331T000000",
        "RRULE:FREQ=WEEKLY;BYDAY=MO,TU;UNTIL=20260407T173000Z",
        "EXDATE;TZID=Europe/London:20260331T183000",
        "SUMMARY:Open",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
        "BEGIN:VEVENT",
        "UID:here-closed-20260331@example.org",
        "DTSTAMP:20250101T000000Z",
        "DTSTART;VALUE=DATE:20260331",
        "DTEND;VALUE=DATE:20260401",
        "SUMMARY:Closed: spring",
        "DESCRIPTION:Not sure: estimate",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    ];
    assert_eq!(centre(&region), expected.join("\r\n"));
    assert_eq!(centre(&region), centre(&region.clone()), "the same bytes again");
}

#[test]
fn every_line_of_the_real_files_is_short_and_ends_well() {
    for region in regions() {
        let text = centre(&region);
        assert!(text.ends_with("\r\n"), "{}", region.id);
        assert_eq!(text.matches('\n').count(), text.matches("\r\n").count(), "{}", region.id);
        for line in text.split("\r\n") {
            assert!(line.len() <= OCTETS, "{}: {line}", region.id);
        }
    }
}

#[test]
fn a_calendar_s_own_reader_reads_the_real_files() {
    for region in regions() {
        let text = centre(&region);
        let unfolded = icalendar::parser::unfold(&text);
        let read = icalendar::parser::read_calendar(&unfolded).unwrap();
        let count = |name: &str| read.components.iter().filter(|part| part.name == name).count();
        assert_eq!(count("VTIMEZONE"), 1, "{}", region.id);
        assert_eq!(count("VEVENT"), components(&text, "VEVENT").len(), "{}", region.id);
        assert_eq!(read.components.len(), count("VTIMEZONE") + count("VEVENT"), "{}", region.id);
    }
}

#[test]
fn the_days_left_out_are_the_working_holidays() {
    for region in regions() {
        let text = centre(&region);
        let week = components(&text, "VEVENT").remove(0);
        let left_out: Vec<NaiveDate> =
            values(&week, "EXDATE;TZID=").iter().map(|at| civil(at).date()).collect();
        let weekend = [Weekday::Sat, Weekday::Sun];
        let holidays: Vec<&Holiday> = region.calendar.days().iter().collect();
        let working: Vec<&Holiday> =
            holidays.into_iter().filter(|h| !weekend.contains(&h.date.weekday())).collect();
        assert!(working.len() >= 20, "{}: {}", region.id, working.len());
        let dates: Vec<NaiveDate> = working.iter().map(|holiday| holiday.date).collect();
        assert_eq!(left_out, dates, "{}", region.id);
        // Each has an entry of its own, and says so where it is contested.
        let closures = components(&text, "VEVENT").split_off(1);
        assert_eq!(closures.len(), working.len(), "{}", region.id);
        for (closure, holiday) in closures.iter().zip(working) {
            let expected = closed(holiday);
            let summary = unescape(&values(closure, "SUMMARY")[0]);
            assert_eq!(summary, expected.summary);
            let description = values(closure, "DESCRIPTION").first().map(|text| unescape(text));
            assert_eq!(description, expected.description, "{}: {summary}", region.id);
            let start = values(closure, "DTSTART;VALUE=DATE").remove(0);
            assert_eq!(start, holiday.date.to_string().replace('-', ""));
        }
    }
}

#[test]
fn names_of_entries_are_unique_in_all_files() {
    let mut names = BTreeSet::new();
    for region in regions() {
        let text = centre(&region);
        let uids = values(&text, "UID");
        assert_eq!(uids.len(), components(&text, "VEVENT").len(), "{}", region.id);
        for uid in uids {
            assert!(names.insert(uid.clone()), "{uid} twice");
        }
    }
    assert!(names.contains("japan-closed-20270920@example.org"), "{names:?}");
}

/// The seconds of an offset like `+0930`.
fn seconds(offset: &str) -> i64 {
    assert_eq!(offset.len(), 5, "{offset}");
    let (hours, minutes): (i64, i64) =
        (offset[1..3].parse().unwrap(), offset[3..].parse().unwrap());
    let seconds = hours * 3600 + minutes * 60;
    if offset.starts_with('-') { -seconds } else { seconds }
}

/// Reads the zone of a file as a calendar program would: onset in UTC, offset, summer.
fn clocks(text: &str) -> Vec<(NaiveDateTime, i64, bool)> {
    let zone = components(text, "VTIMEZONE").remove(0);
    let of = |name: &str, summer: bool| -> Vec<(NaiveDateTime, i64, bool)> {
        let read = |part: &String| {
            let one = |name: &str| values(part, name).remove(0);
            let from = seconds(&one("TZOFFSETFROM"));
            let onset = civil(&one("DTSTART")) - TimeDelta::seconds(from);
            (onset, seconds(&one("TZOFFSETTO")), summer)
        };
        components(&zone, name).iter().map(read).collect()
    };
    let mut clocks = of("STANDARD", false);
    clocks.extend(of("DAYLIGHT", true));
    clocks.sort();
    clocks
}

#[test]
fn the_zone_tells_every_hour_as_the_centre_s_clock() {
    for region in regions() {
        let clocks = clocks(&centre(&region));
        let zone: chrono_tz::Tz = region.zone.name().parse().unwrap();
        let (first, last) = (region.calendar.known_from(), region.calendar.known_until());
        let mut hour = first.and_hms_opt(0, 0, 0).unwrap() - TimeDelta::hours(12);
        let end = last.and_hms_opt(0, 0, 0).unwrap() + TimeDelta::hours(36);
        while hour < end {
            let told = clocks.iter().rev().find(|(onset, ..)| *onset <= hour).unwrap().1;
            let shown = hour.and_utc().with_timezone(&zone).naive_local();
            assert_eq!(hour + TimeDelta::seconds(told), shown, "{} at {hour} UTC", region.id);
            hour += TimeDelta::hours(1);
        }
    }
}

#[test]
fn zones_with_and_without_changes() {
    let of = |id: &str| {
        let region = regions().into_iter().find(|region| region.id.as_str() == id).unwrap();
        clocks(&centre(&region))
    };
    assert_eq!(of("japan"), [(instant("2024-12-31T00:00:00Z").naive_utc(), 9 * 3600, false)]);
    assert_eq!(of("malaysia").len(), 1);
    // Twelve years of two changes, and the clock at their start: in Melbourne summer time.
    for id in ["americas", "united-kingdom", "germany", "france", "netherlands", "australia"] {
        assert_eq!(of(id).len(), 25, "{id}");
    }
    let melbourne = of("australia");
    let at = |text| instant(text).naive_utc();
    assert_eq!(melbourne[0], (at("2024-12-31T00:00:00Z"), 11 * 3600, true));
    assert_eq!(melbourne[1], (at("2025-04-05T16:00:00Z"), 10 * 3600, false));
    assert_eq!(melbourne[2], (at("2025-10-04T16:00:00Z"), 11 * 3600, true));
    let toronto = of("americas");
    assert_eq!(toronto[0], (at("2024-12-31T00:00:00Z"), -5 * 3600, false));
    assert_eq!(toronto[1], (at("2025-03-09T07:00:00Z"), -4 * 3600, true));
}

#[test]
fn the_week_ends_with_the_last_working_day_that_is_known() {
    for region in regions() {
        let text = centre(&region);
        let week = components(&text, "VEVENT").remove(0);
        let rule = values(&week, "RRULE").remove(0);
        let until = rule.rsplit_once("UNTIL=").unwrap().1.strip_suffix('Z').unwrap().to_owned();
        let OfficeHours { calendar, zone, .. } = region.office();
        let last = zone.local(civil(&until).and_utc());
        assert_eq!(last.time().to_string(), "09:00:00", "{}: {rule}", region.id);
        // Both lists of the content end on a weekday or shortly after one.
        assert!(calendar.known_until() - last.date() <= TimeDelta::days(2), "{}", region.id);
        assert!(rule.starts_with("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;"), "{rule}");
        let start = civil(&values(&week, "DTSTART")[0]);
        assert_eq!(start.date(), day("2025-01-01"), "{}", region.id);
    }
}

proptest! {
    #[test]
    fn a_folded_line_unfolds_to_itself(line in "[^\r\n]{0,300}") {
        let folded = fold(&line);
        prop_assert_eq!(unfold(&folded), line);
        prop_assert!(folded.split("\r\n").all(|piece| piece.len() <= OCTETS));
    }

    #[test]
    fn words_come_through_whole(words in "[\\\\;,:nN \"\n\u{a0}a-zé🎌は]{0,200}") {
        let mut lines = ContentLines::default();
        lines.words("SUMMARY", &words);
        let text = lines.finish();
        let read = values(&text, "SUMMARY");
        prop_assert_eq!(read.len(), 1);
        prop_assert_eq!(unescape(&read[0]), words);
    }
}
