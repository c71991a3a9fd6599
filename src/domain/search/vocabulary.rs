//! Every word of the texts, once, numbered in the order in which they came.
//!
//! All letters stand in one buffer, and what a comparison needs first stands side by
//! side, so that looking at every word is a walk along one array. A word is found
//! at once by its hash.

use super::fit::Glance;

#[derive(Clone, Copy)]
struct Known {
    glance: Glance,
    start: u32,
    end: u32,
}

#[derive(Clone, Copy, Default)]
struct Slot {
    hash: u32,
    /// One more than the word's number; 0 for a free slot.
    word: u32,
}

/// The words of an index.
pub(super) struct Vocabulary {
    letters: Vec<u8>,
    words: Vec<Known>,
    /// A power of two, at most half of them taken.
    slots: Vec<Slot>,
}

impl Vocabulary {
    pub(super) fn new() -> Self {
        Self { letters: Vec::new(), words: Vec::new(), slots: vec![Slot::default(); 1024] }
    }

    pub(super) fn len(&self) -> usize {
        self.words.len()
    }

    fn letters(&self, known: &Known) -> &[u8] {
        self.letters.get(known.start as usize..known.end as usize).unwrap_or_default()
    }

    /// Every word with its number, and what is seen of it at a glance.
    pub(super) fn each(&self) -> impl Iterator<Item = (usize, Glance, &[u8])> {
        let word = |(at, known): (usize, &'_ Known)| (at, known.glance);
        self.words.iter().enumerate().map(move |(at, known)| {
            let (at, glance) = word((at, known));
            (at, glance, self.letters(known))
        })
    }

    /// The number of a word.
    pub(super) fn find(&self, word: &[u8]) -> Option<usize> {
        match self.slots[self.slot(word, hash(word))].word {
            0 => None,
            found => Some(found as usize - 1),
        }
    }

    /// The number of a word, which is a new one if it was not known.
    pub(super) fn add(&mut self, word: &[u8]) -> usize {
        let hash = hash(word);
        let at = self.slot(word, hash);
        if let Some(known) = self.slots[at].word.checked_sub(1) {
            return known as usize;
        }
        let start = self.letters.len() as u32;
        self.letters.extend_from_slice(word);
        let end = self.letters.len() as u32;
        self.words.push(Known { glance: Glance::new(word), start, end });
        self.slots[at] = Slot { hash, word: self.words.len() as u32 };
        if self.words.len() * 2 > self.slots.len() {
            self.grow();
        }
        self.words.len() - 1
    }

    /// The slot of a word, or the free one where it belongs.
    fn slot(&self, word: &[u8], hash: u32) -> usize {
        let last = self.slots.len() - 1;
        let mut at = hash as usize & last;
        loop {
            let slot = self.slots[at];
            if slot.word == 0 {
                return at;
            }
            if slot.hash == hash && self.letters(&self.words[slot.word as usize - 1]) == word {
                return at;
            }
            at = (at + 1) & last;
        }
    }

    fn grow(&mut self) {
        let last = self.slots.len() * 4 - 1;
        let mut slots = vec![Slot::default(); last + 1];
        for &slot in self.slots.iter().filter(|slot| slot.word > 0) {
            let mut at = slot.hash as usize & last;
            while slots[at].word > 0 {
                at = (at + 1) & last;
            }
            slots[at] = slot;
        }
        self.slots = slots;
    }
}

/// FNV-1a, its high bits mixed into the low ones that choose the slot.
fn hash(word: &[u8]) -> u32 {
    let mut hash = 0x811c_9dc5_u32;
    for &letter in word {
        hash = (hash ^ u32::from(letter)).wrapping_mul(0x0100_0193);
    }
    hash ^ (hash >> 15)
}
