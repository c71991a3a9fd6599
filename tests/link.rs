//! A case as a URL fragment and back, in every language; and bad fragments.
#![allow(clippy::unwrap_used, reason = "a test may stop")]

mod common;

use chrono::NaiveDate;
use common::day;
use olcare_portal::domain::coverage::{
    Answer, Case, CoverageQuestion, DayOrNever, Licence, RequestKind, Script,
};
use olcare_portal::domain::figures::RestartSurcharge::Unpublished;
use olcare_portal::domain::link::{
    LinkError, MAX_LEN, answer_text, decode_coverage, decode_price, decode_search, encode_coverage,
    encode_price, encode_search, set_answer,
};
use olcare_portal::domain::money::Currency;
use olcare_portal::domain::price::{
    Draft, DraftOption, MAX_OPTIONS, MAX_TEXT, RESTARTS, Situation, YEARS, validate,
};
use olcare_portal::i18n::Lang;
use proptest::prelude::*;
use proptest::sample::select;

fn bad(key: &str, found: &str) -> LinkError {
    LinkError::BadValue { key: key.to_owned(), found: found.to_owned() }
}

#[test]
fn a_coverage_case_is_written() {
    let full = Case {
        day: Some(day("2026-11-23")),
        licence: Answer::Is(Licence::Perpetual),
        purchased: Answer::Is(day("2024-02-29")),
        renewal: Answer::Is(DayOrNever::Day(day("2027-02-28"))),
        restarted: Answer::Is(DayOrNever::Day(day("2026-03-01"))),
        ended: Answer::Is(day("2025-12-31")),
        starts: Answer::Unknown,
        ends: Answer::Missing,
        request: Answer::Is(RequestKind::FailingSolution),
        environment: Answer::Is(true),
        intended_use: Answer::Is(true),
        modified: Answer::Is(false),
        recent_version: Answer::Unknown,
        script: Answer::Is(Script::None),
    };
    let never = Case { renewal: Answer::Is(DayOrNever::Never), ..Case::default() };
    let unbroken = Case {
        restarted: Answer::Is(DayOrNever::Never),
        ended: Answer::Unknown,
        ..Case::default()
    };
    let today = Some(day("2026-11-24"));
    let cases = [
        ("nothing", Case::default(), None, ""),
        ("today", Case::default(), today, "day=2026-11-24"),
        ("never renewed", never, None, "renewed=never"),
        ("never lapsed", unbroken, None, "restarted=never&ended=unknown"),
        (
            "everything; its own day stays",
            full,
            today,
            "day=2026-11-23&licence=perpetual&bought=2024-02-29&renewed=2027-02-28\
             &restarted=2026-03-01&ended=2025-12-31&starts=unknown&about=failing-solution\
             &environment=yes&intended=yes&modified=no&recent=unknown&script=none",
        ),
    ];
    for (name, case, today, fragment) in cases {
        assert_eq!(encode_coverage(&case, today), fragment, "{name}");
        let read = Case { day: case.day.or(today), ..case };
        assert_eq!(decode_coverage(fragment), Ok(read), "{name}, read");
        assert_eq!(decode_coverage(&format!("#{fragment}")), Ok(read), "{name}, read with its #");
    }
}

#[test]
fn bad_coverage_fragments() {
    let long = format!("day={}", "1".repeat(MAX_LEN));
    let cases = [
        ("too long", long.as_str(), LinkError::TooLong),
        ("no value", "licence", LinkError::Malformed),
        ("no value after a good pair", "day=2026-01-01&licence", LinkError::Malformed),
        ("not UTF-8", "licence=%ff", LinkError::Malformed),
        ("a key that is not UTF-8", "%ff=1", LinkError::Malformed),
        ("an unknown key", "colour=blue", LinkError::UnknownKey("colour".into())),
        ("an empty key", "=1", LinkError::UnknownKey("".into())),
        ("a key in capitals", "Licence=perpetual", LinkError::UnknownKey("Licence".into())),
        ("a key of the estimate", "value=5", LinkError::UnknownKey("value".into())),
        ("markup", "<b>=1", LinkError::UnknownKey("<b>".into())),
        ("a key twice", "modified=no&modified=no", LinkError::Repeated("modified".into())),
        ("the day twice", "day=2026-01-01&day=2026-01-01", LinkError::Repeated("day".into())),
        ("an unknown licence", "licence=rented", bad("licence", "rented")),
        ("a value in capitals", "licence=Perpetual", bad("licence", "Perpetual")),
        ("an empty value", "licence=", bad("licence", "")),
        ("a second =", "licence==perpetual", bad("licence", "=perpetual")),
        ("no such day", "day=2026-02-29", bad("day", "2026-02-29")),
        ("a day is never unknown", "day=unknown", bad("day", "unknown")),
        ("a day too early", "bought=1989-12-31", bad("bought", "1989-12-31")),
        ("a day too late", "bought=2200-01-01", bad("bought", "2200-01-01")),
        ("a day the other way round", "bought=31-12-2020", bad("bought", "31-12-2020")),
        ("a purchase is never never", "bought=never", bad("bought", "never")),
        ("a restart on no such day", "restarted=2026-02-29", bad("restarted", "2026-02-29")),
        ("a restart is no yes", "restarted=yes", bad("restarted", "yes")),
        ("an end is never never", "ended=never", bad("ended", "never")),
        ("an end too early", "ended=1989-12-31", bad("ended", "1989-12-31")),
        ("no such kind", "about=everything", bad("about", "everything")),
        ("yes in capitals", "recent=YES", bad("recent", "YES")),
        ("true is not yes", "modified=true", bad("modified", "true")),
        ("no such script", "script=cobol", bad("script", "cobol")),
        ("no stamp", "seen=", bad("seen", "")),
        ("a stamp that is none", "seen=yes", bad("seen", "yes")),
        ("a stamp twice", "seen=00000000..&seen=00000000..", LinkError::Repeated("seen".into())),
        ("an escape that is none", "script=%zz", bad("script", "%zz")),
        ("the first fault is told", "script=cobol&colour=blue", bad("script", "cobol")),
    ];
    for (name, fragment, error) in cases {
        assert_eq!(decode_coverage(fragment), Err(error), "{name}");
    }
}

#[test]
fn bad_estimate_fragments() {
    let long = format!("value={}", "1".repeat(MAX_LEN));
    let many = "option=a&costs=1&".repeat(MAX_OPTIONS) + "option=b";
    let name_too_long = "é".repeat(MAX_TEXT + 1);
    let too_long = format!("option={name_too_long}");
    let cases = [
        ("too long", long.as_str(), LinkError::TooLong),
        ("no value", "value", LinkError::Malformed),
        ("not UTF-8", "value=%c3", LinkError::Malformed),
        ("an unknown key", "price=5", LinkError::UnknownKey("price".into())),
        ("a key of the coverage check", "script=css", LinkError::UnknownKey("script".into())),
        ("a key twice", "value=5&value=5", LinkError::Repeated("value".into())),
        ("an unknown licence", "licence=unknown", bad("licence", "unknown")),
        ("an unknown currency", "currency=CHF", bad("currency", "CHF")),
        ("a currency in small letters", "currency=cad", bad("currency", "cad")),
        ("an unknown situation", "situation=", bad("situation", "")),
        ("no year", "years=0", bad("years", "0")),
        ("six years", "years=6", bad("years", "6")),
        ("years below zero", "years=-1", bad("years", "-1")),
        ("years that are no number", "years=three", bad("years", "three")),
        ("years past any number", "years=99999999999", bad("years", "99999999999")),
        ("a restart in the first year", "again=1", bad("again", "1")),
        ("a restart past « not again »", "again=7", bad("again", "7")),
        ("a restart that is no number", "again=never", bad("again", "never")),
        ("a restart of nothing", "again=", bad("again", "")),
        ("a restart twice", "again=2&again=2", LinkError::Repeated("again".into())),
        ("an option to add twice", "adding=1&adding=", LinkError::Repeated("adding".into())),
        ("a stamp that is none", "seen=00000000.", bad("seen", "00000000.")),
        ("a stamp twice", "seen=00000000..&seen=00000000..", LinkError::Repeated("seen".into())),
        ("a cost without an option", "costs=5", bad("costs", "5")),
        ("a second cost of an option", "option=a&costs=5&costs=6", bad("costs", "6")),
        ("too many options", many.as_str(), bad("option", "b")),
        ("a name too long", too_long.as_str(), bad("option", &name_too_long)),
    ];
    for (name, fragment, error) in cases {
        let found = decode_price(fragment, Draft::new("20"), Lang::Fr.number_format());
        assert_eq!(found, Err(error), "{name}");
    }
}

#[test]
fn an_estimate_means_the_same_in_every_language() {
    let draft = Draft {
        licence: Licence::Perpetual,
        currency: Currency::Eur,
        value: "1.234".to_owned(),
        options: vec![
            DraftOption { name: "Capture & scan 50 %".to_owned(), value: "2 500,5 €".to_owned() },
            DraftOption { name: String::new(), value: String::new() },
        ],
        rate: "17,5 %".to_owned(),
        situation: Situation::Lapsed,
        surcharge: "1e400".to_owned(),
        years: 5,
        restart: 4,
        extra_option: "9.876 €".to_owned(),
    };
    let fragment = encode_price(&draft, Lang::Fr.number_format());
    assert_eq!(
        fragment,
        "licence=perpetual&currency=EUR&value=1234.00&option=Capture%20%26%20scan%2050%20%25\
         &costs=2500.50&option=&costs=&rate=17.5&situation=lapsed&surcharge=1e400&years=5\
         &again=4&adding=9876.00"
    );
    let texts = |lang: Lang| {
        let read = decode_price(&fragment, Draft::new("20"), lang.number_format()).unwrap();
        assert_eq!((read.years, read.restart), (5, 4));
        [read.value, read.options[0].value.clone(), read.rate, read.surcharge, read.extra_option]
    };
    let french = ["1\u{202f}234,00", "2\u{202f}500,50", "17,5", "1e400", "9\u{202f}876,00"];
    assert_eq!(texts(Lang::Fr), french);
    assert_eq!(texts(Lang::En), ["1,234.00", "2,500.50", "17.5", "1e400", "9,876.00"]);
    let empty = decode_price("", Draft::new("20"), Lang::Fr.number_format());
    assert_eq!(empty, Ok(Draft::new("20")), "an empty fragment leaves the form as it is");
}

#[test]
fn a_search_is_kept() {
    let long = "é".repeat(200);
    let cut = "é".repeat(120);
    let cases = [
        ("q=prix", Ok(Some("prix"))),
        ("#q=prix", Ok(Some("prix"))),
        ("q=co%C3%BBt%20%26%20prix", Ok(Some("coût & prix"))),
        ("q=", Ok(Some(""))),
        ("", Ok(None)),
        ("#", Ok(None)),
        ("licence=perpetual", Ok(None)),
        ("price", Err(LinkError::Malformed)),
        ("q=%ff", Err(LinkError::Malformed)),
    ];
    for (fragment, expected) in cases {
        let expected = expected.map(|text| text.map(str::to_owned));
        assert_eq!(decode_search(fragment), expected, "{fragment:?}");
    }
    assert_eq!(decode_search(&encode_search(&long)), Ok(Some(cut)), "a long search is cut");
}

fn a_day() -> impl Strategy<Value = NaiveDate> {
    let first = day("1990-01-01");
    let count = (day("2199-12-31") - first).num_days().unsigned_abs();
    (0..=count).prop_map(move |days| first + chrono::Days::new(days))
}

fn answer<T: Copy + std::fmt::Debug>(
    value: impl Strategy<Value = T>,
) -> impl Strategy<Value = Answer<T>> {
    prop_oneof![Just(Answer::Missing), Just(Answer::Unknown), value.prop_map(Answer::Is)]
}

fn coverage_case() -> impl Strategy<Value = Case> {
    let renewal = prop_oneof![Just(DayOrNever::Never), a_day().prop_map(DayOrNever::Day)];
    let restart = prop_oneof![Just(DayOrNever::Never), a_day().prop_map(DayOrNever::Day)];
    let plan = (
        proptest::option::of(a_day()),
        answer(select(Licence::ALL)),
        answer(a_day()),
        answer(renewal),
        answer(restart),
        answer(a_day()),
        answer(a_day()),
        answer(a_day()),
    );
    let request = (
        answer(select(RequestKind::ALL)),
        answer(any::<bool>()),
        answer(any::<bool>()),
        answer(any::<bool>()),
        answer(any::<bool>()),
        answer(select(Script::ALL)),
    );
    (plan, request).prop_map(|(plan, request)| Case {
        day: plan.0,
        licence: plan.1,
        purchased: plan.2,
        renewal: plan.3,
        restarted: plan.4,
        ended: plan.5,
        starts: plan.6,
        ends: plan.7,
        request: request.0,
        environment: request.1,
        intended_use: request.2,
        modified: request.3,
        recent_version: request.4,
        script: request.5,
    })
}

/// What a person may type for an amount: good, ambiguous or wrong.
fn typed_amount() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        (0_u32..10_000_000).prop_map(|n| n.to_string()),
        "[0-9]{1,3}([., \u{a0}\u{202f}'][0-9]{3}){0,3}([.,][0-9]{0,3})?",
        "[0-9]{1,3}[.,][0-9]{1,4} ?[$€%]?",
        "[0-9.,' $€&=#%+-]{0,12}",
        any::<String>().prop_map(|text| text.chars().take(MAX_TEXT).collect()),
    ]
}

fn price_draft() -> impl Strategy<Value = Draft> {
    let name = any::<String>().prop_map(|text| text.chars().take(MAX_TEXT).collect());
    let option = (name, typed_amount()).prop_map(|(name, value)| DraftOption { name, value });
    (
        select(Licence::ALL),
        select(Currency::ALL.to_vec()),
        typed_amount(),
        proptest::collection::vec(option, 0..4),
        prop_oneof!["[0-9]{1,2}([.,][0-9]{1,3})?( ?%)?", typed_amount()],
        select(Situation::ALL),
        typed_amount(),
        (YEARS, RESTARTS, typed_amount()),
    )
        .prop_map(|(licence, currency, value, options, rate, situation, surcharge, more)| {
            let (years, restart, extra_option) = more;
            #[rustfmt::skip]
            let draft = Draft {
                licence, currency, value, options, rate, situation, surcharge, years, restart, extra_option,
            };
            draft
        })
}

fn language() -> impl Strategy<Value = Lang> {
    select(Lang::ALL)
}

/// Texts that come close to being fragments.
fn nearly_a_fragment() -> impl Strategy<Value = String> {
    let keys = CoverageQuestion::ALL.iter().map(|question| question.id());
    let own = ["day", "value", "option", "costs", "rate", "currency", "years", "q", "x", ""];
    let own = own.into_iter().chain(["again", "adding", "seen"]);
    let key = select(keys.chain(own).collect::<Vec<_>>());
    let value = prop_oneof![
        select(vec!["yes", "no", "unknown", "never", "perpetual", "2026-02-28", "5", "CAD", ""]),
        select(vec!["2", "6", "7", "0000ffff..", "0123abcd.cppp.0000ffff"]),
        select(vec!["%", "%f", "%ff", "%00", "%C3%A9", "é", "=", "+3", "1234.56"]),
    ];
    proptest::collection::vec((key, value), 0..6).prop_map(|pairs| {
        let pairs: Vec<String> =
            pairs.iter().map(|(key, value)| format!("{key}={value}")).collect();
        pairs.join("&")
    })
}

/// What links made before hold, so that they stay readable and the same case gives the same
/// link.
#[test]
fn texts_are_escaped_as_ever() {
    #[rustfmt::skip]
    let written = [
        (r##" !"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\]^_`abcdefghijklmnopqrstuvwxyz{|}~"##,
         "%20%21%22%23%24%25%26%27%28%29%2A%2B%2C-.%2F0123456789:%3B%3C%3D%3E%3F%40ABCDEFGHIJKLMNOPQRSTUVWXYZ%5B%5C%5D%5E_%60abcdefghijklmnopqrstuvwxyz%7B%7C%7D~"),
        ("\0\t\n\u{7f}", "%00%09%0A%7F"),
        ("Prêt à l’emploi", "Pr%C3%AAt%20%C3%A0%20l%E2%80%99emploi"),
        ("料金 😀", "%E6%96%99%E9%87%91%20%F0%9F%98%80"),
        ("", ""),
    ];
    for (text, escaped) in written {
        assert_eq!(encode_search(text), format!("q={escaped}"), "{text:?}");
        assert_eq!(decode_search(&format!("q={escaped}")), Ok(Some(text.to_owned())), "{escaped}");
    }
    // What others write so: small digits, nothing escaped, a percent sign that escapes nothing.
    let read = [
        ("%c3%a9t%c3%a9", "été"),
        ("été a+b", "été a+b"),
        ("100%", "100%"),
        ("%f", "%f"),
        ("%zz%41", "%zzA"),
        ("%%41", "%A"),
        ("a=b", "a=b"),
    ];
    for (escaped, text) in read {
        assert_eq!(decode_search(&format!("q={escaped}")), Ok(Some(text.to_owned())), "{escaped}");
    }
    for broken in ["%ff", "%C3", "%C3%28", "%ED%A0%80"] {
        assert_eq!(decode_search(&format!("q={broken}")), Err(LinkError::Malformed), "{broken}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(5_000))]

    #[test]
    fn a_coverage_case_comes_back(case in coverage_case()) {
        let fragment = encode_coverage(&case, None);
        prop_assert!(fragment.is_ascii() && fragment.len() <= MAX_LEN);
        prop_assert_eq!(decode_coverage(&fragment), Ok(case));
    }

    #[test]
    fn an_answer_comes_back(case in coverage_case()) {
        let mut copy = Case { day: case.day, ..Case::default() };
        for &question in CoverageQuestion::ALL {
            if let Some(text) = answer_text(&case, question) {
                prop_assert_eq!(set_answer(&mut copy, question, &text), Some(()));
            }
        }
        prop_assert_eq!(copy, case);
    }

    #[test]
    fn an_estimate_comes_back(draft in price_draft(), from in language(), to in language()) {
        let fragment = encode_price(&draft, from.number_format());
        prop_assert!(fragment.is_ascii() && fragment.len() <= MAX_LEN);
        let read = decode_price(&fragment, Draft::new("20"), from.number_format()).unwrap();
        prop_assert_eq!(encode_price(&read, from.number_format()), fragment.clone());
        prop_assert_eq!(validate(&read, from.number_format(), Unpublished), validate(&draft, from.number_format(), Unpublished));
        // A language change keeps every case that can be estimated.
        if let Ok(case) = validate(&draft, from.number_format(), Unpublished) {
            let there = decode_price(&fragment, Draft::new("20"), to.number_format()).unwrap();
            prop_assert_eq!(validate(&there, to.number_format(), Unpublished), Ok(case));
        }
    }

    #[test]
    fn a_search_comes_back(typed in any::<String>()) {
        let cut: String = typed.chars().take(120).collect();
        prop_assert_eq!(decode_search(&encode_search(&typed)), Ok(Some(cut)));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100_000))]

    #[test]
    fn any_fragment_is_read_or_refused(
        fragment in prop_oneof!["\\PC{0,40}", nearly_a_fragment()],
        lang in language(),
    ) {
        if let Ok(case) = decode_coverage(&fragment) {
            prop_assert_eq!(decode_coverage(&encode_coverage(&case, None)), Ok(case));
        }
        if let Ok(draft) = decode_price(&fragment, Draft::new("20"), lang.number_format()) {
            let written = encode_price(&draft, lang.number_format());
            prop_assert!(decode_price(&written, Draft::new("1"), lang.number_format()).is_ok());
        }
        if let Ok(Some(typed)) = decode_search(&fragment) {
            prop_assert_eq!(decode_search(&encode_search(&typed)), Ok(Some(typed)));
        }
    }
}
