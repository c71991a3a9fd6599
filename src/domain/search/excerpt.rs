//! An excerpt of a text that shows what a query found.

use super::mark::mark;
use super::query::Query;

/// An excerpt around the first match of the query, about `letters` long and cut between
/// words, with `…` where something is left out; the start of the text where nothing matches.
/// Line breaks become spaces.
pub fn excerpt(text: &str, query: &Query, letters: usize) -> String {
    let text = text.replace('\n', " ");
    let found =
        mark(&text, query).into_iter().take_while(|piece| !piece.found).map(|p| p.text.len());
    let found: usize = found.sum();
    let found = if found == text.len() { 0 } else { found };
    // A third of it before the match, as context.
    let from = back(&text, found, letters / 3);
    let until = ahead(&text, from, letters);
    let (begun, cut) = (if from > 0 { "…" } else { "" }, if until < text.len() { "…" } else { "" });
    [begun, text[from..until].trim(), cut].concat()
}

/// The start of a word at most `letters` before a position.
fn back(text: &str, position: usize, letters: usize) -> usize {
    let before = &text[..position];
    let Some((start, _)) = before.char_indices().rev().nth(letters) else { return 0 };
    match before[start..].find(' ') {
        Some(space) => start + space + 1,
        None => start,
    }
}

/// The end of a word at most `letters` after a position.
fn ahead(text: &str, position: usize, letters: usize) -> usize {
    let after = &text[position..];
    let Some((end, _)) = after.char_indices().nth(letters) else { return text.len() };
    position + after[..end].rfind(' ').filter(|space| *space > 0).unwrap_or(end)
}
