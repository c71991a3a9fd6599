//! What a visitor takes away of an answer: its link, its text, paper, files.

use super::SheetSection;
use crate::app::live::{live, text};
use crate::app::{browser, clock, messages, site};
use crate::i18n::words::sheet::{Record, Sheet};
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

/// Buttons to copy the link and the text, to print and to download.
#[component]
pub fn TakeAway(
    /// The sheet, without its record; `None` while there is no answer.
    sheet: Option<Sheet>,
    /// The files.
    files: Vec<File>,
) -> impl IntoView {
    let m = messages();
    let (said, say) = signal("");
    let copy = move |what: String, done: &'static str| {
        spawn_local_scoped(async move {
            say.set(if browser::copy(what).await { done } else { m.copy_refused() });
        });
    };
    let mut buttons = vec![button(m.copy_link(), move || copy(browser::address(), m.copy_done()))];
    if let Some(sheet) = sheet {
        let text = move || {
            let mut sheet = sheet.clone();
            sheet.sections.push(record().section(site()));
            copy(sheet.write(site()), m.copy_text_done());
        };
        buttons.push(button(m.copy_text(), text));
        buttons.push(button(m.print(), browser::print));
    }
    buttons.extend(files.into_iter().map(|file| {
        button(file.words, move || {
            let saved = browser::download(file.name, file.kind, &file.text);
            say.set(if saved { "" } else { m.download_refused() });
        })
    }));
    html! {
        <div class="take-away">
            {buttons}
            <p class="take-away__said" role="status">{text(move || said.get())}</p>
        </div>
    }
}

/// The record of the page's answer, for paper.
#[component]
pub fn PaperRecord(
    /// Follows the case, so that the address is read again when it changes.
    #[prop(into)]
    follow: Signal<()>,
) -> impl IntoView {
    let clock = clock::now();
    let record = move || {
        follow.track();
        clock.get().map(|_| html! { <SheetSection section=record().section(site())/> })
    };
    live(record)
}

fn button(words: &'static str, act: impl Fn() + 'static) -> AnyView {
    // One type of listener for all buttons.
    let act: Box<dyn Fn()> = Box::new(act);
    let press = move |_| act();
    html! { <button class="button button--quiet" type="button" on:click=press>{words}</button> }
}

/// From where and when the answer is.
fn record() -> Record {
    let lang = site().lang;
    let write = |now| browser::write_moment(now, lang, None, browser::Moment::Full);
    Record {
        moment: browser::now().map(write).unwrap_or_default(),
        zone: browser::time_zone().unwrap_or_default(),
        address: browser::address(),
    }
}
