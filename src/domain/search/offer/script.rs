//! Programming languages, as people write them.

use super::phrase::meet_word;
use crate::domain::coverage::Script;
use crate::domain::search::fit::Fit;
use crate::domain::search::fold;

/// How a language is typed, how it is written, and the answer of the coverage check.
const LANGUAGES: [(&str, &str, Script); 42] = [
    ("presstalk", "PressTalk", Script::PressTalk),
    ("javascript", "JavaScript", Script::JavaScript),
    ("js", "JavaScript", Script::JavaScript),
    ("vbscript", "VBScript", Script::VbScript),
    ("vbs", "VBScript", Script::VbScript),
    ("jquery", "jQuery", Script::JQuery),
    ("css", "CSS", Script::Css),
    ("css3", "CSS", Script::Css),
    ("html", "HTML", Script::Html),
    ("html5", "HTML", Script::Html),
    ("python", "Python", Script::Other),
    ("perl", "Perl", Script::Other),
    ("powershell", "PowerShell", Script::Other),
    ("c#", "C#", Script::Other),
    ("csharp", "C#", Script::Other),
    ("c++", "C++", Script::Other),
    ("vb.net", "VB.NET", Script::Other),
    ("vb", "VB", Script::Other),
    ("vb6", "VB", Script::Other),
    ("vba", "VBA", Script::Other),
    ("php", "PHP", Script::Other),
    ("java", "Java", Script::Other),
    ("typescript", "TypeScript", Script::Other),
    ("ruby", "Ruby", Script::Other),
    ("bash", "Bash", Script::Other),
    ("batch", "Batch", Script::Other),
    ("lua", "Lua", Script::Other),
    ("groovy", "Groovy", Script::Other),
    ("kotlin", "Kotlin", Script::Other),
    ("scala", "Scala", Script::Other),
    ("swift", "Swift", Script::Other),
    ("rust", "Rust", Script::Other),
    ("golang", "Go", Script::Other),
    ("sql", "SQL", Script::Other),
    ("xslt", "XSLT", Script::Other),
    ("delphi", "Delphi", Script::Other),
    ("cobol", "COBOL", Script::Other),
    ("fortran", "Fortran", Script::Other),
    ("matlab", "MATLAB", Script::Other),
    ("tcl", "Tcl", Script::Other),
    ("awk", "AWK", Script::Other),
    ("actionscript", "ActionScript", Script::Other),
];

/// The fewest letters in which a slip is forgiven: with less, « rest » is « Rust ».
const MIN_SLIP: usize = 5;

/// The languages that are named; of each word the best, and all that it begins.
pub(super) fn find(typed: &str) -> Vec<(Fit, &'static str, Script)> {
    let folded = fold(typed);
    // A letter of another script, as in « python の », is no part of a name.
    let apart = |c: char| !(c.is_ascii_alphanumeric() || matches!(c, '#' | '+' | '.'));
    let mut found = Vec::new();
    let words: Vec<&str> = folded.split(apart).map(|word| word.trim_end_matches('.')).collect();
    for (at, word) in words.iter().enumerate() {
        let last = at + 1 == words.len() && folded.ends_with(word);
        let fits = |(spelt, name, choice): &(&str, &'static str, Script)| {
            let fit = meet_word(word, spelt, last)?;
            (fit != Fit::Slip || word.len() >= MIN_SLIP).then_some((fit, *name, *choice))
        };
        let all: Vec<_> = LANGUAGES.iter().filter_map(fits).collect();
        let best = all.iter().map(|(fit, ..)| *fit).max();
        found.extend(all.into_iter().filter(|(fit, ..)| Some(*fit) == best));
    }
    found
}
