//! `names.json`: what regions, places, calling areas and holidays are called.

use super::node::Node;
use crate::domain::id::Id;
use serde::{Deserialize, Serialize};

/// Names in one language.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Names {
    regions: Vec<(String, String)>,
    places: Vec<(String, String)>,
    calling_areas: Vec<(String, String)>,
    holidays: Vec<(String, String)>,
    contested: Vec<(String, String)>,
}

impl Names {
    /// The name of a region.
    pub fn region(&self, id: &Id) -> &str {
        look_up(&self.regions, id)
    }

    /// Whose clock and holidays a region's centre follows.
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

    /// Why not every employer keeps a holiday.
    pub fn contested(&self, id: &Id) -> &str {
        look_up(&self.contested, id)
    }

    /// The named things, list by list: for the comparison with what is in use.
    pub(super) fn lists(&self) -> [(&'static str, &[(String, String)]); 5] {
        [
            ("regions", &self.regions),
            ("places", &self.places),
            ("calling_areas", &self.calling_areas),
            ("holidays", &self.holidays),
            ("contested", &self.contested),
        ]
    }
}

/// A missing name stops the build, so the stand-in never shows.
fn look_up<'a>(list: &'a [(String, String)], id: &Id) -> &'a str {
    let found = list.iter().find(|(key, _)| key == id.as_str());
    found.map_or("?", |(_, name)| name)
}

pub(super) fn read(root: &Node) -> Option<Names> {
    root.keys(&["regions", "places", "calling_areas", "holidays", "contested"]);
    let list = |key: &str| -> Option<Vec<(String, String)>> {
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
