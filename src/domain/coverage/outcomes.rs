//! What a link's [stamp](crate::domain::stamp) keeps of a [`Report`]: the verdict and the
//! outcome of each test, in letters.
//!
//! Written as the verdict's letter, then two letters for each test: its key, a capital, and
//! its outcome, as in `cEnFpIpMpSpUpVp`. A key stays a test's own for ever, so tests can be
//! inserted, removed and put in another order, and links made before name the right ones.

use super::rules::Test;
use super::verdict::{Outcome, Report, Verdict};
use crate::domain::choices::choices;
use std::collections::BTreeMap;

choices! {
    /// An outcome without the questions that an open one still needs.
    OutcomeKind {
        /// [`Outcome::Passed`].
        Passed = "passed",
        /// [`Outcome::Failed`].
        Failed = "failed",
        /// [`Outcome::Open`].
        Open = "open",
        /// [`Outcome::NotApplicable`].
        NotApplicable = "not-applicable",
    }
}

impl From<&Outcome> for OutcomeKind {
    fn from(outcome: &Outcome) -> Self {
        match outcome {
            Outcome::Passed => Self::Passed,
            Outcome::Failed => Self::Failed,
            Outcome::Open(_) => Self::Open,
            Outcome::NotApplicable => Self::NotApplicable,
        }
    }
}

const OUTCOMES: [(char, OutcomeKind); 4] = [
    ('p', OutcomeKind::Passed),
    ('f', OutcomeKind::Failed),
    ('o', OutcomeKind::Open),
    ('n', OutcomeKind::NotApplicable),
];

const VERDICTS: [(char, Verdict); 3] =
    [('c', Verdict::Covered), ('n', Verdict::NotCovered), ('t', Verdict::ToBeConfirmed)];

/// The keys of the tests in the order of the links made before tests had keys: those hold
/// outcomes alone, as in `cppnppp`. Frozen: a new test never joins it.
const KEYS_BY_PLACE: &str = "FIEUMVS";

/// The key of a test. Frozen: a new test takes a capital that none has had.
const fn key(test: Test) -> char {
    match test {
        Test::InForce => 'F',
        Test::Included => 'I',
        Test::Environment => 'E',
        Test::IntendedUse => 'U',
        Test::Unmodified => 'M',
        Test::RecentVersion => 'V',
        Test::ScriptLanguage => 'S',
    }
}

/// A verdict with what its tests came to. A test is named by its key, so that one that this
/// program does not know is kept too.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcomes {
    /// The verdict.
    pub verdict: Verdict,
    tests: BTreeMap<char, OutcomeKind>,
}

impl From<&Report> for Outcomes {
    fn from(report: &Report) -> Self {
        // Not collected: to make a map at once sorts, and the program would hold the sort.
        let mut tests = BTreeMap::new();
        tests.extend(report.findings.iter().map(|one| (key(one.test), (&one.outcome).into())));
        Self { verdict: report.verdict, tests }
    }
}

impl Outcomes {
    /// The letters of a stamp, tests in the order of their keys.
    pub fn write(&self) -> String {
        let mut text = String::new();
        text.extend(letter_of(&VERDICTS, self.verdict));
        for (key, kind) in &self.tests {
            text.push(*key);
            text.extend(letter_of(&OUTCOMES, *kind));
        }
        text
    }

    /// Reads such letters, and those of the links made before tests had keys; `None` for
    /// any other text.
    pub fn parse(text: &str) -> Option<Self> {
        let mut letters = text.chars();
        let verdict = of_letter(&VERDICTS, letters.next()?)?;
        let rest: Vec<char> = letters.collect();
        let tests = if rest.first().is_some_and(char::is_ascii_uppercase) {
            by_key(&rest)
        } else {
            by_place(&rest)
        };
        Some(Self { verdict, tests: tests? })
    }

    /// What a test came to; `None` where there was no such test.
    pub fn of(&self, test: Test) -> Option<OutcomeKind> {
        self.tests.get(&key(test)).copied()
    }

    /// Whether both name the same tests, whatever these came to.
    pub fn same_tests(&self, other: &Self) -> bool {
        self.tests.keys().eq(other.tests.keys())
    }
}

/// Pairs of a key and an outcome, no key twice.
fn by_key(letters: &[char]) -> Option<BTreeMap<char, OutcomeKind>> {
    let mut tests = BTreeMap::new();
    for pair in letters.chunks(2) {
        let [key, letter] = pair else { return None };
        let new = key.is_ascii_uppercase()
            && tests.insert(*key, of_letter(&OUTCOMES, *letter)?).is_none();
        if !new {
            return None;
        }
    }
    Some(tests)
}

/// Outcomes alone, in the order of [`KEYS_BY_PLACE`].
fn by_place(letters: &[char]) -> Option<BTreeMap<char, OutcomeKind>> {
    let mut keys = KEYS_BY_PLACE.chars();
    let mut tests = BTreeMap::new();
    for &letter in letters {
        tests.insert(keys.next()?, of_letter(&OUTCOMES, letter)?);
    }
    Some(tests)
}

fn of_letter<T: Copy>(list: &[(char, T)], letter: char) -> Option<T> {
    list.iter().find(|(one, _)| *one == letter).map(|(_, of)| *of)
}

fn letter_of<T: PartialEq>(list: &[(char, T)], of: T) -> Option<char> {
    list.iter().find(|(_, one)| *one == of).map(|(letter, _)| *letter)
}
