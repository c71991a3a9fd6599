//! A visitor's input as a query: for an index, or to mark a text.

use super::compound::{MIN_PART, has_part, parts};
use super::fold::whole_words;
use super::match_kind::{Input, MatchKind};
use super::synonyms::Synonyms;
use super::vocabulary::Vocabulary;

/// One word of a query with all that it may stand for.
#[derive(Clone, Debug)]
pub(super) struct Term {
    pub(super) input: Input,
    /// Whether it says little in every text.
    pub(super) common: bool,
    pub(super) synonyms: Vec<String>,
    /// Words of the texts of which it is a part.
    pub(super) compounds: Vec<String>,
}

/// A visitor's input as a query: for an index, or to mark a text.
#[derive(Clone, Debug, Default)]
pub struct Query(pub(super) Vec<Term>);

impl Query {
    /// Reads a visitor's input without any texts: it finds no parts of compounds.
    /// [`Index::query`](super::Index::query) does.
    pub fn new(input: &str, synonyms: &Synonyms) -> Self {
        let words = input_words(input);
        let mut query = Self::default();
        for at in 0..words.len() {
            let common = synonyms.is_common(&words[at]);
            query.add(words[at].clone(), synonyms.of(&words, at), common);
        }
        query
    }

    fn add(&mut self, word: String, synonyms: Vec<String>, common: bool) {
        if self.0.iter().all(|term| term.input.word != word) {
            let input = Input::new(word);
            self.0.push(Term { input, common, synonyms, compounds: Vec::new() });
        }
    }

    /// Learns from the words of the texts: which of them are compounds with an input word,
    /// of which parts an input compound is, and which input words are no typos.
    pub(super) fn learn(&mut self, vocabulary: &Vocabulary) {
        let inputs: Vec<String> = self.0.iter().map(|term| term.input.word.clone()).collect();
        for word in &inputs {
            for part in parts(word, vocabulary) {
                self.add(part.to_owned(), Vec::new(), false);
            }
        }
        for term in &mut self.0 {
            if term.input.max_typos > 0 && term.is_known(vocabulary) {
                term.input.max_typos = 0;
            }
            let Input { word, signature, .. } = &term.input;
            if word.len() < MIN_PART || !signature.is_plain() {
                continue;
            }
            term.compounds = vocabulary
                .iter()
                .filter(|(_, known)| signature.letters & !known.signature.letters == 0)
                .filter(|(compound, _)| has_part(compound, word, vocabulary))
                .map(|(compound, _)| compound.to_owned())
                .collect();
        }
    }

    /// Whether the query finds a word of a text.
    pub(super) fn finds(&self, word: &str) -> bool {
        self.0.iter().any(|term| {
            term.related().any(|(related, _)| related == word)
                || term.input.match_kind(word).is_some()
        })
    }
}

impl Term {
    /// Whether some text has the word, one that it starts, another form or a synonym: then
    /// it is no typo.
    fn is_known(&self, vocabulary: &Vocabulary) -> bool {
        let input = &self.input;
        let is_alike = |word: &str| input.match_kind(word) >= Some(MatchKind::Inflection);
        self.synonyms.iter().any(|word| vocabulary.contains(word))
            || vocabulary
                .iter()
                .any(|(word, known)| input.may_match(known.signature) && is_alike(word))
    }

    /// The words that it stands for without being spelt like them.
    pub(super) fn related(&self) -> impl Iterator<Item = (&str, MatchKind)> {
        let synonyms = self.synonyms.iter().map(|word| (word.as_str(), MatchKind::Synonym));
        let compounds = self.compounds.iter().map(|word| (word.as_str(), MatchKind::CompoundPart));
        synonyms.chain(compounds)
    }
}

/// The words of an input. What an apostrophe cuts off, « l' » or « 's », says nothing beside
/// others.
pub(super) fn input_words(input: &str) -> Vec<String> {
    let (mut words, mut cut_off) = (Vec::new(), Vec::new());
    for word in whole_words(input) {
        let (before, after) = (&input[..word.start], &input[word.end..]);
        let after_apostrophe = after.strip_prefix(APOSTROPHES);
        let is_elision =
            word.folded.len() <= 2 && after_apostrophe.is_some_and(|rest| !rest.is_empty());
        let is_possessive = word.folded.len() == 1 && before.ends_with(APOSTROPHES);
        let list = if is_elision || is_possessive { &mut cut_off } else { &mut words };
        list.push(word.folded);
    }
    if words.is_empty() { cut_off } else { words }
}

const APOSTROPHES: [char; 3] = ['\'', '’', '＇'];
