//! The link to a case.

use crate::app::live::text;
use crate::app::{browser, messages};
use leptos::prelude::*;
use leptos::task::spawn_local_scoped;

/// What came of copying.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Copied {
    NotYet,
    Done,
    Refused,
}

/// A button that copies the page's address, which holds the case.
#[component]
pub fn CopyLink() -> impl IntoView {
    let m = messages();
    let (copied, set_copied) = signal(Copied::NotYet);
    let copy = move |_| {
        spawn_local_scoped(async move {
            let done = browser::copy(browser::address()).await;
            set_copied.set(if done { Copied::Done } else { Copied::Refused });
        });
    };
    let said = move || match copied.get() {
        Copied::NotYet => "",
        Copied::Done => m.copy_done(),
        Copied::Refused => m.copy_refused(),
    };
    view! {
        <div class="copy-link">
            <button class="button button--quiet" type="button" on:click=copy>
                {m.copy_link()}
            </button>
            <p class="copy-link__said" role="status">{text(said)}</p>
        </div>
    }
}
