//! The content of the page's language, for every part of the page.

use crate::content::Site;
use crate::i18n::Messages;
use leptos::prelude::{expect_context, provide_context};

/// Gives the content to every part of the page.
pub(super) fn provide(site: &'static Site) {
    provide_context(site);
}

/// The content of the page's language. It lives as long as the program.
pub fn site() -> &'static Site {
    expect_context::<&'static Site>()
}

/// The words of the page's language.
pub fn messages() -> &'static Messages {
    &site().messages
}
