//! Which centre answers a call soonest, and all of them in that order.

use crate::app::components::{Deferred, both_clocks, centre_answer, status_words};
use crate::app::user_region::UserRegion;
use crate::app::{browser, clock, messages, notices, route, site, zone};
use crate::content::Notices;
use crate::domain::hours;
use crate::domain::region::Region;
use crate::domain::soonest::{Centre, rank, sooner};
use crate::i18n::Messages;
use chrono::{DateTime, Utc};
use leptos::prelude::*;

/// The visitor's own centre, one that is sooner, and all in their order.
#[derive(Clone, PartialEq)]
struct Found {
    own: Option<&'static Region>,
    sooner: Option<&'static Region>,
    ranked: Vec<&'static Region>,
}

fn find(now: DateTime<Utc>, own: Option<&'static Region>) -> Found {
    let notices = notices::current();
    let centre = |region| centre(region, &notices, now);
    let region = |centre: &Centre| site().region(centre.region.id.as_str());
    let ranked = rank(site().regions.iter().map(centre));
    let own = own.map(centre);
    Found {
        sooner: own.as_ref().and_then(|own| sooner(own, &ranked)).and_then(region),
        own: own.as_ref().or(ranked.first()).and_then(region),
        ranked: ranked.iter().filter_map(region).collect(),
    }
}

/// A region's centre as the visitor finds it.
fn centre<'a>(region: &'a Region, notices: &'a Notices, now: DateTime<Utc>) -> Centre<'a> {
    let office = region.office_with(notices.exceptions(&region.id));
    Centre::new(region, centre_answer(office, now), zone::name().as_deref())
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
        let mut found = find(clock.get()?, own.region());
        // Under the focus a row stays where it is.
        if let Some(Some(before)) = before
            && browser::focus_is_within(".ranking")
        {
            found.ranked.clone_from(&before.ranked);
        }
        Some(found)
    });
    view! {
        <section class="soonest tool" aria-labelledby="soonest">
            <h2 id="soonest">{m.soonest_title()}</h2>
            // Built once, so that a link keeps the focus while the minutes pass.
            <Deferred>
                <div class="soonest__advice">
                    <Advice region={move || found.get()?.own} none="" words=OWN/>
                    <Advice region={move || found.get()?.sooner} words=SOONER none={m.soonest_own_best()}/>
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
    /// The centre's region.
    #[prop(into)]
    region: Signal<Option<&'static Region>>,
    /// How it is put.
    words: Words,
    /// What is said without a centre.
    none: &'static str,
) -> impl IntoView {
    let clock = clock::now();
    let advice = Memo::new(move |_| {
        let (Some(region), Some(now)) = (region.get(), clock.get()) else {
            return (none.to_owned(), None);
        };
        let notices = notices::current();
        let centre = centre(region, &notices, now);
        (advice(&centre, now, words), centre.phone.cloned())
    });
    let href = move || advice.get().1.map(|phone| route::phone(&phone.dial()));
    let number = move || advice.get().1.map(|phone| phone.display).unwrap_or_default();
    view! {
        <p>
            {move || advice.get().0} " "
            <a class="soonest__number" href=href>{move || number()}</a>
        </p>
    }
}

fn advice(centre: &Centre, now: DateTime<Utc>, (open, closed): Words) -> String {
    let m = messages();
    let (name, answer) = (site().names.region(&centre.region.id), &centre.answer);
    let near = |at| zone::near(at, now);
    let is_open = answer.status == hours::Status::Open;
    match (is_open, answer.next_close, answer.next_open, centre.by_phone()) {
        (true, Some(until), _, Some(by)) => open(m, name, &near(until), &near(by)),
        (false, _, Some(opens), Some(by)) => closed(m, name, &near(opens), &near(by)),
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
    let lines = Memo::new(move |_| {
        let (now, notices) = (clock.get()?, notices::current());
        let line = |region| cells(region, &notices, now);
        Some(found.get()?.ranked.into_iter().map(line).collect())
    });
    let rows = (0..site().regions.len())
        .map(|place| {
            let cell = move |column: usize| {
                let text = |lines: &Vec<[String; 5]>| Some(lines.get(place)?[column].clone());
                lines.with(|lines| lines.as_ref().and_then(text)).unwrap_or_default()
            };
            view! {
                <tr>
                    <th scope="row"><a href={move || cell(0)}>{move || cell(1)}</a></th>
                    <td>{move || cell(2)}</td>
                    <td data-label={m.soonest_by_phone()}>{move || cell(3)}</td>
                    <td data-label={m.soonest_in_writing()}>{move || cell(4)}</td>
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

/// What a row says: where it leads, the centre, its state, the answers to a call and to a
/// message.
fn cells(region: &'static Region, notices: &Notices, now: DateTime<Utc>) -> [String; 5] {
    let m = messages();
    let centre = centre(region, notices, now);
    let office = region.office_with(notices.exceptions(&region.id));
    let deadline = |at: Option<DateTime<Utc>>| {
        at.map_or_else(|| m.reply_unknown().to_owned(), |at| both_clocks(region, at, now))
    };
    [
        route::region(site().lang, &region.id),
        site().names.region(&region.id).to_owned(),
        status_words(notices, office, now),
        match centre.phone {
            Some(_) => deadline(centre.by_phone()),
            None => m.soonest_no_number().to_owned(),
        },
        deadline(centre.answer.reply_in_writing),
    ]
}
