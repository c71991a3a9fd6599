//! `holidays.json`: the public holidays of each region's centre.

use super::node::Node;
use crate::domain::date;
use crate::domain::hours::{Calendar, CalendarError, Holiday};
use crate::domain::id::Id;
use std::collections::BTreeMap;

const DAY: &str = "a day, YYYY-MM-DD";
const ID: &str = "an id: a-z, 0-9 and single hyphens";

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
    let day = |node: Node| node.parse(DAY, date::parse);
    let known_from = node.get("known_from").and_then(day);
    let known_until = node.get("known_until").and_then(day);
    let list = node.get("days")?;
    let items = list.items();
    let days: Vec<Option<Holiday>> = items.iter().map(holiday).collect();
    let days: Option<Vec<Holiday>> = days.into_iter().collect();
    let days = days?;
    match Calendar::new(days, known_from?, known_until?) {
        Ok(calendar) => Some(calendar),
        Err(fault) => {
            let (index, expected) = match fault {
                CalendarError::OutOfOrder(index) => (index, "a day after the one above"),
                CalendarError::OutsideKnown(index) => {
                    (index, "a day from known_from to known_until")
                }
            };
            if let Some(date) = items.get(index).and_then(|item| item.get("date")) {
                date.reject(expected);
            }
            None
        }
    }
}

fn holiday(item: &Node) -> Option<Holiday> {
    item.keys(&["date", "name", "contested"]);
    let id = |node: Node| node.parse(ID, Id::new);
    let date = item.get("date")?.parse(DAY, date::parse);
    let name = item.get("name").and_then(id);
    let contested = match item.maybe("contested") {
        Some(node) => Some(id(node)?),
        None => None,
    };
    Some(Holiday { date: date?, name: name?, contested })
}
