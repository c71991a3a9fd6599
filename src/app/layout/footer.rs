//! The foot of every page: contacts, and what this is.

use super::languages::Translated;
use crate::app::components::StatusMessage;
use crate::app::route::{Page, WEB_SUPPORT};
use crate::app::shortcuts::{self, ShortcutList};
use crate::app::titles::title;
use crate::app::{memory, messages, site};
use leptos::prelude::*;
use leptos::task::spawn_local_scoped;

/// How to reach support, and what this is.
#[component]
pub fn Footer() -> impl IntoView {
    let m = messages();
    let lang = site().lang;
    view! {
        <footer class="footer">
            <div class="footer__row">
                <div class="footer__block">
                    <h2>{m.footer_contact()}</h2>
                    <ul>
                        <li><a href={Page::Contact.path(lang)}>{m.footer_centres()}</a></li>
                        <li><a href=WEB_SUPPORT>{m.web_support()}</a></li>
                    </ul>
                </div>
                <div class="footer__block">
                    <h2>{m.footer_portal()}</h2>
                    <ul>
                        // HTML only: loaded, not routed.
                        <li>
                            <a href={Page::About.path(lang)} rel="external">{title(m, Page::About)}</a>
                        </li>
                        <li>
                            <a href={Page::Rules.path(lang)} rel="external">{title(m, Page::Rules)}</a>
                        </li>
                        <li><a href={Page::Faq.path(lang)}>{title(m, Page::Faq)}</a></li>
                    </ul>
                </div>
                <Device/>
                <p class="footer__note">{m.footer_note()}</p>
                <Translated/>
            </div>
            <ShortcutList/>
        </footer>
    }
}

/// What the visitor can do on the device at hand: see the keys, have all forgotten.
#[component]
fn Device() -> impl IntoView {
    let m = messages();
    let status = StatusMessage::default();
    let forget = move |_| {
        spawn_local_scoped(async move {
            let kept = memory::forget().await;
            status.passes(if kept { m.forget_done() } else { m.forget_nothing() });
        });
    };
    let list = |_| _ = shortcuts::show();
    view! {
        <div class="footer__block footer__device">
            <h2>{m.footer_device()}</h2>
            <ul>
                <li class="footer__keys">
                    <button class="link" type="button" aria-haspopup="dialog" on:click=list>
                        {m.shortcuts_title()}
                    </button>
                </li>
                <li><button class="link" type="button" on:click=forget>{m.forget()}</button></li>
            </ul>
            {status.place()}
        </div>
    }
}
