//! The build script: turns each message of `public/content/fr/messages.json` into a method
//! of `Messages`, so that a misspelt key or a forgotten argument does not compile, and into
//! the `Spec` that `src/content/messages.rs` checks every language against.
//!
//! A method takes the count first, then the other placeholders in the order in which the
//! French text first names them.

use serde_json::{Map, Value};
use std::fmt::Write;
use std::fs;
use std::path::PathBuf;

const FILE: &str = "public/content/fr/messages.json";

fn main() {
    println!("cargo::rerun-if-changed={FILE}");
    let json = fs::read_to_string(FILE).map_err(|error| vec![error.to_string()]);
    let code = json.and_then(|json| generate(&json));
    let out = PathBuf::from(std::env::var_os("OUT_DIR").unwrap_or_default()).join("messages.rs");
    let written = code.and_then(|code| {
        fs::write(&out, code).map_err(|error| vec![format!("{}: {error}", out.display())])
    });
    for error in written.err().into_iter().flatten() {
        println!("cargo::error={FILE}: {error}");
    }
}

/// The Rust code for the French messages.
///
/// # Errors
/// Every fault with its key, what was found and what was expected.
pub fn generate(json: &str) -> Result<String, Vec<String>> {
    let document: Map<String, Value> =
        serde_json::from_str(json).map_err(|error| vec![error.to_string()])?;
    let (mut specs, mut methods, mut errors) = (String::new(), String::new(), Vec::new());
    for (index, (key, value)) in document.iter().enumerate() {
        match Message::read(key, value) {
            Ok(message) => {
                let Message { key, count, args, .. } = &message;
                // Writing into a String never fails.
                let _ = writeln!(
                    specs,
                    "        Spec {{ key: {key:?}, count: {count:?}, args: &{args:?} }},"
                );
                methods.push_str(&message.method(index));
            }
            Err(error) => errors.push(format!("{key}: {error}")),
        }
    }
    if !errors.is_empty() {
        return Err(errors);
    }
    Ok(format!(
        "impl Messages {{
    /// What is asked of each message, in the order of the texts.
    pub const SCHEMA: &'static [Spec] = &[
{specs}    ];
{methods}}}
"
    ))
}

/// A message with what its method takes.
struct Message<'a> {
    key: &'a str,
    /// Its forms, in French, for the documentation.
    french: String,
    count: Option<&'a str>,
    args: Vec<&'a str>,
}

impl<'a> Message<'a> {
    fn read(key: &'a str, value: &'a Value) -> Result<Self, String> {
        if !is_name(key) {
            return Err("expected a key that can name a method in Rust, like faq_found".into());
        }
        if let Value::String(text) = value {
            return Ok(Self { key, french: text.clone(), count: None, args: placeholders(text)? });
        }
        let forms = value.as_object().ok_or(format!("found {value}, expected a text or forms"))?;
        let texts: Vec<&str> = forms.values().filter_map(Value::as_str).collect();
        // The form for many names every placeholder; the form for one may spell its count.
        let many = forms.get("other").and_then(Value::as_str);
        let mut args = placeholders(many.ok_or("found no text \"other\", expected that form")?)?;
        // The count is a number and the others are texts, so it must never be guessed.
        let at = args.iter().position(|name| *name == "count");
        let at = at.or((args.len() == 1).then_some(0)).ok_or(format!(
            "found {args:?} in \"other\", expected {{count}}, or one placeholder that counts"
        ))?;
        let count = Some(args.remove(at));
        Ok(Self { key, french: texts.join(" / "), count, args })
    }

    /// The method that fills the text at `index`.
    fn method(&self, index: usize) -> String {
        let Self { key, french, count, args } = self;
        let doc = format!("French: {french}");
        let count_parameter = count.map(|name| format!(", {name}: u64"));
        let parameters: String = count_parameter
            .into_iter()
            .chain(args.iter().map(|name| format!(", {name}: &str")))
            .collect();
        let args = args.join(", ");
        let (output, body) = match count {
            Some(count) => ("String", format!("self.counted({index}, {count}, &[{args}])")),
            None if args.is_empty() => ("&str", format!("self.text({index})")),
            None => ("String", format!("self.filled({index}, &[{args}])")),
        };
        format!(
            "
    #[doc = {doc:?}]
    pub fn {key}(&self{parameters}) -> {output} {{
        {body}
    }}
"
        )
    }
}

/// The names in braces, each once, in the order of their first appearance.
fn placeholders(text: &str) -> Result<Vec<&str>, String> {
    let mut names = Vec::new();
    let mut parts = text.split('{');
    let before = parts.next().unwrap_or_default();
    let broken = || format!("found {text:?}, expected placeholders like {{name}}");
    if before.contains('}') {
        return Err(broken());
    }
    for part in parts {
        let (name, after) = part.split_once('}').ok_or_else(broken)?;
        if !is_name(name) || after.contains('}') {
            return Err(broken());
        }
        if !names.contains(&name) {
            names.push(name);
        }
    }
    Ok(names)
}

/// Whether Rust takes it as the name of a method or an argument.
fn is_name(text: &str) -> bool {
    const KEYWORDS: &str = " abstract as async await become box break const continue crate do dyn \
        else enum extern false final fn for gen if impl in let loop macro match mod move mut \
        override priv pub ref return self static struct super trait true try type typeof unsafe \
        unsized use virtual where while yield ";
    text.starts_with(|c: char| c.is_ascii_lowercase())
        && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
        && !KEYWORDS.contains(&format!(" {text} "))
}
