//! Slips of the hand: a letter changed, missing, added or two neighbours swapped.

/// How many slips are forgiven in a word of so many letters.
pub(super) const fn forgiven(letters: usize) -> u32 {
    match letters {
        0..4 => 0,
        4..8 => 1,
        _ => 2,
    }
}

/// The fewest letters of the beginning of a word in which slips are forgiven: with
/// less, « mois » would find « mises ».
const MIN_BEGINNING: usize = 5;

/// How many slips, at most `most`, make `typed` of `word` or of its beginning. A
/// beginning with two slips at least has its first letter right.
pub(super) fn slips(typed: &[u8], word: &[u8], most: u32) -> Option<u32> {
    (1..=most).find(|&slips| {
        let open = typed.len() >= MIN_BEGINNING && (slips < 2 || typed.first() == word.first());
        within(typed, word, slips, open)
    })
}

/// Whether `left` slips make `a` of `b`, or of a beginning of it when `open`
/// (Damerau–Levenshtein, no letter changed twice). With two slips at most the tree
/// of guesses is small.
pub(super) fn within(a: &[u8], b: &[u8], left: u32, open: bool) -> bool {
    let same = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    let (a, b) = (&a[same..], &b[same..]);
    let (over, under) = (a.len(), b.len());
    if over == 0 && (open || under == 0) {
        return true;
    }
    let apart = if open { over.saturating_sub(under) } else { over.abs_diff(under) };
    if left == 0 || apart > left as usize {
        return false;
    }
    let swapped = over > 1 && under > 1 && a[0] == b[1] && a[1] == b[0];
    let left = left - 1;
    (swapped && within(&a[2..], &b[2..], left, open))
        || (over > 0 && under > 0 && within(&a[1..], &b[1..], left, open))
        || (over > 0 && within(&a[1..], b, left, open))
        || (under > 0 && within(a, &b[1..], left, open))
}
