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

/// Buttons to copy the link and the text, to print and to download, and the record
/// that paper gets.
#[component]
pub fn TakeAway(
    /// The sheet, without its record; `None` while there is no answer.
    #[prop(into)]
    sheet: Signal<Option<Sheet>>,
    /// The files.
    #[prop(into)]
    files: Signal<Vec<File>>,
) -> impl IntoView {
    let m = messages();
    let (said, say) = signal("");
    let copy = move |what: String, done: &'static str| {
        spawn_local_scoped(async move {
            say.set(if browser::copy(what).await { done } else { m.copy_refused() });
        });
    };
    let copy_link = move |_| copy(browser::address(), m.copy_done());
    let copy_text = move |_| {
        if let Some(mut sheet) = sheet.get_untracked() {
            sheet.sections.push(record().section(site()));
            copy(sheet.write(site()), m.copy_text_done());
        }
    };
    let buttons = move || {
        let file = |file: File| {
            let words = file.words;
            let save = move |_| {
                let saved = browser::download(file.name, file.kind, &file.text);
                say.set(if saved { "" } else { m.download_refused() });
            };
            button(words, save)
        };
        let mut buttons = vec![button(m.copy_link(), copy_link)];
        if sheet.with(Option::is_some) {
            buttons.push(button(m.copy_text(), copy_text));
            buttons.push(button(m.print(), |_| browser::print()));
        }
        buttons.extend(files.get().into_iter().map(file));
        buttons
    };
    let clock = clock::now();
    let paper = move || {
        sheet.track();
        clock.get().map(|_| html! { <SheetSection section=record().section(site())/> })
    };
    html! {
        <div class="take-away">
            {live(buttons)}
            <p class="take-away__said" role="status">{text(move || said.get())}</p>
        </div>
        {live(paper)}
    }
}

fn button(words: &'static str, act: impl FnMut(leptos::ev::MouseEvent) + 'static) -> AnyView {
    html! { <button class="button button--quiet" type="button" on:click=act>{words}</button> }
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
