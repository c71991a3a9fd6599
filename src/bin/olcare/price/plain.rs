//! The estimate in words: the lines of the page, in columns.

use super::form::{from_link, from_pairs};
use super::{problem, work};
use crate::args::{Args, Command};
use crate::content::Context;
use crate::failure::Failure;
use crate::link;
use olcare_portal::content::Site;
use olcare_portal::domain::coverage::Licence;
use olcare_portal::domain::link::encode_price;
use olcare_portal::domain::money::{Money, write_amount};
use olcare_portal::domain::price::{Bound, Case, Estimate, Figure, Situation};
use olcare_portal::i18n::words;
use std::fmt::Write;

/// Answers a person: the sum, line by line, and what to know of it.
pub(crate) fn plain(context: &Context, args: &Args) -> Result<String, Failure> {
    let wrong = |message: String| Failure::usage(Command::Price, message);
    let site = context.site();
    let draft = match &args.link {
        Some(fragment) => from_link(site, fragment),
        None => {
            let pairs = args.texts()?.into_iter().map(link::pair);
            let pairs: Vec<(&str, &str)> = pairs.collect::<Result<_, _>>().map_err(wrong)?;
            from_pairs(site, &pairs)
        }
    };
    let draft = draft.map_err(wrong)?;
    let (case, estimate) =
        work(site, &draft).map_err(|trouble| wrong(problem::words(site, &draft, &trouble)))?;
    let lines = lines(site, &case, &estimate);
    let width = |column: fn(&(String, String)) -> &String| {
        lines.iter().map(|line| column(line).chars().count()).max().unwrap_or_default()
    };
    let (left, right) = (width(|line| &line.0), width(|line| &line.1));
    let mut text = String::new();
    for (label, amount) in &lines {
        // Writing to a text does not fail.
        _ = writeln!(text, "{label:left$}  {amount:>right$}");
    }
    text.push('\n');
    for note in notes(site, &case) {
        _ = writeln!(text, "{note}");
    }
    let link = encode_price(&draft, site.lang.separators());
    _ = writeln!(text, "{}\n\n#{link}", site.messages.estimate_caveat());
    Ok(text)
}

/// Every line of the sum: what it is for, and the amount.
fn lines(site: &Site, case: &Case, estimate: &Estimate) -> Vec<(String, String)> {
    let m = &site.messages;
    let money = |money: Money| {
        let amount = write_amount(money, site.lang.separators());
        format!("{amount} {}", money.currency.code())
    };
    let figure = |figure: Figure| match figure.bound {
        Bound::Exactly => money(figure.amount),
        Bound::MoreThan => m.more_than(&money(figure.amount)),
    };
    let mut lines = vec![(m.line_licence().to_owned(), money(case.value))];
    for (index, option) in case.options.iter().enumerate() {
        let number = (index + 1).to_string();
        let name = if option.name.is_empty() { &number } else { &option.name };
        lines.push((m.line_option(&printable(name)), money(option.value)));
    }
    lines.push((m.line_base().to_owned(), money(estimate.base)));
    let yearly = match case.licence {
        Licence::Subscription => m.line_included().to_owned(),
        Licence::Perpetual => m.line_yearly(&rate(site, case), &money(estimate.base)),
    };
    lines.push((yearly, money(estimate.yearly)));
    for year in &estimate.years {
        let kind = words::year_kind(m, year.kind);
        lines.push((m.line_year(&year.number.to_string(), kind), figure(year.price)));
    }
    let count = u64::from(case.years);
    lines.push((m.line_total(count), figure(estimate.total)));
    if let Some(total) = estimate.first_year_total {
        lines.push((m.line_first_year_total().to_owned(), money(total)));
    }
    if let Some(total) = estimate.total_with_licence {
        lines.push((m.line_total_with_licence(count), money(total)));
    }
    lines
}

/// Where the percentage comes from, and what is not published.
fn notes(site: &Site, case: &Case) -> Vec<String> {
    let (m, plan) = (&site.messages, site.plan.rate.newest());
    if case.licence == Licence::Subscription {
        return Vec::new();
    }
    let rate = rate(site, case);
    let mut notes = vec![match (plan.rate == case.rate, plan.published) {
        (true, true) => m.rate_note_published(&rate),
        (true, false) => m.rate_note_example(&rate),
        (false, _) => m.rate_note_own(&rate),
    }];
    if case.situation == Situation::Lapsed && case.surcharge.is_none() {
        notes.push(m.restart_note().to_owned());
    }
    notes
}

fn rate(site: &Site, case: &Case) -> String {
    case.rate.write(site.lang.separators().decimal)
}

/// A name from outside must not break the columns.
fn printable(name: &str) -> String {
    name.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}
