//! For each word of many texts, those that have it.

use super::fit::{SLIP, TITLE};
use super::fold::Scan;
use super::index::{Entry, Hit};
use super::query::{Query, Term};
use super::rank;
use super::synonyms::Synonyms;
use super::vocabulary::Vocabulary;

/// The words of titled texts, and for each where it stands.
pub(super) struct Inverted {
    vocabulary: Vocabulary,
    /// Where the places of each word begin, and after the last where they end.
    first: Vec<u32>,
    /// The places of all words: twice the entry, and one more for its body.
    places: Vec<u32>,
    entries: usize,
}

impl Inverted {
    /// Reads the texts. Hits name entries by their place in this order.
    pub(super) fn new<'a>(entries: impl IntoIterator<Item = Entry<'a>>) -> Self {
        let mut maker = Maker::default();
        let mut scan = Scan::new("");
        for entry in entries {
            maker.add(&mut scan, entry.title);
            maker.add(&mut scan, entry.body);
        }
        maker.finish()
    }

    /// Reads what a visitor typed, with the words of the texts in mind.
    pub(super) fn query(&self, typed: &str, synonyms: &Synonyms) -> Query {
        let mut query = Query::new(typed, synonyms);
        query.learn(&self.vocabulary);
        query
    }

    /// The texts that hold most of what the query asks for, best first; those that fit
    /// alike stay in the order of the entries.
    pub(super) fn search(&self, query: &Query) -> Vec<Hit> {
        let mut found = vec![Found::default(); self.entries];
        let mut fits = vec![[0; 2]; self.entries];
        for term in &query.0 {
            fits.fill([0; 2]);
            self.fit(term, &mut fits);
            let weight = weight(term, &fits);
            for (found, &[title, body]) in found.iter_mut().zip(&fits) {
                let best = title.max(body);
                if best > 0 {
                    // A slip may be another word, so it holds less of the query.
                    let sure = if best > SLIP { 4 } else { 2 };
                    found.weight = found.weight.saturating_add(weight * sure);
                    let score = if title > 0 { title_score(title, body) } else { u32::from(body) };
                    found.score = found.score.saturating_add(weight * score);
                }
            }
        }
        let most = found.iter().map(|found| found.weight).max().unwrap_or(0).max(1);
        let mut best = 0;
        for found in &mut found {
            // What lacks a part of the query is worth so much less.
            let score = u64::from(found.score) * u64::from(found.weight) / u64::from(most);
            found.score = score as u32;
            best = best.max(found.score);
        }
        let enough = |(entry, found): (usize, Found)| {
            let much = found.weight >= most - most / 3 || found.score >= best - best / 3;
            (found.weight > 0 && much).then_some(Hit { entry, score: found.score })
        };
        rank::best_first(found.into_iter().enumerate().filter_map(enough).collect())
    }

    /// How well the best word of each entry's title and body fits the term.
    fn fit(&self, term: &Term, fits: &mut [[u8; 2]]) {
        let mut met = |word: usize, worth: u8| {
            let places = self.first[word] as usize..self.first[word + 1] as usize;
            for &place in &self.places[places] {
                let fit = &mut fits[place as usize / 2][place as usize % 2];
                *fit = worth.max(*fit);
            }
        };
        for (number, glance, word) in self.vocabulary.each() {
            if term.typed.may_fit(glance)
                && let Some(fit) = term.typed.fit(word)
            {
                met(number, fit.worth());
            }
        }
        for (word, fit) in term.known() {
            if let Some(number) = self.vocabulary.find(word.as_bytes()) {
                met(number, fit.worth());
            }
        }
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

/// What a word earns where the title has it; the body then adds little.
fn title_score(title: u8, body: u8) -> u32 {
    u32::from(title) * TITLE + u32::from(body / 4)
}

/// How much a word of a query tells texts apart: the logarithm, in eighths, of how many
/// times more texts there are than those that have it, above a base, since a word says
/// something of its own. Common words and those of one or two letters say little.
fn weight(term: &Term, fits: &[[u8; 2]]) -> u32 {
    if term.common || term.typed.word.len() <= 2 {
        return 1;
    }
    let with = fits.iter().filter(|fits| **fits != [0; 2]).count().max(1);
    let times = (fits.len() as u64 * 64 / with as u64).max(64);
    let whole = times.ilog2();
    9 + (whole - 6) * 8 + (times >> (whole - 3) & 7) as u32
}

/// Collects the words of texts, one text after the other.
struct Maker {
    vocabulary: Vocabulary,
    /// Of each word: in how many texts it stands, and one more than the last of them.
    counts: Vec<u32>,
    last: Vec<u32>,
    /// The words of all texts, each once a text, and where each text's end.
    words: Vec<u32>,
    ends: Vec<u32>,
}

impl Default for Maker {
    fn default() -> Self {
        let vocabulary = Vocabulary::new();
        let (counts, last, words, ends) = Default::default();
        Self { vocabulary, counts, last, words, ends }
    }
}

impl Maker {
    fn add<'a>(&mut self, scan: &mut Scan<'a>, text: &'a str) {
        let this = self.ends.len() as u32 + 1;
        scan.restart(text);
        while scan.next().is_some() {
            let word = self.vocabulary.add(&scan.letters);
            if word == self.last.len() {
                self.last.push(0);
                self.counts.push(0);
            }
            if self.last[word] != this {
                self.last[word] = this;
                self.counts[word] += 1;
                self.words.push(word as u32);
            }
        }
        self.ends.push(self.words.len() as u32);
    }

    /// Puts the texts of each word side by side.
    fn finish(self) -> Inverted {
        let Self { vocabulary, counts: mut next, words, ends, .. } = self;
        let mut first = Vec::with_capacity(vocabulary.len() + 1);
        let mut sum = 0;
        for next in &mut next {
            first.push(sum);
            sum += std::mem::replace(next, sum);
        }
        first.push(sum);
        let mut places = vec![0; words.len()];
        let mut from = 0;
        for (text, &end) in ends.iter().enumerate() {
            for &word in &words[from as usize..end as usize] {
                let next = &mut next[word as usize];
                places[*next as usize] = text as u32;
                *next += 1;
            }
            from = end;
        }
        Inverted { vocabulary, first, places, entries: ends.len() / 2 }
    }
}
