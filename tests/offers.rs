//! Answers that a tool computes, found in what was typed.
#![allow(clippy::unwrap_used, reason = "a test may stop")]

mod common;

use olcare_portal::content::{Library, Site};
use olcare_portal::domain::coverage::{Answer, Case, Script};
use olcare_portal::domain::link::{decode_coverage, decode_price, encode_coverage, encode_price};
use olcare_portal::domain::money::Currency;
use olcare_portal::domain::price::Draft;
use olcare_portal::domain::search::offer::{MAX_OFFERS, Offer, offers};
use olcare_portal::i18n::Lang;
use proptest::prelude::*;
use std::sync::LazyLock;

static LIBRARY: LazyLock<Library> = LazyLock::new(common::library);

fn offered(site: &Site, typed: &str) -> Vec<Offer> {
    offers(typed, &site.search.hints, &site.regions, site.lang.number_format())
}

/// An offer in a few letters.
fn short(offer: &Offer) -> String {
    match offer {
        Offer::Estimate { amount: None, .. } => "estimate".to_owned(),
        Offer::Estimate { amount: Some(amount), currency } => {
            let currency = currency.map_or("?", Currency::id);
            format!("{} {currency}", amount.replace('\u{202f}', "_"))
        }
        Offer::Centre { region } => region.to_string(),
        Offer::Script { name, .. } => {
            format!("{name}{}", if offer.covered() == Some(true) { "+" } else { "-" })
        }
        Offer::Coverage => "coverage".to_owned(),
        Offer::Hours => "hours".to_owned(),
    }
}

fn assert_offers(lang: Lang, cases: &[(&str, &str)]) {
    let site = LIBRARY.site(lang);
    let wrong: Vec<String> = cases
        .iter()
        .filter_map(|(typed, expected)| {
            let found = offered(site, typed).iter().map(short).collect::<Vec<_>>().join(", ");
            (found != *expected).then(|| format!("{typed}: {expected}, not {found}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn french() {
    assert_offers(
        Lang::Fr,
        &[
            ("prix 12000", "12_000,00 ?"),
            ("12000", "12_000,00 ?"),
            ("12 000 €", "12_000,00 EUR"),
            ("12\u{202f}000,50\u{a0}€", "12_000,50 EUR"),
            ("1.234,5 euros", "1_234,50 EUR"),
            ("combien pour 12 000 $", "12_000,00 ?"),
            ("12 000 $ CA", "12_000,00 CAD"),
            ("coût d'une licence de 5000 cad ?", "5_000,00 CAD"),
            ("prix 0", "estimate"),
            ("prix", "estimate"),
            ("tarfi", "estimate"),
            ("version 2", ""),
            ("42", ""),
            ("-12000", ""),
            ("allemagne", "germany"),
            ("Deutschland", "germany"),
            ("berlin", "germany"),
            ("alemagne", "germany"),
            ("+49", "germany"),
            ("0049 6151", "germany"),
            ("＋８１", "japan"),
            ("+1", "americas"),
            ("80 87 52 86", "france"),
            ("01 80 87 52 86", "france"),
            ("8714", "8_714,00 ?, americas"),
            ("+999", ""),
            ("uk", "united-kingdom"),
            ("angleterre", "united-kingdom"),
            ("numéro du québec", "americas"),
            ("quebec", "americas"),
            ("canada", "americas"),
            ("usa", "americas"),
            ("états-unis", "americas"),
            ("jap", "japan"),
            ("ja", ""),
            ("pays-bas", "netherlands"),
            ("pays", ""),
            ("kuala lum", "malaysia"),
            ("nouvelle zélande", "australia"),
            ("horaires japon", "japan, hours"),
            ("python", "Python-"),
            ("script python", "Python-"),
            ("pytohn", "Python-"),
            ("c#", "C#-"),
            ("c++", "C++-"),
            ("vb.net", "VB.NET-"),
            ("powershell.", "PowerShell-"),
            ("javascript", "JavaScript+"),
            ("js", "JavaScript+"),
            ("javascrip", "JavaScript+"),
            ("java", "Java-"),
            ("vbscript", "VBScript+"),
            ("presstalk", "PressTalk+"),
            ("jQuery", "jQuery+"),
            ("css", "CSS+"),
            ("html5", "HTML+"),
            ("couvert", "coverage"),
            ("python couvert", "Python-"),
            ("ouvert", "hours"),
            ("horaires", "hours"),
            ("résilier", ""),
            ("", ""),
            ("?", ""),
        ],
    );
}

#[test]
fn english() {
    assert_offers(
        Lang::En,
        &[
            ("cost 12,500.50 USD", "12,500.50 USD"),
            ("$12,500", "12,500.00 ?"),
            ("US$ 12,500", "12,500.00 USD"),
            ("price 12k", "estimate"),
            ("£900", "900.00 GBP"),
            ("RM 12 000", "12,000.00 MYR"),
            ("120000 yen", "120,000 JPY"),
            ("12万円", "120,000 JPY"),
            ("how much", "estimate"),
            ("how", ""),
            ("post", ""),
            ("united", "americas, united-kingdom"),
            ("united kingdom", "united-kingdom"),
            ("united sta", "americas"),
            ("germany", "germany"),
            ("日本", "japan"),
            ("contact us", ""),
            ("perl script", "Perl-"),
            ("rest", ""),
            ("covered", "coverage"),
            ("opening hours", "hours"),
            ("open in tokyo", "japan, hours"),
        ],
    );
}

#[test]
fn an_offer_fills_the_form() {
    for lang in [Lang::Fr, Lang::En] {
        let site = LIBRARY.site(lang);
        let format = lang.number_format();
        let typed = "12500 EUR";
        let offer = &offered(site, typed)[0];
        let draft = offer.draft(Draft::new("20")).unwrap();
        let link = encode_price(&draft, format);
        assert!(link.contains("currency=EUR") && link.contains("value=12500.00"), "{link}");
        assert_eq!(decode_price(&link, Draft::new(""), format), Ok(draft));

        // Without a currency the form keeps its own.
        let own = Draft { currency: Currency::Jpy, ..Draft::new("20") };
        let draft = offered(site, "12500")[0].draft(own).unwrap();
        assert_eq!(draft.currency, Currency::Jpy);
        assert!(encode_price(&draft, format).contains("value=12500&"), "{draft:?}");

        let offer = &offered(site, "python")[0];
        let case = Case { script: Answer::Is(Script::Other), ..Case::default() };
        assert_eq!(offer.case(), Some(case));
        assert_eq!(offer.draft(Draft::new("")), None);
        assert_eq!(decode_coverage(&encode_coverage(&case, None)), Ok(case));
    }
}

#[test]
fn every_region_is_found_by_its_names() {
    for lang in [Lang::Fr, Lang::En] {
        let site = LIBRARY.site(lang);
        for region in &site.regions {
            for other in [Lang::Fr, Lang::En] {
                let name = LIBRARY.site(other).names.region(&region.id);
                let found = offered(site, name);
                assert_eq!(found, [Offer::Centre { region: region.id.clone() }], "{lang:?} {name}");
            }
            for phone in &region.phones {
                let found = offered(site, &phone.display);
                let centre = Offer::Centre { region: region.id.clone() };
                assert_eq!(found.first(), Some(&centre), "{}", phone.display);
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn any_text_is_read(typed in prop_oneof![any::<String>(), "[0-9 .,'€$+a-z-]{0,20}", "\\PC{0,40}"]) {
        for lang in [Lang::Fr, Lang::En] {
            let found = offered(LIBRARY.site(lang), &typed);
            prop_assert!(found.len() <= MAX_OFFERS);
            let unique = found.iter().enumerate().all(|(at, offer)| !found[..at].contains(offer));
            prop_assert!(unique, "{:?}", found);
        }
    }

    #[test]
    fn case_and_accents_change_nothing(typed in "[a-zéèêçà' 0-9]{0,16}") {
        let site = LIBRARY.site(Lang::Fr);
        prop_assert_eq!(offered(site, &typed), offered(site, &typed.to_uppercase()));
    }
}
