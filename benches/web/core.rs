//! The core for the bench in the browser: what a page of the portal asks, as
//! JavaScript sees it.
#![allow(clippy::unwrap_used, reason = "a bench may stop")]

use chrono::{DateTime, Utc};
use olcare_portal::content::{Library, Source};
use olcare_portal::domain::hours::{Answer, Status, Timetable};
use olcare_portal::domain::region::Region;
use olcare_portal::i18n::Lang;
use std::sync::LazyLock;
use std::time::Duration;
use wasm_bindgen::prelude::wasm_bindgen;

const PHONE: Duration = Duration::from_secs(2 * 3_600);
const WRITING: Duration = Duration::from_secs(4 * 3_600);

struct BuiltIn;

macro_rules! built_in {
    ($file:ident: $($name:literal)*) => {
        match $file {
            $($name => Ok(include_str!(concat!("../../public/content/", $name)).to_owned()),)*
            _ => Err("nothing built in".to_owned()),
        }
    };
}

impl Source for BuiltIn {
    fn read(&self, file: &str) -> Result<String, String> {
        built_in!(file:
            "regions.json" "holidays.json" "plan.json" "clauses.json" "notices.json"
            "fr/messages.json" "fr/faq.json" "fr/names.json" "fr/search.json"
            "en/messages.json" "en/faq.json" "en/names.json" "en/search.json"
            "de/messages.json" "de/faq.json" "de/names.json" "de/search.json"
            "nl/messages.json" "nl/faq.json" "nl/names.json" "nl/search.json"
            "ja/messages.json" "ja/faq.json" "ja/names.json" "ja/search.json"
            "ms/messages.json" "ms/faq.json" "ms/names.json" "ms/search.json")
    }
}

static REGIONS: LazyLock<Vec<Region>> = LazyLock::new(|| {
    let library = Library::read(&BuiltIn).ok().unwrap();
    library.site(Lang::Fr).regions.clone()
});

static TIMETABLES: LazyLock<Vec<Timetable>> = LazyLock::new(|| {
    let whole = |region: &'static Region| {
        let calendar = &region.calendar;
        Timetable::new(region.office(), calendar.known_from(), calendar.known_until())
    };
    REGIONS.iter().map(whole).collect()
});

/// Everything of a centre at an instant, in milliseconds: open (1) or not (0),
/// next opening, next closing, and the two deadlines.
#[wasm_bindgen]
pub fn ours(centre: usize, now: f64) -> Box<[f64]> {
    written(&REGIONS[centre].office().answer(instant(now), PHONE, WRITING))
}

/// The same from the days worked out ahead.
#[wasm_bindgen]
pub fn ours_ahead(centre: usize, now: f64) -> Box<[f64]> {
    written(&TIMETABLES[centre].answer(instant(now), PHONE, WRITING))
}

fn instant(now: f64) -> DateTime<Utc> {
    DateTime::from_timestamp_millis(now as i64).unwrap()
}

fn written(answer: &Answer) -> Box<[f64]> {
    let millis = |at: Option<DateTime<Utc>>| at.map_or(f64::NAN, |at| at.timestamp_millis() as f64);
    Box::new([
        f64::from(u8::from(answer.status == Status::Open)),
        millis(answer.next_open),
        millis(answer.next_close),
        millis(answer.reply_by_phone),
        millis(answer.reply_in_writing),
    ])
}

fn main() {}
