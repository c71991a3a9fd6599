//! What a visitor typed, ready to be put to an index or to mark a text.

use super::compound::{MIN_PART, has_part, parts};
use super::fit::{Fit, Typed};
use super::fold::{Scan, text_of};
use super::synonyms::Synonyms;
use super::vocabulary::Vocabulary;

/// One word of a query with all that it may stand for.
#[derive(Clone, Debug)]
pub(super) struct Term {
    pub(super) typed: Typed,
    /// Whether it says little wherever it stands.
    pub(super) common: bool,
    pub(super) synonyms: Vec<String>,
    /// Words of the texts of which it is a part.
    pub(super) compounds: Vec<String>,
}

/// A query, ready to be put to an index or to mark a text.
#[derive(Clone, Debug, Default)]
pub struct Query(pub(super) Vec<Term>);

impl Query {
    /// Reads what a visitor typed, without a look at any texts: parts of compounds are
    /// not known then. [`Index::query`](super::Index::query) knows them.
    pub fn new(typed: &str, synonyms: &Synonyms) -> Self {
        let words = typed_words(typed);
        let mut query = Self::default();
        for at in 0..words.len() {
            let common = synonyms.is_common(&words[at]);
            query.add(words[at].clone(), synonyms.of(&words, at), common);
        }
        query
    }

    fn add(&mut self, word: String, synonyms: Vec<String>, common: bool) {
        if self.0.iter().all(|term| term.typed.word != word) {
            let typed = Typed::new(word);
            self.0.push(Term { typed, common, synonyms, compounds: Vec::new() });
        }
    }

    /// Learns from the words of the texts: which are compounds with a typed word, of
    /// which parts a typed compound is, and which words are no slips.
    pub(super) fn learn(&mut self, all: &Vocabulary) {
        let typed = self.0.len();
        for at in 0..typed {
            let word = self.0[at].typed.word.clone();
            for part in parts(word.as_bytes(), all) {
                self.add(text_of(part), Vec::new(), false);
            }
        }
        for term in &mut self.0 {
            let word = term.typed.word.as_bytes();
            if term.typed.slips > 0 && term.is_known(all) {
                term.typed.slips = 0;
            }
            if word.len() < MIN_PART || !term.typed.glance.is_plain() {
                continue;
            }
            let has = term.typed.glance.has;
            let longer = all.each().filter(|(_, glance, _)| has & !glance.has == 0);
            let compound = longer.filter(|(.., compound)| has_part(compound, word, all));
            term.compounds = compound.map(|(.., compound)| text_of(compound)).collect();
        }
    }

    /// Whether nothing that can be searched for was typed.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether a word of a text is one that the query finds.
    pub(super) fn finds(&self, word: &[u8]) -> bool {
        self.0.iter().any(|term| {
            let known = term.synonyms.iter().chain(&term.compounds);
            term.typed.fit(word).is_some() || known.into_iter().any(|w| w.as_bytes() == word)
        })
    }
}

impl Term {
    /// Whether some text has the word, one that it begins, another form or a synonym:
    /// then it is no slip.
    fn is_known(&self, all: &Vocabulary) -> bool {
        let typed = &self.typed;
        let alike = |word: &[u8]| typed.fit(word).is_some_and(|fit| fit >= Fit::Form);
        self.synonyms.iter().any(|word| all.find(word.as_bytes()).is_some())
            || all.each().any(|(_, glance, word)| typed.may_fit(glance) && alike(word))
    }

    /// The words that it stands for without being like them.
    pub(super) fn known(&self) -> impl Iterator<Item = (&str, Fit)> {
        let synonyms = self.synonyms.iter().map(|word| (word.as_str(), Fit::Synonym));
        synonyms.chain(self.compounds.iter().map(|word| (word.as_str(), Fit::Part)))
    }
}

/// The words of a query. What an apostrophe cuts off, « l' » or « 's », says nothing
/// beside others; nor does the last character of a Japanese run, which is in a pair.
pub(super) fn typed_words(typed: &str) -> Vec<String> {
    let bytes = typed.as_bytes();
    let mut scan = Scan::new(typed);
    let (mut words, mut cut_off) = (Vec::new(), Vec::new());
    let mut before = 0;
    while let Some((start, end)) = scan.next() {
        let word = scan.folded();
        if start < before && end == before {
            continue;
        }
        before = end;
        let elided = word.len() <= 2 && is_apostrophe(&bytes[end..]) && end + 1 < bytes.len();
        let possessive = word.len() == 1 && start > 0 && follows_apostrophe(&typed[..start]);
        let list = if elided || possessive { &mut cut_off } else { &mut words };
        list.push(word);
    }
    if words.is_empty() { cut_off } else { words }
}

const APOSTROPHES: [char; 3] = ['\'', '’', '＇'];

fn is_apostrophe(rest: &[u8]) -> bool {
    APOSTROPHES.iter().any(|mark| rest.starts_with(mark.encode_utf8(&mut [0; 4]).as_bytes()))
}

fn follows_apostrophe(before: &str) -> bool {
    before.ends_with(APOSTROPHES)
}
