//! What a page says of what was done: seen, read aloud, and after a while taken back.

use leptos::prelude::*;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

/// How long a confirmation stays: time to read it twice.
const TOAST_DURATION: Duration = Duration::from_secs(8);

/// The words said last.
#[derive(Clone)]
pub struct StatusMessage {
    words: RwSignal<&'static str>,
    /// How many were said: the time of the last ones counts.
    count: Arc<AtomicU32>,
}

/// Nothing said yet.
impl Default for StatusMessage {
    fn default() -> Self {
        let words = RwSignal::new("");
        Self { words, count: Arc::default() }
    }
}

impl StatusMessage {
    /// Says words that stay, because they ask for something to be done.
    pub fn stays(&self, words: &'static str) {
        self.next();
        self.words.set(words);
    }

    /// Says words that confirm.
    pub fn passes(&self, words: &'static str) {
        let (mine, count, said) = (self.next(), Arc::clone(&self.count), self.words);
        said.set(words);
        let take_back = move || {
            if count.load(Ordering::Relaxed) == mine {
                said.set("");
            }
        };
        set_timeout(take_back, TOAST_DURATION);
    }

    fn next(&self) -> u32 {
        self.count.fetch_add(1, Ordering::Relaxed).wrapping_add(1)
    }

    /// The place of the words.
    pub fn place(&self) -> AnyView {
        let words = self.words;
        view! { <p class="status-message" role="status">{move || words.get().to_owned()}</p> }
            .into_any()
    }
}
