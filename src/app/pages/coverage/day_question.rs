//! Questions that ask for a day.

use super::editor::Editor;
use crate::app::components::{FieldKind, Radios, TextField};
use crate::app::{messages, site};
use crate::domain::coverage::{Answer, CoverageQuestion};
use crate::domain::date;
use crate::domain::link::{NEVER, UNKNOWN, set_answer};
use crate::words;
use leptos::prelude::*;

/// The day that the check is for: today unless another is chosen.
#[component]
pub fn CheckDay(
    /// The answers.
    editor: Editor,
) -> impl IntoView {
    let m = messages();
    let refused = RwSignal::new(None::<String>);
    let value = move || {
        let day = editor.case.with(|case| case.day).or_else(|| editor.today.get());
        refused.get().unwrap_or_else(|| day.map(date::format).unwrap_or_default())
    };
    let change = move |text: String| {
        let day = date::parse(&text);
        refused.set((day.is_none() && !text.is_empty()).then_some(text));
        editor.edit(|case| case.day = day);
    };
    view! {
        <TextField
            id="day"
            label={Signal::stored(m.ask_day().to_owned())}
            hint={Some(m.hint_day())}
            kind={FieldKind::Date}
            value={Signal::derive(value)}
            error={Signal::derive(move || refused.get().map(|_| m.date_unreadable().to_owned()))}
            on_input=change
        />
    }
}

/// A question that asks for a day, with « I don't know » and, for a renewal,
/// « never ».
#[component]
pub fn DayQuestion(
    /// The answers.
    editor: Editor,
    /// Which question.
    question: CoverageQuestion,
) -> impl IntoView {
    let m = messages();
    let refused = RwSignal::new(None::<String>);
    let is_day = |text: &String| date::parse(text).is_some();
    let value = move || {
        refused.get().or_else(|| Some(editor.text(question)).filter(is_day)).unwrap_or_default()
    };
    let change = move |text: String| {
        let good = date::parse(&text).is_some();
        refused.set((!good && !text.is_empty()).then(|| text.clone()));
        editor.edit(|case| {
            if good {
                _ = set_answer(case, question, &text);
            } else {
                case.say(question, Answer::Missing);
            }
        });
    };
    let error = move || {
        let contradicts = || editor.contradicts(question);
        match refused.with(Option::is_some) {
            true => Some(m.date_unreadable().to_owned()),
            false => contradicts().then(|| m.date_contradicts().to_owned()),
        }
    };
    let mut others = vec![(UNKNOWN.to_owned(), m.dont_know().to_owned())];
    if question.may_be_never() {
        others.insert(0, (NEVER.to_owned(), words::never(m, question).to_owned()));
    }
    let choose = move |id: String| {
        refused.set(None);
        editor.edit(|case| _ = set_answer(case, question, &id));
    };
    view! {
        <div class="day-question">
            <TextField
                id={format!("{}-day", question.id())}
                label={Signal::stored(words::question(site(), question).into_owned())}
                hint={words::question_hint(m, question)}
                kind={FieldKind::Date}
                value={Signal::derive(value)}
                error={Signal::derive(error)}
                on_input=change
            />
            <Radios
                id={question.id()}
                legend={m.or_else()}
                choices=others
                chosen={Signal::derive(move || Some(editor.text(question)))}
                on_choose=choose
            />
        </div>
    }
}
