//! The contents of the page by theme, and the buttons that open every answer.

use crate::app::{browser, clock, messages, route, site};
use crate::content::{FaqEntry, THEMES};
use crate::words;
use leptos::prelude::*;

/// Links to the questions, grouped by theme: folded on a narrow screen, at the side
/// of a wide one.
#[component]
pub fn Contents() -> impl IntoView {
    let m = messages();
    let themes = THEMES.iter().map(|(theme, ids)| {
        let links = ids.iter().filter_map(|id| site().faq.question(id)).map(link).collect_view();
        view! {
            <li>
                <span class="contents__theme">{words::theme(m, *theme)}</span>
                <ul>{links}</ul>
            </li>
        }
        .into_any()
    });
    let title = m.faq_contents();
    view! {
        // On a low screen it scrolls by itself.
        <nav class="contents" tabindex="0" aria-label=title>
            <p class="contents__title" aria-hidden="true">{title}</p>
            <details>
                <summary>{title}</summary>
                <ul>{themes.collect_view()}</ul>
            </details>
        </nav>
    }
}

fn link(question: &'static FaqEntry) -> AnyView {
    let href = route::question(site().lang, &question.id);
    // An address that is there already changes nothing, and the answer may be closed.
    let visit = move |_| browser::visit(question.id.as_str());
    view! { <li><a href=href on:click=visit>{question.title.as_str()}</a></li> }.into_any()
}

/// Buttons that open and close every answer; shown once the page answers.
#[component]
pub fn UnfoldAll() -> impl IntoView {
    let m = messages();
    let clock = clock::now();
    let faq = &site().faq;
    let button = |words: &'static str, open: bool| {
        let press = move |_| faq.questions().for_each(|one| browser::unfold(one.id.as_str(), open));
        view! { <button class="button button--quiet" type="button" on:click=press>{words}</button> }
            .into_any()
    };
    view! {
        <fieldset class="unfold" disabled={move || !clock.is_ready()}>
            {button(m.faq_open_all(), true)}
            {button(m.faq_close_all(), false)}
        </fieldset>
    }
}
