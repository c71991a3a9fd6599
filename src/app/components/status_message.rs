//! What a page says of what was done: seen, read aloud, and after a while taken back.

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use std::time::Duration;

/// How long a confirmation stays: time to read it twice.
const TOAST_DURATION: Duration = Duration::from_secs(8);

/// The words said last.
#[derive(Clone, Copy)]
pub struct StatusMessage {
    words: RwSignal<&'static str>,
    /// What will take them back.
    timer: StoredValue<Option<TimeoutHandle>>,
}

/// Nothing said yet.
impl Default for StatusMessage {
    fn default() -> Self {
        Self { words: RwSignal::new(""), timer: StoredValue::new(None) }
    }
}

impl StatusMessage {
    /// Says words that stay, because they ask for something to be done.
    pub fn stays(self, words: &'static str) {
        self.words.set(words);
        if let Some(timer) = self.timer.get_value() {
            timer.clear();
        }
    }

    /// Says words that confirm.
    pub fn passes(self, words: &'static str) {
        self.stays(words);
        let take_back = move || self.words.set("");
        self.timer.set_value(set_timeout_with_handle(take_back, TOAST_DURATION).ok());
    }

    /// The place of the words.
    pub fn place(self) -> AnyView {
        view! { <p class="status-message" role="status">{move || self.words.get().to_owned()}</p> }
            .into_any()
    }
}
