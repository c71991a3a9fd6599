//! Typos: a letter changed, missing or added, or two neighbours swapped.

/// How many typos are forgiven in a word of so many letters.
pub(super) const fn forgiven(letters: usize) -> u32 {
    match letters {
        0..4 => 0,
        4..8 => 1,
        _ => 2,
    }
}

/// The fewest letters of a prefix in which typos are forgiven: with less, « mois » would
/// find « mises ».
const MIN_PREFIX: usize = 5;

/// How many typos, at most `max`, lie between the input and the word or a prefix of it. With
/// two typos in a prefix its first letter must be right.
pub(super) fn typos(input: &[u8], word: &[u8], max: u32) -> Option<u32> {
    (1..=max).find(|&typos| {
        let prefix = input.len() >= MIN_PREFIX && (typos < 2 || input.first() == word.first());
        within(input, word, typos, prefix)
    })
}

/// Whether `a` is at most `left` typos from `b`, or from a prefix of it (Damerau–Levenshtein
/// distance, no letter changed twice). It recurses at most two levels, so a table of
/// distances would be slower.
pub(super) fn within(a: &[u8], b: &[u8], left: u32, prefix: bool) -> bool {
    let same = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    let (a, b) = (&a[same..], &b[same..]);
    let (over, under) = (a.len(), b.len());
    if over == 0 && (prefix || under == 0) {
        return true;
    }
    let apart = if prefix { over.saturating_sub(under) } else { over.abs_diff(under) };
    if left == 0 || apart > left as usize {
        return false;
    }
    let swapped = over > 1 && under > 1 && a[0] == b[1] && a[1] == b[0];
    let left = left - 1;
    (swapped && within(&a[2..], &b[2..], left, prefix))
        || (over > 0 && under > 0 && within(&a[1..], &b[1..], left, prefix))
        || (over > 0 && within(&a[1..], b, left, prefix))
        || (under > 0 && within(a, &b[1..], left, prefix))
}
