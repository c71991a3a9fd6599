//! `olcare check`: whether a content folder is good.

use crate::Printed;
use crate::args::{Args, Command};
use crate::content::{Folder, line};
use crate::failure::Failure;
use crate::fields::given;
use crate::refusal::Refusal;
use olcare_portal::content::{ContentError, Library};
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};

/// A question on standard input.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Question {
    #[serde(default, deserialize_with = "given")]
    dir: Option<String>,
}

/// Its answer.
#[derive(Debug, Serialize)]
pub(crate) struct Checked {
    dir: String,
    errors: Vec<Found>,
}

/// An error in a document.
#[derive(Debug, Serialize)]
struct Found {
    file: String,
    path: String,
    found: String,
    expected: String,
}

impl From<ContentError> for Found {
    fn from(error: ContentError) -> Self {
        let ContentError { file, path, found, expected } = error;
        Self { file, path, found, expected }
    }
}

/// Answers the questions on standard input. The status says whether every line
/// named a good folder, so that a script need not read the answers.
pub(crate) fn jsonl(args: &Args) -> Result<u8, Failure> {
    let mut all_good = true;
    let refused = crate::jsonl::run(|asked: Question| {
        let default = || Some(args.content.as_ref()?.to_string_lossy().into_owned());
        let dir = asked.dir.or_else(default);
        let dir = dir.ok_or_else(|| Refusal::new("missing field `dir`"))?;
        let errors: Vec<Found> = errors(Path::new(&dir)).into_iter().map(Found::from).collect();
        all_good &= errors.is_empty();
        Ok(Checked { dir, errors })
    })?;
    Ok(u8::from(!all_good || refused > 0))
}

/// Answers a person: a line for each error, then how many there are.
pub(crate) fn plain(args: &Args) -> Result<Printed, Failure> {
    let dir = match args.values.as_slice() {
        [] => args.content.clone(),
        [dir] => Some(PathBuf::from(dir)),
        _ => return Err(Failure::usage(Command::Check, "one folder at a time")),
    };
    let dir = dir.ok_or_else(|| Failure::usage(Command::Check, "check which folder?"))?;
    let errors = errors(&dir);
    let mut text: String = errors.iter().map(|error| line(error) + "\n").collect();
    text.push_str(&match errors.len() {
        0 => "the content is good\n".to_owned(),
        1 => "1 error\n".to_owned(),
        count => format!("{count} errors\n"),
    });
    Ok(Printed { text, status: u8::from(!errors.is_empty()) })
}

fn errors(dir: &Path) -> Vec<ContentError> {
    Library::read(&Folder(dir.to_owned())).err().unwrap_or_default()
}
