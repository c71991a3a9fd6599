//! `holidays.json`: the public holidays of each region's centre.

use super::node::{Node, all};
use crate::domain::hours::{Calendar, CalendarError, Holiday};
use std::collections::BTreeMap;

/// The calendars by the region's id; `None` for one that has errors.
pub(super) type Calendars = BTreeMap<String, Option<Calendar>>;

/// Reads the calendars.
pub(super) fn read(root: &Node) -> Calendars {
    root.entries().into_iter().map(|(region, node)| (region.to_owned(), calendar(&node))).collect()
}

fn calendar(node: &Node) -> Option<Calendar> {
    node.keys(&["calendar", "known_from", "known_until", "days"]);
    // Only checked: it tells the reader of the file which calendar this is.
    _ = node.get("calendar").and_then(|node| node.text());
    let known_from = node.get("known_from").and_then(|node| node.day());
    let known_until = node.get("known_until").and_then(|node| node.day());
    let items = node.get("days")?.items();
    let days = all(items.iter().map(holiday))?;
    let (index, expected) = match Calendar::new(days, known_from?, known_until?) {
        Ok(calendar) => return Some(calendar),
        Err(CalendarError::OutOfOrder(index)) => (index, "a day after the one above"),
        Err(CalendarError::OutsideKnown(index)) => (index, "a day from known_from to known_until"),
    };
    if let Some(date) = items.get(index).and_then(|item| item.get("date")) {
        date.reject(expected);
    }
    None
}

fn holiday(item: &Node) -> Option<Holiday> {
    item.keys(&["date", "name", "contested"]);
    let date = item.get("date")?.day();
    let name = item.get("name").and_then(|node| node.id());
    let contested = item.optional("contested", Node::id)?;
    Some(Holiday { date: date?, name: name?, contested })
}
