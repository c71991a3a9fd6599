//! What an operator tells visitors today.

use crate::app::{clock, messages, notices, site};
use crate::content::Notice;
use crate::domain::region::Region;
use leptos::prelude::*;

/// The notices that hold today for some region, each once.
#[component]
pub fn NoticeBoard() -> impl IntoView {
    let clock = clock::now();
    // Kept where nothing changed, so that it is not read out every minute.
    let items = Memo::new(move |_| {
        let Some(now) = clock.get() else { return Vec::new() };
        let notices = notices::current();
        let holds = |notice: &Notice, region: &Region| {
            let today = region.office().date(now);
            notice.regions.contains(&region.id) && notice.from <= today && today <= notice.until
        };
        let held = |notice: &&Notice| site().regions.iter().any(|region| holds(notice, region));
        let items = notices.list().iter().filter(held).map(|notice| {
            let (lang, text) = notice.text(site().lang);
            (whom(notice), lang.code(), text.to_owned())
        });
        items.collect()
    });
    view! {
        <div class="notice-board" role="status">
            <For each=move || items.get() key=Clone::clone let((whom, lang, text))>
                <p class="notice"><strong>{whom}</strong> " " <span lang=lang>{text}</span></p>
            </For>
        </div>
    }
}

/// Whom a notice is for.
fn whom(notice: &Notice) -> String {
    let m = messages();
    if notice.regions.len() == site().regions.len() {
        return m.notice_everyone().to_owned();
    }
    let names: Vec<&str> = notice.regions.iter().map(|id| site().names.region(id)).collect();
    m.notice_regions(&names.join(m.lang().comma()))
}
