//! The calendar file of each centre in each language.

use crate::paths;
use chrono::NaiveTime;
use olcare_portal::app::{calendar, route};
use olcare_portal::content::Site;
use olcare_portal::domain::hours::Holiday;
use olcare_portal::domain::ics::{Entry, File};
use olcare_portal::domain::region::Region;
use std::path::Path;

/// Writes the files of a language.
pub(crate) fn write(staging: &Path, site: &Site) -> Result<(), String> {
    for region in &site.regions {
        let address = route::calendar(site.lang, &region.id);
        paths::write(staging, &address, file(site, region))?;
    }
    Ok(())
}

/// The file of a centre.
fn file(site: &Site, region: &Region) -> String {
    let m = &site.messages;
    let place = site.names.region(&region.id);
    let file = File {
        name: &m.calendar_name(place),
        product: &calendar::product(site.lang),
        host: route::SUPPORT_HOST,
        // The first day that the content knows, not the time of the build, which would
        // change every file at each build: the same content gives the same bytes.
        stamp: region.calendar.known_from().and_time(NaiveTime::MIN).and_utc(),
    };
    let open = Entry { summary: m.calendar_open(place), description: None };
    let closed = |holiday: &Holiday| Entry {
        summary: m.calendar_closed(site.names.holiday(&holiday.name), place),
        description: holiday.contested.as_ref().map(|why| site.names.contested(why).to_owned()),
    };
    file.centre(region, &open, closed)
}
