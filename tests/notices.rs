//! Operators' notices: what a good file changes, and what is told of a bad one.
#![allow(clippy::unwrap_used, reason = "a test may stop")]

mod common;

use chrono::{DateTime, TimeDelta, Utc};
use common::hours::Ask;
use common::{Folder, day, instant};
use olcare_portal::content::{
    ContentError, Library, MAX_NOTICES_BYTES, Notices, Source, read_notices, write_bundle,
};
use olcare_portal::domain::hours::{Change, Closed, DayHours, LocalMinute, Status};
use olcare_portal::domain::id::Id;
use olcare_portal::domain::region::Region;
use olcare_portal::i18n::Lang;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};
use std::sync::LazyLock;

static REGIONS: LazyLock<Vec<Region>> =
    LazyLock::new(|| common::library().site(Lang::Fr).regions.clone());

fn read(value: &Value) -> Result<Notices, Vec<ContentError>> {
    read_notices(value.to_string().as_bytes(), &REGIONS)
}

fn region(id: &str) -> &'static Region {
    REGIONS.iter().find(|region| region.id.as_str() == id).unwrap()
}

fn hours(open: &str, close: &str) -> DayHours {
    let time = |text| LocalMinute::parse(text).unwrap();
    DayHours::new(time(open), time(close)).unwrap()
}

/// A notice for France on a Wednesday, with some keys added or, by `null`, left out.
fn notice(keys: Value) -> Value {
    let mut notice = json!({
        "regions": ["france"],
        "from": "2026-03-04",
        "until": "2026-03-04",
        "text": {"fr": "Bonjour", "en": "Hello"},
    });
    for (key, value) in keys.as_object().unwrap() {
        let object = notice.as_object_mut().unwrap();
        if value.is_null() {
            object.remove(key).unwrap();
        } else {
            object.insert(key.clone(), value.clone());
        }
    }
    notice
}

fn file(notices: Vec<Value>) -> Value {
    json!({ "notices": notices })
}

// ---- Good files.

#[test]
fn what_a_notice_changes() {
    let all: Vec<&str> = REGIONS.iter().map(|region| region.id.as_str()).collect();
    // Name, keys, its regions, what changes.
    let cases: [(&str, Value, &[&str], Option<Change>); 9] = [
        ("a closing", json!({"closed": true}), &["france"], Some(Change::Closed)),
        (
            "changed hours",
            json!({"open": "10:00", "close": "12:30"}),
            &["france"],
            Some(Change::Hours(hours("10:00", "12:30"))),
        ),
        (
            "hours on every day",
            json!({"open": "00:00", "close": "24:00", "every_day": true}),
            &["france"],
            Some(Change::HoursEveryDay(hours("00:00", "24:00"))),
        ),
        (
            "hours on no more than the working days",
            json!({"open": "10:00", "close": "12:00", "every_day": false, "closed": false}),
            &["france"],
            Some(Change::Hours(hours("10:00", "12:00"))),
        ),
        ("a mere message", json!({}), &["france"], None),
        (
            "a mere message, spelt out",
            json!({"closed": false, "every_day": false}),
            &["france"],
            None,
        ),
        ("for every region", json!({"regions": null, "closed": true}), &all, Some(Change::Closed)),
        (
            "for two regions",
            json!({"regions": ["japan", "americas"], "closed": true}),
            &["japan", "americas"],
            Some(Change::Closed),
        ),
        (
            "a leap year long",
            json!({"from": "2028-01-01", "until": "2028-12-31"}),
            &["france"],
            None,
        ),
    ];
    for (name, keys, regions, change) in cases {
        let notices = read(&file(vec![notice(keys)])).unwrap_or_else(|e| panic!("{name}: {e:#?}"));
        let [notice] = notices.list() else { panic!("{name}: {:?}", notices.list()) };
        let ids: Vec<&str> = notice.regions.iter().map(Id::as_str).collect();
        assert_eq!(ids, regions, "{name}: regions");
        assert_eq!(notice.change, change, "{name}: change");
        for region in REGIONS.iter() {
            let exceptions = notices.exceptions(&region.id);
            let expected = change.filter(|_| regions.contains(&region.id.as_str()));
            assert_eq!(exceptions.len(), usize::from(expected.is_some()), "{name}: {}", region.id);
            if let Some(exception) = exceptions.first() {
                assert_eq!(Some(exception.change), expected, "{name}: {}", region.id);
                let days = (exception.from, exception.until);
                assert_eq!(days, (notice.from, notice.until), "{name}: {}", region.id);
                assert_eq!(notices.of(exception), Some(notice), "{name}: {}", region.id);
            }
        }
    }
}

#[test]
fn its_words_and_its_days() {
    let notices = read(&file(vec![
        notice(json!({"from": "2026-03-02", "until": "2026-03-04"})),
        notice(json!({"text": {"en": "English only"}, "regions": null})),
        notice(json!({"text": {"fr": "Deux\nlignes"}})),
    ]))
    .unwrap();
    let texts = |lang| notices.list().iter().map(|n| n.text(lang)).collect::<Vec<_>>();
    let (fr, en) = (Lang::Fr, Lang::En);
    assert_eq!(texts(fr), [(fr, "Bonjour"), (en, "English only"), (fr, "Deux\nlignes")]);
    assert_eq!(texts(en), [(en, "Hello"), (en, "English only"), (fr, "Deux\nlignes")]);

    // Region, day, how many notices are told.
    let cases = [
        ("france", "2026-03-01", 0),
        ("france", "2026-03-02", 1),
        ("france", "2026-03-04", 3),
        ("france", "2026-03-05", 0),
        ("japan", "2026-03-02", 0),
        ("japan", "2026-03-04", 1),
    ];
    for (id, date, count) in cases {
        let told = notices.on(&region(id).id, day(date)).count();
        assert_eq!(told, count, "{id} on {date}");
    }
}

#[test]
fn a_centre_keeps_to_its_notices() {
    // Name, keys, instant, status in a word, next opening; France, 9 to 17 (UTC + 1).
    #[rustfmt::skip]
    let cases = [
        ("a closing", json!({"closed": true}), "2026-03-04T10:00:00Z", "notice", "2026-03-05T08:00:00Z"),
        ("the evening before", json!({"closed": true}), "2026-03-03T20:00:00Z", "night", "2026-03-05T08:00:00Z"),
        ("changed hours", json!({"open": "13:00", "close": "20:00"}), "2026-03-04T10:00:00Z", "night", "2026-03-04T12:00:00Z"),
        ("longer hours", json!({"open": "13:00", "close": "20:00"}), "2026-03-04T18:00:00Z", "open", "2026-03-05T08:00:00Z"),
        ("changed hours stop at the weekend", json!({"open": "13:00", "close": "20:00", "until": "2026-03-08"}), "2026-03-07T15:00:00Z", "weekend", "2026-03-09T08:00:00Z"),
        ("every day is the weekend too", json!({"open": "13:00", "close": "20:00", "until": "2026-03-08", "every_day": true}), "2026-03-07T15:00:00Z", "open", "2026-03-08T12:00:00Z"),
        ("a holiday is stronger than hours", json!({"open": "13:00", "close": "20:00", "from": "2026-07-14", "until": "2026-07-14"}), "2026-07-14T13:00:00Z", "holiday", "2026-07-15T07:00:00Z"),
        ("and weaker than hours every day", json!({"open": "13:00", "close": "20:00", "from": "2026-07-14", "until": "2026-07-14", "every_day": true}), "2026-07-14T13:00:00Z", "open", "2026-07-15T07:00:00Z"),
        ("a mere message", json!({}), "2026-03-04T10:00:00Z", "open", "2026-03-05T08:00:00Z"),
        ("another region", json!({"regions": ["japan"], "closed": true}), "2026-03-04T10:00:00Z", "open", "2026-03-05T08:00:00Z"),
    ];
    for (name, keys, now, status, next_open) in cases {
        let notices = read(&file(vec![notice(keys)])).unwrap();
        let france = region("france");
        let office = france.office_with(notices.exceptions(&france.id));
        let found = match office.status(instant(now)) {
            Status::Open => "open",
            Status::Closed(Closed::Night) => "night",
            Status::Closed(Closed::Weekend) => "weekend",
            Status::Closed(Closed::Holiday(_)) => "holiday",
            Status::Closed(Closed::Notice(_)) => "notice",
            Status::OpenUnlessHoliday => "not known",
        };
        assert_eq!(found, status, "{name}");
        assert_eq!(office.next_open(instant(now)), Some(instant(next_open)), "{name}");
    }
}

#[test]
fn the_most_that_a_file_may_have() {
    let days = |n: i64| (day("2026-01-05") + TimeDelta::days(n)).to_string();
    let one = |n: i64| notice(json!({"from": days(n), "until": days(n), "closed": true}));
    let notices = read(&file((0..100).map(one).collect())).unwrap();
    assert_eq!(notices.list().len(), 100);
    assert_eq!(notices.exceptions(&region("france").id).len(), 100);
    // Beside each other in time or place is no overlap.
    let beside = ["japan", "germany"].map(|id| notice(json!({"regions": [id], "closed": true})));
    assert_eq!(read(&file(beside.to_vec())).unwrap().list().len(), 2);
    // Characters count, not bytes.
    let long = notice(json!({"text": {"fr": "é".repeat(500)}}));
    assert!(read(&file(vec![long])).is_ok());
    // Blanks fill a file up to the last byte.
    let text = file(vec![]).to_string();
    let full = |bytes: usize| format!("{text}{}", " ".repeat(bytes - text.len()));
    assert_eq!(read_notices(full(MAX_NOTICES_BYTES).as_bytes(), &REGIONS), Ok(Notices::default()));
    assert!(read_notices(full(MAX_NOTICES_BYTES + 1).as_bytes(), &REGIONS).is_err());
}

// ---- Bad files.

/// The path, and parts of what was found and expected.
type Told = (&'static str, &'static str, &'static str);

#[rustfmt::skip]
fn bad_notices() -> Vec<(&'static str, Value, Told)> {
    vec![
        ("a misspelt key", json!({"closes": "12:00"}), ("notices[0].closes", "the key \"closes\"", "one of: regions, from")),
        ("no first day", json!({"from": null}), ("notices[0]", "nothing", "the key \"from\"")),
        ("no last day", json!({"until": null}), ("notices[0]", "nothing", "the key \"until\"")),
        ("no text", json!({"text": null}), ("notices[0]", "nothing", "the key \"text\"")),

        ("no such region", json!({"regions": ["spain"]}), ("notices[0].regions[0]", "spain", "a region: americas, united-kingdom")),
        ("a region that is a number", json!({"regions": ["france", 4]}), ("notices[0].regions[1]", "4", "a region: ")),
        ("a region that is no list", json!({"regions": "france"}), ("notices[0].regions", "france", "an array")),
        ("no region in the list", json!({"regions": []}), ("notices[0].regions", "an array", "regions, or no such key")),
        ("a region twice", json!({"regions": ["france", "france"], "closed": true}), ("notices[0]", "a day of \"france\"", "each day changed once")),

        ("no such day", json!({"from": "2026-02-29"}), ("notices[0].from", "2026-02-29", "a day, YYYY-MM-DD")),
        ("a day with a time", json!({"until": "2026-03-04T12:00"}), ("notices[0].until", "2026-03-04T12:00", "a day, YYYY-MM-DD")),
        ("a day that is a number", json!({"until": 20_260_304}), ("notices[0].until", "20260304", "a day, YYYY-MM-DD")),
        ("days backwards", json!({"until": "2026-03-03"}), ("notices[0].until", "2026-03-03", "a day from \"from\" on")),
        ("more than a year", json!({"until": "2027-03-05"}), ("notices[0].until", "2027-03-05", "a year after it at most")),

        ("closed by a text", json!({"closed": "yes"}), ("notices[0].closed", "yes", "true or false")),
        ("every day by a number", json!({"every_day": 1, "open": "10:00", "close": "12:00"}), ("notices[0].every_day", "1", "true or false")),
        ("closed with hours", json!({"closed": true, "open": "10:00", "close": "12:00"}), ("notices[0]", "an object", "\"closed\", or \"open\" and \"close\"")),
        ("closed on every day", json!({"closed": true, "every_day": true}), ("notices[0]", "an object", "\"closed\", or \"open\" and \"close\"")),
        ("every day without hours", json!({"every_day": true}), ("notices[0]", "an object", "\"closed\", or \"open\" and \"close\"")),
        ("open without close", json!({"open": "10:00"}), ("notices[0]", "nothing", "the key \"close\"")),
        ("close without open", json!({"close": "10:00"}), ("notices[0]", "nothing", "the key \"open\"")),
        ("close before open", json!({"open": "12:00", "close": "10:00"}), ("notices[0].close", "10:00", "a time after \"open\"")),
        ("close at open", json!({"open": "12:00", "close": "12:00"}), ("notices[0].close", "12:00", "a time after \"open\"")),
        ("no such opening time", json!({"open": "9:00", "close": "12:00"}), ("notices[0].open", "9:00", "a time, 00:00 to 24:00")),
        ("no such closing time", json!({"open": "09:00", "close": "24:01"}), ("notices[0].close", "24:01", "a time, 00:00 to 24:00")),

        ("no text in any language", json!({"text": {}}), ("notices[0].text", "no text", "a text in one of: fr, en, de, nl, ja, ms")),
        ("an unknown language", json!({"text": {"fr": "Bonjour", "eo": "Saluton"}}), ("notices[0].text.eo", "the key \"eo\"", "one of: fr, en, de, nl, ja, ms")),
        ("a text without a language", json!({"text": "Bonjour"}), ("notices[0].text", "Bonjour", "an object")),
        ("a blank text", json!({"text": {"fr": " \n"}}), ("notices[0].text.fr", "\" \\n\"", "a text")),
        ("a blank text beside another", json!({"text": {"fr": "Bonjour", "en": ""}}), ("notices[0].text.en", "\"\"", "a text")),
        ("a text that is a number", json!({"text": {"fr": 1}}), ("notices[0].text.fr", "1", "a text")),
        ("a control character", json!({"text": {"fr": "Bon\u{7}jour"}}), ("notices[0].text.fr", "Bon", "a text")),
        ("too long a text", json!({"text": {"fr": "é".repeat(501)}}), ("notices[0].text.fr", "éé", "a text of at most 500 characters")),
    ]
}

fn assert_told(name: &str, found: Result<Notices, Vec<ContentError>>, told: Told) {
    let errors = found.expect_err(name);
    let (path, found, expected) = told;
    let is = |error: &ContentError| {
        error.file == "notices.json"
            && error.path == path
            && error.found.contains(found)
            && error.expected.contains(expected)
    };
    assert!(errors.iter().any(is), "{name}: {errors:#?}");
    assert!(errors.len() <= 3, "{name}: {} errors: {errors:#?}", errors.len());
}

#[test]
fn a_bad_notice_tells_what_and_where() {
    for (name, keys, told) in bad_notices() {
        // The one beside it is good: one bad notice spoils the file.
        let good = notice(json!({"regions": ["japan"], "closed": true}));
        assert_told(name, read(&file(vec![notice(keys.clone()), good])), told);
        assert!(read(&file(vec![notice(keys)])).is_err(), "{name}: alone");
    }
}

#[test]
fn a_bad_file_tells_what_and_where() {
    let whole = "(whole file)";
    let closing = |keys: Value| {
        let mut closing = notice(keys);
        closing["closed"] = json!(true);
        closing
    };
    let message = notice(json!({}));
    #[rustfmt::skip]
    let cases: [(&str, String, Told); 14] = [
        ("an empty file", String::new(), ("line 1, column 0", "EOF", "JSON")),
        ("not JSON", "{\n  \"notices\": [,]\n}".to_owned(), ("line 2, column 15", "expected value", "JSON")),
        ("more after the end", "{\"notices\": []} []".to_owned(), ("line 1, column 17", "trailing", "JSON")),
        ("deeper than can be read", "[".repeat(10_000), ("line 1, column 128", "recursion", "JSON")),
        ("a list", json!([]).to_string(), (whole, "an array", "an object")),
        ("no list of notices", json!({}).to_string(), (whole, "nothing", "the key \"notices\"")),
        ("another key", json!({"notices": [], "notes": []}).to_string(), ("notes", "the key \"notes\"", "one of: notices")),
        ("notices that are no list", json!({"notices": {}}).to_string(), ("notices", "an object", "an array")),
        ("a notice that is a text", json!({"notices": ["closed"]}).to_string(), ("notices[0]", "closed", "an object")),
        ("too many", file(vec![message; 101]).to_string(), ("notices", "101 notices", "at most 100")),
        ("too large", " ".repeat(MAX_NOTICES_BYTES + 1), (whole, "65537 bytes", "at most 65536 bytes")),
        ("a day changed twice", file(vec![closing(json!({})), closing(json!({}))]).to_string(),
            ("notices[1]", "a day of \"france\" that a notice above changes", "each day changed once")),
        ("the last day changed twice", file(vec![closing(json!({"until": "2026-03-09"})), closing(json!({"from": "2026-03-09", "until": "2026-03-10", "regions": ["japan", "france"]}))]).to_string(),
            ("notices[1]", "a day of \"france\" that a notice above changes", "each day changed once")),
        ("a day changed twice by one for all", file(vec![closing(json!({"regions": ["japan"]})), closing(json!({"regions": null}))]).to_string(),
            ("notices[1]", "a day of \"japan\" that a notice above changes", "each day changed once")),
    ];
    for (name, text, told) in cases {
        assert_told(name, read_notices(text.as_bytes(), &REGIONS), told);
    }
}

#[test]
fn every_error_is_told_at_once() {
    let bad = file(vec![
        notice(json!({"from": "soon", "closed": "yes", "text": {"fr": ""}})),
        notice(json!({"regions": ["spain"], "open": "12:00", "close": "10:00"})),
    ]);
    let errors = read(&bad).unwrap_err();
    let mut paths: Vec<&str> = errors.iter().map(|error| error.path.as_str()).collect();
    paths.sort_unstable();
    assert_eq!(
        paths,
        [
            "notices[0].closed",
            "notices[0].from",
            "notices[0].text.fr",
            "notices[1].close",
            "notices[1].regions[0]",
        ]
    );
    assert_eq!(
        errors.iter().map(ContentError::to_string).find(|line| line.contains("close:")).unwrap(),
        r#"notices.json: notices[1].close: found "10:00", expected a time after "open""#
    );
}

// ---- Anything at all.

/// A document with the right keys and values that are right, nearly or not at all.
fn nearly_notices() -> impl Strategy<Value = Value> {
    let words = [
        "france",
        "japan",
        "spain",
        "2026-03-04",
        "2026-03-06",
        "2026-12-31",
        "2027-03-04",
        "09:00",
        "17:00",
        "24:00",
        "fr",
        "",
        " ",
        "Bonjour",
        "\u{1}",
    ];
    let leaf = prop_oneof![
        6 => select(words.to_vec()).prop_map(|text| json!(text)),
        1 => any::<bool>().prop_map(|flag| json!(flag)),
        1 => any::<i64>().prop_map(|number| json!(number)),
        1 => Just(Value::Null),
    ];
    let list = vec(leaf.clone(), 0..3).prop_map(Value::from);
    let text = vec((select(vec!["fr", "en", "ja", "eo"]), leaf.clone()), 0..3);
    let text = text.prop_map(|pairs| pairs.into_iter().collect::<Value>());
    let day = select(vec!["2026-03-04", "2026-03-05", "2026-03-09"]).prop_map(|day| json!(day));
    let keys =
        vec!["regions", "from", "until", "closed", "open", "close", "every_day", "text", "x"];
    let value = prop_oneof![3 => leaf, 1 => list, 1 => text];
    let drawn = (vec((select(keys), value), 0..4), day.clone(), day, any::<bool>(), 0..3_u8);
    let drawn = drawn.prop_map(|(odd, from, until, for_all, kind)| {
        let mut good = notice(json!({"from": from, "until": until}));
        if for_all {
            good.as_object_mut().unwrap().remove("regions");
        }
        match kind {
            0 => good["closed"] = json!(true),
            1 => (good["open"], good["close"]) = (json!("10:00"), json!("12:00")),
            _ => {}
        }
        // Seldom more than one odd key, so that some files are good.
        for (key, value) in odd.into_iter().skip(2) {
            good[key] = value;
        }
        good
    });
    vec(drawn, 0..4).prop_map(|notices| json!({ "notices": notices }))
}

/// What holds of all notices that were read.
fn assert_sound(notices: &Notices) {
    for notice in notices.list() {
        assert!(notice.from <= notice.until && (notice.until - notice.from).num_days() < 366);
        assert!(!notice.regions.is_empty());
        let (_, text) = notice.text(Lang::En);
        assert!(!text.trim().is_empty() && text.chars().count() <= 500);
    }
    for region in REGIONS.iter() {
        let exceptions = notices.exceptions(&region.id);
        for (index, one) in exceptions.iter().enumerate() {
            assert_eq!(notices.of(one).unwrap().change, Some(one.change));
            let apart = |other: &_| {
                let other: &olcare_portal::domain::hours::Exception = other;
                other.until < one.from || one.until < other.from
            };
            assert!(exceptions[..index].iter().all(apart), "a day is changed twice");
        }
        let now = instant("2026-03-04T10:00:00Z");
        let answered: DateTime<Utc> = region.office_with(exceptions).next_open(now).unwrap();
        assert!(answered > now);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4_000))]

    #[test]
    fn any_bytes_are_read_or_refused(bytes in vec(any::<u8>(), 0..200)) {
        if let Err(errors) = read_notices(&bytes, &REGIONS) {
            prop_assert!(!errors.is_empty());
        }
    }

    #[test]
    fn any_document_is_sound_or_refused(value in nearly_notices()) {
        match read(&value) {
            Ok(notices) => assert_sound(&notices),
            Err(errors) => prop_assert!(!errors.is_empty()),
        }
    }

    #[test]
    fn a_cut_file_is_refused(cut in 0_usize..150) {
        let text = file(vec![notice(json!({"closed": true}))]).to_string();
        let cut = cut.min(text.len() - 1);
        prop_assert!(read_notices(&text.as_bytes()[..cut], &REGIONS).is_err());
    }
}

#[test]
fn both_kinds_are_drawn() {
    use proptest::strategy::ValueTree;
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let drawn = (0..500).map(|_| nearly_notices().new_tree(&mut runner).unwrap().current());
    let good = drawn.filter(|value| read(value).is_ok()).count();
    assert!((50..450).contains(&good), "{good} of 500 are good");
}

// ---- In the content folder.

/// The real content with other notices, and maybe another plan.
struct With {
    notices: String,
    plan: Option<&'static str>,
}

impl Source for With {
    fn read(&self, file: &str) -> Result<String, String> {
        match (file, self.plan) {
            ("notices.json", _) => Ok(self.notices.clone()),
            ("plan.json", Some(plan)) => Ok(plan.to_owned()),
            _ => Folder::real().read(file),
        }
    }
}

#[test]
fn the_folder_has_notices() {
    let notices = file(vec![notice(json!({"closed": true}))]).to_string();
    let library = Library::read(&With { notices: notices.clone(), plan: None }).ok().unwrap();
    assert_eq!(Ok(library.notices()), read_notices(notices.as_bytes(), &REGIONS).as_ref());
    assert_eq!(library.notices().list().len(), 1);
    // They change without a build: what the browser loads with a page has none.
    let bundle = |library: &Library| write_bundle(library.site(Lang::Fr));
    assert_eq!(bundle(&library), bundle(&common::library()));
}

#[test]
fn broken_notices_are_told_beside_other_errors() {
    let too_large = format!("{}{}", file(vec![]), " ".repeat(MAX_NOTICES_BYTES));
    let bad_day = file(vec![notice(json!({"until": "2026-03-03"}))]).to_string();
    let cases = [
        ("not JSON", "{".to_owned(), "line 1, column 1"),
        ("a bad day", bad_day, "notices[0].until"),
        ("too large", too_large, "(whole file)"),
    ];
    for (name, notices, path) in cases {
        for plan in [None, Some("[")] {
            let errors = Library::read(&With { notices: notices.clone(), plan }).err().unwrap();
            let told: Vec<_> = errors.iter().map(|e| (e.file.as_str(), e.path.as_str())).collect();
            let count = |file: &str| told.iter().filter(|(found, _)| *found == file).count();
            assert!(told.contains(&("notices.json", path)), "{name}: {told:?}");
            assert_eq!(count("notices.json"), 1, "{name}: told once for all languages: {told:?}");
            assert_eq!(count("plan.json"), usize::from(plan.is_some()), "{name}: {told:?}");
        }
    }
}
