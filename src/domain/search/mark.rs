//! What of a text a query found.

use super::fold::words;
use super::index::Query;

/// A piece of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece<'a> {
    /// The piece, as it stands in the text.
    pub text: &'a str,
    /// Whether the query found it.
    pub found: bool,
}

/// Cuts a text into pieces found and not found; together they are the text.
pub fn mark<'a>(text: &'a str, query: &Query) -> Vec<Piece<'a>> {
    let mut pieces = Vec::new();
    let mut from = 0;
    if !query.is_empty() {
        for word in words(text).into_iter().filter(|word| query.finds(&word.folded)) {
            if from < word.start {
                pieces.push(Piece { text: &text[from..word.start], found: false });
            }
            pieces.push(Piece { text: &text[word.start..word.end], found: true });
            from = word.end;
        }
    }
    if from < text.len() {
        pieces.push(Piece { text: &text[from..], found: false });
    }
    pieces
}
