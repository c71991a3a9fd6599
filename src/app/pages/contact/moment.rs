//! The moment that the page answers for: now, or one that the visitor asks about.

use crate::app::components::{FieldKind, TextField};
use crate::app::shared_link::{InvalidLinkNotice, SharedLink, is_case};
use crate::app::{browser, clock, messages, zone};
use crate::domain::link::{decode_moment, encode_moment};
use crate::domain::{date, zone as civil};
use chrono::{DateTime, DurationRound, NaiveDateTime, TimeDelta, Utc};
use leptos::prelude::*;

/// The moment asked about, and what went wrong in asking.
#[derive(Clone, Copy)]
pub struct Moment {
    asked: RwSignal<Option<DateTime<Utc>>>,
    opened: SharedLink,
}

/// The moment of the page.
pub fn moment() -> Moment {
    expect_context::<Moment>()
}

impl Moment {
    /// Now, until another one is asked about.
    pub fn new() -> Self {
        Self { asked: RwSignal::new(None), opened: SharedLink::new() }
    }

    /// The moment, to stand in the clock's place for the whole page.
    pub fn clock(self) -> clock::Now {
        let clock = clock::now();
        let at = move || {
            let now = clock.get()?;
            // Whole minutes, so that what is counted adds up as it is shown.
            let minute = now.duration_trunc(TimeDelta::minutes(1)).unwrap_or(now);
            Some(self.asked.get().unwrap_or(minute))
        };
        clock::stand_in(Signal::derive(at))
    }

    /// The moment asked about; `None` for now.
    pub fn asked(self) -> Option<DateTime<Utc>> {
        self.asked.get()
    }

    /// Takes the moment of a fragment; one that is empty or names a place on the
    /// page changes nothing.
    pub fn read(self, fragment: &str) {
        if !is_case(fragment) {
            return;
        }
        let read = decode_moment(fragment);
        self.opened.by(fragment, read.as_ref().err());
        self.asked.set(read.ok().flatten());
    }

    fn ask(self, at: Option<DateTime<Utc>>) {
        self.asked.set(at);
        self.opened.forget();
        browser::set_fragment(&at.map(encode_moment).unwrap_or_default());
    }
}

/// The field for a moment, by the visitor's clock.
#[component]
pub fn MomentField() -> impl IntoView {
    let m = messages();
    let moment = moment();
    let refused = RwSignal::new(false);
    let value = move || {
        let civil =
            moment.asked().and_then(|at| browser::Offsets::new(zone::name().as_deref()).civil(at));
        civil.map(date::format_minute).unwrap_or_default()
    };
    let ask = move |typed: String| {
        let at = in_visitors_zone(&typed);
        refused.set(at.is_none() && !typed.is_empty());
        if at.is_some() || typed.is_empty() {
            moment.ask(at);
        }
    };
    let error = move || refused.get().then(|| m.moment_out_of_range().to_owned());
    let asked = move || {
        let back = move |_| {
            moment.ask(None);
            browser::focus("#moment");
        };
        let at = moment.asked()?;
        let at = zone::full(at);
        Some(view! {
            <p class="moment__asked">
                {m.moment_asked(&at)} " "
                <button type="button" class="button button--quiet" on:click=back>{m.moment_now()}</button>
            </p>
        }.into_any())
    };
    view! {
        <TextField
            id="moment"
            label={Signal::stored(m.moment_label().to_owned())}
            hint={Some(m.moment_hint())}
            kind={FieldKind::Moment}
            value={Signal::derive(value)}
            error={Signal::derive(error)}
            on_input=ask
        />
        <InvalidLinkNotice opened={moment.opened} instead={m.link_answers_now()}/>
        <div role="status">{move || asked().into_any()}</div>
    }
}

/// Reads `2026-11-27T16:00`, with seconds or not, by the visitor's clock.
fn in_visitors_zone(typed: &str) -> Option<DateTime<Utc>> {
    let (day, time) = typed.split_once('T')?;
    let day = date::parse(day)?;
    let minute = crate::domain::hours::LocalMinute::parse(time.get(..5)?)?;
    let local: NaiveDateTime = day.and_hms_opt(minute.hour(), minute.minute(), 0)?;
    let zone = untrack(zone::name);
    let offsets = browser::Offsets::new(zone.as_deref());
    civil::resolve(local, |at| offsets.at(at))
}
