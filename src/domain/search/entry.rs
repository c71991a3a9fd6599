//! What a search is over, and what it finds.

/// A text to find.
#[derive(Clone, Copy, Debug)]
pub struct Entry<'a> {
    /// Its title: a word found here counts for more.
    pub title: &'a str,
    /// Its body.
    pub body: &'a str,
}

/// A text that was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Its position among the entries that the index was made of.
    pub entry: usize,
    /// How well it matches; only good for comparing.
    pub score: u32,
}
