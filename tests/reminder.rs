//! The reminder of a renewal as a calendar file, read by a calendar's own reader.
#![allow(clippy::unwrap_used, reason = "a test may stop")]

mod common;

use chrono::NaiveDate;
use common::{day, instant};
use icalendar::parser::{self, Component as Part};
use icalendar::{Calendar, CalendarComponent, Component, DatePerhapsTime};
use olcare_portal::domain::ics::{Entry, File, escape};
use olcare_portal::i18n::Lang;
use proptest::prelude::*;

const OCTETS: usize = 75;

fn file() -> File<'static> {
    File {
        name: "Renewal",
        product: "-//Test//Test//EN",
        host: "example.org",
        stamp: instant("2026-11-23T08:09:10Z"),
    }
}

fn entry(summary: &str, description: Option<&str>) -> Entry {
    Entry { summary: summary.to_owned(), description: description.map(str::to_owned) }
}

fn renewal(last: &str, entry: &Entry) -> String {
    file().renewal(day(last), entry)
}

#[test]
fn a_renewal_gives_exactly_this_file() {
    let text = renewal("2027-01-04", &entry("Renew; soon", Some("With your reseller, or us")));
    let alarm = |trigger| {
        ["BEGIN:VALARM", "ACTION:DISPLAY", r"DESCRIPTION:Renew\; soon", trigger, "END:VALARM"]
    };
    let mut expected = vec![
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Test//Test//EN",
        "NAME:Renewal",
        "X-WR-CALNAME:Renewal",
        "BEGIN:VEVENT",
        "UID:renewal-20270104@example.org",
        "DTSTAMP:20261123T080910Z",
        "DTSTART;VALUE=DATE:20270104",
        "DTEND;VALUE=DATE:20270105",
        r"SUMMARY:Renew\; soon",
        r"DESCRIPTION:With your reseller\, or us",
        "TRANSP:TRANSPARENT",
    ];
    for trigger in ["TRIGGER:-P60D", "TRIGGER:-P30D", "TRIGGER:-P7D"] {
        expected.extend(alarm(trigger));
    }
    expected.extend(["END:VEVENT", "END:VCALENDAR", ""]);
    assert_eq!(text.split("\r\n").collect::<Vec<_>>(), expected);
    assert_eq!(
        text,
        renewal("2027-01-04", &entry("Renew; soon", Some("With your reseller, or us")))
    );
}

/// A component as the reader has it.
struct Found {
    name: String,
    properties: Vec<(String, String)>,
    parts: Vec<Found>,
}

impl Found {
    fn new(part: &Part) -> Self {
        let property = |p: &parser::Property| (p.name.to_string(), p.val.to_string());
        Self {
            name: part.name.to_string(),
            properties: part.properties.iter().map(property).collect(),
            parts: part.components.iter().map(Self::new).collect(),
        }
    }

    /// The value of a property that stands once.
    fn value(&self, name: &str) -> &str {
        let mut found = self.properties.iter().filter(|(own, _)| own == name);
        let (_, value) = found.next().unwrap_or_else(|| panic!("no {name}"));
        assert!(found.next().is_none(), "{name} twice");
        value
    }
}

/// The one event of a file.
fn event(text: &str) -> Found {
    let unfolded = parser::unfold(text);
    let calendar = parser::read_calendar(&unfolded).unwrap();
    assert_eq!(calendar.components.len(), 1);
    assert_eq!(calendar.components[0].name, "VEVENT");
    Found::new(&calendar.components[0])
}

/// What the reader makes of an entry's day: the first, and the first after it.
fn span(text: &str) -> (NaiveDate, NaiveDate) {
    let calendar: Calendar = text.parse().unwrap();
    let Some(CalendarComponent::Event(event)) = calendar.components.first() else {
        panic!("no event: {text}");
    };
    let date = |at: Option<DatePerhapsTime>| match at {
        Some(DatePerhapsTime::Date(date)) => date,
        other => panic!("not a whole day: {other:?}"),
    };
    (date(event.get_start()), date(event.get_end()))
}

fn assert_alarms(event: &Found, summary: &str) {
    let alarms: Vec<[&str; 4]> = event
        .parts
        .iter()
        .map(|alarm| {
            let of = |name| alarm.value(name);
            [alarm.name.as_str(), of("TRIGGER"), of("ACTION"), of("DESCRIPTION")]
        })
        .collect();
    let expected =
        ["-P60D", "-P30D", "-P7D"].map(|trigger| ["VALARM", trigger, "DISPLAY", summary]);
    assert_eq!(alarms, expected);
}

#[test]
fn the_last_day_is_a_whole_day() {
    // The last day, the first after it.
    let cases = [
        ("2027-01-04", "2027-01-05"),
        ("2028-02-28", "2028-02-29"),
        ("2028-02-29", "2028-03-01"),
        ("2027-02-28", "2027-03-01"),
        ("2026-12-31", "2027-01-01"),
        ("1990-01-01", "1990-01-02"),
        ("2199-12-31", "2200-01-01"),
    ];
    for (last, next) in cases {
        let text = renewal(last, &entry("Renew", None));
        assert_eq!(span(&text), (day(last), day(next)), "{last}");
        let event = event(&text);
        assert_eq!(event.value("UID"), format!("renewal-{}@example.org", last.replace('-', "")));
        assert_alarms(&event, "Renew");
    }
    // At the end of all days that can be counted there is no day after.
    let text = file().renewal(NaiveDate::MAX, &entry("Renew", None));
    assert!(text.contains("DTSTART;VALUE=DATE:") && !text.contains("DTEND"), "{text}");
}

#[test]
fn the_words_of_the_page_come_through() {
    let library = common::library();
    for &lang in Lang::ALL {
        let m = &library.site(lang).messages;
        let entry = entry(m.reminder_summary(), Some(m.reminder_description()));
        let file = File { name: m.reminder_summary(), ..file() };
        let text = file.renewal(day("2027-06-30"), &entry);
        assert!(text.split("\r\n").all(|line| line.len() <= OCTETS), "{lang:?}: {text}");
        assert!(text.contains("\r\n "), "{lang:?}: nothing is folded: {text}");
        let event = event(&text);
        assert_eq!(event.value("SUMMARY"), entry.summary, "{lang:?}");
        assert_eq!(Some(event.value("DESCRIPTION")), entry.description.as_deref(), "{lang:?}");
        assert_eq!(event.value("TRANSP"), "TRANSPARENT");
        assert_alarms(&event, &entry.summary);
        // This reader leaves a name as it stands in the file.
        let calendar: Calendar = text.parse().unwrap();
        assert_eq!(calendar.get_name(), Some(escape(file.name).as_str()), "{lang:?}");
    }
}

#[test]
fn properties_stand_before_the_alarms() {
    let text = renewal("2027-01-04", &entry("Renew", Some("More")));
    let inside = text.split("BEGIN:VEVENT\r\n").nth(1).unwrap().split("END:VEVENT").next().unwrap();
    let (properties, alarms) = inside.split_once("BEGIN:VALARM").unwrap();
    for name in ["UID:", "DTSTAMP:", "DTSTART;", "DTEND;", "SUMMARY:", "DESCRIPTION:", "TRANSP:"] {
        assert_eq!(properties.matches(name).count(), 1, "{name}");
    }
    let rest = alarms.split("END:VALARM\r\n").last().unwrap();
    assert_eq!(rest, "", "something after the alarms");
    assert_eq!(text.matches("BEGIN:VALARM\r\n").count(), 3);
    assert_eq!(text.matches("END:VALARM\r\n").count(), 3);
}

fn a_day() -> impl Strategy<Value = NaiveDate> {
    let first = day("1990-01-01");
    let count = (day("2199-12-31") - first).num_days().unsigned_abs();
    (0..=count).prop_map(move |days| first + chrono::Days::new(days))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn any_day_and_any_words_are_read(
        last in a_day(),
        summary in "[a-zé🎌は][a-z ,;:nNé🎌は\u{a0}\"]{0,120}[a-z]",
        description in "[a-z][a-z\n ,;:é]{0,200}[a-z]",
    ) {
        let text = file().renewal(last, &entry(&summary, Some(&description)));
        prop_assert!(text.split("\r\n").all(|line| line.len() <= OCTETS));
        prop_assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
        prop_assert_eq!(span(&text), (last, last.succ_opt().unwrap()));
        let event = event(&text);
        prop_assert_eq!(event.value("SUMMARY"), summary.as_str());
        prop_assert_eq!(event.value("DESCRIPTION"), description.as_str());
        prop_assert_eq!(event.parts.len(), 3);
        assert_alarms(&event, &summary);
    }
}
