//! `regions.json`: the regions, their hours and phones.

use super::holidays::Calendars;
use super::node::{Node, all};
use crate::domain::hours::WeeklyHours;
use crate::domain::id::Id;
use crate::domain::phone::{CallingArea, E164, Phone, Reach};
use crate::domain::region::Region;
use crate::domain::zone::Zone;
use chrono::Weekday;
use std::collections::BTreeSet;

const ZONE: &str = "a time zone of the IANA list that CHRONO_TZ_TIMEZONE_FILTER in \
                    .cargo/config.toml names";

/// Reads the regions and gives each its calendar of `holidays.json`.
pub(super) fn read(root: &Node, mut calendars: Calendars) -> Vec<Region> {
    root.keys(&["calling_areas", "regions"]);
    let areas = calling_areas(root);
    let Some(list) = root.get("regions") else {
        return Vec::new();
    };
    let mut seen = BTreeSet::new();
    let items = list.items();
    let regions: Vec<Region> =
        items.iter().filter_map(|item| region(item, &areas, &mut calendars, &mut seen)).collect();
    if regions.is_empty() {
        list.reject_found("no good region", "at least one");
    }
    // A region that is not good may be the one whose number names the area.
    if regions.len() == items.len() {
        let phones = || regions.iter().flat_map(|region| &region.phones);
        for area in &areas {
            if !phones().any(|phone| phone.reach.area() == Some(area)) {
                let found = format!("the calling area \"{}\"", area.id);
                list.reject_found(&found, "a number that names it in \"from\"");
            }
        }
    }
    for id in calendars.keys() {
        let found = format!("holidays of \"{id}\"");
        list.reject_found(&found, "holidays of regions in this list only, each once");
    }
    regions
}

fn region(
    item: &Node,
    areas: &[CallingArea],
    calendars: &mut Calendars,
    seen: &mut BTreeSet<Id>,
) -> Option<Region> {
    item.keys(&["id", "zone", "days", "open", "close", "phones", "visitors"]);
    let id = item.get("id").and_then(|node| node.id());
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
    let zone = item.get("zone").and_then(|node| node.parse(ZONE, Zone::named));
    let week = week(item);
    let phones = item.get("phones").and_then(|list| phones(&list, areas));
    let visitors = item.get("visitors").map(|list| owned(&list));
    Some(Region {
        id: id?,
        zone: zone?,
        week: week?,
        calendar: calendar?,
        phones: phones?,
        visitors: visitors?,
    })
}

fn owned(list: &Node) -> Vec<String> {
    list.texts().into_iter().map(str::to_owned).collect()
}

fn week(item: &Node) -> Option<WeeklyHours> {
    let days = item.get("days")?;
    let two = days.items().try_into().ok();
    let [first, last] = days.or_reject(two, "two days of the week, the first and the last")?;
    let weekday = |node: Node| node.parse("a day of the week: mon to sun", weekday);
    let hours = item.hours();
    Some(WeeklyHours::from_to(weekday(first)?, weekday(last)?, hours?))
}

fn weekday(text: &str) -> Option<Weekday> {
    let names = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    let index = names.iter().position(|name| *name == text)?;
    Weekday::try_from(u8::try_from(index).ok()?).ok()
}

fn phones(list: &Node, areas: &[CallingArea]) -> Option<Vec<Phone>> {
    let items = list.items();
    if items.is_empty() {
        list.reject("at least one phone number");
    }
    all(items.iter().map(|item| phone(item, areas))).filter(|phones| !phones.is_empty())
}

fn phone(item: &Node, areas: &[CallingArea]) -> Option<Phone> {
    item.keys(&["display", "international", "reach", "from"]);
    let display = item.get("display")?.text()?.to_owned();
    let international = item.optional("international", |node| {
        let expected = "an international number, as in \"+33180875286\"";
        node.parse(expected, E164::new)
    })?;
    if let Some(number) = &international {
        let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
        if digits(&display) != digits(number.as_str()) {
            item.reject_found(&format!("\"{display}\""), "the same digits as \"international\"");
        }
    }
    let reach = reach(item, areas)?;
    if reach.area().is_none() && international.is_none() {
        let expected = "the key \"international\", or a \"reach\" that is local or free";
        item.reject_found("nothing", expected);
    }
    Some(Phone { display, international, reach })
}

/// Who can dial a number: `reach`, with the area in `from` where it is one area's.
fn reach(item: &Node, areas: &[CallingArea]) -> Option<Reach> {
    let area = || {
        let ids: Vec<&str> = areas.iter().map(|area| area.id.as_str()).collect();
        let expected = format!("an id of \"calling_areas\": {}", ids.join(", "));
        let of = |text: &str| areas.iter().find(|area| area.id.as_str() == text).cloned();
        item.get("from")?.parse(&expected, of)
    };
    let node = item.get("reach")?;
    let names = ["everywhere", "local", "free", "service-charge", "internet-phone"];
    let name = node.parse(&format!("one of: {}", names.join(", ")), |text| {
        names.into_iter().find(|name| *name == text)
    })?;
    let reach = match name {
        "local" => return Some(Reach::Local(area()?)),
        "free" => return Some(Reach::Free(area()?)),
        "service-charge" => Reach::ServiceCharge,
        "internet-phone" => Reach::InternetPhone,
        _ => Reach::Everywhere,
    };
    if let Some(from) = item.maybe("from") {
        from.reject("no \"from\" but for a \"reach\" that is local or free");
    }
    Some(reach)
}

/// The areas that numbers can be meant for, each once, each for a number.
fn calling_areas(root: &Node) -> Vec<CallingArea> {
    let items = root.get("calling_areas").map(|list| list.items()).unwrap_or_default();
    let mut areas: Vec<CallingArea> = Vec::new();
    for item in items {
        item.keys(&["id", "zones"]);
        let id = item.get("id").and_then(|node| node.id());
        let zones = item.get("zones").map(|list| (owned(&list), list));
        let (Some(id), Some((zones, list))) = (id, zones) else { continue };
        if zones.is_empty() {
            list.reject("at least one time zone");
        } else if areas.iter().any(|area| area.id == id) {
            item.reject_found(&format!("the id \"{id}\" again"), "each area once");
        } else {
            areas.push(CallingArea { id, zones });
        }
    }
    areas
}
