//! The opening hours against 900 instants worked out by another program.
#![allow(clippy::unwrap_used, reason = "a test may stop")]

mod common;

use chrono::{DateTime, Utc};
use common::instant;
use olcare_portal::domain::hours::Status;
use olcare_portal::i18n::Lang;
use serde::Deserialize;
use std::time::Duration;

#[derive(Deserialize)]
struct Vector {
    region: String,
    at: String,
    open: bool,
    next_open: String,
    next_close: String,
    reply_by_phone: String,
    reply_by_web: String,
    kind: String,
}

const HOUR: Duration = Duration::from_secs(3_600);

#[test]
fn every_vector_comes_out() {
    let library = common::library();
    let site = library.site(Lang::Fr);
    let mut checked = 0;
    for (index, line) in include_str!("data/hours-vectors.jsonl").lines().enumerate() {
        let vector: Vector = serde_json::from_str(line).unwrap();
        let name =
            format!("line {}: {} at {} ({})", index + 1, vector.region, vector.at, vector.kind);
        let office = site.region(&vector.region).unwrap().office();
        let now = instant(&vector.at);
        let answer = office.answer(now, HOUR * 2, HOUR * 4);
        let known = |text: &str| -> Option<DateTime<Utc>> { Some(instant(text)) };
        assert_eq!(answer.status == Status::Open, vector.open, "{name}: open");
        assert_eq!(answer.next_open, known(&vector.next_open), "{name}: next_open");
        assert_eq!(answer.next_close, known(&vector.next_close), "{name}: next_close");
        assert_eq!(answer.reply_by_phone, known(&vector.reply_by_phone), "{name}: by phone");
        assert_eq!(answer.reply_in_writing, known(&vector.reply_by_web), "{name}: in writing");
        assert!(answer.holidays_known(), "{name}: holidays are known");
        checked += 1;
    }
    assert_eq!(checked, 900);
}
