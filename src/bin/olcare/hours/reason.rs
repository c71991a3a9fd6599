//! Why a centre is closed, for a script.

use crate::content::Context;
use olcare_portal::domain::hours::{Closed, Exception, Holiday};
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
            Closed::Holiday(day) => Self::Holiday(names(context, day)),
            Closed::Notice(exception) => Self::Notice(notice(context, exception)),
        }
    }
}

/// A name by language, in the order of the languages.
#[derive(Debug)]
pub(crate) struct NameByLang(Vec<(Lang, String)>);

impl Serialize for NameByLang {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(lang, name)| (lang.code(), name)))
    }
}

fn names(context: &Context, day: &Holiday) -> NameByLang {
    let name = |&lang: &Lang| (lang, context.site_in(lang).names.holiday(&day.name).to_owned());
    NameByLang(Lang::ALL.iter().map(name).collect())
}

fn notice(context: &Context, exception: &Exception) -> NameByLang {
    let texts = |&lang: &Lang| {
        let m = &context.site_in(lang).messages;
        (lang, words::notice(m, context.notices(), exception).to_owned())
    };
    NameByLang(Lang::ALL.iter().map(texts).collect())
}
