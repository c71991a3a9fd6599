//! Words that mean the same to a visitor.

use super::fold::whole_words;
use super::typo;
use serde::{Deserialize, Serialize};

/// Groups of words that mean the same to a visitor, and words that say little; all folded.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Synonyms {
    groups: Vec<Vec<Vec<String>>>,
    common: Vec<String>,
}

impl Synonyms {
    /// Takes groups of single words as the content file gives them, and the words that say
    /// little in every text: « comment », « the ». Japanese ones may be as long as they like.
    pub fn new<'a>(
        groups: impl IntoIterator<Item = Vec<&'a str>>,
        common: impl IntoIterator<Item = &'a str>,
    ) -> Self {
        let group = |group: Vec<&str>| group.into_iter().map(folded).collect();
        Self {
            groups: groups.into_iter().map(group).collect(),
            common: common.into_iter().flat_map(folded).collect(),
        }
    }

    pub(super) fn is_common(&self, word: &str) -> bool {
        self.common.iter().any(|common| common == word)
    }

    /// The other words of the groups that have an input word, one that it starts or one that
    /// it is but for a typo; `input` are all the words, this one at `at`.
    pub(super) fn of(&self, input: &[String], at: usize) -> Vec<String> {
        let mut others: Vec<String> = Vec::new();
        let Some(word) = input.get(at) else { return others };
        for group in &self.groups {
            if group.iter().any(|member| names(member, input, at)) {
                let other = group.iter().flatten().filter(|other| *other != word);
                others.extend(other.filter(|other| says_something(other)).cloned());
            }
        }
        others
    }
}

fn folded(member: &str) -> Vec<String> {
    whole_words(member).map(|word| word.folded).collect()
}

/// Whether the input word at `at` belongs to the member: as its only word, or as one of the
/// pairs of a Japanese member that the input has as a whole.
fn names(member: &[String], input: &[String], at: usize) -> bool {
    match member {
        [] => false,
        [member] => is_member(&input[at], member),
        pairs => {
            let longest = pairs.len().min(at + 1);
            (0..longest).any(|back| input[at - back..].starts_with(pairs))
        }
    }
}

fn is_member(input: &str, member: &str) -> bool {
    let (a, b) = (input.as_bytes(), member.as_bytes());
    if a == b {
        return true;
    }
    let plain = input.is_ascii() && a.len() >= 4;
    // In a short word the first letter must be right: « post » is not « cost ».
    let near = || (a.len() > 4 || a.first() == b.first()) && typo::within(a, b, 1, false);
    plain && (b.starts_with(a) || near())
}

/// Hiragana alone are an ending or a particle.
fn says_something(word: &str) -> bool {
    !word.chars().all(|c| matches!(c, '\u{3041}'..='\u{309f}'))
}
