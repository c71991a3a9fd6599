//! Data of schema.org for search engines, in the head of two pages: the centres in that
//! of the contact page, the questions and answers in that of theirs.
//!
//! It says what the content says and no more. Times of a centre's week have no
//! offset, as schema.org wants civil times of the place written.

use chrono::Weekday;
use olcare_portal::app::route::{self, Page};
use olcare_portal::content::Site;
use olcare_portal::domain::hours::{DayHours, LocalMinute, WeeklyHours};
use olcare_portal::domain::phone::Phone;
use olcare_portal::domain::region::Region;
use serde_json::{Value, json};

/// The script element, a block of data that no browser runs; nothing for other pages.
pub(crate) fn element(page: Page, site: &Site) -> String {
    let data = match page {
        Page::Contact => organisation(site),
        Page::Faq => questions(site),
        _ => return String::new(),
    };
    // Nothing in the data may end the element or open a comment in it.
    let data = data.to_string().replace('<', "\\u003c");
    format!("<script type=\"application/ld+json\">{data}</script>")
}

/// The centres with their phones and hours.
fn organisation(site: &Site) -> Value {
    let points: Vec<Value> = site
        .regions
        .iter()
        .flat_map(|region| region.phones.iter().map(|phone| point(site, region, phone)))
        .collect();
    json!({
        "@context": "https://schema.org",
        "@type": "Organization",
        "name": "Objectif Lune",
        "url": route::WEB_SUPPORT,
        "contactPoint": points,
    })
}

/// Every question with its answer, in the words of the page.
fn questions(site: &Site) -> Value {
    let questions = site.faq.questions().map(|question| {
        json!({
            "@type": "Question",
            "name": question.title,
            "acceptedAnswer": { "@type": "Answer", "text": question.plain() },
        })
    });
    json!({
        "@context": "https://schema.org",
        "@type": "FAQPage",
        "inLanguage": site.lang.code(),
        "mainEntity": questions.collect::<Vec<_>>(),
    })
}

/// A phone number of a centre.
fn point(site: &Site, region: &Region, phone: &Phone) -> Value {
    let number = phone.international.as_ref().map_or(phone.display.as_str(), |n| n.as_str());
    let mut point = json!({
        "@type": "ContactPoint",
        "name": site.names.region(&region.id),
        "contactType": "technical support",
        "telephone": number,
        "hoursAvailable": hours(&region.week),
    });
    if phone.reach.is_free() {
        point["contactOption"] = "TollFree".into();
    }
    point
}

/// The week: an entry for each pair of hours with the days that have them.
fn hours(week: &WeeklyHours) -> Vec<Value> {
    let mut shifts: Vec<(DayHours, Vec<&str>)> = Vec::new();
    for (day, name) in DAYS {
        let Some(hours) = week.on_weekday(day) else { continue };
        match shifts.iter_mut().find(|(same, _)| *same == hours) {
            Some((_, days)) => days.push(name),
            None => shifts.push((hours, vec![name])),
        }
    }
    let entry = |(hours, days): (DayHours, Vec<&str>)| {
        json!({
            "@type": "OpeningHoursSpecification",
            "dayOfWeek": days,
            "opens": time(hours.open()),
            "closes": time(hours.close()),
        })
    };
    shifts.into_iter().map(entry).collect()
}

const DAYS: [(Weekday, &str); 7] = [
    (Weekday::Mon, "Monday"),
    (Weekday::Tue, "Tuesday"),
    (Weekday::Wed, "Wednesday"),
    (Weekday::Thu, "Thursday"),
    (Weekday::Fri, "Friday"),
    (Weekday::Sat, "Saturday"),
    (Weekday::Sun, "Sunday"),
];

fn time(minute: LocalMinute) -> String {
    format!("{:02}:{:02}", minute.hour(), minute.minute())
}
