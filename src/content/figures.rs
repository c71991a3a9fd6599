//! `plan.json`: the figures of the plan as dated rows.

use super::node::Node;
use crate::domain::date;
use crate::domain::figures::{Dated, Plan, PlanRate, ReplyTimes, RestartSurcharge, Row, RowsError};
use crate::domain::money::{NumberFormat, Rate};
use std::time::Duration;

pub(super) fn read(root: &Node) -> Option<Plan> {
    root.keys(&["rate", "restart_surcharge", "reply_hours", "supported_versions"]);
    let rate = rows(root, "rate", &["percent", "published"], |row| {
        Some(PlanRate { rate: percent(row)?, published: row.get("published")?.flag()? })
    });
    let restart = rows(root, "restart_surcharge", &["percent", "published"], |row| {
        if row.get("published")?.flag()? {
            return Some(RestartSurcharge::Published(percent(row)?));
        }
        if let Some(percent) = row.maybe("percent") {
            percent.reject("no \"percent\", or \"published\": true");
            return None;
        }
        Some(RestartSurcharge::Unpublished)
    });
    let reply = rows(root, "reply_hours", &["phone", "writing"], |row| {
        let hours = |key| Some(Duration::from_secs(row.get(key)?.number(1, 1_000)? * 3_600));
        Some(ReplyTimes { phone: hours("phone")?, writing: hours("writing")? })
    });
    let supported_versions = rows(root, "supported_versions", &["count"], |row| {
        u32::try_from(row.get("count")?.number(1, 100)?).ok()
    });
    Some(Plan {
        rate: rate?,
        restart: restart?,
        reply: reply?,
        supported_versions: supported_versions?,
    })
}

fn percent(row: &Node) -> Option<Rate> {
    row.get("percent")?.parse("a percentage over 0 and up to 100, as in \"17.5\"", |text| {
        Rate::parse(text, NumberFormat::PLAIN).ok()
    })
}

/// Reads dated rows and sees that every day has exactly one figure.
fn rows<T>(
    root: &Node,
    key: &str,
    keys: &[&str],
    value: impl Fn(&Node) -> Option<T>,
) -> Option<Dated<T>> {
    let list = root.get(key)?;
    let items = list.items();
    let mut rows = Vec::new();
    let mut whole = true;
    for item in &items {
        item.keys(&[keys, &["from", "until"]].concat());
        let day = |node: Node| node.parse("a day, YYYY-MM-DD", date::parse);
        let from = item.get("from").and_then(day);
        let until = item.maybe("until").map(day);
        match (from, until, value(item)) {
            (Some(from), None, Some(value)) => rows.push(Row { from, until: None, value }),
            (Some(from), Some(Some(until)), Some(value)) => {
                rows.push(Row { from, until: Some(until), value });
            }
            // The others can't be compared without it.
            _ => whole = false,
        }
    }
    if !whole {
        return None;
    }
    let fault = match Dated::new(rows) {
        Ok(dated) => return Some(dated),
        Err(fault) => fault,
    };
    let (index, found, expected) = match fault {
        RowsError::Empty => return reject(&list, "no row", "at least one row"),
        RowsError::Backwards(i) => (i, "an end before the beginning", "\"from\" up to \"until\""),
        RowsError::Overlap(i) => {
            (i, "an overlap with the row above", "the day after its \"until\"")
        }
        RowsError::Gap(i) => (i, "a gap after the row above", "the day after its \"until\""),
        RowsError::Ends(i) => (i, "an end of the last row", "no \"until\" in the last row"),
    };
    reject(items.get(index).unwrap_or(&list), found, expected)
}

fn reject<T>(node: &Node, found: &str, expected: &str) -> Option<T> {
    node.reject_found(found, expected);
    None
}
