//! `notices.json`: exceptional closures, changed hours and messages. An operator publishes
//! them without a new build of the portal; the browser reads the file by itself.

use super::node::{ContentError, Errors, Node};
use super::parts::not_json;
use crate::domain::date;
use crate::domain::hours::{Change, DayHours, Exception, LocalMinute};
use crate::domain::id::Id;
use crate::domain::region::Region;
use crate::i18n::Lang;
use chrono::{Days, NaiveDate};
use serde_json::Value;
use std::collections::BTreeMap;

/// The largest file of notices that is read, in bytes.
pub const MAX_NOTICES_BYTES: usize = 64 * 1_024;

const MAX_NOTICES: usize = 100;
/// The longest notice, in days: a limit on the days that the core iterates over.
const MAX_DAYS: u64 = 366;
const MAX_TEXT: usize = 500;
/// Its name in the content folder.
pub(super) const FILE: &str = "notices.json";

/// What an operator tells the visitors.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// The regions it is for.
    pub regions: Vec<Id>,
    /// The first day, by each centre's own calendar.
    pub from: NaiveDate,
    /// The last day, included.
    pub until: NaiveDate,
    /// What changes in the opening hours; `None` for a notice that only informs.
    pub change: Option<Change>,
    texts: Vec<(Lang, String)>,
}

impl Notice {
    /// The text in a language or, where it is missing, in the first language of the portal
    /// that has it; with its language.
    pub fn text(&self, lang: Lang) -> (Lang, &str) {
        let wanted = self.texts.iter().find(|(found, _)| *found == lang);
        // A notice without any text is refused.
        wanted.or(self.texts.first()).map_or((lang, ""), |(lang, text)| (*lang, text))
    }
}

/// Every notice, and what they change for each region.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Notices {
    list: Vec<Notice>,
    exceptions: BTreeMap<Id, Vec<Exception>>,
}

impl Notices {
    /// What changes for a region.
    pub fn exceptions(&self, region: &Id) -> &[Exception] {
        self.exceptions.get(region).map_or(&[], Vec::as_slice)
    }

    /// The notice that made an exception.
    pub fn of(&self, exception: &Exception) -> Option<&Notice> {
        self.list.get(exception.notice)
    }

    /// The notices for a region on a day of its centre.
    pub fn on<'a>(&'a self, region: &'a Id, day: NaiveDate) -> impl Iterator<Item = &'a Notice> {
        self.list.iter().filter(move |notice| {
            notice.regions.contains(region) && notice.from <= day && day <= notice.until
        })
    }

    /// Every notice, in the order of the file.
    pub fn list(&self) -> &[Notice] {
        &self.list
    }
}

/// Reads a file of notices for these regions.
///
/// # Errors
/// Every error found in it.
pub fn read_notices(json: &[u8], regions: &[Region]) -> Result<Notices, Vec<ContentError>> {
    check_size(json).map_err(|error| vec![error])?;
    let value: Value =
        serde_json::from_slice(json).map_err(|error| vec![not_json(FILE, &error)])?;
    let errors = Errors::default();
    let notices = read(&Node::root(&value, FILE, &errors), regions);
    let errors = errors.into_vec();
    if errors.is_empty() { Ok(notices) } else { Err(errors) }
}

/// Refuses a file that the browser would not read.
pub(super) fn check_size(json: &[u8]) -> Result<(), ContentError> {
    if json.len() <= MAX_NOTICES_BYTES {
        return Ok(());
    }
    Err(ContentError {
        file: FILE.to_owned(),
        path: "(whole file)".to_owned(),
        found: format!("{} bytes", json.len()),
        expected: format!("at most {MAX_NOTICES_BYTES} bytes"),
    })
}

pub(super) fn read(root: &Node, regions: &[Region]) -> Notices {
    root.keys(&["notices"]);
    let mut notices = Notices::default();
    let Some(list) = root.get("notices") else {
        return notices;
    };
    let items = list.items();
    if items.len() > MAX_NOTICES {
        list.reject_found(&format!("{} notices", items.len()), &format!("at most {MAX_NOTICES}"));
    }
    for item in &items {
        if let Some(notice) = notice(item, regions) {
            apply(&mut notices, item, &notice);
            notices.list.push(notice);
        }
    }
    notices
}

/// Adds what a notice changes for each of its regions; two notices may not change the same
/// day.
fn apply(notices: &mut Notices, item: &Node, notice: &Notice) {
    let Some(change) = notice.change else {
        return;
    };
    let exception =
        Exception { from: notice.from, until: notice.until, change, notice: notices.list.len() };
    for region in &notice.regions {
        let exceptions = notices.exceptions.entry(region.clone()).or_default();
        if exceptions.iter().any(|e| e.from <= notice.until && notice.from <= e.until) {
            let found = format!("a day of \"{region}\" that a notice above changes");
            item.reject_found(&found, "each day changed once");
        }
        exceptions.push(exception);
    }
}

fn notice(item: &Node, regions: &[Region]) -> Option<Notice> {
    item.keys(&["regions", "from", "until", "closed", "open", "close", "every_day", "text"]);
    let day = |node: Node| node.parse("a day, YYYY-MM-DD", date::parse);
    let from = item.get("from").and_then(day);
    let until_node = item.get("until");
    let until = until_node.clone().and_then(day);
    if let (Some(from), Some(until), Some(node)) = (from, until, until_node) {
        let latest = from.checked_add_days(Days::new(MAX_DAYS - 1));
        if until < from || latest.is_none_or(|latest| until > latest) {
            node.reject("a day from \"from\" on, and a year after it at most");
        }
    }
    let regions = match item.maybe("regions") {
        None => Some(regions.iter().map(|region| region.id.clone()).collect()),
        Some(list) => some_regions(&list, regions),
    };
    let texts = item.get("text").and_then(|node| texts(&node));
    let change = change(item);
    Some(Notice { regions: regions?, from: from?, until: until?, change: change?, texts: texts? })
}

fn some_regions(list: &Node, regions: &[Region]) -> Option<Vec<Id>> {
    let known: Vec<&str> = regions.iter().map(|region| region.id.as_str()).collect();
    let expected = format!("a region: {}", known.join(", "));
    let id = |text: &str| regions.iter().find(|r| r.id.as_str() == text).map(|r| r.id.clone());
    let items = list.items();
    let ids: Option<Vec<Id>> = items.iter().map(|node| node.parse(&expected, id)).collect();
    if items.is_empty() {
        list.reject("regions, or no such key for all");
    }
    ids.filter(|ids| !ids.is_empty())
}

/// What changes: `Some(None)` for a notice that only informs.
#[expect(clippy::option_option, reason = "the outer one is for errors")]
fn change(item: &Node) -> Option<Option<Change>> {
    let closed = match item.maybe("closed") {
        Some(node) => node.flag()?,
        None => false,
    };
    let every_day = match item.maybe("every_day") {
        Some(node) => node.flag()?,
        None => false,
    };
    let minute = |node: Node| node.parse("a time, 00:00 to 24:00", LocalMinute::parse);
    let hours = match (item.maybe("open"), item.maybe("close")) {
        (None, None) => None,
        (open, close) => {
            let open = open.or_else(|| item.get("open")).and_then(minute);
            let close_node = close.or_else(|| item.get("close"))?;
            let close = minute(close_node.clone());
            let hours = DayHours::new(open?, close?);
            if hours.is_none() {
                close_node.reject("a time after \"open\"");
            }
            Some(hours?)
        }
    };
    match (closed, hours, every_day) {
        (true, None, false) => Some(Some(Change::Closed)),
        (false, Some(hours), false) => Some(Some(Change::Hours(hours))),
        (false, Some(hours), true) => Some(Some(Change::HoursEveryDay(hours))),
        (false, None, false) => Some(None),
        _ => {
            item.reject(
                "\"closed\", or \"open\" and \"close\" (with \"every_day\" or not), or none",
            );
            None
        }
    }
}

fn texts(node: &Node) -> Option<Vec<(Lang, String)>> {
    let codes: Vec<&str> = Lang::ALL.iter().map(|lang| lang.code()).collect();
    node.keys(&codes);
    let expected = format!("a text of at most {MAX_TEXT} characters");
    let mut texts = Vec::new();
    for &lang in Lang::ALL {
        let Some(child) = node.maybe(lang.code()) else {
            continue;
        };
        let text = child.text()?;
        if text.chars().count() > MAX_TEXT {
            child.reject(&expected);
        }
        texts.push((lang, text.to_owned()));
    }
    if texts.is_empty() {
        node.reject_found("no text", &format!("a text in one of: {}", codes.join(", ")));
        return None;
    }
    Some(texts)
}
