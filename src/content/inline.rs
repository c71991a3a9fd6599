//! The little markup inside a text: `**bold**` and `[label](target)`.

use serde::{Deserialize, Serialize};

/// A run of a text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Inline {
    /// The words.
    pub text: String,
    /// Whether they are set off.
    pub bold: bool,
    /// Where they lead.
    pub target: Option<Target>,
}

/// Where a link leads.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Target {
    /// Another site, by `https`.
    Web(String),
    /// A page of the portal, by its name in the content: `contact`.
    Page(String),
}

/// The pages that a text may link.
const PAGES: [&str; 5] = ["faq", "contact", "estimate", "coverage", "about"];

/// Reads the markup. An error says what is wrong with it.
///
/// # Errors
/// What was expected instead.
pub fn runs(text: &str) -> Result<Vec<Inline>, &'static str> {
    let mut runs = Vec::new();
    for (index, part) in text.split("**").enumerate() {
        links(part, index % 2 == 1, &mut runs)?;
    }
    if text.matches("**").count() % 2 == 1 {
        return Err("a closing ** for every opening one");
    }
    Ok(runs)
}

fn links(text: &str, bold: bool, runs: &mut Vec<Inline>) -> Result<(), &'static str> {
    let mut push = |text: &str, target| {
        if !text.is_empty() {
            runs.push(Inline { text: text.to_owned(), bold, target });
        }
    };
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('[') {
        let (label, after) = after.split_once("](").ok_or("a link as [label](target)")?;
        let (target, after) = after.split_once(')').ok_or("a link as [label](target)")?;
        push(before, None);
        push(label, Some(read_target(target)?));
        rest = after;
    }
    push(rest, None);
    Ok(())
}

fn read_target(target: &str) -> Result<Target, &'static str> {
    match target.split_once(':') {
        Some(("https", _)) => Ok(Target::Web(target.to_owned())),
        Some(("page", page)) if PAGES.contains(&page) => Ok(Target::Page(page.to_owned())),
        _ => Err("an https address or a page: faq, contact, estimate, coverage, about"),
    }
}
