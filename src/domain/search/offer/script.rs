//! Programming languages, as people write them.

use super::phrase::match_word;
use crate::domain::coverage::Script;
use crate::domain::search::fold;
use crate::domain::search::match_kind::MatchKind;

/// How visitors spell a language, its name, and the answer of the coverage check.
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

/// The fewest letters in which a typo is forgiven: with less, « rest » is « Rust ».
const MIN_TYPO: usize = 5;

/// The languages that the input names: of each word those that match best.
pub(super) fn find(input: &str) -> Vec<(MatchKind, &'static str, Script)> {
    let folded = fold(input);
    // A letter of another script, as in « python の », is no part of a name.
    let apart = |c: char| !(c.is_ascii_alphanumeric() || matches!(c, '#' | '+' | '.'));
    let mut found = Vec::new();
    let words: Vec<&str> = folded.split(apart).map(|word| word.trim_end_matches('.')).collect();
    for (at, word) in words.iter().enumerate() {
        let last = at + 1 == words.len() && folded.ends_with(word);
        let matches = |(spelt, name, choice): &(&str, &'static str, Script)| {
            let kind = match_word(word, spelt, last)?;
            (kind != MatchKind::OneTypo || word.len() >= MIN_TYPO).then_some((kind, *name, *choice))
        };
        let all: Vec<_> = LANGUAGES.iter().filter_map(matches).collect();
        let best = all.iter().map(|(kind, ..)| *kind).max();
        found.extend(all.into_iter().filter(|(kind, ..)| Some(*kind) == best));
    }
    found
}
