//! The JavaScript that wasm-bindgen writes for the program, without what the portal has
//! no use for: classes of a library for whoever calls them, functions that the program
//! does not call any more, long names.
//!
//! Read as its lines are laid out: a part begins at a line's margin and ends with a brace
//! there, and so do, further in, the functions that the program calls. What is laid out
//! in another way stays as it is.

use super::Names;
use std::collections::BTreeSet;

/// Before the name of a function that JavaScript calls.
const WASM: &str = "wasm.";
/// Where a line begins with a function for the program.
const INDENT: &str = "        ";

pub(super) struct Glue(String);

impl Glue {
    /// The script without what no script calls.
    pub(super) fn new(script: &str) -> Self {
        let mut parts = parts(script);
        parts.retain(|part| !is_of_class(part, script) && !part.starts_with("function initSync("));
        Self(without_unnamed(parts.concat().replace("export { initSync, ", "export { ")))
    }

    /// What it calls of the program.
    pub(super) fn called(&self) -> BTreeSet<String> {
        self.0.split(WASM).skip(1).map(|after| word(after).to_owned()).collect()
    }

    /// Takes what the program calls by new names, and calls it by its new names.
    pub(super) fn call(&mut self, names: &Names) {
        let mut script = String::new();
        let mut is_called = true;
        for line in self.0.split_inclusive('\n') {
            let inner = line.strip_prefix(INDENT).filter(|inner| !inner.starts_with([' ', '}']));
            if let Some((name, rest)) = inner.and_then(|inner| inner.split_once(": function(")) {
                let new = names.imports.get(name);
                is_called = new.is_some();
                if let Some(new) = new {
                    script.extend([INDENT, new, ": function(", rest]);
                }
                continue;
            }
            if is_called {
                script.push_str(line);
            }
            is_called |= line.trim_end() == "        },";
        }
        let mut called = script.split(WASM);
        let mut new = called.next().unwrap_or_default().to_owned();
        for after in called {
            let name = word(after);
            new.push_str(WASM);
            new.push_str(names.exports.get(name).map_or(name, String::as_str));
            new.push_str(&after[name.len()..]);
        }
        self.0 = without_unnamed(new);
    }

    pub(super) fn text(&self) -> &str {
        &self.0
    }
}

/// The parts at the margin, each with the further lines that belong to it.
fn parts(script: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let (mut begin, mut at) = (0, 0);
    for line in script.split_inclusive('\n') {
        let is_margin = line.starts_with(|sign: char| !sign.is_whitespace() && sign != '}');
        if is_margin && at > begin {
            parts.push(&script[begin..at]);
            begin = at;
        }
        at += line.len();
    }
    parts.push(&script[begin..]);
    parts
}

/// Whether it makes a class for others, or is a part of one.
fn is_of_class(part: &str, script: &str) -> bool {
    let mut classes = script.split("\nexport class ").skip(1).map(word);
    let first = script.strip_prefix("export class ").map(word);
    part.starts_with("export class ")
        || classes.any(|class| is_about(part, class))
        || first.is_some_and(|class| is_about(part, class))
}

fn is_about(part: &str, class: &str) -> bool {
    part.strip_prefix("const ").is_some_and(|rest| word(rest) == format!("{class}Finalization"))
        || part.starts_with(&format!("if (Symbol.dispose) {class}.prototype"))
}

/// A script without what nobody names in it: that may be the only one to name another.
fn without_unnamed(mut script: String) -> String {
    while let Some(unnamed) = unnamed(&script) {
        script = script.replace(&unnamed, "");
    }
    script
}

/// A function or constant at the margin that only its own beginning names.
fn unnamed(script: &str) -> Option<String> {
    let part = parts(script).into_iter().find(|part| {
        let name = part.strip_prefix("function ").or_else(|| part.strip_prefix("const "));
        name.map(word).is_some_and(|name| times(script, name) == times(part, name))
    })?;
    Some(part.to_owned())
}

/// How often a name stands in a script.
fn times(script: &str, name: &str) -> usize {
    let found = script.match_indices(name);
    let is_sign = |sign: char| sign.is_ascii_alphanumeric() || "_$".contains(sign);
    found
        .filter(|(at, _)| {
            !script[..*at].ends_with(is_sign) && !script[at + name.len()..].starts_with(is_sign)
        })
        .count()
}

/// The name at the beginning of a text.
fn word(text: &str) -> &str {
    let end = text.find(|sign: char| !sign.is_ascii_alphanumeric() && !"_$".contains(sign));
    &text[..end.unwrap_or(text.len())]
}
