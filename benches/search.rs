//! Ten thousand questions: how long the index takes to make, and how long a query typed
//! letter by letter takes, against a walk along all the texts. Prints ratios.
#![allow(clippy::unwrap_used, reason = "a bench may stop")]

use olcare_portal::domain::search::{Entry, Index, Synonyms, Words, fold};
use std::hint::black_box;
use std::time::{Duration, Instant};

const TEXTS: usize = 10_000;
const QUERIES: usize = 50;

/// Always the same numbers.
struct Numbers(u32);

impl Numbers {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (self.0 >> 8) as usize % end
    }
}

/// Words of syllables; few are frequent and most are rare, as in any text.
fn text(numbers: &mut Numbers, vocabulary: &[String], length: usize) -> String {
    let mut word = || {
        let end = 1 + numbers.below(vocabulary.len());
        vocabulary[numbers.below(end)].as_str()
    };
    (0..length).map(|_| word()).collect::<Vec<_>>().join(" ")
}

/// The walk: folds all texts beforehand and looks for each word as a beginning.
fn walk(texts: &[(Vec<String>, Vec<String>)], typed: &str) -> usize {
    let typed: Vec<String> = Words::new(typed).map(|word| word.folded).collect();
    let has = |words: &[String], typed: &String| words.iter().any(|word| word.starts_with(typed));
    let all = |(title, body): &&(Vec<String>, Vec<String>)| {
        typed.iter().all(|typed| has(title, typed) || has(body, typed))
    };
    texts.iter().filter(all).count()
}

fn fastest(mut act: impl FnMut()) -> Duration {
    let time = |_| {
        let start = Instant::now();
        act();
        start.elapsed()
    };
    (0..5).map(time).min().unwrap()
}

#[expect(clippy::float_arithmetic, reason = "a ratio of times, no money")]
fn main() {
    let mut numbers = Numbers(7);
    let syllables = ["ba", "ce", "di", "fo", "gu", "la", "mé", "ni", "po", "ru", "tion", "ment"];
    let made = |_| (0..2 + numbers.below(3)).map(|_| syllables[numbers.below(12)]).collect();
    let vocabulary: Vec<String> = (0..12_000).map(made).collect();
    let mut text = |length| text(&mut numbers, &vocabulary, length);
    let texts: Vec<(String, String)> = (0..TEXTS).map(|_| (text(8), text(40))).collect();
    let typed: Vec<&str> =
        texts.iter().step_by(TEXTS / QUERIES).map(|(title, _)| title.as_str()).collect();
    let typed: Vec<&str> = typed
        .into_iter()
        .map(|title| title.match_indices(' ').nth(1).map_or(title, |(end, _)| &title[..end]))
        .flat_map(|query| query.char_indices().map(|(at, c)| &query[..at + c.len_utf8()]))
        .collect();

    // The texts are read at the first query.
    let make = || {
        let index = Index::new(texts.iter().map(|(title, body)| Entry { title, body }));
        index.query("", &Synonyms::default());
        index
    };
    let cut = |text: &str| Words::new(text).map(|word| word.folded).collect::<Vec<_>>();
    let cut_all = || texts.iter().map(|(title, body)| (cut(title), cut(body))).collect::<Vec<_>>();
    let (index, walked, none) = (make(), cut_all(), Synonyms::default());
    let build = fastest(|| _ = black_box(make()));
    let cutting = fastest(|| _ = black_box(cut_all()));
    let folding =
        fastest(|| _ = black_box(texts.iter().map(|(_, body)| fold(body).len()).sum::<usize>()));
    let keys = fastest(|| {
        for typed in &typed {
            black_box(index.search(&index.query(typed, &none)));
        }
    });
    let walking = fastest(|| {
        for typed in &typed {
            black_box(walk(&walked, typed));
        }
    });
    let ratio = |other: Duration, own: Duration| other.as_secs_f64() / own.as_secs_f64();
    println!("{TEXTS} questions, {} keystrokes; ours 1.0:", typed.len());
    println!(
        "to make the index: cutting into words alone {:.1}x, folding bodies alone {:.1}x",
        ratio(cutting, build),
        ratio(folding, build)
    );
    println!(
        "a query letter by letter: a walk along all words, nothing forgiven, {:.1}x",
        ratio(walking, keys)
    );
}
