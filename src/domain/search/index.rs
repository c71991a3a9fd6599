//! An index of titled texts, and the questions put to it.

use super::fold::{Word, words};
use super::typo;
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// A text to find.
#[derive(Clone, Copy, Debug)]
pub struct Entry<'a> {
    /// Its title: a word found here counts for more.
    pub title: &'a str,
    /// Its body.
    pub body: &'a str,
}

/// Groups of words that mean the same to a visitor, each folded.
#[derive(Clone, Debug, Default)]
pub struct Synonyms(Vec<Vec<String>>);

impl Synonyms {
    /// Takes groups of single words as the content file gives them.
    pub fn new<'a>(groups: impl IntoIterator<Item = Vec<&'a str>>) -> Self {
        let folded = |word: &str| words(word).into_iter().map(|w| w.folded).collect::<Vec<_>>();
        let group = |group: Vec<&str>| group.into_iter().flat_map(folded).collect();
        Self(groups.into_iter().map(group).collect())
    }

    /// The other words of the groups in which `typed` stands, or which it begins.
    fn of<'s>(&'s self, typed: &'s str) -> impl Iterator<Item = &'s str> {
        let in_group = move |group: &&Vec<String>| {
            group.iter().any(|word| {
                word == typed || (typed.chars().count() >= 4 && word.starts_with(typed))
            })
        };
        self.0.iter().filter(in_group).flatten().map(String::as_str).filter(move |w| *w != typed)
    }
}

/// One word of a query with all that it may stand for.
#[derive(Clone, Debug)]
struct Term {
    typed: Vec<char>,
    synonyms: Vec<Vec<char>>,
}

/// A query, ready to be put to an index or to mark a text.
#[derive(Clone, Debug, Default)]
pub struct Query(Vec<Term>);

/// How well a word of a text fits a word of the query; higher is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    Slip,
    Synonym,
    Beginning,
    Whole,
}

impl Query {
    /// Reads what a visitor typed.
    pub fn new(typed: &str, synonyms: &Synonyms) -> Self {
        let term = |word: Word| {
            let of_word = synonyms.of(&word.folded).map(|w| w.chars().collect()).collect();
            Term { typed: word.folded.chars().collect(), synonyms: of_word }
        };
        Self(words(typed).into_iter().map(term).collect())
    }

    /// Whether nothing that can be searched for was typed.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether a word of a text is one that the query finds.
    pub(super) fn finds(&self, word: &str) -> bool {
        let word: Vec<char> = word.chars().collect();
        self.0.iter().any(|term| fit(term, &word).is_some())
    }
}

fn fit(term: &Term, word: &[char]) -> Option<Fit> {
    if term.typed == word {
        return Some(Fit::Whole);
    }
    if word.starts_with(&term.typed) {
        return Some(Fit::Beginning);
    }
    if term.synonyms.iter().any(|synonym| synonym == word) {
        return Some(Fit::Synonym);
    }
    typo::one_slip(&term.typed, word).then_some(Fit::Slip)
}

/// A text that was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Its place among the entries that the index was made of.
    pub entry: usize,
    /// How well it fits; only good for comparing.
    pub score: u32,
}

struct Folded {
    title: Vec<Vec<char>>,
    body: Vec<Vec<char>>,
}

/// Texts made ready for search.
pub struct Index(Vec<Folded>);

impl Index {
    /// Makes the index. Hits name entries by their place in this order.
    pub fn new<'a>(entries: impl IntoIterator<Item = Entry<'a>>) -> Self {
        let folded = |entry: Entry| Folded { title: fold(entry.title), body: fold(entry.body) };
        Self(entries.into_iter().map(folded).collect())
    }

    /// The texts that hold most of what the query asks for, best first; those
    /// that fit alike stay in the order of the entries.
    pub fn search(&self, query: &Query) -> Vec<Hit> {
        let mut found = vec![Found::default(); self.0.len()];
        for term in &query.0 {
            let scores: Vec<Option<u32>> = self.0.iter().map(|text| score(term, text)).collect();
            let weight = weight(term, &scores);
            for (found, score) in found.iter_mut().zip(scores) {
                if let Some(score) = score {
                    found.weight += weight;
                    found.score += weight * score;
                }
            }
        }
        let most = found.iter().map(|found| found.weight).max().unwrap_or(0);
        // A heap: the standard sort would cost a visitor some kilobytes.
        let hits: BinaryHeap<(u32, Reverse<usize>)> = found
            .into_iter()
            .enumerate()
            .filter(|(_, found)| found.weight > 0 && found.weight * 4 >= most * 3)
            .map(|(entry, found)| (found.score, Reverse(entry)))
            .collect();
        let ranked = hits.into_sorted_vec().into_iter().rev();
        ranked.map(|(score, Reverse(entry))| Hit { entry, score }).collect()
    }
}

/// What of a query was found in a text.
#[derive(Clone, Copy, Default)]
struct Found {
    /// The weight of the words that were.
    weight: u32,
    /// How well they fit.
    score: u32,
}

/// How much a word of a query tells texts apart: the more, the fewer have it.
/// Words such as « le », « how » or « mon » say little wherever they stand.
fn weight(term: &Term, scores: &[Option<u32>]) -> u32 {
    if term.typed.len() <= 3 {
        return 1;
    }
    let without = scores.iter().filter(|score| score.is_none()).count();
    1 + u32::try_from(without).unwrap_or(u32::MAX - 1)
}

fn fold(text: &str) -> Vec<Vec<char>> {
    words(text).into_iter().map(|word| word.folded.chars().collect()).collect()
}

/// What one word of the query earns in a text; `None` when it is not there.
fn score(term: &Term, text: &Folded) -> Option<u32> {
    let best = |words: &[Vec<char>]| words.iter().filter_map(|word| fit(term, word)).max();
    let worth = |fit: Fit| match fit {
        Fit::Whole => 8,
        Fit::Beginning => 6,
        Fit::Synonym => 4,
        Fit::Slip => 1,
    };
    let title = best(&text.title).map(|fit| worth(fit) * 3);
    let body = best(&text.body).map(worth);
    match (title, body) {
        (None, None) => None,
        (title, body) => Some(title.unwrap_or(0) + body.unwrap_or(0)),
    }
}
