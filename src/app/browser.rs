//! The only door to the browser: clock, zone, storage, address, clipboard,
//! number and date formats, focus. Called from effects and event handlers
//! only, never while a page is first rendered.

mod console;
mod device;
mod download;
mod events;
mod fetch;
mod format;
mod hand_on;
mod intl;
mod keys;
mod page;
mod tasks;
mod time;
mod zone;

pub use console::{log_error, log_warning};
pub use device::{forget_everything, remember, remembered};
pub use download::download;
pub use events::on_event;
pub use fetch::{Cache, fetch};
pub use format::{
    Moment, write_day, write_hour, write_moment, write_money, write_near, write_short_day,
};
pub use hand_on::{can_share, copy, share};
pub use keys::{on_key, show_dialog};
pub use page::{
    address, click, content_address, fade_in, focus, focus_field, focus_in_place, focus_is_within,
    focus_question, fragment, go, is_place, page_language, print, reload, reveal, select_text,
    set_fragment, set_state, set_title, target_id, typed_text, unfold, visit,
};
pub use tasks::yield_now;
pub use time::now;
pub use zone::{Offsets, local_day, time_zone, zone, zones};
