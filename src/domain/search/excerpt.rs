//! The piece of a text that shows what a query found.

use super::mark::mark;
use super::query::Query;

/// The piece of a text around the first thing that a query finds in it, about `letters`
/// long and cut between words, `…` where something is left out; the beginning of the text
/// where it finds nothing. Line ends become spaces.
pub fn excerpt(text: &str, query: &Query, letters: usize) -> String {
    let text = text.replace('\n', " ");
    let found =
        mark(&text, query).into_iter().take_while(|piece| !piece.found).map(|p| p.text.len());
    let found: usize = found.sum();
    let found = if found == text.len() { 0 } else { found };
    // A third of it before the find, so that its sentence can be told.
    let from = back(&text, found, letters / 3);
    let until = ahead(&text, from, letters);
    let (begun, cut) = (if from > 0 { "…" } else { "" }, if until < text.len() { "…" } else { "" });
    [begun, text[from..until].trim(), cut].concat()
}

/// The beginning of a word up to `letters` before a place.
fn back(text: &str, place: usize, letters: usize) -> usize {
    let before = &text[..place];
    let Some((start, _)) = before.char_indices().rev().nth(letters) else { return 0 };
    match before[start..].find(' ') {
        Some(space) => start + space + 1,
        None => start,
    }
}

/// The end of a word up to `letters` after a place.
fn ahead(text: &str, place: usize, letters: usize) -> usize {
    let after = &text[place..];
    let Some((end, _)) = after.char_indices().nth(letters) else { return text.len() };
    place + after[..end].rfind(' ').filter(|space| *space > 0).unwrap_or(end)
}
