//! What a visitor takes away of an answer: its link, its text, paper, files.

use super::{SheetSection, StatusMessage};
use crate::app::{browser, clock, messages, site};
use crate::words::sheet::{Record, Sheet};
use leptos::prelude::*;
use leptos::task::spawn_local_scoped;

/// A file to be made when it is asked for.
#[derive(Clone)]
pub struct File {
    /// The words on its button.
    pub words: &'static str,
    /// What it is called.
    pub name: &'static str,
    /// Its media type.
    pub kind: &'static str,
    /// What it holds.
    pub text: String,
}

/// What a button does.
#[derive(Clone)]
enum Act {
    CopyLink(String),
    Share(String, String),
    CopyText(String, Sheet),
    Print,
    Save(File),
}

/// Buttons to copy the link and the text, to share, to print and to download.
#[component]
pub fn TakeAway(
    /// The case as a fragment.
    fragment: String,
    /// The sheet, without its record; `None` while there is no answer.
    sheet: Option<Sheet>,
    /// The files.
    files: Vec<File>,
) -> impl IntoView {
    let m = messages();
    let out = Out { status: StatusMessage::default(), by_hand: RwSignal::new(String::new()) };
    let mut acts = vec![(m.copy_link(), Act::CopyLink(fragment.clone()))];
    if let Some(sheet) = sheet {
        // There is an answer, so this is the browser. Not every one can.
        if browser::can_share() {
            let short = sheet.lead.first().cloned().unwrap_or_default();
            acts.push((m.share(), Act::Share(fragment.clone(), short)));
        }
        let text = Act::CopyText(fragment, sheet);
        acts.extend([(m.copy_text(), text), (m.print(), Act::Print)]);
    }
    acts.extend(files.into_iter().map(|file| (file.words, Act::Save(file))));
    let button = |(words, act): (&'static str, Act)| {
        let press = move |_| out.run(act.clone());
        view! { <button class="button button--quiet" type="button" on:click=press>{words}</button> }
            .into_any()
    };
    let by_hand = move || {
        let text = out.by_hand.get();
        (!text.is_empty()).then(|| {
            view! {
                <label class="field__label" for="by-hand">{m.copy_by_hand()}</label>
                <textarea class="field__input take-away__text" id="by-hand" rows="3" readonly=true>
                    {text}
                </textarea>
            }
            .into_any()
        })
    };
    view! {
        <div class="take-away">
            {acts.into_iter().map(button).collect_view()}
            {out.status.place()}
            {move || by_hand().into_any()}
        </div>
    }
}

/// Where a button's outcome is told.
#[derive(Clone, Copy)]
struct Out {
    status: StatusMessage,
    /// What the clipboard refused, to be copied by hand.
    by_hand: RwSignal<String>,
}

impl Out {
    fn run(self, act: Act) {
        let m = messages();
        match act {
            Act::CopyLink(fragment) => self.copy(browser::address(&fragment), m.copy_done()),
            Act::CopyText(fragment, mut sheet) => {
                sheet.sections.push(record(&fragment).section(site()));
                self.copy(sheet.write(site()), m.copy_text_done());
            }
            Act::Share(fragment, short) => {
                self.hand_on(browser::address(&fragment), m.copy_done(), Some(short));
            }
            Act::Print => browser::print(),
            Act::Save(file) => {
                let saved = browser::download(file.name, file.kind, &file.text);
                self.status.stays(if saved { "" } else { m.download_refused() });
            }
        }
    }

    fn copy(self, text: String, done: &'static str) {
        self.hand_on(text, done, None);
    }

    /// Shares a link with a text beside it, where there is one, else copies it. What the
    /// browser refuses to copy is shown, ready to be taken.
    fn hand_on(self, text: String, done: &'static str, beside: Option<String>) {
        spawn_local_scoped(async move {
            if let Some(short) = beside
                && browser::share(&short, &text).await
            {
                return;
            }
            if browser::copy(&text).await {
                self.by_hand.set(String::new());
                self.status.passes(done);
            } else {
                self.by_hand.set(text);
                self.status.stays(messages().copy_refused());
                request_animation_frame(|| browser::select_text("#by-hand"));
            }
        });
    }
}

/// The record of the page's answer, for paper.
#[component]
pub fn PaperRecord(
    /// The case as a fragment.
    #[prop(into)]
    fragment: Signal<String>,
) -> impl IntoView {
    let clock = clock::now();
    let record = move || {
        clock.get().map(|_| {
            let section = fragment.with(|fragment| record(fragment).section(site()));
            view! { <SheetSection section/> }.into_any()
        })
    };
    view! { {move || record().into_any()} }
}

/// From where and when the answer is.
fn record(fragment: &str) -> Record {
    let lang = site().lang;
    let write = |now| browser::write_moment(now, lang, None, browser::Moment::Full);
    Record {
        moment: browser::now().map(write).unwrap_or_default(),
        zone: browser::time_zone().unwrap_or_default(),
        address: browser::address(fragment),
    }
}
