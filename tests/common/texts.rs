//! The words of a language as its files have them, each with its place.

use super::Folder;
use olcare_portal::content::Source;
use olcare_portal::i18n::Lang;
use serde_json::Value;

/// A text and where it stands: a message's key, a plural form's behind a point; a path
/// in the questions and answers.
pub type Placed = (String, String);

/// A document of a language.
pub fn document(lang: Lang, name: &str) -> Value {
    let text = Folder::real().read(&format!("{}/{name}.json", lang.code())).unwrap();
    serde_json::from_str(&text).unwrap()
}

/// Every message.
pub fn messages(lang: Lang) -> Vec<Placed> {
    below(&document(lang, "messages"), "")
}

/// Every text of the questions and answers, without the synonyms.
pub fn faq(lang: Lang) -> Vec<Placed> {
    below(&document(lang, "faq")["sections"], "faq")
}

/// Every name of a region, a place and a holiday.
pub fn names(lang: Lang) -> Vec<Placed> {
    below(&document(lang, "names"), "names")
}

/// Every text below a value; ids and numbers are none.
fn below(value: &Value, path: &str) -> Vec<Placed> {
    match value {
        Value::String(text) => vec![(path.to_owned(), text.clone())],
        Value::Array(items) => {
            let each = items.iter().enumerate();
            each.flat_map(|(at, item)| below(item, &format!("{path}[{at}]"))).collect()
        }
        Value::Object(members) => members
            .iter()
            .filter(|(key, _)| !["id", "clause"].contains(&key.as_str()))
            .flat_map(|(key, member)| {
                let path = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
                below(member, &path)
            })
            .collect(),
        _ => Vec::new(),
    }
}

/// The text without the targets of its links.
pub fn without_targets(text: &str) -> String {
    let mut parts = text.split("](");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        out.push(']');
        out.push_str(part.split_once(')').map_or("", |(_, rest)| rest));
    }
    out
}
