//! Which centre answers a call soonest, and all of them in that order.

use crate::app::components::{Deferred, both_clocks, centre_answer, status_words};
use crate::app::user_region::UserRegion;
use crate::app::{browser, clock, messages, notices, route, site, zone};
use crate::content::Notices;
use crate::domain::hours;
use crate::domain::phone::Phone;
use crate::domain::region::Region;
use crate::domain::soonest::{Centre, rank, sooner};
use crate::i18n::Messages;
use chrono::{DateTime, Utc};
use leptos::prelude::*;

/// What a visitor is told of a centre, free of the notices that it comes from.
#[derive(Clone, PartialEq)]
struct CentreRow {
    region: &'static Region,
    phone: Option<&'static Phone>,
    open_until: Option<DateTime<Utc>>,
    opens: Option<DateTime<Utc>>,
    by_phone: Option<DateTime<Utc>>,
    in_writing: Option<DateTime<Utc>>,
}

impl CentreRow {
    fn new(centre: &Centre<'_>, region: &'static Region) -> Self {
        let answer = &centre.answer;
        let open = answer.status == hours::Status::Open;
        let number = |wanted: &Phone| region.phones.iter().find(|phone| *phone == wanted);
        Self {
            region,
            phone: centre.phone.and_then(number),
            open_until: answer.next_close.filter(|_| open),
            opens: answer.next_open,
            by_phone: centre.by_phone(),
            in_writing: answer.reply_in_writing,
        }
    }
}

/// The visitor's own centre, one that is sooner, and all in their order.
#[derive(Clone, PartialEq)]
struct Found {
    own: Option<CentreRow>,
    sooner: Option<CentreRow>,
    ranked: Vec<CentreRow>,
}

impl Found {
    /// Keeps the order of another one of the same centres.
    fn keep_order(&mut self, before: &Self) {
        let line =
            |old: &CentreRow| self.ranked.iter().find(|line| line.region.id == old.region.id);
        self.ranked = before.ranked.iter().filter_map(line).cloned().collect();
    }
}

fn find(now: DateTime<Utc>, own: Option<&'static Region>, notices: &Notices) -> Found {
    let zone = zone::name();
    let regions = &site().regions;
    let centre = |region: &'static Region| {
        let office = region.office_with(notices.exceptions(&region.id));
        Centre::new(region, centre_answer(office, now), zone.as_deref())
    };
    let ranked = rank(regions.iter().map(centre));
    let line = |centre: &Centre| {
        let region = regions.iter().find(|region| region.id == centre.region.id)?;
        Some(CentreRow::new(centre, region))
    };
    let own = own.map(centre);
    let better = own.as_ref().and_then(|own| sooner(own, &ranked));
    Found {
        sooner: better.and_then(line),
        own: own.as_ref().or(ranked.first()).and_then(line),
        ranked: ranked.iter().filter_map(line).collect(),
    }
}

/// The recommendation, and the table behind it.
#[component]
pub fn Soonest(
    /// The visitor's own region.
    own: UserRegion,
) -> impl IntoView {
    let m = messages();
    let clock = clock::now();
    let found = Memo::new(move |before: Option<&Option<Found>>| {
        let mut found = find(clock.get()?, own.region(), &notices::current());
        // Under the focus a row stays where it is.
        if let Some(Some(before)) = before
            && browser::focus_is_within(".ranking")
        {
            found.keep_order(before);
        }
        Some(found)
    });
    view! {
        <section class="soonest tool" aria-labelledby="soonest">
            <h2 id="soonest">{m.soonest_title()}</h2>
            // Built once, so that a link keeps the focus while the minutes pass.
            <Deferred>
                <div class="soonest__advice">
                    <Advice line={move || found.get()?.own} none="" words=OWN/>
                    <Advice line={move || found.get()?.sooner} words=SOONER none={m.soonest_own_best()}/>
                </div>
            </Deferred>
            <Deferred><Ranking found/></Deferred>
        </section>
    }
}

/// The words for a centre that is open, and for one that opens later.
type Words = (fn(&Messages, &str, &str, &str) -> String, fn(&Messages, &str, &str, &str) -> String);

const OWN: Words = (Messages::soonest_open, Messages::soonest_closed);
const SOONER: Words = (Messages::sooner_open, Messages::sooner_closed);

/// What to expect of a centre, and its number.
#[component]
fn Advice(
    /// The centre.
    #[prop(into)]
    line: Signal<Option<CentreRow>>,
    /// How it is put.
    words: Words,
    /// What is said without a centre.
    none: &'static str,
) -> impl IntoView {
    let clock = clock::now();
    let words = move || match (line.get(), clock.get()) {
        (Some(line), Some(now)) => advice(&line, now, words),
        _ => none.to_owned(),
    };
    let phone = move || line.get().and_then(|line| line.phone);
    let href = move || phone().map(|phone| route::phone(&phone.dial()));
    let number = move || phone().map_or("", |phone| phone.display.as_str());
    view! { <p>{move || words()} " " <a class="soonest__number" href=href>{move || number().to_owned()}</a></p> }
}

fn advice(line: &CentreRow, now: DateTime<Utc>, (open, closed): Words) -> String {
    let m = messages();
    let name = site().names.region(&line.region.id);
    let near = |at| zone::near(at, now);
    match (line.open_until, line.opens, line.by_phone) {
        (Some(until), _, Some(by)) => open(m, name, &near(until), &near(by)),
        (None, Some(opens), Some(by)) => closed(m, name, &near(opens), &near(by)),
        _ => m.soonest_unknown(name),
    }
}

/// Every centre, the soonest first.
#[component]
fn Ranking(
    /// What was found.
    found: Memo<Option<Found>>,
) -> impl IntoView {
    let m = messages();
    let clock = clock::now();
    let rows = (0..site().regions.len())
        .map(|place| {
            let cell = move |write: fn(&CentreRow, DateTime<Utc>) -> String| {
                let words = move || {
                    let found = found.get()?;
                    Some(write(found.ranked.get(place)?, clock.get()?))
                };
                words().unwrap_or_default()
            };
            view! {
                <tr>
                    <th scope="row">
                        <a href={move || cell(|line, _| route::region(site().lang, &line.region.id))}>
                            {move || cell(|line, _| site().names.region(&line.region.id).to_owned())}
                        </a>
                    </th>
                    <td>{move || cell(state)}</td>
                    <td data-label={m.soonest_by_phone()}>{move || cell(by_phone)}</td>
                    <td data-label={m.soonest_in_writing()}>{move || cell(in_writing)}</td>
                </tr>
            }
            .into_any()
        })
        .collect_view();
    let heads =
        [m.soonest_centre(), m.soonest_state(), m.soonest_by_phone(), m.soonest_in_writing()]
            .map(|head| view! { <th scope="col">{head}</th> }.into_any())
            .collect_view();
    view! {
        <table class="ranking">
            <caption>{m.soonest_caption()}</caption>
            <thead><tr>{heads}</tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
}

fn state(line: &CentreRow, now: DateTime<Utc>) -> String {
    notices::with_office(line.region, |notices, office| status_words(notices, office, now))
}

fn in_writing(line: &CentreRow, now: DateTime<Utc>) -> String {
    deadline(line, line.in_writing, now)
}

fn by_phone(line: &CentreRow, now: DateTime<Utc>) -> String {
    if line.phone.is_some() {
        deadline(line, line.by_phone, now)
    } else {
        messages().soonest_no_number().to_owned()
    }
}

fn deadline(line: &CentreRow, at: Option<DateTime<Utc>>, now: DateTime<Utc>) -> String {
    at.map_or_else(|| messages().reply_unknown().to_owned(), |at| both_clocks(line.region, at, now))
}
