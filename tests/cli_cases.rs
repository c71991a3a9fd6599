//! The command line, run as a script runs it: coverage and price.
#![allow(clippy::unwrap_used, reason = "a test may stop")]

mod common;

use common::cli::{
    asked, copy_of_content, edit, fed, is_error, link_of, printed, run, text, texts, without_moment,
};
use common::reword;
use serde_json::{Value, json};

// ---- coverage

#[test]
fn coverage_gives_the_verdict_with_what_decided_it() {
    let answer = asked(
        "coverage",
        json!({
            "day": "2026-11-01", "licence": "perpetual", "bought": "2026-01-05",
            "renewed": "never", "about": "help-with-use", "intended": "yes",
            "modified": "no", "recent": "no", "script": "unknown",
        }),
    );
    assert_eq!(answer["day"], "2026-11-01");
    assert_eq!(answer["verdict"], "not-covered");
    assert_eq!(answer["last_day"], "2027-01-04");
    let old = json!({
        "test": "recent-version", "outcome": "failed", "needs": [], "clauses": ["old-version"],
    });
    assert_eq!(answer["tests"][5], old);
    assert_eq!(answer["tests"][6]["needs"], json!(["script"]));
    assert_eq!(answer["tests"][2]["outcome"], "not-applicable");
    assert_eq!((&answer["needed"], &answer["steps"]), (&json!([]), &json!(["update"])));
    // The link alone gives the same answer.
    assert_eq!(asked("coverage", json!({"link": answer["link"]})), answer);
}

#[test]
fn coverage_of_an_empty_case_is_open_today() {
    let answer = asked("coverage", json!({}));
    assert_eq!(answer["verdict"], "to-be-confirmed");
    assert_eq!(answer["last_day"], Value::Null);
    assert_eq!(answer["link"], format!("day={}", answer["day"].as_str().expect("a day")));
}

#[test]
fn coverage_refuses_what_it_does_not_know() {
    for question in [
        json!({"licence": "rented"}),
        json!({"licence": null}),
        json!({"licence": true}),
        json!({"day": "unknown"}),
        json!({"day": "2026-02-30"}),
        json!({"colour": "red"}),
        json!({"link": "#colour=red"}),
        json!({"link": "#", "day": "2026-01-01"}),
    ] {
        assert!(is_error(&asked("coverage", question.clone())), "{question}");
    }
}

#[test]
fn coverage_tells_the_days_left_and_what_would_turn_a_no() {
    let good = "&about=help-with-use&intended=yes&modified=no&recent=yes&script=none";
    let bad =
        "&about=failing-solution&environment=no&intended=yes&modified=no&recent=no&script=css";
    let lapsed = "day=2026-11-23&licence=perpetual&bought=2020-01-01&renewed=never";
    let rented =
        |ends| format!("day=2026-11-23&licence=subscription&starts=2020-01-01&ends={ends}");
    let change = |field: &str, to: &[&str]| json!({"field": field, "to": to});
    // Case, days left, the changes, the verdict with them.
    #[rustfmt::skip]
    let cases = [
        (format!("{}{good}", rented("2026-11-23")), json!(0), Value::Null, Value::Null),
        (format!("{}{good}", rented("2026-12-23")), json!(30), Value::Null, Value::Null),
        (format!("{}{good}", rented("2026-11-22")), json!(-1), json!([change("ends", &["2027-11-22"])]), json!("covered")),
        (format!("{lapsed}{good}"), json!(-2153), json!([change("renewed", &["2027-11-22"])]), json!("covered")),
        (format!("{lapsed}{bad}"), json!(-2153), json!([change("renewed", &["2027-11-22"]), change("environment", &["yes"]), change("recent", &["yes"])]), json!("covered")),
        ("day=2026-11-23&licence=perpetual&bought=2026-12-01".to_owned(), Value::Null, json!([change("day", &["2026-12-01"])]), json!("to-be-confirmed")),
        ("about=help-with-use&script=other".to_owned(), Value::Null, json!([change("script", &["none", "presstalk", "javascript", "vbscript", "jquery", "css", "html"])]), json!("to-be-confirmed")),
        (format!("{}&about=professional-services", rented("2026-11-24")), json!(1), Value::Null, Value::Null),
        ("day=2026-11-23".to_owned(), Value::Null, Value::Null, Value::Null),
    ];
    for (link, days_left, changes, verdict) in cases {
        let answer = asked("coverage", json!({"link": link}));
        assert_eq!(answer["days_left"], days_left, "{link}");
        assert_eq!(answer["turn"]["changes"], changes, "{link}");
        assert_eq!(answer["turn"]["verdict"], verdict, "{link}");
        if let Some(turned) = answer["turn"]["link"].as_str() {
            assert_eq!(asked("coverage", json!({"link": turned}))["verdict"], verdict, "{link}");
        }
    }
}

#[test]
fn coverage_is_printed_in_words() {
    let pairs = ["coverage", "licence=perpetual", "bought=2026-01-05", "day=2026-03-01"];
    let french = printed(&pairs);
    assert!(french.contains("\nÀ confirmer le 2026-03-01\n"), "{french}");
    let link = link_of(&french);
    let case = "#day=2026-03-01&licence=perpetual&bought=2026-01-05";
    assert!(link.starts_with(&format!("{case}&seen=")), "{link}");
    // With its stamp and without: nothing has changed.
    for link in [link.as_str(), case] {
        let again = printed(&["coverage", "--link", link]);
        assert_eq!(without_moment(&again), without_moment(&french), "{link}");
    }
    let english = printed(&[&["--lang", "en"], &pairs[..]].concat());
    assert!(english.contains("\nTo be confirmed on 2026-03-01\n"), "{english}");
    assert_eq!(link_of(&english), link, "a link means the same in every language");
}

// ---- price

#[test]
fn price_is_exact_line_by_line() {
    let answer = asked(
        "price",
        json!({
            "licence": "perpetual", "currency": "EUR", "value": "12 500,50",
            "options": [{"name": "PDF", "value": 800}, {"name": "é", "value": "0,13"}],
            "rate": "17,5 %", "situation": "first-year", "years": 2,
        }),
    );
    let amount = |text: &str| json!({"amount": text, "bound": "exactly"});
    let priced = |n: u32, kind: &str, text: &str| json!({"year": n, "kind": kind, "amount": text, "bound": "exactly"});
    let year = |n, kind| priced(n, kind, "2327.61");
    let rated = |rate: &str, yearly: &str, total: &str| json!({"rate": rate, "yearly": yearly, "total": amount(total)});
    let expected = json!({
        "currency": "EUR", "rate": "17.5", "rate_published": false,
        "base": "13300.63", "yearly": "2327.61",
        "years": [year(1, "first-year"), year(2, "renewal")],
        "total": {"amount": "4655.22", "bound": "exactly"},
        "first_year_total": "15628.24", "total_with_licence": "17955.85",
        "paths": [
            {"path": "renew", "years": [year(1, "first-year"), year(2, "renewal")],
             "totals": [amount("2327.61"), amount("4655.22")]},
            {"path": "lapse", "years": [year(1, "first-year"), priced(2, "lapsed", "0.00")],
             "totals": [amount("2327.61"), amount("2327.61")]},
            {"path": "subscription",
             "years": [priced(1, "included", "0.00"), priced(2, "included", "0.00")],
             "totals": [amount("0.00"), amount("0.00")]},
        ],
        "at_rates": [
            rated("5", "665.03", "1330.06"),
            rated("10", "1330.06", "2660.12"),
            rated("15", "1995.09", "3990.18"),
            rated("17.5", "2327.61", "4655.22"),
            rated("20", "2660.13", "5320.26"),
            rated("25", "3325.16", "6650.32"),
            rated("30", "3990.19", "7980.38"),
        ],
        "adding": null,
        "clauses": ["price-percentage", "first-year", "yearly-renewal", "no-monthly-payment"],
        "link": "licence=perpetual&currency=EUR&value=12500.50&option=PDF&costs=800.00\
                 &option=%C3%A9&costs=0.13&rate=17.5&situation=first-year&years=2",
    });
    assert_eq!(answer, expected);
    assert_eq!(asked("price", json!({"link": answer["link"]})), answer);
}

#[test]
fn price_of_a_restart_is_a_bound_unless_the_surcharge_is_given() {
    let question = json!({"value": 1000, "currency": "JPY", "situation": "lapsed", "years": "1"});
    let answer = asked("price", question);
    assert_eq!(answer["total"], json!({"amount": "200", "bound": "more-than"}));
    assert_eq!(answer["total_with_licence"], Value::Null);
    let question =
        json!({"value": 1000, "currency": "JPY", "situation": "lapsed", "surcharge": 50});
    assert_eq!(asked("price", question)["years"][0]["amount"], "250");
}

#[test]
fn price_reads_an_ambiguous_amount_the_way_of_the_language() {
    let base = |lang| asked("price", json!({"value": "1,234", "lang": lang}))["base"].clone();
    assert_eq!(base("en"), "1234.00");
    assert_eq!(base("fr"), Value::Null);
    let (_, lines) = fed(&["price", "--jsonl", "--lang", "en"], "{\"value\":\"1,234\"}");
    assert_eq!(lines[0]["base"], "1234.00");
}

#[test]
fn price_names_every_field_at_fault() {
    let answer = asked(
        "price",
        json!({
            "value": "-5", "options": [{"name": "PDF"}], "rate": "200",
            "situation": "lapsed", "surcharge": "much",
        }),
    );
    assert!(is_error(&answer));
    let fault = |field, fault| json!({"field": field, "fault": fault});
    let faults = json!([
        fault("value", "negative"),
        fault("options[0]", "empty"),
        fault("rate", "out-of-range"),
        fault("surcharge", "unreadable"),
    ]);
    assert_eq!(answer["problems"], faults);
}

#[test]
fn price_refuses_what_it_can_not_hold_exactly() {
    let options = vec![json!({"name": "", "value": 1}); 21];
    for question in [
        json!({}),
        json!({"value": 1.5}),
        json!({"value": null}),
        json!({"value": 1, "years": 0}),
        json!({"value": 1, "years": 1.0}),
        json!({"value": 1, "currency": "CHF"}),
        json!({"value": 1, "options": [["PDF", "1"]]}),
        json!({"value": 1, "options": options}),
        json!({"value": 1, "options": [{"name": "x".repeat(121), "value": 1}]}),
        json!({"value": 1, "lang": "eo"}),
        json!({"value": "92233720368547758.07", "options": [{"value": 1}]}),
        json!({"value": u64::MAX}),
        json!({"link": "#value=1", "years": 1}),
    ] {
        assert!(is_error(&asked("price", question.clone())), "{question}");
    }
}

#[test]
fn price_tells_the_ways_and_an_option_added() {
    let answer = asked(
        "price",
        json!({
            "value": 10_000, "situation": "renewal", "years": 4, "again": 3,
            "adding": "1 000,50", "rate": 20,
        }),
    );
    assert_eq!(answer["adding"], json!({"yearly": "200.10", "total": "800.40"}));
    let lapse = &answer["paths"][1];
    let of = |list: &Value, key: &str| -> Vec<Value> {
        list.as_array().unwrap().iter().map(|item| item[key].clone()).collect()
    };
    assert_eq!(lapse["path"], "lapse");
    assert_eq!(of(&lapse["years"], "kind"), ["lapsed", "lapsed", "restart", "renewal"]);
    assert_eq!(of(&lapse["years"], "bound"), ["exactly", "exactly", "more-than", "exactly"]);
    assert_eq!(of(&lapse["totals"], "amount"), ["0.00", "0.00", "2000.00", "4000.00"]);
    assert_eq!(of(&lapse["totals"], "bound"), ["exactly", "exactly", "more-than", "more-than"]);
    let link = answer["link"].as_str().unwrap();
    // The third year is usual, so it is left out.
    assert!(link.ends_with("&years=4&adding=1000.50"), "{link}");
    assert_eq!(asked("price", json!({"link": link})), answer);
}

#[test]
fn price_takes_a_year_of_restart_in_and_gives_it_out() {
    for (again, end) in [
        (json!(2), "&years=3&again=2"),
        (json!("3"), "&years=3"),
        (json!(5), "&years=3&again=5"),
        (json!(6), "&years=3&again=6"),
    ] {
        let answer = asked("price", json!({"value": 100, "surcharge": 5, "again": again}));
        let link = answer["link"].as_str().unwrap();
        assert!(link.ends_with(end), "{again}: {link}");
        assert_eq!(asked("price", json!({"link": link})), answer, "{again}");
        let kinds = &answer["paths"][1]["years"];
        let restart = kinds.as_array().unwrap().iter().position(|y| y["kind"] == "restart");
        let expected = if again == json!(2) { Some(1) } else { (again == json!("3")).then_some(2) };
        assert_eq!(restart, expected, "{again}");
    }
    for again in [json!(1), json!(7), json!(0), json!(-2), json!("never"), json!(2.0), json!(null)]
    {
        let answer = asked("price", json!({"value": 100, "again": again}));
        assert!(is_error(&answer), "{again}: {answer}");
    }
    for args in [["value=1", "again=1"], ["value=1", "again=soon"], ["value=1", "adding=much"]] {
        let (status, out, err) = texts(run(&[&["price"], &args[..]].concat()));
        assert_eq!((status, out.as_str()), (2, ""), "{args:?}: {err}");
    }
    let fault = json!([{"field": "adding", "fault": "negative"}]);
    assert_eq!(asked("price", json!({"value": 1, "adding": "-1"}))["problems"], fault);
}

#[test]
fn price_is_printed_line_by_line() {
    let args =
        ["price", "value=1000", "option=PDF", "costs=200", "again=2", "adding=50", "--lang", "en"];
    let sheet = printed(&args);
    assert!(sheet.contains("240.00 CAD") && sheet.contains("Option: PDF"), "{sheet}");
    assert!(sheet.contains("\n- More per year: 10.00 CAD\n"), "{sheet}");
    let link = link_of(&sheet);
    assert!(link.contains("&again=2&adding=50.00&seen="), "{link}");
    let again = printed(&["price", "--link", &link, "--lang", "en"]);
    assert_eq!(without_moment(&again), without_moment(&sheet));
    assert!(printed(&["price", "value=1000", "licence=subscription"]).contains("0,00"));
}

// ---- What a link remembers

#[test]
fn a_link_with_a_stamp_answers_the_same() {
    let coverage = "day=2026-03-01&licence=perpetual&bought=2026-01-05";
    let price = "licence=perpetual&currency=CAD&value=100.00&rate=20&situation=renewal&years=2";
    for (command, link) in [("coverage", coverage), ("price", price)] {
        let bare = asked(command, json!({"link": link}));
        assert!(!is_error(&bare), "{bare}");
        let text = printed(&[command, "--link", link]);
        let own = link_of(&text);
        for seen in ["0123abcd..", "0123abcd.nppnppfp.0000ffff", "0123abcd.e2000."] {
            let stamped = format!("{link}&seen={seen}");
            assert_eq!(asked(command, json!({"link": stamped})), bare, "{command} {seen}");
        }
        assert_eq!(asked(command, json!({"link": own})), bare, "{command}");
        for seen in
            ["", "yes", "0123abcd.", "0123ABCD..", "0123abcd..0", "0123abcd..&seen=0123abcd.."]
        {
            let stamped = format!("#{link}&seen={seen}");
            assert!(is_error(&asked(command, json!({"link": stamped}))), "{command} {seen}");
            let (status, out, err) = texts(run(&[command, "--link", &stamped]));
            assert_eq!((status, out.as_str()), (2, ""), "{command} {seen}");
            assert!(err.contains("seen"), "{err}");
        }
        // It is no answer of its own.
        assert!(is_error(&asked(command, json!({"seen": "0123abcd.."}))), "{command}");
    }
}

#[test]
fn what_has_changed_since_a_link_was_made_is_told() {
    let older = copy_of_content("older");
    edit(&older, "fr/faq.json", |faq| reword(faq, "old-version", "D’autres mots."));
    edit(&older, "plan.json", |plan| plan["rate"][0]["percent"] = json!("17.5"));
    let sheet = |args: &[&str]| printed(args).replace('\u{a0}', " ");
    let then = ["--content", text(&older)];
    let case = ["coverage", "day=2026-03-01", "licence=perpetual", "about=help-with-use"];
    let made = sheet(&[&then[..], &case[..]].concat());
    let told = "Ce lien a été fait avec une autre version du contenu publié (";
    assert!(!made.contains(told), "{made}");
    let link = link_of(&made);
    let now = sheet(&["coverage", "--link", &link]);
    let changed = now.split(told).nth(1).unwrap_or_else(|| panic!("{now}"));
    let version = link.split("seen=").nth(1).unwrap()[..8].to_owned();
    assert!(changed.starts_with(&format!("{version}, aujourd’hui ")), "{changed}");
    assert!(changed.contains("\n- Une clause de « *EXCLUSIONS » a d’autres mots.\n"), "{changed}");
    // The link of today's sheet has today's stamp.
    assert!(!sheet(&["coverage", "--link", &link_of(&now)]).contains(told));
    // The content of the link itself tells nothing.
    assert!(!sheet(&["--content", text(&older), "coverage", "--link", &link]).contains(told));

    let made = sheet(&[&then[..], &["price", "value=100", "rate=18"]].concat());
    let now = sheet(&["--lang", "en", "price", "--link", &link_of(&made)]);
    let told = "\n- The plan’s percentage: 17.5%, an example, today 20%, an example.\n";
    assert!(now.contains(told), "{now}");
    let elsewhere = sheet(&[&then[..], &["coverage", "day=2026-03-01", "about=update"]].concat());
    let now = sheet(&["--lang", "en", "coverage", "--link", &link_of(&elsewhere)]);
    assert!(now.contains("This link was made with another version"), "{now}");
}

#[test]
fn the_help_names_every_field_of_an_answer() {
    for (command, question) in [("coverage", json!({})), ("price", json!({"value": 1}))] {
        let help = printed(&[command, "--help"]);
        let (_, out) = help.split_once("JSON out:").unwrap();
        let named: Vec<&str> = out.split([',', '\n']).map(str::trim).collect();
        for key in asked(command, question).as_object().unwrap().keys() {
            assert!(named.contains(&key.as_str()), "{command}: {key}\n{help}");
        }
    }
    let coverage = printed(&["coverage", "--help"]);
    for question in olcare_portal::domain::coverage::CoverageQuestion::ALL {
        assert!(coverage.contains(question.id()), "{question:?}\n{coverage}");
    }
    let price = printed(&["price", "--help"]);
    for field in ["again", "adding", "surcharge", "situation", "years", "option", "costs"] {
        assert!(price.contains(field), "{field}\n{price}");
    }
}
