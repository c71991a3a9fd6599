//! What a visitor takes away of an answer: its link, its text, paper, files.

use super::SheetSection;
use crate::app::markup::{CollectViews, Markup, live, text};
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

/// What a button does.
#[derive(Clone)]
enum Act {
    CopyLink(String),
    CopyText(String, Sheet),
    Print,
    Save(File),
}

/// Buttons to copy the link and the text, to print and to download.
#[component]
pub fn TakeAway(
    /// The case as a fragment.
    fragment: String,
    /// The sheet, without its record; `None` while there is no answer.
    sheet: Option<Sheet>,
    /// The files.
    files: Vec<File>,
) -> Markup {
    let m = messages();
    let (said, say) = signal("");
    let mut acts = vec![(m.copy_link(), Act::CopyLink(fragment.clone()))];
    if let Some(sheet) = sheet {
        let text = Act::CopyText(fragment, sheet);
        acts.extend([(m.copy_text(), text), (m.print(), Act::Print)]);
    }
    acts.extend(files.into_iter().map(|file| (file.words, Act::Save(file))));
    let button = |(words, act): (&'static str, Act)| {
        let press = move |_| run(act.clone(), say);
        html! { <button class="button button--quiet" type="button" on:click=press>{words}</button> }
    };
    html! {
        <div class="take-away">
            {acts.into_iter().map(button).collect_views()}
            <p class="take-away__said" role="status">{text(move || said.get())}</p>
        </div>
    }
}

fn run(act: Act, say: WriteSignal<&'static str>) {
    let m = messages();
    let (what, done) = match act {
        Act::CopyLink(fragment) => (browser::address(&fragment), m.copy_done()),
        Act::CopyText(fragment, mut sheet) => {
            sheet.sections.push(record(&fragment).section(site()));
            (sheet.write(site()), m.copy_text_done())
        }
        Act::Print => return browser::print(),
        Act::Save(file) => {
            let saved = browser::download(file.name, file.kind, &file.text);
            return say.set(if saved { "" } else { m.download_refused() });
        }
    };
    spawn_local_scoped(async move {
        say.set(if browser::copy(what).await { done } else { m.copy_refused() });
    });
}

/// The record of the page's answer, for paper.
#[component]
pub fn PaperRecord(
    /// The case as a fragment.
    #[prop(into)]
    fragment: Signal<String>,
) -> Markup {
    let clock = clock::now();
    live(move || {
        clock.get().map(|_| {
            let section = fragment.with(|fragment| record(fragment).section(site()));
            html! { <SheetSection section/> }
        })
    })
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
