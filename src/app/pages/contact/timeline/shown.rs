//! What the timeline shows.

use super::axis::Window;
use crate::app::pages::contact::details::departed;
use crate::app::{browser, messages, site};
use crate::content::Notices;
use crate::domain::hours::{Departure, OpenSpan};
use crate::domain::region::Region;
use chrono::{DateTime, TimeDelta, Utc};

/// A centre in the window.
#[derive(Clone)]
pub struct Row {
    pub region: &'static Region,
    pub open: Vec<OpenSpan>,
    /// Why it departs from its week, for the days of the window.
    pub why: Vec<String>,
}

/// What the picture shows.
#[derive(Clone)]
pub struct Shown {
    pub now: DateTime<Utc>,
    pub window: Window,
    pub rows: Vec<Row>,
}

/// A centre's row.
pub fn row(notices: &Notices, region: &'static Region, window: &Window) -> Row {
    let office = region.office_with(notices.exceptions(&region.id));
    let (from, until) = (window.from, window.until);
    // The window may end at midnight: that day is not in it.
    let last = office.date(until - TimeDelta::seconds(1));
    let why = office
        .departures(office.date(from), last)
        .map(|(date, departure)| {
            let day = browser::write_short_day(date, site().lang);
            let why = match &departure {
                Departure::Closed(why) => {
                    crate::words::closed(messages(), &site().names, notices, *why)
                }
                Departure::Changed(_) => departed(notices, &departure),
            };
            messages().ahead_day(&day, &why)
        })
        .collect();
    Row { region, open: office.open_spans(from, until), why }
}
