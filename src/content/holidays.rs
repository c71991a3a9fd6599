//! `holidays.json`: the public holidays of each region's centre.

use super::node::Node;
use crate::domain::date;
use crate::domain::hours::{Calendar, CalendarError, Holiday};
use crate::domain::id::Id;

const DAY: &str = "a day, YYYY-MM-DD";
const ID: &str = "an id: a-z, 0-9 and single hyphens";

/// The calendars by the region's name, in the order of the file.
pub(super) fn read(root: &Node) -> Vec<(String, Calendar)> {
    root.entries()
        .into_iter()
        .filter_map(|(region, node)| Some((region.to_owned(), calendar(&node)?)))
        .collect()
}

fn calendar(node: &Node) -> Option<Calendar> {
    node.keys(&["calendar", "known_from", "known_until", "days"]);
    // Which calendar it is: for the reader of the file.
    node.get("calendar")?.text()?;
    let known_from = node.get("known_from")?.parse(DAY, date::parse)?;
    let known_until = node.get("known_until")?.parse(DAY, date::parse)?;
    let list = node.get("days")?;
    let items = list.items();
    let mut days = Vec::new();
    for item in &items {
        days.push(holiday(item)?);
    }
    match Calendar::new(days, known_from, known_until) {
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
    let id = |node: Node| node.parse(ID, |text| Id::new(text).ok());
    let date = item.get("date")?.parse(DAY, date::parse);
    let name = item.get("name").and_then(id);
    let contested = match item.maybe("contested") {
        Some(node) => Some(id(node)?),
        None => None,
    };
    Some(Holiday { date: date?, name: name?, contested })
}
