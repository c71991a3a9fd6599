//! Every address, as visitors see it: a change here breaks their bookmarks.
#![allow(clippy::unwrap_used, reason = "a test may stop")]

use olcare_portal::app::route::{self, Page};
use olcare_portal::domain::Clause;
use olcare_portal::domain::id::Id;
use olcare_portal::i18n::Lang;

const ADDRESSES: &[(Lang, Page, &str)] = &[
    (Lang::Fr, Page::Home, "/fr/"),
    (Lang::Fr, Page::Faq, "/fr/faq/"),
    (Lang::Fr, Page::Contact, "/fr/contact/"),
    (Lang::Fr, Page::Estimate, "/fr/estimation/"),
    (Lang::Fr, Page::Coverage, "/fr/couverture/"),
    (Lang::Fr, Page::About, "/fr/a-propos/"),
    (Lang::Fr, Page::Rules, "/fr/a-propos/regles/"),
    (Lang::En, Page::Home, "/en/"),
    (Lang::En, Page::Faq, "/en/faq/"),
    (Lang::En, Page::Contact, "/en/contact/"),
    (Lang::En, Page::Estimate, "/en/estimate/"),
    (Lang::En, Page::Coverage, "/en/coverage/"),
    (Lang::En, Page::About, "/en/about/"),
    (Lang::En, Page::Rules, "/en/about/rules/"),
];

#[test]
fn every_page_has_its_address_and_back() {
    for &(lang, page, address) in ADDRESSES {
        assert_eq!(page.path(lang), address);
        assert_eq!(Page::parse(lang, address), page, "{address}");
        let bare = address.trim_end_matches('/');
        assert_eq!(Page::parse(lang, bare), page, "{bare}");
    }
    assert_eq!(ADDRESSES.len(), Lang::ALL.len() * Page::ALL.len(), "an address is not listed");
}

#[test]
fn an_address_that_leads_nowhere_is_lost() {
    let lost = ["/", "", "/frfaq/", "/fr/nothing/", "/fr/faq/more/", "/en/faq/", "/fr/FAQ/"];
    for address in lost {
        assert_eq!(Page::parse(Lang::Fr, address), Page::NotFound, "{address}");
    }
}

#[test]
fn places_within_a_page() {
    let id = Id::new("price").unwrap();
    assert_eq!(route::question(Lang::Fr, &id), "/fr/faq/#price");
    assert_eq!(route::clause(Lang::En, Clause::OldVersion), "/en/faq/#old-version");
    assert_eq!(route::region(Lang::En, &Id::new("japan").unwrap()), "/en/contact/#japan");
    assert_eq!(route::phone("+33180875286"), "tel:+33180875286");
}
