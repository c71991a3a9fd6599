//! The address of every page, as visitors see it.

use olcare_portal::i18n::Lang;

/// The pages of each language: home, questions, contacts, estimate, coverage, about,
/// rules.
pub const ADDRESSES: [(Lang, [&str; 7]); 6] = [
    (
        Lang::Fr,
        [
            "/fr/",
            "/fr/faq/",
            "/fr/contact/",
            "/fr/estimation/",
            "/fr/couverture/",
            "/fr/a-propos/",
            "/fr/a-propos/regles/",
        ],
    ),
    (
        Lang::En,
        [
            "/en/",
            "/en/faq/",
            "/en/contact/",
            "/en/estimate/",
            "/en/coverage/",
            "/en/about/",
            "/en/about/rules/",
        ],
    ),
    (
        Lang::De,
        [
            "/de/",
            "/de/faq/",
            "/de/kontakt/",
            "/de/kosten/",
            "/de/abdeckung/",
            "/de/ueber/",
            "/de/ueber/regeln/",
        ],
    ),
    (
        Lang::Nl,
        [
            "/nl/",
            "/nl/faq/",
            "/nl/contact/",
            "/nl/prijs/",
            "/nl/dekking/",
            "/nl/over/",
            "/nl/over/regels/",
        ],
    ),
    (
        Lang::Ja,
        [
            "/ja/",
            "/ja/faq/",
            "/ja/contact/",
            "/ja/estimate/",
            "/ja/coverage/",
            "/ja/about/",
            "/ja/about/rules/",
        ],
    ),
    (
        Lang::Ms,
        [
            "/ms/",
            "/ms/soalan/",
            "/ms/hubungi/",
            "/ms/anggaran/",
            "/ms/perlindungan/",
            "/ms/tentang/",
            "/ms/tentang/peraturan/",
        ],
    ),
];

/// Every page with its language.
pub fn pages() -> impl Iterator<Item = (Lang, &'static str)> {
    ADDRESSES.into_iter().flat_map(|(lang, all)| all.map(|address| (lang, address)))
}

/// The page of a language at a place of the list.
pub fn address(lang: Lang, place: usize) -> &'static str {
    ADDRESSES.into_iter().find(|(found, _)| *found == lang).map_or("", |(_, all)| all[place])
}

/// The place of the questions in the list.
pub const FAQ: usize = 1;
/// The place of the contacts in the list.
pub const CONTACT: usize = 2;
/// The place of the estimate in the list.
pub const ESTIMATE: usize = 3;
/// The place of the coverage check in the list.
pub const COVERAGE: usize = 4;
