//! The languages of the portal: one line each. A new language is a line here
//! and a folder of content named by its code.

use crate::domain::money::NumberFormat;
use serde::{Deserialize, Serialize};

/// The words of the addresses of the pages, in the page's language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slugs {
    /// The questions and answers.
    pub faq: &'static str,
    /// Regions, hours and phones.
    pub contact: &'static str,
    /// The price estimate.
    pub estimate: &'static str,
    /// The coverage check.
    pub coverage: &'static str,
    /// About the portal.
    pub about: &'static str,
    /// All the rules of coverage.
    pub rules: &'static str,
}

/// Which number takes which form of a word (CLDR, whole numbers).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Plural {
    /// `one` for 1, else `other`.
    One,
    /// `one` for 0 and 1, else `other`.
    ZeroOne,
    /// `other` always.
    Same,
}

impl Plural {
    /// The forms that a message with a count must have, in order.
    pub const fn categories(self) -> &'static [&'static str] {
        match self {
            Self::One | Self::ZeroOne => &["one", "other"],
            Self::Same => &["other"],
        }
    }

    /// The place of the form for `count` in [`Plural::categories`].
    pub const fn pick(self, count: u64) -> usize {
        match self {
            Self::One => (count != 1) as usize,
            Self::ZeroOne => (count > 1) as usize,
            Self::Same => 0,
        }
    }
}

macro_rules! languages {
    ($($name:ident $code:literal $autonym:literal $plural:ident
        $decimal:literal $group:literal $gap:literal $comma:literal
        [$faq:literal $contact:literal $estimate:literal $coverage:literal $about:literal $rules:literal];)*) => {
        /// A language of the portal. The first is the one that prevails.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
        pub enum Lang { $(#[doc = $autonym] $name,)* }

        impl Lang {
            /// Every language.
            pub const ALL: &'static [Lang] = &[$(Lang::$name,)*];

            /// The BCP 47 code: names the content folder and begins every address.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$name => $code,)* }
            }

            /// The language's own name for itself.
            pub const fn autonym(self) -> &'static str {
                match self { $(Self::$name => $autonym,)* }
            }

            /// The plural rule.
            pub const fn plural(self) -> Plural {
                match self { $(Self::$name => Plural::$plural,)* }
            }

            /// How numbers are written.
            pub const fn number_format(self) -> NumberFormat {
                match self {
                    $(Self::$name => NumberFormat { decimal: $decimal, group: Some($group) },)*
                }
            }

            /// What stands between two sentences, and between a number and the next.
            pub const fn gap(self) -> &'static str {
                match self { $(Self::$name => $gap,)* }
            }

            /// What stands between the items of a list.
            pub const fn comma(self) -> &'static str {
                match self { $(Self::$name => $comma,)* }
            }

            /// The words of the addresses.
            pub const fn slugs(self) -> Slugs {
                match self {
                    $(Self::$name => Slugs {
                        faq: $faq, contact: $contact, estimate: $estimate,
                        coverage: $coverage, about: $about, rules: $rules,
                    },)*
                }
            }
        }
    };
}

// Code, autonym, plural rule, decimal mark, grouping mark, gap, comma, addresses.
languages! {
    Fr "fr" "Français" ZeroOne ',' '\u{202f}' " " ", " ["faq" "contact" "estimation" "couverture" "a-propos" "a-propos/regles"];
    En "en" "English" One '.' ',' " " ", " ["faq" "contact" "estimate" "coverage" "about" "about/rules"];
    De "de" "Deutsch" One ',' '.' " " ", " ["faq" "kontakt" "kosten" "abdeckung" "ueber" "ueber/regeln"];
    Nl "nl" "Nederlands" One ',' '.' " " ", " ["faq" "contact" "prijs" "dekking" "over" "over/regels"];
    Ja "ja" "日本語" Same '.' ',' "" "、" ["faq" "contact" "estimate" "coverage" "about" "about/rules"];
    Ms "ms" "Bahasa Melayu" Same '.' ',' " " ", " ["soalan" "hubungi" "anggaran" "perlindungan" "tentang" "tentang/peraturan"];
}

impl Lang {
    /// The language for those who read none of the portal's.
    pub const FALLBACK: Lang = Lang::En;

    /// Whether it is the language whose text prevails.
    pub fn prevails(self) -> bool {
        self == Self::ALL[0]
    }

    /// Reads a language code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|lang| lang.code() == code)
    }
}
