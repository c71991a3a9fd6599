//! `plan.json`: the figures of the plan as dated rows.

use super::node::{Node, all};
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
    let row = |item: &Node| {
        item.keys(&[keys, &["from", "until"]].concat());
        let from = item.get("from").and_then(|node| node.day());
        let until = item.optional("until", Node::day);
        let value = value(item);
        Some(Row { from: from?, until: until?, value: value? })
    };
    // Rows can't be compared where one has errors.
    let rows = all(items.iter().map(row))?;
    let next = "the day after its \"until\"";
    let (index, found, expected) = match Dated::new(rows) {
        Ok(dated) => return Some(dated),
        Err(RowsError::Empty) => (0, "no row", "at least one row"),
        Err(RowsError::Backwards(i)) => {
            (i, "an end before the beginning", "\"from\" up to \"until\"")
        }
        Err(RowsError::Overlap(i)) => (i, "an overlap with the row above", next),
        Err(RowsError::Gap(i)) => (i, "a gap after the row above", next),
        Err(RowsError::Ends(i)) => (i, "an end of the last row", "no \"until\" in the last row"),
    };
    items.get(index).unwrap_or(&list).reject_found(found, expected);
    None
}
