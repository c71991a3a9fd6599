//! The names of the pages, and what they are about.

use super::route::Page;
use crate::i18n::Messages;

/// The name of a page: its heading and its link.
pub fn title(m: &Messages, page: Page) -> &str {
    match page {
        Page::Home => m.home_title(),
        Page::Faq => m.faq_title(),
        Page::Contact => m.contact_title(),
        Page::Estimate => m.estimate_title(),
        Page::Coverage => m.coverage_title(),
        Page::About => m.about_title(),
        Page::Rules => m.rules_title(),
        Page::Styleguide => m.styleguide_title(),
        Page::NotFound => m.not_found_title(),
    }
}

/// The name of a page where there is little room; only the tools need one.
pub fn short_title(m: &Messages, page: Page) -> &str {
    match page {
        Page::Faq => m.nav_faq(),
        Page::Contact => m.nav_contact(),
        Page::Estimate => m.nav_estimate(),
        Page::Coverage => m.nav_coverage(),
        _ => title(m, page),
    }
}

/// The title of the window.
pub fn window_title(m: &Messages, page: Page) -> String {
    m.window_title(title(m, page))
}

/// What a page is about, for search engines.
pub fn description(m: &Messages, page: Page) -> &str {
    match page {
        Page::Home => m.home_description(),
        Page::Faq => m.faq_description(),
        Page::Contact => m.contact_description(),
        Page::Estimate => m.estimate_description(),
        Page::Coverage => m.coverage_description(),
        Page::About => m.about_description(),
        Page::Rules => m.rules_description(),
        Page::Styleguide => m.styleguide_lead(),
        Page::NotFound => m.not_found_lead(),
    }
}
