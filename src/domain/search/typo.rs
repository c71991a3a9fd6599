//! One slip of the hand: a letter changed, missing, added or two swapped.

/// The fewest letters of a word in which a slip is forgiven.
const MIN_LETTERS: usize = 4;

/// The fewest letters of the beginning of a word in which one is: with less,
/// « mois » would find « mises ».
const MIN_BEGINNING: usize = 5;

/// Whether `typed` and the beginning or whole of `word` differ by at most one slip.
pub(super) fn one_slip(typed: &[char], word: &[char]) -> bool {
    let n = typed.len();
    if n < MIN_LETTERS {
        return false;
    }
    if n < MIN_BEGINNING {
        return near(typed, word);
    }
    // The slip may make the word one letter longer or shorter than what was typed.
    [n - 1, n, n + 1].into_iter().any(|len| word.get(..len).is_some_and(|part| near(typed, part)))
}

fn near(a: &[char], b: &[char]) -> bool {
    let same = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    let (a, b) = (&a[same..], &b[same..]);
    match (a.len(), b.len()) {
        (x, y) if x == y => {
            let swapped = a.len() >= 2 && a[0] == b[1] && a[1] == b[0] && a[2..] == b[2..];
            a.is_empty() || a[1..] == b[1..] || swapped
        }
        (x, y) if x == y + 1 => a[1..] == *b,
        (x, y) if y == x + 1 => *a == b[1..],
        _ => false,
    }
}
