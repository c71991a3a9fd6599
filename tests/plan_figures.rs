//! What an operator changes in `plan.json` is what the portal says: the number of supported
//! versions and the restart surcharge.
#![allow(clippy::unwrap_used, reason = "a test may stop")]

mod common;

use common::coverage::{GOOD_PLAN, GOOD_REQUEST, case, today};
use common::sheet::{part, plain};
use common::{cli, edited, library, price};
use olcare_portal::content::{Library, Site};
use olcare_portal::domain::coverage::{Choice, CoverageQuestion, Licence, Step, Test, check};
use olcare_portal::domain::date;
use olcare_portal::domain::figures::RestartSurcharge;
use olcare_portal::domain::money::{Currency, Money, Rate, write_amount};
use olcare_portal::domain::price::{
    Bound, Case, Figure, Situation, Surcharge, estimate, scenarios,
};
use olcare_portal::i18n::Lang;
use olcare_portal::words::{
    self, CoverageAnswer, PriceAnswer, Worked, price_differences, price_sources, price_stamp,
};
use serde_json::{Value, json};

const PLAN: &str = "plan.json";

fn with_versions(count: u32) -> Library {
    edited(PLAN, |plan| plan["supported_versions"][0]["count"] = json!(count))
}

/// The question, the test and the step that name the versions.
fn sentences(site: &Site) -> [String; 3] {
    let question = words::question(site, CoverageQuestion::RecentVersion);
    let test = words::test(site, Test::RecentVersion);
    [question, test, words::step(site, Step::Update)].map(|text| plain(&text))
}

#[test]
fn two_versions_are_said_as_ever() {
    let library = library();
    #[rustfmt::skip]
    let cases = [
        (Lang::Fr, ["La version est-elle l’une des deux plus récentes ?", "La version est l’une des deux plus récentes", "Passez à l’une des deux versions les plus récentes : les mises à jour sont comprises dans le plan."]),
        (Lang::En, ["Is the version one of the two most recent?", "The version is one of the two most recent", "Move to one of the two most recent versions: updates are included in the plan."]),
        (Lang::De, ["Ist die Version eine der beiden neuesten?", "Die Version ist eine der beiden neuesten", "Wechseln Sie zu einer der beiden neuesten Versionen: Die Updates sind im Plan inbegriffen."]),
        (Lang::Nl, ["Is de versie een van de twee meest recente?", "De versie is een van de twee meest recente", "Stap over op een van de twee meest recente versies: updates zijn inbegrepen in het plan."]),
        (Lang::Ja, ["バージョンは、最新の2つのいずれかですか？", "バージョンが最新の2つのいずれかである", "最新の2つのバージョンのいずれかに移行してください。アップデートはプランに含まれています。"]),
        (Lang::Ms, ["Adakah versinya salah satu daripada dua versi terkini?", "Versinya salah satu daripada dua versi terkini", "Beralih kepada salah satu daripada dua versi terkini: kemas kini disertakan dalam pelan."]),
    ];
    for (lang, expected) in cases {
        assert_eq!(sentences(library.site(lang)), expected, "{lang:?}");
    }
}

#[test]
fn another_number_of_versions_is_said() {
    #[rustfmt::skip]
    let cases = [
        (1, Lang::Fr, ["La version est-elle la plus récente ?", "La version est la plus récente", "Passez à la version la plus récente : les mises à jour sont comprises dans le plan."]),
        (3, Lang::Fr, ["La version est-elle l’une des trois plus récentes ?", "La version est l’une des trois plus récentes", "Passez à l’une des trois versions les plus récentes : les mises à jour sont comprises dans le plan."]),
        (1, Lang::En, ["Is the version the most recent?", "The version is the most recent", "Move to the most recent version: updates are included in the plan."]),
        (3, Lang::En, ["Is the version one of the three most recent?", "The version is one of the three most recent", "Move to one of the three most recent versions: updates are included in the plan."]),
        (5, Lang::De, ["Ist die Version eine der fünf neuesten?", "Die Version ist eine der fünf neuesten", "Wechseln Sie zu einer der fünf neuesten Versionen: Die Updates sind im Plan inbegriffen."]),
        (4, Lang::Nl, ["Is de versie een van de vier meest recente?", "De versie is een van de vier meest recente", "Stap over op een van de vier meest recente versies: updates zijn inbegrepen in het plan."]),
        (12, Lang::Ja, ["バージョンは、最新の12個のいずれかですか？", "バージョンが最新の12個のいずれかである", "最新の12個のバージョンのいずれかに移行してください。アップデートはプランに含まれています。"]),
        (6, Lang::Ms, ["Adakah versinya salah satu daripada 6 versi terkini?", "Versinya salah satu daripada 6 versi terkini", "Beralih kepada salah satu daripada 6 versi terkini: kemas kini disertakan dalam pelan."]),
    ];
    for (count, lang, expected) in cases {
        assert_eq!(sentences(with_versions(count).site(lang)), expected, "{count}, {lang:?}");
    }
}

#[test]
fn every_number_of_versions_makes_other_sentences() {
    for &lang in Lang::ALL {
        let mut met: Vec<String> = Vec::new();
        for count in [1, 2, 3, 4, 5, 6, 100] {
            for sentence in sentences(with_versions(count).site(lang)) {
                assert!(!met.contains(&sentence), "{lang:?}, {count}: {sentence}");
                met.push(sentence);
            }
        }
    }
}

#[test]
fn sheets_and_rules_name_the_versions_of_the_plan() {
    let three = with_versions(3);
    let old = case(&format!("{GOOD_PLAN}{}", GOOD_REQUEST.replace("recent=yes", "recent=no")));
    let report = check(&old, today());
    // The words for them, and those for two of the portal's own sentences.
    for (lang, three_words, two_words) in [
        (Lang::Fr, "des trois", "l’une des deux"),
        (Lang::En, "the three most recent", "one of the two most recent"),
    ] {
        let site = three.site(lang);
        let answer = CoverageAnswer {
            site,
            case: &old,
            report: &report,
            centre: String::new(),
            today: today(),
            day: &date::format,
        };
        let sheet = plain(&answer.sheet().write(site));
        // What would turn the verdict, what to do, the test, the case.
        assert_eq!(sheet.matches(three_words).count(), 4, "{lang:?}: {sheet}");
        assert!(!sheet.contains(two_words), "{lang:?}: {sheet}");
        let rules = olcare_portal::domain::coverage::RULES.iter();
        let said: Vec<String> = rules
            .filter(|rule| rule.test == Test::RecentVersion)
            .map(|rule| {
                words::condition(site, rule, |choices: &[Choice]| choices.len().to_string())
            })
            .collect();
        assert!(said.len() == 1 && said[0].contains(three_words), "{said:?}");
    }
}

// ---- The surcharge.

/// Today's content with a published surcharge of 10 %.
fn published() -> Library {
    edited(PLAN, |plan| {
        plan["restart_surcharge"] = json!([
            {"from": "2020-01-01", "until": "2025-12-31", "published": false},
            {"from": "2026-01-01", "percent": "10", "published": true},
        ]);
    })
}

/// A licence of 10,000.00 at 20 %, the plan taken out again in the second of two years.
fn restarted(
    situation: Situation,
    own: Option<i64>,
    published_surcharge: RestartSurcharge,
) -> Case {
    let (licence, currency) = (Licence::Perpetual, Currency::Cad);
    let case = price::case(licence, situation, currency, 1_000_000, &[], 2_000, own, 2);
    Case { restart: 2, published_surcharge, ..case }
}

fn ten() -> RestartSurcharge {
    RestartSurcharge::Published(Rate::from_basis_points(1_000).unwrap())
}

fn cad(minor: i64) -> Money {
    Money { minor, currency: Currency::Cad }
}

#[test]
fn a_published_surcharge_makes_a_restart_exact() {
    let exactly = |minor| Figure::exactly(cad(minor));
    let more_than = |minor| Figure { bound: Bound::MoreThan, amount: cad(minor) };
    let rate = Rate::from_basis_points(1_000).unwrap();
    let found = Surcharge::Published { rate, amount: cad(20_000) };
    // What is entered, what is published, the first year of a lapsed plan, the second of
    // one that lapses, the surcharge.
    #[rustfmt::skip]
    let cases = [
        (None, RestartSurcharge::Unpublished, more_than(200_000), more_than(200_000), Surcharge::Unknown),
        (None, ten(), exactly(220_000), exactly(220_000), found),
        (Some(5_000), RestartSurcharge::Unpublished, exactly(205_000), exactly(205_000), Surcharge::Own(cad(5_000))),
        (Some(5_000), ten(), exactly(205_000), exactly(205_000), Surcharge::Own(cad(5_000))),
        (Some(0), ten(), exactly(200_000), exactly(200_000), Surcharge::Own(cad(0))),
    ];
    for (own, published, now, later, surcharge) in cases {
        let name = format!("{own:?}, {published:?}");
        let lapsed = estimate(&restarted(Situation::Lapsed, own, published)).unwrap();
        assert_eq!((lapsed.years[0].price, lapsed.surcharge), (now, surcharge), "{name}");
        assert_eq!(lapsed.years[1].price, exactly(200_000), "{name}");
        let ways = scenarios(&restarted(Situation::Renewal, own, published)).unwrap();
        assert_eq!(ways[1].years[1].price, later, "{name}");
        assert_eq!(ways[1].totals[1], later, "{name}");
        assert_eq!(ways[0].totals[1], exactly(400_000), "{name}");
    }
}

#[test]
fn a_published_surcharge_is_rounded_once_half_away_from_zero() {
    // The value in yen, basis points of the surcharge, what a restart costs: the renewal
    // of 20 % is 1, 2, 3 and 5 yen.
    for (value, points, restart) in [(5, 5_000, 2), (10, 2_500, 3), (15, 1_600, 3), (25, 1_000, 6)]
    {
        let currency = Currency::Jpy;
        let case = price::case(
            Licence::Perpetual,
            Situation::Lapsed,
            currency,
            value,
            &[],
            2_000,
            None,
            1,
        );
        let published = RestartSurcharge::Published(Rate::from_basis_points(points).unwrap());
        let found = estimate(&Case { published_surcharge: published, ..case }).unwrap();
        assert_eq!(found.total, Figure::exactly(Money { minor: restart, currency }), "{value}");
    }
}

/// The sheet of a case as lines.
fn sheet(site: &Site, case: Case) -> Vec<String> {
    let worked = Worked::new(case).unwrap();
    let format = site.lang.number_format();
    let money = |money: Money| format!("{} CAD", write_amount(money, format));
    let text = PriceAnswer { site, worked: &worked, money: &money }.sheet().write(site);
    plain(&text).split('\n').map(str::to_owned).collect()
}

#[test]
fn the_sheet_says_whose_surcharge_it_is() {
    let library = published();
    let plan = *library.site(Lang::Fr).plan.restart.newest();
    assert_eq!(plan, ten(), "the newest row");
    // The language, what is entered, the note, the line of the case, the year.
    #[rustfmt::skip]
    let cases = [
        (Lang::Fr, None,
            "Reprendre un plan échu coûte 10 % de plus que le renouveler : c’est le supplément de reprise publié.",
            "- Supplément de reprise : 200,00 CAD (10 %, publié)", "2 200,00 CAD"),
        (Lang::En, None,
            "Taking out a lapsed plan again costs 10% more than renewing it: that is the published restart surcharge.",
            "- Restart surcharge: 200.00 CAD (10%, published)", "2,200.00 CAD"),
        (Lang::Fr, Some(5_000),
            "La reprise est calculée avec le supplément de reprise que vous avez entré, au lieu de celui qui est publié (10 %).",
            "- Supplément de reprise : 50,00 CAD (entré par vous)", "2 050,00 CAD"),
        (Lang::En, Some(5_000),
            "The restart is computed with the restart surcharge that you entered, in place of the published one (10%).",
            "- Restart surcharge: 50.00 CAD (entered by you)", "2,050.00 CAD"),
    ];
    for (lang, own, note, line, year) in cases {
        let site = library.site(lang);
        let (title, clauses, more) = match lang {
            Lang::Fr => ("Le calcul", "Les clauses qui s’appliquent", "plus de "),
            _ => ("The working", "The clauses that apply", "more than "),
        };
        let found = sheet(site, restarted(Situation::Lapsed, own, plan));
        assert_eq!(found[4], note);
        assert!(found.iter().any(|found| found == line), "{line}: {found:#?}");
        let years = part(&found, title);
        assert!(years.iter().any(|line| line.ends_with(year)), "{year}: {years:#?}");
        assert!(!found.iter().any(|line| line.contains(&format!("{more}2"))), "{found:#?}");
        let (question, _) =
            site.faq.clause(olcare_portal::domain::Clause::RestartCostsMore).unwrap();
        let source = plain(&site.messages.clause_source(&question.title));
        let clauses = part(&found, clauses);
        assert!(clauses.iter().any(|line| line.trim() == source), "{source}: {clauses:#?}");
        // A plan in force that may lapse: only the ways name a restart.
        let found = sheet(site, restarted(Situation::Renewal, own, plan));
        assert!(!found[..6].iter().any(|found| found == note), "{found:#?}");
        let ways = part(&found, site.messages.scenarios_title());
        assert!(ways[0].contains(note), "{ways:#?}");
        assert!(ways.iter().any(|line| line.contains(year)), "{year}: {ways:#?}");
    }
}

#[test]
fn what_is_said_of_the_published_figures_is_true() {
    let real = library();
    let rate = |plan: &mut Value| plan["rate"][0]["published"] = json!(true);
    let surcharge = |plan: &mut Value| {
        plan["restart_surcharge"][0] =
            json!({"from": "2020-01-01", "percent": "12.5", "published": true});
    };
    let both = edited(PLAN, |plan| {
        rate(plan);
        surcharge(plan);
    });
    let (rate, surcharge) = (edited(PLAN, rate), edited(PLAN, surcharge));
    for &lang in Lang::ALL {
        let m = &real.site(lang).messages;
        let sources = [&real, &rate, &surcharge, &both].map(|of| price_sources(of.site(lang)));
        let expected = [
            m.about_source_prices(),
            m.about_source_rate_published(),
            m.about_source_surcharge_published(),
            m.about_source_both_published(),
        ];
        assert_eq!(sources, expected, "{lang:?}");
    }
    let step =
        |library: &Library, lang| plain(&words::step(library.site(lang), Step::RestartCostsMore));
    #[rustfmt::skip]
    let cases = [
        (&real, Lang::Fr, "Sachez qu’un nouvel abonnement coûte plus cher qu’un renouvellement. De combien n’est pas publié."),
        (&surcharge, Lang::Fr, "Sachez qu’un nouvel abonnement coûte 12,5 % de plus qu’un renouvellement : c’est le supplément de reprise publié."),
        (&real, Lang::En, "Know that a new subscription costs more than a renewal. By how much is not published."),
        (&surcharge, Lang::En, "Know that a new subscription costs 12.5% more than a renewal: that is the published restart surcharge."),
    ];
    for (library, lang, expected) in cases {
        assert_eq!(step(library, lang), expected);
    }
}

#[test]
fn a_link_tells_of_another_surcharge() {
    let (real, ten) = (library(), published());
    let twelve = edited(PLAN, |plan| {
        plan["restart_surcharge"][0] =
            json!({"from": "2020-01-01", "percent": "12.5", "published": true});
        plan["rate"][0]["percent"] = json!("18");
    });
    let found =
        estimate(&restarted(Situation::Lapsed, None, RestartSurcharge::Unpublished)).unwrap();
    let stamp = |library: &Library| price_stamp(library.site(Lang::Fr), &found);
    assert_eq!(stamp(&real).result(), "e2000");
    assert_eq!(stamp(&twelve).result(), "e1800s1250");
    let told = |then: &Library, now: &Library, lang| -> Vec<String> {
        let told = price_differences(now.site(lang), &stamp(then), &found);
        told.iter().map(|text| plain(text)).collect()
    };
    assert_eq!(told(&ten, &ten, Lang::En), [""; 0]);
    assert_eq!(
        told(&real, &ten, Lang::En),
        ["Restart surcharge: not published, today 10%, published."]
    );
    assert_eq!(
        told(&twelve, &real, Lang::Fr),
        [
            "Pourcentage du plan : 18 %, un exemple, aujourd’hui 20 %, un exemple.",
            "Supplément de reprise : 12,5 %, publié, aujourd’hui non publié.",
        ]
    );
    for result in ["e2000s", "e2000s0", "e02000", "e2000s+5", "s10", "e", "x2000", "e2000s10s10"] {
        let odd = stamp(&real).with_result(result.to_owned());
        let told = price_differences(real.site(Lang::En), &odd, &found);
        assert_eq!(told, [real.site(Lang::En).messages.changed_rules()], "{result}");
    }
}

#[test]
fn the_command_line_counts_with_the_published_surcharge() {
    let folder = cli::copy_of_content("published");
    cli::edit(&folder, PLAN, |plan| {
        plan["restart_surcharge"][0] =
            json!({"from": "2020-01-01", "percent": "10", "published": true});
    });
    let args = ["--content", cli::text(&folder), "price", "--jsonl"];
    let (_, lines) = cli::fed(
        &args,
        "{\"value\": 1000, \"situation\": \"lapsed\", \"years\": 1}\n\
         {\"value\": 1000, \"situation\": \"lapsed\", \"years\": 1, \"surcharge\": 5}\n\
         {\"value\": 1000, \"licence\": \"subscription\"}",
    );
    let exactly = |amount: &str| json!({"amount": amount, "bound": "exactly"});
    assert_eq!(lines[0]["total"], exactly("220.00"));
    assert_eq!(lines[0]["surcharge"], json!({"amount": "20.00", "rate": "10", "published": true}));
    assert_eq!(lines[0]["paths"][0]["totals"], json!([exactly("220.00")]));
    assert_eq!(lines[1]["total"], exactly("205.00"));
    assert_eq!(lines[1]["surcharge"], json!({"amount": "5.00", "rate": null, "published": false}));
    assert_eq!(lines[2].get("surcharge"), None);
    let pairs = ["price", "value=1000", "situation=lapsed", "years=1", "--lang", "en"];
    let sheet = cli::printed(&[&args[..2], &pairs[..]].concat());
    assert!(sheet.contains("that is the published restart surcharge."), "{sheet}");
    assert!(sheet.contains("\n- Restart surcharge: 20.00 CAD (10%, published)\n"), "{sheet}");
    assert!(!sheet.contains("more than 2"), "{sheet}");
}
