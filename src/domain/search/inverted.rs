//! An inverted index: for each word of many texts, the texts that have it.

use super::fold::Words;
use super::match_kind::{MatchKind, TITLE_BOOST};
use super::query::{Query, Term};
use super::vocabulary::{Field, Posting, Vocabulary};
use std::cmp::Reverse;

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

/// The words of titled texts with their postings.
pub(super) struct Inverted {
    pub(super) vocabulary: Vocabulary,
    /// How many entries there are.
    entries: usize,
}

impl Inverted {
    /// Reads the texts. Hits name entries by their position in this order.
    pub(super) fn new<'a>(entries: impl IntoIterator<Item = Entry<'a>>) -> Self {
        let mut inverted = Self { vocabulary: Vocabulary::default(), entries: 0 };
        for (entry, Entry { title, body }) in entries.into_iter().enumerate() {
            for (field, text) in [(Field::Title, title), (Field::Body, body)] {
                for word in Words::new(text) {
                    inverted.vocabulary.add(word.folded, Posting { entry, field });
                }
            }
            inverted.entries = entry + 1;
        }
        inverted
    }

    /// The texts that match most of the query, best first; equal ones stay in the order of
    /// the entries.
    pub(super) fn search(&self, query: &Query) -> Vec<Hit> {
        let mut found = vec![Found::default(); self.entries];
        let mut matches = vec![Match::default(); self.entries];
        for term in &query.0 {
            matches.fill(Match::default());
            self.find(term, &mut matches);
            let weight = weight(term, &matches);
            for (found, matched) in found.iter_mut().zip(&matches) {
                found.add(*matched, weight);
            }
        }
        let most = found.iter().map(|found| found.weight).max().unwrap_or(0).max(1);
        for found in &mut found {
            // What lacks a part of the query scores less in proportion.
            let score = u64::from(found.score) * u64::from(found.weight) / u64::from(most);
            found.score = score as u32;
        }
        let best = found.iter().map(|found| found.score).max().unwrap_or(0);
        let enough = |(entry, found): (usize, Found)| {
            let much = found.weight >= most - most / 3 || found.score >= best - best / 3;
            (found.weight > 0 && much).then_some(Hit { entry, score: found.score })
        };
        let mut hits: Vec<Hit> = found.into_iter().enumerate().filter_map(enough).collect();
        hits.sort_by_key(|hit| Reverse(hit.score));
        hits
    }

    /// Finds the best match of a term in each entry's title and body.
    fn find(&self, term: &Term, matches: &mut [Match]) {
        let mut add = |postings: &[Posting], kind: MatchKind| {
            for posting in postings {
                let matched = &mut matches[posting.entry];
                let score = match posting.field {
                    Field::Title => &mut matched.title,
                    Field::Body => &mut matched.body,
                };
                *score = kind.score().max(*score);
            }
        };
        for (word, known) in self.vocabulary.iter() {
            if term.input.may_match(known.signature)
                && let Some(kind) = term.input.match_kind(word)
            {
                add(&known.postings, kind);
            }
        }
        for (word, kind) in term.related() {
            if let Some(known) = self.vocabulary.get(word) {
                add(&known.postings, kind);
            }
        }
    }
}

/// The best match of a term in an entry: scores, 0 for none.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
struct Match {
    title: u8,
    body: u8,
}

/// What of a query was found in an entry.
#[derive(Clone, Copy, Default)]
struct Found {
    /// The weights of the terms that were.
    weight: u32,
    /// How well they match.
    score: u32,
}

impl Found {
    fn add(&mut self, Match { title, body }: Match, weight: u32) {
        let best = title.max(body);
        if best == 0 {
            return;
        }
        // What a typo matches may be another word, so it makes up less of the query.
        let certainty = if best > MatchKind::OneTypo.score() { 4 } else { 2 };
        self.weight = self.weight.saturating_add(weight * certainty);
        // Beside the title the body adds little.
        let score = match title {
            0 => u32::from(body),
            title => u32::from(title) * TITLE_BOOST + u32::from(body / 4),
        };
        self.score = self.score.saturating_add(weight * score);
    }
}

/// The weight of a term: the logarithm, in eighths, of the ratio of all entries to those that
/// match it (inverse document frequency), plus a base, since a term says something of its own.
/// Common words and those of one or two letters say little.
fn weight(term: &Term, matches: &[Match]) -> u32 {
    if term.common || term.input.word.len() <= 2 {
        return 1;
    }
    let with = matches.iter().filter(|matched| **matched != Match::default()).count().max(1);
    let ratio = (matches.len() as u64 * 64 / with as u64).max(64);
    let whole = ratio.ilog2();
    9 + (whole - 6) * 8 + (ratio >> (whole - 3) & 7) as u32
}
