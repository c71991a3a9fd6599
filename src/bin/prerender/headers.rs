//! The response headers, from their one list `deploy/headers.json`: a file for static
//! hosts, and the policy that every page holds itself.

use crate::paths::{address, fault, names, read_text, write};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::path::Path;

/// Read by static hosts such as Netlify and Cloudflare Pages.
const FILE: &str = "_headers";

const POLICY: &str = "Content-Security-Policy";

/// The list.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Headers {
    every: BTreeMap<String, String>,
    https: BTreeMap<String, String>,
    cache: Cache,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Cache {
    hashed: String,
    /// What static hosts do by themselves, so their file is silent about it: two rules
    /// for one header are joined there.
    #[serde(rename = "other")]
    _other: String,
}

impl Headers {
    /// Reads the list.
    pub(crate) fn read(sources: &Path) -> Result<Self, String> {
        let file = sources.join("deploy/headers.json");
        serde_json::from_str(&read_text(&file)?).map_err(fault(&file))
    }

    /// The policy as an element, for servers that send no headers. Browsers obey
    /// `frame-ancestors` as a header only, and complain of it here.
    pub(crate) fn element(&self) -> Result<String, String> {
        let policy = self.every.get(POLICY).ok_or(format!("deploy/headers.json: no {POLICY}"))?;
        let own: Vec<&str> =
            policy.split("; ").filter(|part| !part.starts_with("frame-ancestors")).collect();
        Ok(format!("<meta http-equiv=\"{POLICY}\" content=\"{}\">", own.join("; ")))
    }

    /// Writes the file: what every answer has, and for how long each hashed file is kept.
    pub(crate) fn write(&self, staging: &Path) -> Result<(), String> {
        let line = |(name, value): (&String, &String)| format!("  {name}: {value}\n");
        let every: String = self.every.iter().chain(&self.https).map(line).collect();
        let mut text = format!("{}\n{every}", address("*"));
        for name in names(staging)?.into_iter().filter(|name| is_hashed(name)) {
            let rule = format!("{}\n  Cache-Control: {}\n", address(&name), self.cache.hashed);
            text.push_str(&rule);
        }
        write(staging, &address(FILE), &text)
    }
}

/// Whether a name holds a hash of the file's content: `portal-0123456789abcdef_bg.wasm` or
/// the like. Trunk leaves the zeros at a hash's beginning out.
fn is_hashed(name: &str) -> bool {
    let Some((stem, _)) = name.split_once('.') else { return false };
    let hash = stem.strip_suffix("_bg").unwrap_or(stem).rsplit_once('-').map(|(_, hash)| hash);
    let is_hex = |c: char| c.is_ascii_digit() || ('a'..='f').contains(&c);
    hash.is_some_and(|hash| (12..=16).contains(&hash.len()) && hash.chars().all(is_hex))
}
