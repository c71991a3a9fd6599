//! The foot of every page: contacts, and what this is.

use super::languages::Translated;
use crate::app::markup::Markup;
use crate::app::pages::title;
use crate::app::route::{Page, WEB_SUPPORT};
use crate::app::{messages, site};
use leptos::prelude::*;

/// How to reach support, and what this is.
#[component]
pub fn Footer() -> Markup {
    let m = messages();
    let lang = site().lang;
    html! {
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
                        // Written pages are loaded.
                        <li>
                            <a href={Page::About.path(lang)} rel="external">{title(m, Page::About)}</a>
                        </li>
                        <li>
                            <a href={Page::Rules.path(lang)} rel="external">{title(m, Page::Rules)}</a>
                        </li>
                        <li><a href={Page::Faq.path(lang)}>{title(m, Page::Faq)}</a></li>
                    </ul>
                </div>
                <p class="footer__note">{m.footer_note()}</p>
                <Translated/>
            </div>
        </footer>
    }
}
