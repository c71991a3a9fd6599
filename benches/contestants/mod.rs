//! Three ways to the same answers, for the benches and for the tests that hold
//! one against the other.
#![allow(dead_code, clippy::unwrap_used, reason = "each takes what it needs and may stop")]

pub mod naive;
pub mod peer;

use chrono::{DateTime, Utc};
use olcare_portal::domain::hours::{Answer, Status};
use std::time::Duration;

/// The promised answer to a call.
pub const PHONE: Duration = Duration::from_secs(2 * 3_600);
/// The promised answer to an e-mail or web ticket.
pub const WRITING: Duration = Duration::from_secs(4 * 3_600);

/// All that is asked of a centre at an instant whose days around are known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Solved {
    pub open: bool,
    pub next_open: DateTime<Utc>,
    pub next_close: DateTime<Utc>,
    pub reply_by_phone: DateTime<Utc>,
    pub reply_in_writing: DateTime<Utc>,
}

/// The same of the portal's own core.
pub fn solved(answer: &Answer) -> Solved {
    Solved {
        open: answer.status == Status::Open,
        next_open: answer.next_open.unwrap(),
        next_close: answer.next_close.unwrap(),
        reply_by_phone: answer.reply_by_phone.unwrap(),
        reply_in_writing: answer.reply_in_writing.unwrap(),
    }
}
