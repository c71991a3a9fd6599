//! What of a text a query found.

use super::fold::Scan;
use super::query::Query;

/// A piece of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece<'a> {
    /// The piece, as it stands in the text.
    pub text: &'a str,
    /// Whether the query found it.
    pub found: bool,
}

/// Cuts a text into pieces found and not found; together they are the text. Japanese
/// pairs that overlap are one piece.
pub fn mark<'a>(text: &'a str, query: &Query) -> Vec<Piece<'a>> {
    let mut places: Vec<(usize, usize)> = Vec::new();
    let mut scan = Scan::new(if query.is_empty() { "" } else { text });
    while let Some((start, end)) = scan.next() {
        if query.finds(&scan.letters) {
            match places.last_mut() {
                Some(last) if start < last.1 => last.1 = end,
                _ => places.push((start, end)),
            }
        }
    }
    let mut pieces = Vec::new();
    let mut from = 0;
    let mut add = |start: usize, end: usize, found: bool| {
        if start < end {
            pieces.push(Piece { text: &text[start..end], found });
        }
    };
    for (start, end) in places {
        add(from, start, false);
        add(start, end, true);
        from = end;
    }
    add(from, text.len(), false);
    pieces
}
