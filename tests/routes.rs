//! Every address, as visitors see it: a change here breaks their bookmarks.
#![allow(clippy::unwrap_used, reason = "a test may stop")]

mod common;

use common::addresses;
use olcare_portal::app::route::{self, Page};
use olcare_portal::domain::Clause;
use olcare_portal::domain::id::Id;
use olcare_portal::i18n::Lang;

#[test]
fn every_page_has_its_address_and_back() {
    for (at, (lang, address)) in addresses::pages().enumerate() {
        let page = Page::ALL[at % Page::ALL.len()];
        assert_eq!(page.path(lang), address);
        assert_eq!(Page::parse(lang, address), page, "{address}");
        let bare = address.trim_end_matches('/');
        assert_eq!(Page::parse(lang, bare), page, "{bare}");
    }
    let listed = addresses::ADDRESSES.map(|(lang, _)| lang);
    assert_eq!(listed, *Lang::ALL, "a language is not listed");
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
    assert_eq!(route::clause(Lang::Ms, Clause::OldVersion), "/ms/soalan/#old-version");
    assert_eq!(route::region(Lang::En, &Id::new("japan").unwrap()), "/en/contact/#japan");
    assert_eq!(route::phone("+33180875286"), "tel:+33180875286");
}
