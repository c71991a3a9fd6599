//! Why a centre is closed, for a script.

use crate::content::Context;
use olcare_portal::content::Site;
use olcare_portal::domain::hours::Closed;
use olcare_portal::{i18n::Lang, words};
use serde::{Serialize, Serializer};

/// Why a centre is closed.
#[derive(Debug, Serialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum ReasonJson {
    Night,
    Weekend,
    Holiday(NameByLang),
    Notice(NameByLang),
}

impl ReasonJson {
    pub(super) fn new(context: &Context, why: Closed) -> Self {
        match why {
            Closed::Night => Self::Night,
            Closed::Weekend => Self::Weekend,
            Closed::Holiday(day) => {
                Self::Holiday(NameByLang::new(context, |site| site.names.holiday(&day.name)))
            }
            Closed::Notice(exception) => Self::Notice(NameByLang::new(context, |site| {
                words::notice(&site.messages, context.content.notices(), exception)
            })),
        }
    }
}

/// A name by language, in the order of the languages.
#[derive(Debug)]
pub(crate) struct NameByLang(Vec<(Lang, String)>);

impl NameByLang {
    fn new<'a>(context: &'a Context, name: impl Fn(&'a Site) -> &'a str) -> Self {
        let named = |&lang: &Lang| (lang, name(context.content.site(lang)).to_owned());
        Self(Lang::ALL.iter().map(named).collect())
    }
}

impl Serialize for NameByLang {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(lang, name)| (lang.code(), name)))
    }
}
