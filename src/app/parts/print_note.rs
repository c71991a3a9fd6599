//! From where and when a sheet of paper comes.

use crate::app::live::live;
use crate::app::{browser, clock, messages, site};
use leptos::prelude::*;

/// The page's address, which holds the case, with date, hour and zone: shown on
/// paper only.
#[component]
pub fn PrintNote(
    /// Follows the case, so that the address is read again when it changes.
    #[prop(into)]
    follow: Signal<()>,
) -> impl IntoView {
    let m = messages();
    let clock = clock::now();
    let lines = move || {
        follow.track();
        clock.get().map(|now| {
            let zone = browser::time_zone().unwrap_or_default();
            let moment = browser::write_moment(now, site().lang, None, browser::Moment::Full);
            view! {
                <p>{m.printed_from(&browser::address())}</p>
                <p>{m.printed_at(&moment, &zone)}</p>
            }
        })
    };
    view! { <div class="print-note">{live(lines)}</div> }
}
