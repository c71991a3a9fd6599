//! What a page says of what was done: seen, read aloud, and after a while taken back.

use leptos::prelude::*;
use std::time::Duration;

/// How long a confirmation stays: time to read it twice.
const TOAST_DURATION: Duration = Duration::from_secs(8);

/// The words said last.
#[derive(Clone, Copy)]
pub struct StatusMessage {
    words: RwSignal<&'static str>,
    /// How many were said: the time of the last ones counts.
    count: StoredValue<u32>,
}

/// Nothing said yet.
impl Default for StatusMessage {
    fn default() -> Self {
        Self { words: RwSignal::new(""), count: StoredValue::new(0) }
    }
}

impl StatusMessage {
    /// Says words that stay, because they ask for something to be done.
    pub fn stays(self, words: &'static str) {
        self.count.update_value(|count| *count += 1);
        self.words.set(words);
    }

    /// Says words that confirm.
    pub fn passes(self, words: &'static str) {
        self.stays(words);
        let mine = self.count.get_value();
        let take_back = move || {
            // Nothing is left to take back where the page is another one by then.
            if self.count.try_get_value() == Some(mine) {
                self.words.set("");
            }
        };
        set_timeout(take_back, TOAST_DURATION);
    }

    /// The place of the words.
    pub fn place(self) -> AnyView {
        view! { <p class="status-message" role="status">{move || self.words.get().to_owned()}</p> }
            .into_any()
    }
}
