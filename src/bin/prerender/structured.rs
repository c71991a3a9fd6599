//! What search engines read of the centres: schema.org's `ContactPoint`s.

use chrono::Weekday;
use olcare_portal::app::route::WEB_SUPPORT;
use olcare_portal::content::Site;
use olcare_portal::domain::hours::{LocalMinute, WeeklyHours};
use olcare_portal::domain::phone::Phone;
use olcare_portal::domain::region::Region;
use serde_json::{Value, json};

/// The data block of the contact page. Only what the content says.
pub(crate) fn contact_points(site: &Site) -> String {
    let points: Vec<Value> = site
        .regions
        .iter()
        .flat_map(|region| region.phones.iter().map(move |phone| point(site, region, phone)))
        .collect();
    let organization = json!({
        "@context": "https://schema.org",
        "@type": "Organization",
        "name": "Objectif Lune",
        "url": WEB_SUPPORT,
        "contactPoint": points,
    });
    // In a script no text may look like the script's end.
    let data = organization.to_string().replace('<', "\\u003c");
    format!("<script type=\"application/ld+json\">{data}</script>")
}

fn point(site: &Site, region: &Region, phone: &Phone) -> Value {
    let telephone = phone.international.as_ref().map_or(&*phone.display, |number| number.as_str());
    let mut point = json!({
        "@type": "ContactPoint",
        "contactType": "technical support",
        "name": site.region_name(&region.id),
        "telephone": telephone,
        "hoursAvailable": hours(&region.week),
    });
    if phone.reach.is_free() {
        point["contactOption"] = json!("TollFree");
    }
    point
}

/// A specification for each day of the week with hours, in the centre's own time.
fn hours(week: &WeeklyHours) -> Vec<Value> {
    let days = [
        (Weekday::Mon, "Monday"),
        (Weekday::Tue, "Tuesday"),
        (Weekday::Wed, "Wednesday"),
        (Weekday::Thu, "Thursday"),
        (Weekday::Fri, "Friday"),
        (Weekday::Sat, "Saturday"),
        (Weekday::Sun, "Sunday"),
    ];
    let open = days.into_iter().filter_map(|(day, name)| Some((week.on_weekday(day)?, name)));
    open.map(|(hours, name)| {
        json!({
            "@type": "OpeningHoursSpecification",
            "dayOfWeek": format!("https://schema.org/{name}"),
            "opens": time(hours.open()),
            "closes": time(hours.close()),
        })
    })
    .collect()
}

/// `09:00`; the end of the day as its last minute, for schema.org has no 24:00.
fn time(minute: LocalMinute) -> String {
    if minute == LocalMinute::END {
        return "23:59".to_owned();
    }
    format!("{:02}:{:02}", minute.hour(), minute.minute())
}
