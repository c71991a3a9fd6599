//! The estimate in words: the sheet of the page, as text.

use super::estimate::work;
use super::problem;
use super::request::{from_link, from_pairs};
use crate::cli::CaseArgs;
use crate::content::Context;
use crate::failure::Failure;
use crate::link;
use olcare_portal::domain::link::{decode_stamp, encode_price, stamped};
use olcare_portal::domain::money::{Money, write_amount};
use olcare_portal::words::{PriceAnswer, price_differences, price_stamp};

/// Answers a person: the sum, line by line, and what to know of it.
pub(crate) fn plain(context: &Context, args: &CaseArgs) -> Result<String, Failure> {
    let site = context.site();
    let draft = match &args.link {
        Some(fragment) => from_link(site, fragment),
        None => from_pairs(site, &args.pairs()),
    };
    let draft = draft.map_err(Failure::Argument)?;
    let worked = work(site, &draft)
        .map_err(|error| Failure::Argument(problem::words(site, &draft, &error)))?;
    let money = |money: Money| {
        let amount = write_amount(money, site.lang.number_format());
        [&amount, " ", money.currency.id()].concat()
    };
    let mut sheet = PriceAnswer { site, worked: &worked, money: &money }.sheet();
    let then = args.link.as_deref().and_then(decode_stamp);
    let changed =
        then.map(|then| (then.version(), price_differences(site, &then, &worked.estimate)));
    sheet.sections.extend(link::changed(site, changed));
    let fragment = encode_price(&draft, site.lang.number_format());
    let address = ["#", &stamped(fragment, &price_stamp(site, &worked.estimate))].concat();
    sheet.sections.push(link::record(address).section(site));
    Ok(sheet.write(site))
}
