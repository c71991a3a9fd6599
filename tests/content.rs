//! The content folder: the real one is good, a broken one tells what is wrong
//! and where, and the browser's bundle holds the same.
#![allow(clippy::unwrap_used, reason = "a test may stop")]

mod common;

use common::Folder;
use olcare_portal::content::{
    BundleError, ContentError, Library, Passage, Site, Source, Target, read_bundle, runs,
    write_bundle,
};
use olcare_portal::domain::Clause;
use olcare_portal::domain::phone::{E164, Phone};
use olcare_portal::domain::soonest::Centre;
use olcare_portal::i18n::Lang;
use olcare_portal::words;
use proptest::prelude::*;
use serde_json::{Value, json};
use std::sync::LazyLock;

/// Changes a document in one place.
type Edit = fn(&mut Value);

/// What is done to one file of the real content.
#[derive(Clone, Copy)]
enum Change {
    Json(Edit),
    Text(&'static str),
    Missing,
}

/// The real content with some files changed.
struct Changed<'a>(&'a [(&'a str, Change)]);

impl Source for Changed<'_> {
    fn read(&self, file: &str) -> Result<String, String> {
        let mut text = Folder::real().read(file)?;
        for (_, change) in self.0.iter().filter(|(changed, _)| *changed == file) {
            match change {
                Change::Json(change) => {
                    let mut value: Value = serde_json::from_str(&text).unwrap();
                    change(&mut value);
                    text = value.to_string();
                }
                Change::Text(other) => text = (*other).to_owned(),
                Change::Missing => return Err("no such file".to_owned()),
            }
        }
        Ok(text)
    }
}

fn errors(changes: &[(&str, Change)]) -> Vec<ContentError> {
    Library::read(&Changed(changes)).err().unwrap_or_default()
}

/// A document broken in one place, with the error that must be told: its file
/// and path, and parts of what was found and expected.
struct Broken {
    name: &'static str,
    file: &'static str,
    change: Change,
    told: (&'static str, &'static str, &'static str, &'static str),
}

const fn json(
    name: &'static str,
    file: &'static str,
    change: Edit,
    told: (&'static str, &'static str, &'static str, &'static str),
) -> Broken {
    Broken { name, file, change: Change::Json(change), told }
}

/// The question of an FAQ at that place.
fn question(faq: &mut Value, section: usize, question: usize) -> &mut Value {
    &mut faq["sections"][section]["questions"][question]
}

fn remove(list: &mut Value, at: usize) -> Value {
    list.as_array_mut().unwrap().remove(at)
}

fn push(list: &mut Value, item: Value) {
    list.as_array_mut().unwrap().push(item);
}

fn forget(object: &mut Value, key: &str) {
    object.as_object_mut().unwrap().remove(key).unwrap();
}

const REGIONS: &str = "regions.json";
const HOLIDAYS: &str = "holidays.json";
const PLAN: &str = "plan.json";
const CLAUSES: &str = "clauses.json";
const FR_FAQ: &str = "fr/faq.json";
const EN_FAQ: &str = "en/faq.json";
const FR_SEARCH: &str = "fr/search.json";
const EN_SEARCH: &str = "en/search.json";
const FR_MESSAGES: &str = "fr/messages.json";
const EN_MESSAGES: &str = "en/messages.json";
const FR_NAMES: &str = "fr/names.json";
const WHOLE: &str = "(whole file)";

#[rustfmt::skip]
const BROKEN: &[Broken] = &[
    // regions
    json("an unknown zone", REGIONS, |v| v["regions"][3]["zone"] = json!("Europe/Lutetia"),
        (REGIONS, "regions[3].zone", "Europe/Lutetia", "a time zone of the IANA list")),
    json("a zone that is not built in", REGIONS, |v| v["regions"][3]["zone"] = json!("Europe/Madrid"),
        (REGIONS, "regions[3].zone", "Europe/Madrid", "CHRONO_TZ_TIMEZONE_FILTER in .cargo/config.toml")),
    json("opening after closing", REGIONS, |v| v["regions"][0]["open"] = json!("21:00"),
        (REGIONS, "regions[0].close", "20:00", "a time after")),
    json("opening at closing", REGIONS, |v| v["regions"][0]["open"] = json!("20:00"),
        (REGIONS, "regions[0].close", "20:00", "a time after")),
    json("no such time", REGIONS, |v| v["regions"][0]["open"] = json!("9:00"),
        (REGIONS, "regions[0].open", "9:00", "a time, 00:00 to 24:00")),
    json("no such weekday", REGIONS, |v| v["regions"][0]["days"][1] = json!("friday"),
        (REGIONS, "regions[0].days[1]", "friday", "mon to sun")),
    json("one weekday", REGIONS, |v| v["regions"][0]["days"] = json!(["mon"]),
        (REGIONS, "regions[0].days", "an array", "two days")),
    json("a region twice", REGIONS, |v| v["regions"][1]["id"] = json!("americas"),
        (REGIONS, "regions[1]", "the id \"americas\" again", "each region once")),
    json("a bad name", REGIONS, |v| v["regions"][1]["id"] = json!("United Kingdom"),
        (REGIONS, "regions[1].id", "United Kingdom", "an id")),
    json("a region without holidays", REGIONS, |v| v["regions"][1]["id"] = json!("spain"),
        (REGIONS, "regions[1]", "spain", "a calendar in holidays.json")),
    json("a region left out", REGIONS, |v| { remove(&mut v["regions"], 7); },
        (REGIONS, "regions", "holidays of \"japan\"", "regions in this list")),
    json("no region", REGIONS, |v| v["regions"] = json!([]),
        (REGIONS, "regions", "no good region", "at least one")),
    json("no phone", REGIONS, |v| v["regions"][0]["phones"] = json!([]),
        (REGIONS, "regions[0].phones", "an array", "at least one phone")),
    json("a bad number", REGIONS, |v| v["regions"][0]["phones"][0]["international"] = json!("514 798"),
        (REGIONS, "regions[0].phones[0].international", "514 798", "an international number")),
    json("digits that differ", REGIONS, |v| v["regions"][0]["phones"][0]["display"] = json!("+1 514 798-8715"),
        (REGIONS, "regions[0].phones[0]", "8715", "the same digits")),
    json("no such reach", REGIONS, |v| v["regions"][0]["phones"][0]["reach"] = json!("free-north-america"),
        (REGIONS, "regions[0].phones[0].reach", "free-north-america", "one of: everywhere, local, free")),
    json("free from nowhere", REGIONS, |v| forget(&mut v["regions"][0]["phones"][1], "from"),
        (REGIONS, "regions[0].phones[1]", "nothing", "the key \"from\"")),
    json("free from an unknown area", REGIONS, |v| v["regions"][5]["phones"][1]["from"] = json!("atlantis"),
        (REGIONS, "regions[5].phones[1].from", "\"atlantis\"", "an id of \"calling_areas\": north-america, australia, malaysia")),
    json("from an area and from everywhere", REGIONS, |v| v["regions"][0]["phones"][0]["from"] = json!("australia"),
        (REGIONS, "regions[0].phones[0].from", "australia", "no \"from\"")),
    json("from everywhere without an international form", REGIONS, |v| forget(&mut v["regions"][3]["phones"][0], "international"),
        (REGIONS, "regions[3].phones[0]", "nothing", "the key \"international\"")),
    json("an area without a zone", REGIONS, |v| v["calling_areas"][1]["zones"] = json!([]),
        (REGIONS, "calling_areas[1].zones", "an array", "at least one time zone")),
    json("an area twice", REGIONS, |v| v["calling_areas"][1]["id"] = json!("malaysia"),
        (REGIONS, "calling_areas[2]", "the id \"malaysia\" again", "each area once")),
    json("a bad area name", REGIONS, |v| v["calling_areas"][1]["id"] = json!("Down Under"),
        (REGIONS, "calling_areas[1].id", "Down Under", "an id")),
    json("an area of no number", REGIONS, |v| push(&mut v["calling_areas"], json!({"id": "japan", "zones": ["Japan"]})),
        (REGIONS, "regions", "the calling area \"japan\"", "a number that names it")),
    json("an area without a name", FR_NAMES, |v| forget(&mut v["calling_areas"], "malaysia"),
        (FR_NAMES, WHOLE, "nothing", "the key \"calling_areas.malaysia\"")),
    json("a name of no area", FR_NAMES, |v| v["calling_areas"]["japan"] = json!("du Japon"),
        (FR_NAMES, WHOLE, "calling_areas.japan", "only names that are in use")),
    json("a misspelt key", REGIONS, |v| v["regions"][0]["opens"] = json!("09:00"),
        (REGIONS, "regions[0].opens", "the key \"opens\"", "one of: ")),
    json("a missing key", REGIONS, |v| forget(&mut v["regions"][0], "visitors"),
        (REGIONS, "regions[0]", "nothing", "the key \"visitors\"")),
    json("not an object", REGIONS, |v| *v = json!([]),
        (REGIONS, WHOLE, "an array", "an object")),
    json("not a list", REGIONS, |v| v["regions"] = json!("none"),
        (REGIONS, "regions", "none", "an array")),

    // holidays
    json("a holiday out of order", HOLIDAYS, |v| v["france"]["days"].as_array_mut().unwrap().swap(3, 4),
        (HOLIDAYS, "france.days[4].date", "2025-", "a day after the one above")),
    json("a holiday twice", HOLIDAYS, |v| v["france"]["days"][1] = v["france"]["days"][0].clone(),
        (HOLIDAYS, "france.days[1].date", "2025-01-01", "a day after the one above")),
    json("a holiday past the known days", HOLIDAYS, |v| v["malaysia"]["known_until"] = json!("2027-12-24"),
        (HOLIDAYS, "malaysia.days", "2027-12-25", "known_from to known_until")),
    json("no such day", HOLIDAYS, |v| v["france"]["days"][0]["date"] = json!("2025-02-29"),
        (HOLIDAYS, "france.days[0].date", "2025-02-29", "a day, YYYY-MM-DD")),
    json("no end of the known days", HOLIDAYS, |v| forget(&mut v["france"], "known_until"),
        (HOLIDAYS, "france", "nothing", "the key \"known_until\"")),
    json("holidays of no region", HOLIDAYS, |v| v["spain"] = v["france"].clone(),
        (REGIONS, "regions", "holidays of \"spain\"", "regions in this list")),
    json("a bad holiday name", HOLIDAYS, |v| v["france"]["days"][0]["name"] = json!("Noël"),
        (HOLIDAYS, "france.days[0].name", "Noël", "an id")),

    // plan
    json("a gap in rows", PLAN, |v| v["rate"] = json!([
            {"from": "2020-01-01", "until": "2024-12-31", "percent": "20", "published": false},
            {"from": "2025-01-02", "percent": "21", "published": false}]),
        (PLAN, "rate[1]", "a gap", "the day after")),
    json("an overlap of rows", PLAN, |v| v["reply_hours"] = json!([
            {"from": "2020-01-01", "until": "2025-01-01", "phone": 2, "writing": 4},
            {"from": "2025-01-01", "phone": 1, "writing": 2}]),
        (PLAN, "reply_hours[1]", "an overlap", "the day after")),
    json("a row without an end below another", PLAN, |v| v["supported_versions"] = json!([
            {"from": "2020-01-01", "count": 2}, {"from": "2025-01-01", "count": 3}]),
        (PLAN, "supported_versions[1]", "an overlap", "the day after")),
    json("a last row with an end", PLAN, |v| v["rate"][0]["until"] = json!("2030-12-31"),
        (PLAN, "rate[0]", "an end of the last row", "no \"until\"")),
    json("a row backwards", PLAN, |v| v["rate"][0]["until"] = json!("2019-12-31"),
        (PLAN, "rate[0]", "an end before", "up to \"until\"")),
    json("no row", PLAN, |v| v["restart_surcharge"] = json!([]),
        (PLAN, "restart_surcharge", "no row", "at least one")),
    json("a percentage out of range", PLAN, |v| v["rate"][0]["percent"] = json!("120"),
        (PLAN, "rate[0].percent", "120", "a percentage")),
    json("a percentage as a number", PLAN, |v| v["rate"][0]["percent"] = json!(20),
        (PLAN, "rate[0].percent", "20", "a percentage")),
    json("published without a figure", PLAN, |v| v["restart_surcharge"][0]["published"] = json!(true),
        (PLAN, "restart_surcharge[0]", "nothing", "the key \"percent\"")),
    json("a surcharge of nothing", PLAN, |v| v["restart_surcharge"][0] = json!({"from": "2020-01-01", "percent": "0", "published": true}),
        (PLAN, "restart_surcharge[0].percent", "\"0\"", "a percentage over 0")),
    json("a surcharge below nothing", PLAN, |v| v["restart_surcharge"][0] = json!({"from": "2020-01-01", "percent": "-5", "published": true}),
        (PLAN, "restart_surcharge[0].percent", "\"-5\"", "a percentage over 0")),
    json("a surcharge that is and is not published", PLAN, |v| v["restart_surcharge"][0]["percent"] = json!("10"),
        (PLAN, "restart_surcharge[0].percent", "\"10\"", "no \"percent\", or \"published\": true")),
    json("no version at all", PLAN, |v| v["supported_versions"][0]["count"] = json!(0),
        (PLAN, "supported_versions[0].count", "0", "a whole number from 1")),
    json("neither true nor false", PLAN, |v| v["rate"][0]["published"] = json!("no"),
        (PLAN, "rate[0].published", "no", "true or false")),
    json("no hours at all", PLAN, |v| v["reply_hours"][0]["phone"] = json!(0),
        (PLAN, "reply_hours[0].phone", "0", "a whole number from 1")),
    json("half an hour", PLAN, |v| v["reply_hours"][0]["phone"] = json!(0.5),
        (PLAN, "reply_hours[0].phone", "a number with decimals", "a whole number from 1")),

    // clauses and FAQ
    json("a clause left out of the list", CLAUSES, |v| { remove(&mut v["clauses"], 0); },
        (CLAUSES, WHOLE, "nothing", "the clause \"help-with-use\"")),
    json("a clause twice in the list", CLAUSES, |v| { let first = v["clauses"][0].clone(); push(&mut v["clauses"], first); },
        (CLAUSES, WHOLE, "\"help-with-use\" twice", "each clause once")),
    json("an unknown clause in the list", CLAUSES, |v| v["clauses"][0]["id"] = json!("free-beer"),
        (CLAUSES, "clauses[0].id", "free-beer", "a clause that the core knows")),
    json("a clause in another question", CLAUSES, |v| v["clauses"][0]["question"] = json!("price"),
        (FR_FAQ, WHOLE, "it in: included", "\"help-with-use\" once, in \"price\"")),
    json("a clause missing in an answer", FR_FAQ, |v| forget(&mut question(v, 0, 2)["body"][0], "clause"),
        (FR_FAQ, WHOLE, "nothing", "\"price-percentage\" once, in \"price\"")),
    json("a clause twice in the answers", FR_FAQ, |v| question(v, 0, 4)["body"][1]["clause"] = json!("price-percentage"),
        (FR_FAQ, WHOLE, "it in: price, getting-support", "\"price-percentage\" once")),
    json("an unknown clause in an answer", FR_FAQ, |v| question(v, 0, 2)["body"][0]["clause"] = json!("free-beer"),
        (FR_FAQ, "sections[0].questions[2].body[0].clause", "free-beer", "a clause that the core knows")),
    json("a question's name twice", FR_FAQ, |v| question(v, 0, 3)["id"] = json!("price"),
        (FR_FAQ, WHOLE, "the id \"price\" again", "each id once")),
    json("a question named as a section", FR_FAQ, |v| question(v, 0, 3)["id"] = json!("more-questions"),
        (FR_FAQ, WHOLE, "the id \"more-questions\" again", "each id once")),
    json("a question named as a clause", EN_FAQ, |v| question(v, 0, 3)["id"] = json!("first-year"),
        (EN_FAQ, WHOLE, "the id \"first-year\" again", "each id once")),
    json("a question missing in a translation", EN_FAQ, |v| { remove(&mut v["sections"][0]["questions"], 6); },
        (EN_FAQ, WHOLE, "more-questions", "question \"monthly-payments\"")),
    json("a question too many in a translation", EN_FAQ, |v| push(&mut v["sections"][2]["questions"], json!({"id": "more", "title": "More?", "body": [{"text": "Yes."}]})),
        (EN_FAQ, WHOLE, "question \"more\"", "as in the first language: nothing")),
    json("questions in another order", EN_FAQ, |v| v["sections"][1]["questions"].as_array_mut().unwrap().swap(0, 1),
        (EN_FAQ, WHOLE, "question \"response-time\"", "question \"pay-per-call\"")),
    json("a paragraph missing in a translation", EN_FAQ, |v| { remove(&mut question(v, 1, 2)["body"], 2); },
        (EN_FAQ, WHOLE, "question \"cancelling\"", "text None")),
    json("a bold that does not end", FR_FAQ, |v| question(v, 0, 2)["body"][0]["text"] = json!("Le **prix"),
        (FR_FAQ, "sections[0].questions[2].body[0].text", "Le **prix", "a closing **")),
    json("a link that does not end", FR_FAQ, |v| question(v, 0, 2)["body"][0]["text"] = json!("[ici](page:contact"),
        (FR_FAQ, "sections[0].questions[2].body[0].text", "[ici]", "[label](target)")),
    json("a link to no page", FR_FAQ, |v| question(v, 0, 2)["body"][0]["text"] = json!("[ici](page:nowhere)"),
        (FR_FAQ, "sections[0].questions[2].body[0].text", "nowhere", "an https address or a page")),
    json("a link that runs a script", FR_FAQ, |v| question(v, 0, 2)["body"][0]["text"] = json!("[ici](javascript:alert(1))"),
        (FR_FAQ, "sections[0].questions[2].body[0].text", "javascript", "an https address or a page")),
    json("a blank text", FR_FAQ, |v| question(v, 0, 2)["title"] = json!(" \u{a0}"),
        (FR_FAQ, "sections[0].questions[2].title", "", "a text")),
    json("a control character", FR_FAQ, |v| question(v, 0, 2)["title"] = json!("Prix\u{1f}"),
        (FR_FAQ, "sections[0].questions[2].title", "Prix", "a text")),
    json("a cell that spans one row", FR_FAQ, |v| question(v, 1, 7)["body"][1]["table"]["rows"][0][3]["rows"] = json!(1),
        (FR_FAQ, "questions[7].body[1].table.rows[0][3].rows", "1", "a whole number from 2 to 50")),
    json("synonyms that are no group", FR_SEARCH, |v| v["synonyms"][0] = json!("prix"),
        (FR_SEARCH, "synonyms[0]", "prix", "an array")),
    json("synonyms in the FAQ", FR_FAQ, |v| v["synonyms"] = json!([]),
        (FR_FAQ, "synonyms", "the key", "")),
    json("no word for a price", EN_SEARCH, |v| v["estimate"] = json!([]),
        (EN_SEARCH, "estimate", "an array", "at least one word")),
    json("a blank word", EN_SEARCH, |v| v["hours"][0] = json!(" "),
        (EN_SEARCH, "hours[0]", "\" \"", "a text")),
    json("no words for coverage", FR_SEARCH, |v| forget(v, "coverage"),
        (FR_SEARCH, WHOLE, "nothing", "the key \"coverage\"")),
    json("a region without words", EN_SEARCH, |v| forget(&mut v["regions"], "japan"),
        (EN_SEARCH, WHOLE, "nothing", "the key \"regions.japan\"")),
    json("words of a region that is not there", EN_SEARCH, |v| v["regions"]["spain"] = json!(["madrid"]),
        (EN_SEARCH, WHOLE, "regions.spain", "only regions of regions.json")),
    json("a region's words that are no list", EN_SEARCH, |v| v["regions"]["japan"] = json!("tokyo"),
        (EN_SEARCH, "regions.japan", "tokyo", "an array")),
    json("a misspelt key of the search", FR_SEARCH, |v| v["hour"] = json!([]),
        (FR_SEARCH, "hour", "the key", "")),

    // messages
    json("a message missing", EN_MESSAGES, |v| forget(v, "site_name"),
        (EN_MESSAGES, WHOLE, "nothing", "the key \"site_name\"")),
    json("a message too many", EN_MESSAGES, |v| v["motto"] = json!("Ever onwards"),
        (EN_MESSAGES, "motto", "the key \"motto\"", "a key of the schema")),
    json("a message misspelt", FR_MESSAGES, |v| { let text = v["yes"].clone(); forget(v, "yes"); v["yess"] = text; },
        (FR_MESSAGES, "yess", "the key \"yess\"", "a key of the schema")),
    json("a message misspelt is missing", FR_MESSAGES, |v| { let text = v["yes"].clone(); forget(v, "yes"); v["yess"] = text; },
        (FR_MESSAGES, WHOLE, "nothing", "the key \"yes\"")),
    json("a message that is a number", FR_MESSAGES, |v| v["yes"] = json!(1),
        (FR_MESSAGES, "yes", "1", "a text")),
    json("a placeholder misspelt", FR_MESSAGES, |v| v["open_until"] = json!("Ouvert jusqu’à {tiem}"),
        (FR_MESSAGES, "open_until", "{tiem}", "{time}")),
    json("a placeholder missing", FR_MESSAGES, |v| v["open_until"] = json!("Ouvert"),
        (FR_MESSAGES, "open_until", "Ouvert", "{time}")),
    json("a placeholder where none is", FR_MESSAGES, |v| v["yes"] = json!("Oui, {name}"),
        (FR_MESSAGES, "yes", "{name}", "none")),
    json("a placeholder that does not end", FR_MESSAGES, |v| v["open_until"] = json!("Ouvert jusqu’à {time"),
        (FR_MESSAGES, "open_until", "Ouvert jusqu’à {time", "a closing }")),
    json("a placeholder that does not begin", FR_MESSAGES, |v| v["yes"] = json!("Oui}"),
        (FR_MESSAGES, "yes", "Oui}", "an opening {")),
    json("a plural form missing", FR_MESSAGES, |v| forget(&mut v["years"], "other"),
        (FR_MESSAGES, "years", "nothing", "the key \"other\"")),
    json("a plural form too many", EN_MESSAGES, |v| v["years"]["few"] = json!("{count} years"),
        (EN_MESSAGES, "years.few", "the key \"few\"", "one, other")),
    json("a plural as one text", FR_MESSAGES, |v| v["years"] = json!("{count} ans"),
        (FR_MESSAGES, "years", "{count} ans", "an object")),
    json("a placeholder missing in a plural form", FR_MESSAGES, |v| v["faq_found"]["other"] = json!("{count} réponses"),
        (FR_MESSAGES, "faq_found.other", "{count} réponses", "{typed}")),

    // names
    json("a region without a name", FR_NAMES, |v| forget(&mut v["regions"], "japan"),
        (FR_NAMES, WHOLE, "nothing", "the key \"regions.japan\"")),
    json("a place without a name", FR_NAMES, |v| forget(&mut v["places"], "japan"),
        (FR_NAMES, WHOLE, "nothing", "the key \"places.japan\"")),
    json("a holiday without a name", FR_NAMES, |v| forget(&mut v["holidays"], "boxing-day"),
        (FR_NAMES, WHOLE, "nothing", "the key \"holidays.boxing-day\"")),
    json("a name left over", FR_NAMES, |v| v["holidays"]["pancake-day"] = json!("Chandeleur"),
        (FR_NAMES, WHOLE, "the key \"holidays.pancake-day\"", "only names that are in use")),
    json("a holiday that is new", HOLIDAYS, |v| v["france"]["days"][0]["name"] = json!("pancake-day"),
        (FR_NAMES, WHOLE, "nothing", "the key \"holidays.pancake-day\"")),

    // files
    Broken { name: "not JSON", file: PLAN, change: Change::Text("{\n  \"rate\": [,]\n}"),
        told: (PLAN, "line 2, column 12", "expected value", "JSON") },
    Broken { name: "an empty file", file: FR_FAQ, change: Change::Text(""),
        told: (FR_FAQ, "line 1, column 0", "EOF", "JSON") },
    Broken { name: "a missing file", file: EN_MESSAGES, change: Change::Missing,
        told: (EN_MESSAGES, WHOLE, "no such file", "a file that can be read") },
    Broken { name: "a missing file of all languages", file: HOLIDAYS, change: Change::Missing,
        told: (HOLIDAYS, WHOLE, "no such file", "a file that can be read") },
];

#[test]
fn the_real_content_is_good() {
    assert_eq!(errors(&[]), [], "the content folder");
    let library = common::library();
    for &lang in Lang::ALL {
        let site = library.site(lang);
        assert_eq!(site.lang, lang);
        assert_eq!(site.regions.len(), 8, "{lang:?}: regions");
        assert_eq!(site.faq.questions().count(), 15, "{lang:?}: questions");
        for &clause in Clause::ALL {
            let (_, passage) = site.faq.clause(clause).unwrap();
            assert!(!passage.plain().is_empty(), "{lang:?}: {clause:?} has no words");
        }
        for region in &site.regions {
            assert_ne!(site.names.region(&region.id), "?", "{lang:?}: {}", region.id);
            assert_ne!(site.names.place(&region.id), "?", "{lang:?}: {}", region.id);
            for holiday in region.calendar.days() {
                assert_ne!(site.names.holiday(&holiday.name), "?", "{lang:?}: {}", holiday.name);
            }
        }
    }
}

#[test]
fn broken_content_tells_what_and_where() {
    for broken in BROKEN {
        let (file, path, found, expected) = broken.told;
        let errors = errors(&[(broken.file, broken.change)]);
        let told = errors.iter().any(|error| {
            error.file == file
                && error.path.contains(path)
                && error.found.contains(found)
                && error.expected.contains(expected)
        });
        assert!(told, "{}: {errors:#?}", broken.name);
        // A file that is gone is told for each region, but nothing grows beyond that.
        assert!(errors.len() <= 16, "{}: {} errors: {errors:#?}", broken.name, errors.len());
    }
}

#[test]
fn a_region_with_a_freephone_needs_no_code() {
    let named = |v: &mut Value| {
        v["regions"]["belgium"] = json!("Belgium");
        v["places"]["belgium"] = json!("time of Amsterdam");
        v["calling_areas"]["benelux"] = json!("from the Benelux");
    };
    let found = |v: &mut Value| v["regions"]["belgium"] = json!(["Brussels"]);
    let files: Vec<(String, Edit)> = Lang::ALL
        .iter()
        .flat_map(|lang| {
            let file = |name| format!("{}/{name}.json", lang.code());
            [(file("names"), named as Edit), (file("search"), found as Edit)]
        })
        .collect();
    let mut changes: Vec<(&str, Change)> =
        files.iter().map(|(file, edit)| (file.as_str(), Change::Json(*edit))).collect();
    changes.push((HOLIDAYS, Change::Json(|v| v["belgium"] = v["netherlands"].clone())));
    changes.push((
        REGIONS,
        Change::Json(|v| {
            let area = json!({"id": "benelux", "zones": ["Europe/Brussels", "Europe/Amsterdam"]});
            push(&mut v["calling_areas"], area);
            let mut region = v["regions"][4].clone();
            region["id"] = json!("belgium");
            region["phones"] = json!([
                {"display": "078 12 34 56", "reach": "local", "from": "benelux"},
                {"display": "0800 12 345", "reach": "free", "from": "benelux"},
            ]);
            push(&mut v["regions"], region);
        }),
    ));
    let library = Library::read(&Changed(&changes)).unwrap_or_else(|e| panic!("{e:#?}"));
    let site = library.site(Lang::En);
    let region = site.region("belgium").unwrap();
    let said = |phone: &Phone| words::reach(&site.messages, &site.names, &phone.reach).unwrap();
    let said: Vec<String> = region.phones.iter().map(said).collect();
    assert_eq!(said, ["Only from the Benelux", "Freephone, from the Benelux only"]);
    let now = common::instant("2026-03-04T10:00:00Z");
    let hour = std::time::Duration::from_secs(3_600);
    for (zone, number) in
        [(Some("Europe/Brussels"), Some("080012345")), (Some("Europe/Paris"), None), (None, None)]
    {
        let centre = Centre::new(region, region.office().answer(now, hour, hour), zone);
        assert_eq!(centre.phone.map(Phone::dial).as_deref(), number, "{zone:?}");
    }
}

#[test]
fn who_can_dial_a_number_is_said_as_ever() {
    let library = common::library();
    #[rustfmt::skip]
    let expected = [
        (Lang::Fr, ["Gratuit, d’Amérique du Nord seulement", "Gratuit, d’Australie seulement", "Gratuit, de Malaisie seulement"]),
        (Lang::En, ["Freephone, from North America only", "Freephone, from Australia only", "Freephone, from Malaysia only"]),
        (Lang::De, ["Gebührenfrei, nur aus Nordamerika", "Gebührenfrei, nur aus Australien", "Gebührenfrei, nur aus Malaysia"]),
        (Lang::Nl, ["Gratis, alleen vanuit Noord-Amerika", "Gratis, alleen vanuit Australië", "Gratis, alleen vanuit Maleisië"]),
        (Lang::Ja, ["通話無料、北米からのみ", "通話無料、オーストラリアからのみ", "通話無料、マレーシアからのみ"]),
        (Lang::Ms, ["Percuma, dari Amerika Utara sahaja", "Percuma, dari Australia sahaja", "Percuma, dari Malaysia sahaja"]),
    ];
    for (lang, expected) in expected {
        let site = library.site(lang);
        let phones = site.regions.iter().flat_map(|region| &region.phones);
        let free = phones.filter(|phone| phone.reach.is_free());
        let said: Vec<String> = free
            .filter_map(|phone| words::reach(&site.messages, &site.names, &phone.reach))
            .collect();
        assert_eq!(said, expected, "{lang:?}");
    }
}

#[test]
fn every_error_is_told_at_once() {
    let changes: [(&str, Change); 6] = [
        (REGIONS, Change::Json(|v| v["regions"][0]["zone"] = json!("Nowhere"))),
        (REGIONS, Change::Json(|v| v["regions"][1]["close"] = json!("08:00"))),
        (HOLIDAYS, Change::Json(|v| v["japan"]["days"][0]["date"] = json!("soon"))),
        (PLAN, Change::Json(|v| v["rate"] = json!([]))),
        (FR_MESSAGES, Change::Json(|v| forget(v, "yes"))),
        (EN_FAQ, Change::Text("{")),
    ];
    let errors = errors(&changes);
    let places = [
        (REGIONS, "regions[0].zone"),
        (REGIONS, "regions[1].close"),
        (HOLIDAYS, "japan.days[0].date"),
        (PLAN, "rate"),
        (FR_MESSAGES, WHOLE),
        (EN_FAQ, "line 1, column 1"),
    ];
    for (file, path) in places {
        let told = errors.iter().filter(|error| error.file == file && error.path == path).count();
        assert_eq!(told, 1, "{file}: {path}: {errors:#?}");
    }
}

#[test]
fn an_error_is_one_line() {
    let errors = errors(&[(PLAN, Change::Json(|v| v["rate"][0]["percent"] = json!("120")))]);
    let lines: Vec<String> = errors.iter().map(ContentError::to_string).collect();
    assert_eq!(
        lines,
        [
            r#"plan.json: rate[0].percent: found "120", expected a percentage over 0 and up to 100, as in "17.5""#
        ]
    );
}

#[test]
fn markup_becomes_runs() {
    let found = runs("Un **mot [ici](page:contact)**, [là](https://example.org/).").unwrap();
    let parts: Vec<(&str, bool, bool)> =
        found.iter().map(|run| (run.text.as_str(), run.bold, run.target.is_some())).collect();
    assert_eq!(
        parts,
        [
            ("Un ", false, false),
            ("mot ", true, false),
            ("ici", true, true),
            (", ", false, false),
            ("là", false, true),
            (".", false, false),
        ]
    );
    assert_eq!(found[2].target, Some(Target::Page("contact".to_owned())));
    assert_eq!(found[4].target, Some(Target::Web("https://example.org/".to_owned())));
    assert_eq!(Passage { runs: found, clause: None }.plain(), "Un mot ici, là.");
    let bad = ["**", "[a", "[a]", "[a](b", "[a](http://example.org)", "[a](page:)", "a **b** **"];
    for text in bad {
        assert!(runs(text).is_err(), "{text}");
    }
}

#[test]
fn international_numbers() {
    let cases = [
        ("+33180875286", true),
        ("+1234567", true),
        ("+123456789012345", true),
        ("+123456", false),
        ("+1234567890123456", false),
        ("33180875286", false),
        ("+33 180875286", false),
        ("+0180875286", false),
        ("+", false),
        ("", false),
    ];
    for (text, good) in cases {
        assert_eq!(E164::new(text).is_some(), good, "{text:?}");
    }
}

// ---- The bundle of the browser.

static BUNDLES: LazyLock<Vec<Vec<u8>>> = LazyLock::new(|| {
    let library = common::library();
    Lang::ALL.iter().map(|&lang| write_bundle(library.site(lang)).unwrap()).collect()
});

/// Everything of a site that a page shows, as text.
fn shown(site: &Site) -> String {
    format!("{site:?}")
}

/// What a bundle holds, with the right checksum.
fn with_checksum(serialised: &[u8]) -> Vec<u8> {
    let mix = |hash: u64, byte: &u8| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
    let sum = serialised.iter().fold(0xcbf2_9ce4_8422_2325, mix);
    [&sum.to_le_bytes()[..], serialised].concat()
}

#[test]
fn a_bundle_holds_the_same() {
    let library = common::library();
    for (&lang, bundle) in Lang::ALL.iter().zip(BUNDLES.iter()) {
        assert_eq!(*bundle, with_checksum(&bundle[8..]), "{lang:?}");
        let read = read_bundle(bundle).unwrap_or_else(|error| panic!("{lang:?}: {error}"));
        assert_eq!(read.lang, lang);
        assert_eq!(shown(&read), shown(library.site(lang)), "{lang:?}");
    }
}

#[test]
fn what_is_no_bundle_is_refused() {
    for bytes in [&b""[..], b"{}", b"<!doctype html><title>404</title>", &[0; 8], &[0xff; 5000]] {
        assert_eq!(read_bundle(bytes).err(), Some(BundleError::Garbled), "{bytes:?}");
    }
    for bundle in BUNDLES.iter() {
        let serialised = &bundle[8..];
        let more = [serialised, &[0]].concat();
        for (name, serialised) in [
            ("nothing", &serialised[..0]),
            ("a language that is none", &[&[0x7f], &serialised[1..]].concat()),
            ("a byte too few", &serialised[..serialised.len() - 1]),
            ("a byte too many", &more),
            // The language, then the messages: their own language, and how many they are.
            (
                "a message too few",
                &[&serialised[..2], &[serialised[2] - 1], &serialised[3..]].concat(),
            ),
        ] {
            let read = read_bundle(&with_checksum(serialised));
            assert_eq!(read.err(), Some(BundleError::Foreign), "{name}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn a_bundle_cut_short_is_refused(which in 0..Lang::ALL.len(), at in any::<prop::sample::Index>()) {
        let bundle = &BUNDLES[which];
        let read = read_bundle(&bundle[..at.index(bundle.len())]);
        prop_assert_eq!(read.err(), Some(BundleError::Garbled));
    }

    #[test]
    fn a_changed_byte_is_noticed(
        which in 0..Lang::ALL.len(),
        at in any::<prop::sample::Index>(),
        change in 1_u8..,
    ) {
        let mut bytes = BUNDLES[which].clone();
        let at = at.index(bytes.len());
        bytes[at] ^= change;
        prop_assert_eq!(read_bundle(&bytes).err(), Some(BundleError::Garbled));
    }

    /// Whoever could give a garbled document the right fingerprint gets no panic.
    #[test]
    fn garbage_with_the_right_checksum_does_no_harm(
        which in 0..Lang::ALL.len(),
        changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..4),
    ) {
        let mut serialised = BUNDLES[which][8..].to_vec();
        for (at, byte) in changes {
            let at = at.index(serialised.len());
            serialised[at] = byte;
        }
        _ = read_bundle(&with_checksum(&serialised));
    }

    #[test]
    fn any_markup_is_read_or_refused(text in "[a-z*\\[\\]():/ ]{0,30}") {
        if let Ok(runs) = runs(&text) {
            prop_assert!(runs.iter().all(|run| !run.text.is_empty()));
            let words = Passage { runs, clause: None }.plain();
            prop_assert!(words.len() <= text.len());
        }
    }
}
