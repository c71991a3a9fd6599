//! `names.json`: what regions, places, calling areas and holidays are called.

use super::node::Node;
use crate::domain::id::Id;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Names in one language.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Names {
    regions: BTreeMap<String, String>,
    places: BTreeMap<String, String>,
    calling_areas: BTreeMap<String, String>,
    holidays: BTreeMap<String, String>,
    contested: BTreeMap<String, String>,
}

impl Names {
    /// The name of a region.
    pub fn region(&self, id: &Id) -> &str {
        look_up(&self.regions, id)
    }

    /// The place whose time and holidays a region's centre follows.
    pub fn place(&self, id: &Id) -> &str {
        look_up(&self.places, id)
    }

    /// A calling area as it stands in « free of charge, from … only »: with the word for
    /// « from », because some languages write it together with the name.
    pub fn calling_area(&self, id: &Id) -> &str {
        look_up(&self.calling_areas, id)
    }

    /// The name of a holiday.
    pub fn holiday(&self, id: &Id) -> &str {
        look_up(&self.holidays, id)
    }

    /// Why not every employer observes a holiday.
    pub fn contested(&self, id: &Id) -> &str {
        look_up(&self.contested, id)
    }

    /// All names, by list.
    pub(super) fn lists(&self) -> [(&'static str, &BTreeMap<String, String>); 5] {
        [
            ("regions", &self.regions),
            ("places", &self.places),
            ("calling_areas", &self.calling_areas),
            ("holidays", &self.holidays),
            ("contested", &self.contested),
        ]
    }
}

/// Every id has a name, or the build fails: the placeholder is never shown.
fn look_up<'a>(names: &'a BTreeMap<String, String>, id: &Id) -> &'a str {
    names.get(id.as_str()).map_or("?", String::as_str)
}

pub(super) fn read(root: &Node) -> Option<Names> {
    root.keys(&["regions", "places", "calling_areas", "holidays", "contested"]);
    let list = |key: &str| -> Option<BTreeMap<String, String>> {
        let entries = root.get(key)?.entries();
        let name = |(key, node): (&str, Node)| Some((key.to_owned(), node.text()?.to_owned()));
        Some(entries.into_iter().filter_map(name).collect())
    };
    Some(Names {
        regions: list("regions")?,
        places: list("places")?,
        calling_areas: list("calling_areas")?,
        holidays: list("holidays")?,
        contested: list("contested")?,
    })
}
