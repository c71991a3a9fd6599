//! `olcare check`: whether a content folder is good.

use crate::content::line;
use crate::failure::Failure;
use crate::jsonl;
use crate::jsonl::de::given;
use olcare_portal::content::{ContentError, Library};
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};

/// A request of `--jsonl`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct CheckRequest {
    #[serde(default, deserialize_with = "given")]
    dir: Option<String>,
}

/// Its response.
#[derive(Debug, Serialize)]
struct CheckResponse {
    dir: String,
    errors: Vec<ContentError>,
}

/// Answers the requests on standard input; `dir` is the folder of those that name
/// none. Whether every line named a good folder, so that a script need not read the
/// answers.
pub(crate) fn answer_lines(dir: Option<&Path>) -> Result<bool, Failure> {
    let mut good = true;
    let failed = jsonl::run(|request: CheckRequest| {
        let dir = request.dir.or_else(|| Some(dir?.to_string_lossy().into_owned()));
        let dir = dir.ok_or_else(|| "missing field `dir`".to_owned())?;
        let errors = errors(Path::new(&dir));
        good &= errors.is_empty();
        Ok(CheckResponse { dir, errors })
    })?;
    Ok(good && failed == 0)
}

/// Answers a person: a line for each error, then how many there are; and whether the
/// folder is good.
pub(crate) fn plain(dir: Option<&PathBuf>) -> Result<(String, bool), Failure> {
    let dir = dir.ok_or_else(|| Failure::Argument("check which folder?".to_owned()))?;
    let errors = errors(dir);
    let mut text: String = errors.iter().map(|error| line(error) + "\n").collect();
    text.push_str(&match errors.len() {
        0 => "the content is good\n".to_owned(),
        1 => "1 error\n".to_owned(),
        count => format!("{count} errors\n"),
    });
    Ok((text, errors.is_empty()))
}

fn errors(dir: &Path) -> Vec<ContentError> {
    Library::read(&dir.to_owned()).err().unwrap_or_default()
}
