//! The estimate as a sheet: what goes on paper, into a ticket and to the command line.
#![allow(clippy::unwrap_used, reason = "a test may stop")]

mod common;

use common::price;
use common::sheet::{LIBRARY, lines, part, site};
use olcare_portal::content::Library;
use olcare_portal::domain::coverage::Licence;
use olcare_portal::domain::money::{Currency, Money, write_amount};
use olcare_portal::domain::price::{Case as PriceCase, PricedOption, Situation};
use olcare_portal::i18n::Lang;
use olcare_portal::words::sheet::Sheet;
use olcare_portal::words::{PriceAnswer, Worked};

fn price_sheet(lang: Lang, case: PriceCase) -> Sheet {
    let worked = Worked::new(case).unwrap();
    let money = |money: Money| {
        let amount = write_amount(money, lang.number_format());
        format!("{amount} {}", money.currency.id())
    };
    PriceAnswer { site: site(lang), worked: &worked, money: &money }.sheet()
}

/// A licence of 10,000.00 with one option of 2,500.00, at 17.5 %.
fn price_case(situation: Situation, years: u32, name: &str) -> PriceCase {
    let (licence, currency) = (Licence::Perpetual, Currency::Cad);
    let case = price::case(licence, situation, currency, 1_000_000, &[], 1_750, None, years);
    let option = PricedOption { name: name.to_owned(), value: Money { minor: 250_000, currency } };
    PriceCase { options: vec![option], ..case }
}

#[test]
fn a_lapsed_plan_in_french() {
    let extra_option = Some(Money { minor: 80_000, currency: Currency::Cad });
    let case = PriceCase { extra_option, ..price_case(Situation::Lapsed, 3, "PDF") };
    let found = lines(Lang::Fr, &price_sheet(Lang::Fr, case));
    #[rustfmt::skip]
    let expected = [
        "OL Care, fiche de prix",
        "======================",
        "2 187,50 CAD par année",
        "Calculé avec 17,5 %, le pourcentage que vous avez entré.",
        "Reprendre un plan échu coûte plus cher que le renouveler. Le supplément n’est pas publié : les montants concernés sont un minimum.",
        "Ceci est une estimation, pas une offre. Taxes non comprises.",
        "",
        "Le calcul",
        "---------",
        "Licence                                             10 000,00 CAD",
        "Option : PDF                                         2 500,00 CAD",
        "Licence et options                                  12 500,00 CAD",
        "OL Care, une année : 17,5 % × 12 500,00 CAD          2 187,50 CAD",
        "Année 1 : reprise après échéance             plus de 2 187,50 CAD",
        "Année 2 : renouvellement                             2 187,50 CAD",
        "Année 3 : renouvellement                             2 187,50 CAD",
        "OL Care, en tout sur 3 ans                   plus de 6 562,50 CAD",
        "",
        "Les clauses qui s’appliquent",
        "----------------------------",
        "  > Le prix d'OL Care est basé sur un pourcentage de la valeur totale de votre licence, y compris les options.",
        "    Source : Quel en est le prix ?",
        "  > Gardez en tête que le coût d'un nouvel abonnement est supérieur à celui d'un renouvellement. Par conséquent, nous vous recommandons fortement de maintenir votre abonnement à jour.",
        "    Source : Qu'advient-il si je ne suis plus couvert ?",
        "  > Vous pouvez ensuite renouveler votre OL Care chaque année.",
        "    Source : Puis-je obtenir OL Care ?",
        "  > Non, le programme OL Care est un programme annuel.",
        "    Source : Puis-je faire des paiements mensuels ?",
        "",
        "Le cas",
        "------",
        "- Quelle sorte de licence ? Licence perpétuelle",
        "- Pourcentage annuel (%) : 17,5 %",
        "- Où en est votre plan ? Plan échu, à reprendre",
        "- Supplément de reprise : sans réponse",
        "",
        "Renouveler, laisser échoir ou s’abonner",
        "---------------------------------------",
        "Une année sans plan, il n’y a ni aide ni mises à jour, et la reprise coûte plus cher qu’un renouvellement. Avec une licence d’abonnement, OL Care est compris. Le prix de l’abonnement lui-même n’est pas publié.",
        "Quand                                            Renouveler chaque année            Laisser échoir, reprendre plus tard  Licence d’abonnement",
        "Année 1                    plus de 2 187,50 CAD (reprise après échéance)                                      sans plan               compris",
        "Année 2                                    2 187,50 CAD (renouvellement)                                      sans plan               compris",
        "Année 3                                    2 187,50 CAD (renouvellement)  plus de 2 187,50 CAD (reprise après échéance)               compris",
        "En tout sur 3 ans                                   plus de 6 562,50 CAD                           plus de 2 187,50 CAD               compris",
        "Sans aide ni mises à jour                                   aucune année                                  années 1 et 2          aucune année",
        "",
        "Et avec un autre pourcentage ?",
        "------------------------------",
        "Pour voir comment le prix suit le pourcentage. Aucun de ceux-ci n’est publié par Objectif Lune.",
        "Pourcentage            par année                  3 ans",
        "5 %                   625,00 CAD   plus de 1 875,00 CAD",
        "10 %                1 250,00 CAD   plus de 3 750,00 CAD",
        "15 %                1 875,00 CAD   plus de 5 625,00 CAD",
        "17,5 % (votre cas)  2 187,50 CAD   plus de 6 562,50 CAD",
        "20 %                2 500,00 CAD   plus de 7 500,00 CAD",
        "25 %                3 125,00 CAD   plus de 9 375,00 CAD",
        "30 %                3 750,00 CAD  plus de 11 250,00 CAD",
        "",
        "Et avec une option de plus ?",
        "----------------------------",
        "- Valeur d’une option à ajouter : 800,00 CAD",
        "- De plus par an : 140,00 CAD",
        "- De plus sur 3 ans : 420,00 CAD",
        "",
    ];
    assert_eq!(found, expected);
}

#[test]
fn a_first_year_in_english() {
    let surcharge = Some(Money { minor: 5_000, currency: Currency::Cad });
    let case = PriceCase { surcharge, restart: 2, ..price_case(Situation::FirstYear, 2, "") };
    let found = lines(Lang::En, &price_sheet(Lang::En, case));
    #[rustfmt::skip]
    let lead = [
        "OL Care, price sheet",
        "====================",
        "2,187.50 CAD per year",
        "Computed at 17.5%, the percentage that you entered.",
        "This is an estimate, not a quote. Taxes are not included.",
        "",
    ];
    assert_eq!(found[..lead.len()], lead);
    let sum = [
        "Licence                                          10,000.00 CAD",
        "Option: 1                                         2,500.00 CAD",
        "Licence and options                              12,500.00 CAD",
        "OL Care, one year: 17.5% × 12,500.00 CAD          2,187.50 CAD",
        "Year 1: first year, compulsory                    2,187.50 CAD",
        "Year 2: renewal                                   2,187.50 CAD",
        "OL Care, 2 years in all                           4,375.00 CAD",
        "First year, licence and options included         14,687.50 CAD",
        "2 years in all, licence and options included     16,875.00 CAD",
    ];
    assert_eq!(spaces(&part(&found, "The working")), spaces(&sum));
    let ways = [
        "In a year without a plan there is neither support nor updates, and the restart costs more than a renewal. With a subscription licence OL Care is included. The price of the subscription itself is not published.",
        "When Renew each year Let lapse, restart later Subscription licence",
        "Year 1 2,187.50 CAD (first year, compulsory) 2,187.50 CAD (first year, compulsory) included",
        "Year 2 2,187.50 CAD (renewal) 2,237.50 CAD (restart after a lapse) included",
        "2 years in all 4,375.00 CAD 4,425.00 CAD included",
        "Without support or updates no year no year no year",
    ];
    assert_eq!(spaces(&part(&found, "Renew, let lapse or subscribe")), spaces(&ways));
    let case = part(&found, "The case");
    assert_eq!(case[3], "- Restart surcharge: 50.00 CAD");
    assert!(!found.iter().any(|line| line.contains("an option is added")), "{found:?}");
}

/// Stretches of spaces as one, for tables whose columns another test measures.
fn spaces<T: AsRef<str>>(lines: &[T]) -> Vec<String> {
    let words = |line: &T| line.as_ref().split_whitespace().collect::<Vec<_>>().join(" ");
    lines.iter().map(words).collect()
}

#[test]
fn one_year_without_a_plan_and_a_subscription() {
    let case = PriceCase { restart: 6, ..price_case(Situation::Renewal, 1, "PDF") };
    let found = lines(Lang::Fr, &price_sheet(Lang::Fr, case));
    let ways = spaces(&part(&found, "Renouveler, laisser échoir ou s’abonner"));
    assert_eq!(ways[3], "En tout sur 1 an 2 187,50 CAD 0,00 CAD compris");
    assert_eq!(ways[4], "Sans aide ni mises à jour aucune année Année 1 aucune année");
    let case =
        PriceCase { licence: Licence::Subscription, ..price_case(Situation::Lapsed, 1, "PDF") };
    let sheet = price_sheet(Lang::En, case);
    let titles: Vec<&str> = sheet.sections.iter().map(|section| section.title.as_str()).collect();
    assert_eq!(titles, ["The working", "The clauses that apply", "The case"]);
    let found = lines(Lang::En, &sheet);
    assert_eq!(found[2], "Included in the subscription, nothing to add");
    assert_eq!(found[3], "This is an estimate, not a quote. Taxes are not included.");
    assert_eq!(part(&found, "The case"), ["- Which kind of licence? Subscription licence"]);
}

#[test]
fn a_published_percentage_and_the_example_are_told_apart() {
    let published = common::edited("plan.json", |plan| {
        plan["rate"][0]["published"] = true.into();
    });
    let at = |library: &Library, points: u32| {
        let (licence, currency) = (Licence::Perpetual, Currency::Cad);
        let case = price::case(licence, Situation::Renewal, currency, 100, &[], points, None, 1);
        let worked = Worked::new(case).unwrap();
        let site = library.site(Lang::En);
        PriceAnswer { site, worked: &worked, money: &|_| String::new() }.notes().remove(0)
    };
    let example = "Computed at 20%, an example percentage. Objectif Lune does not publish the real \
                   one: ask your reseller or your region’s OL Care team.";
    assert_eq!(at(&LIBRARY, 2_000), example);
    assert_eq!(at(&LIBRARY, 1_234), "Computed at 12.34%, the percentage that you entered.");
    assert_eq!(at(&published, 2_000), "Computed at 20%, the published percentage.");
    assert_eq!(at(&published, 1_234), "Computed at 12.34%, the percentage that you entered.");
}

#[test]
fn an_option_s_name_breaks_no_line() {
    let count = |name: &str| {
        let found =
            price_sheet(Lang::En, price_case(Situation::Renewal, 1, name)).write(site(Lang::En));
        assert!(!found.chars().any(|c| c.is_control() && c != '\n'), "{name:?}: {found:?}");
        found.lines().count()
    };
    let usual = count("PDF");
    let names = [
        "PDF\nTotal  0.00",
        "PDF\r\n\r\nCovered\r\n=======",
        "\u{7}\t\u{b}\u{c}\u{85}\u{1b}[2J",
        "\u{0}",
    ];
    for name in names {
        assert_eq!(count(name), usual, "{name:?}");
    }
    let found =
        lines(Lang::En, &price_sheet(Lang::En, price_case(Situation::Renewal, 1, "a\r\nb\u{1b}c")));
    assert!(found.iter().any(|line| line.starts_with("Option: a  b c  ")), "{found:?}");
}
