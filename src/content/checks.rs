//! Checks across documents: nothing duplicate, missing or unused.

use super::faq::{Block, Faq};
use super::names::Names;
use super::node::Node;
use super::themes::THEMES;
use crate::domain::Clause;
use crate::domain::id::Id;
use crate::domain::region::Region;
use std::collections::BTreeSet;

/// Every clause occurs once in the FAQ, in the answer that `clauses.json` names.
pub(super) fn clauses(node: &Node, faq: &Faq, homes: &[(Clause, Id)]) {
    for (clause, home) in homes {
        let found: Vec<&str> = faq
            .questions()
            .flat_map(|question| {
                let tagged = question.passages().filter(|p| p.clause == Some(*clause));
                tagged.map(|_| question.id.as_str())
            })
            .collect();
        if found != [home.as_str()] {
            let found = match found.as_slice() {
                [] => "nothing".to_owned(),
                found => format!("it in: {}", found.join(", ")),
            };
            let id = clause.id();
            node.reject_found(&found, &format!("the clause \"{id}\" once, in \"{home}\""));
        }
    }
}

/// Every question is in exactly one theme of the contents list, and every theme names
/// questions that exist.
pub(super) fn themes(node: &Node, faq: &Faq) {
    let listed: Vec<&str> = THEMES.iter().flat_map(|(_, ids)| ids.iter().copied()).collect();
    for question in faq.questions() {
        let id = question.id.as_str();
        let times = listed.iter().filter(|listed| **listed == id).count();
        if times != 1 {
            let found = format!("the question \"{id}\" in {times} themes");
            node.reject_found(&found, "each question in one theme of src/content/themes.rs");
        }
    }
    for id in listed {
        if faq.question(id).is_none() {
            node.reject_found("nothing", &format!("the question \"{id}\", which a theme lists"));
        }
    }
}

/// Everything in use has a name, and no name is unused.
pub(super) fn names(node: &Node, names: &Names, regions: &[Region]) {
    let days = || regions.iter().flat_map(|region| region.calendar.days());
    let phones = regions.iter().flat_map(|region| &region.phones);
    let areas: BTreeSet<&str> =
        phones.filter_map(|phone| Some(phone.reach.area()?.id.as_str())).collect();
    let regions: BTreeSet<&str> = regions.iter().map(|region| region.id.as_str()).collect();
    let holidays: BTreeSet<&str> = days().map(|day| day.name.as_str()).collect();
    let contested: BTreeSet<&str> =
        days().filter_map(|day| Some(day.contested.as_ref()?.as_str())).collect();
    for (list, named) in names.lists() {
        let used = match list {
            "calling_areas" => &areas,
            "holidays" => &holidays,
            "contested" => &contested,
            _ => &regions,
        };
        let named: BTreeSet<&str> = named.keys().map(String::as_str).collect();
        keys(node, list, &named, used, "only names that are in use");
    }
}

/// A list has exactly the keys that are in use.
pub(super) fn keys(
    node: &Node,
    list: &str,
    found: &BTreeSet<&str>,
    used: &BTreeSet<&str>,
    only: &str,
) {
    for id in used.difference(found) {
        node.reject_found("nothing", &format!("the key \"{list}.{id}\""));
    }
    for id in found.difference(used) {
        node.reject_found(&format!("the key \"{list}.{id}\""), only);
    }
}

/// A translation has the same sections, questions, blocks and clauses as the first language.
pub(super) fn parity(node: &Node, first: &Faq, other: &Faq) {
    let (first, other) = (outline(first), outline(other));
    let differs = |(at, (a, b)): (usize, (&String, &String))| (a != b).then_some(at);
    let at = first.iter().zip(&other).enumerate().find_map(differs);
    let at = at.or((first.len() != other.len()).then(|| first.len().min(other.len())));
    if let Some(at) = at {
        let line = |lines: &[String]| lines.get(at).map_or("nothing", |line| line).to_owned();
        node.reject_found(&line(&other), &format!("as in the first language: {}", line(&first)));
    }
}

/// The structure of an FAQ, one line for each part.
fn outline(faq: &Faq) -> Vec<String> {
    let mut lines = Vec::new();
    for section in &faq.sections {
        lines.push(format!("section \"{}\", titled: {}", section.id, section.title.is_some()));
        lines.extend(section.intro.iter().map(shape));
        for question in &section.questions {
            lines.push(format!("question \"{}\"", question.id));
            lines.extend(question.body.iter().map(shape));
        }
    }
    lines
}

fn shape(block: &Block) -> String {
    match block {
        Block::Text(passage) => format!("text {:?}", passage.clause),
        Block::List(items) => {
            format!("list {:?}", items.iter().map(|item| item.clause).collect::<Vec<_>>())
        }
        Block::Table { head, rows } => {
            let rows: Vec<usize> = rows.iter().map(Vec::len).collect();
            format!("table of {} columns, rows {rows:?}", head.len())
        }
    }
}
