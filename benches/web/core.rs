//! The core for the bench in the browser: what a page of the portal asks, as
//! JavaScript sees it.
#![allow(clippy::unwrap_used, reason = "a bench may stop")]

use chrono::{DateTime, Utc};
use olcare_portal::content::{Library, Source};
use olcare_portal::domain::hours::{Answer, Status, Timetable};
use olcare_portal::domain::region::Region;
use olcare_portal::domain::search::{Entry, Index, Synonyms};
use olcare_portal::i18n::Lang;
use std::cell::RefCell;
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

static LIBRARY: LazyLock<Library> = LazyLock::new(|| Library::read(&BuiltIn).ok().unwrap());

static REGIONS: LazyLock<Vec<Region>> = LazyLock::new(|| LIBRARY.site(Lang::Fr).regions.clone());

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

// ---- Search

thread_local! {
    static TEXTS: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
    static INDEX: RefCell<Option<Index>> = const { RefCell::new(None) };
}

/// The questions of the FAQ as the index takes them: id, title, body, one after another.
#[wasm_bindgen]
pub fn faq(lang: &str) -> Vec<String> {
    let faq = &LIBRARY.site(Lang::from_code(lang).unwrap()).faq;
    let parts = faq.questions().map(|q| [q.id.as_str().to_owned(), q.title.clone(), q.plain()]);
    parts.flatten().collect()
}

/// Hands texts over: title, body, one after another. Forgets the index before.
#[wasm_bindgen]
pub fn load(texts: Vec<String>) {
    INDEX.set(None);
    TEXTS.set(texts);
}

/// Makes the index of the texts; how many there are.
#[wasm_bindgen]
pub fn build() -> usize {
    TEXTS.with_borrow(|texts| {
        let entries = texts.chunks_exact(2).map(|text| Entry { title: &text[0], body: &text[1] });
        INDEX.set(Some(Index::new(entries)));
        texts.len() / 2
    })
}

/// The texts that a query finds, best first; with the synonyms of a language, if named.
#[wasm_bindgen]
pub fn search(typed: &str, lang: &str) -> Vec<u32> {
    let none = Synonyms::default();
    let site = Lang::from_code(lang).map(|lang| LIBRARY.site(lang));
    let synonyms = site.map_or(&none, |site| &site.search.synonyms);
    INDEX.with_borrow(|index| {
        let index = index.as_ref().unwrap();
        let hits = index.search(&index.query(typed, synonyms));
        hits.iter().map(|hit| u32::try_from(hit.entry).unwrap()).collect()
    })
}

fn main() {}
