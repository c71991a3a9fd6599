//! `search.json`: the words by which visitors search.

use super::checks;
use super::names::Names;
use super::node::Node;
use crate::domain::id::Id;
use crate::domain::region::Region;
use crate::domain::search::Synonyms;
use crate::domain::search::offer::{Hints, Phrases};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// The words of one language by which visitors search.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Search {
    /// Words that mean the same to a visitor.
    pub synonyms: Synonyms,
    /// Words that tools answer to, names of regions among them.
    pub hints: Hints,
}

pub(super) fn read(root: &Node) -> Option<Search> {
    root.keys(&["synonyms", "common", "estimate", "coverage", "hours", "regions"]);
    let groups = root.get("synonyms").map(|list| list.items()).unwrap_or_default();
    let groups = groups.iter().map(Node::texts).collect::<Vec<_>>();
    let mut hints = Hints::default();
    add(&mut hints.estimate, &root.get("estimate")?);
    add(&mut hints.coverage, &root.get("coverage")?);
    add(&mut hints.hours, &root.get("hours")?);
    for (key, list) in root.get("regions")?.entries() {
        match Id::new(key) {
            Some(id) => add(hints.regions.entry(id).or_default(), &list),
            None => list.reject_found(&format!("the key \"{key}\""), "the id of a region"),
        }
    }
    let common = root.get("common").map(|list| list.texts()).unwrap_or_default();
    Some(Search { synonyms: Synonyms::new(groups, common), hints })
}

fn add(phrases: &mut Phrases, list: &Node) {
    let items = list.items();
    if items.is_empty() {
        list.reject("at least one word");
    }
    for text in items.iter().filter_map(Node::text) {
        phrases.add(text);
    }
}

impl Search {
    /// The regions' names are words for them too.
    pub(super) fn name(&mut self, regions: &[Region], names: &Names) {
        for region in regions {
            let phrases = self.hints.regions.entry(region.id.clone()).or_default();
            phrases.add(names.region(&region.id));
        }
    }
}

/// Every region has words, and nothing else has.
pub(super) fn check(node: &Node, search: &Search, regions: &[Region]) {
    let used: BTreeSet<&str> = regions.iter().map(|region| region.id.as_str()).collect();
    let named: BTreeSet<&str> = search.hints.regions.keys().map(Id::as_str).collect();
    checks::keys(node, "regions", &named, &used, "only regions of regions.json");
}
