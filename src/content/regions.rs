//! `regions.json`: the regions, their hours and phones.

use super::holidays::Calendars;
use super::node::Node;
use crate::domain::hours::{DayHours, LocalMinute, WeeklyHours};
use crate::domain::id::Id;
use crate::domain::phone::{E164, Phone, Reach};
use crate::domain::region::Region;
use crate::domain::zone::Zone;
use chrono::Weekday;
use std::collections::BTreeSet;

/// Reads the regions and gives each its calendar of `holidays.json`.
pub(super) fn read(root: &Node, mut calendars: Calendars) -> Vec<Region> {
    root.keys(&["regions"]);
    let Some(list) = root.get("regions") else {
        return Vec::new();
    };
    let mut seen = BTreeSet::new();
    let items = list.items();
    let regions: Vec<Region> =
        items.iter().filter_map(|item| region(item, &mut calendars, &mut seen)).collect();
    if regions.is_empty() {
        list.reject_found("no good region", "at least one");
    }
    for id in calendars.keys() {
        let found = format!("holidays of \"{id}\"");
        list.reject_found(&found, "holidays of regions in this list only, each once");
    }
    regions
}

fn region(item: &Node, calendars: &mut Calendars, seen: &mut BTreeSet<Id>) -> Option<Region> {
    item.keys(&["id", "zone", "days", "open", "close", "phones", "visitors"]);
    let id_node = item.get("id");
    let id = id_node
        .as_ref()
        .and_then(|node| node.parse("an id: a-z, 0-9 and single hyphens", |t| Id::new(t).ok()));
    let calendar = id.as_ref().and_then(|id| {
        if !seen.insert(id.clone()) {
            item.reject_found(&format!("the id \"{id}\" again"), "each region once");
            return None;
        }
        calendars.remove(id.as_str()).unwrap_or_else(|| {
            let found = format!("\"{id}\"");
            item.reject_found(&found, "a region with a calendar in holidays.json");
            None
        })
    });
    let zone = item.get("zone").and_then(|node| zone(&node));
    let week = week(item);
    let phones = item.get("phones").and_then(|list| phones(&list));
    let visitors = item
        .get("visitors")
        .map(|list| list.items().iter().filter_map(|node| Some(node.text()?.to_owned())).collect());
    Some(Region {
        id: id?,
        zone: zone?,
        week: week?,
        calendar: calendar?,
        phones: phones?,
        visitors: visitors?,
    })
}

fn zone(node: &Node) -> Option<Zone> {
    let expected = "a time zone of the IANA list that CHRONO_TZ_TIMEZONE_FILTER in \
                    .cargo/config.toml names";
    node.parse(expected, Zone::named)
}

fn week(item: &Node) -> Option<WeeklyHours> {
    let days = item.get("days")?;
    let [first, last] = days.items().try_into().ok().or_else(|| {
        days.reject("two days of the week, the first and the last");
        None
    })?;
    let weekday = |node: Node| node.parse("a day of the week: mon to sun", weekday);
    let minute = |node: Node| node.parse("a time, 00:00 to 24:00", LocalMinute::parse);
    let open = item.get("open").and_then(minute);
    let close_node = item.get("close")?;
    let close = minute(close_node.clone());
    let (first, last) = (weekday(first)?, weekday(last)?);
    let hours = DayHours::new(open?, close?).ok().or_else(|| {
        close_node.reject("a time after \"open\"");
        None
    })?;
    Some(WeeklyHours::from_to(first, last, hours))
}

fn weekday(text: &str) -> Option<Weekday> {
    Some(match text {
        "mon" => Weekday::Mon,
        "tue" => Weekday::Tue,
        "wed" => Weekday::Wed,
        "thu" => Weekday::Thu,
        "fri" => Weekday::Fri,
        "sat" => Weekday::Sat,
        "sun" => Weekday::Sun,
        _ => return None,
    })
}

fn phones(list: &Node) -> Option<Vec<Phone>> {
    let items = list.items();
    if items.is_empty() {
        list.reject("at least one phone number");
    }
    let phones: Vec<Phone> = items.iter().filter_map(phone).collect();
    (!phones.is_empty() && phones.len() == items.len()).then_some(phones)
}

fn phone(item: &Node) -> Option<Phone> {
    item.keys(&["display", "international", "reach", "from"]);
    let display = item.get("display")?.text()?.to_owned();
    let international = match item.maybe("international") {
        Some(node) => {
            Some(node.parse("an international number, as in \"+33180875286\"", |text| {
                E164::new(text).ok()
            })?)
        }
        None => None,
    };
    if let Some(number) = &international {
        let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
        if digits(&display) != digits(number.as_str()) {
            item.reject_found(&format!("\"{display}\""), "the same digits as \"international\"");
        }
    }
    let ids: Vec<&str> = Reach::ALL.iter().map(|reach| reach.id()).collect();
    let expected = format!("one of: {}", ids.join(", "));
    let reach = item.get("reach")?.parse(&expected, Reach::from_id)?;
    let from: Vec<String> = item
        .maybe("from")
        .map(|list| list.items().iter().filter_map(|node| Some(node.text()?.to_owned())).collect())
        .unwrap_or_default();
    let local = reach.is_free() || international.is_none();
    if local && from.is_empty() {
        item.reject_found("nothing", "the key \"from\": the time zones where it can be dialled");
    }
    Some(Phone { display, international, reach, from })
}
