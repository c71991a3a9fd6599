//! What of a text a query found.

use super::fold::Words;
use super::query::Query;

/// A piece of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece<'a> {
    /// The piece, as it stands in the text.
    pub text: &'a str,
    /// Whether the query found it.
    pub found: bool,
}

/// Cuts a text into pieces found and not found; together they are the text. Overlapping
/// pairs of Japanese characters are one piece.
pub fn mark<'a>(text: &'a str, query: &Query) -> Vec<Piece<'a>> {
    let mut ranges: Vec<(usize, usize)> = Vec::new();
    for word in Words::new(text).filter(|word| query.finds(&word.folded)) {
        match ranges.last_mut() {
            Some(last) if word.start < last.1 => last.1 = word.end,
            _ => ranges.push((word.start, word.end)),
        }
    }
    let mut pieces = Vec::new();
    let mut from = 0;
    let mut add = |start: usize, end: usize, found: bool| {
        if start < end {
            pieces.push(Piece { text: &text[start..end], found });
        }
    };
    for (start, end) in ranges {
        add(from, start, false);
        add(start, end, true);
        from = end;
    }
    add(from, text.len(), false);
    pieces
}
