//! Laws of the opening hours: all eight centres, any instant of 2025 to 2036,
//! any notices around it.
#![allow(clippy::unwrap_used, reason = "a test may stop")]

mod common;
#[path = "../benches/contestants/mod.rs"]
mod contestants;

use chrono::{DateTime, Datelike, Days, NaiveDate, Offset, TimeDelta, Timelike, Utc, Weekday};
use chrono_tz::Tz;
use common::hours::Ask;
use common::instant;
use contestants::naive;
use olcare_portal::domain::hours::{
    Calendar, Change, Closed, Day, DayHours, Exception, Holiday, LocalMinute, OfficeHours, Status,
    Step, Timetable, WeeklyHours,
};
use olcare_portal::domain::id::Id;
use olcare_portal::domain::region::Region;
use olcare_portal::i18n::Lang;
use proptest::collection::vec;
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::sync::LazyLock;
use std::time::Duration;

static REGIONS: LazyLock<Vec<Region>> =
    LazyLock::new(|| common::library().site(Lang::Fr).regions.clone());

const SECOND: TimeDelta = TimeDelta::seconds(1);

/// A centre, an instant and notices around it.
#[derive(Clone, Debug)]
struct World {
    centre: usize,
    now: DateTime<Utc>,
    exceptions: Vec<Exception>,
}

impl World {
    fn region(&self) -> &'static Region {
        &REGIONS[self.centre]
    }

    fn office(&self) -> OfficeHours<'_> {
        self.region().office_with(&self.exceptions)
    }

    fn today(&self) -> NaiveDate {
        self.office().date(self.now)
    }

    /// The same without notices for that day.
    fn plain_on(mut self, date: NaiveDate) -> Self {
        self.exceptions.retain(|exception| !exception.covers(date));
        self
    }

    /// Whether a notice keeps a centre open to the end of a day.
    fn has_hours_to_midnight(&self) -> bool {
        self.exceptions.iter().any(|exception| match exception.change {
            Change::Hours(hours) | Change::HoursEveryDay(hours) => {
                hours.close() == LocalMinute::END
            }
            Change::Closed => false,
        })
    }
}

fn hours_of(open: u32, close: u32) -> DayHours {
    let minute = |of: u32| LocalMinute::parse(&format!("{:02}:{:02}", of / 60, of % 60)).unwrap();
    DayHours::new(minute(open), minute(close)).unwrap()
}

/// Hours that begin at midnight or after three: clocks change between one and
/// three, where the second solver's reading by the minute would differ (see
/// `hours_at_a_clock_change` in hours.rs).
fn hours() -> impl Strategy<Value = DayHours> {
    let open = prop_oneof![1 => Just(0_u32), 3 => 180_u32..1_440];
    open.prop_flat_map(|open| {
        let close = prop_oneof![1 => Just(1_440), 3 => open.max(180) + 1..=1_440];
        close.prop_map(move |close| hours_of(open, close))
    })
}

fn change() -> impl Strategy<Value = Change> {
    prop_oneof![
        Just(Change::Closed),
        hours().prop_map(Change::Hours),
        hours().prop_map(Change::HoursEveryDay),
        Just(Change::HoursEveryDay(hours_of(0, 1_440))),
    ]
}

/// Up to four notices that begin from four days before to twenty days after,
/// each day changed once.
fn exceptions(today: NaiveDate) -> impl Strategy<Value = Vec<Exception>> {
    vec((0_u64..24, 0_u64..6, change()), 0..=4).prop_map(move |all| {
        let mut kept: Vec<Exception> = Vec::new();
        for (begins, length, change) in all {
            let from = today - Days::new(4) + Days::new(begins);
            let until = from + Days::new(length);
            if !kept.iter().any(|other| other.from <= until && from <= other.until) {
                kept.push(Exception { from, until, change, notice: kept.len() });
            }
        }
        kept
    })
}

/// Any second from the first day, up to so many days before the last one.
fn world_between(
    first: impl Fn(&Region) -> NaiveDate,
    last: impl Fn(&Region) -> NaiveDate,
) -> impl Strategy<Value = World> {
    let start = |date: NaiveDate| date.and_hms_opt(0, 0, 0).unwrap().and_utc().timestamp();
    let bounds: Vec<(i64, i64)> =
        REGIONS.iter().map(|region| (start(first(region)), start(last(region)))).collect();
    (0..REGIONS.len()).prop_flat_map(move |centre| {
        let (first, last) = bounds[centre];
        (first..last).prop_flat_map(move |at| {
            let now = DateTime::from_timestamp(at, 0).unwrap();
            let today = REGIONS[centre].office().date(now);
            exceptions(today).prop_map(move |exceptions| World { centre, now, exceptions })
        })
    })
}

/// Known or not: Malaysia's holidays are known for three of these years.
fn world() -> impl Strategy<Value = World> {
    world_between(|_| common::day("2025-01-01"), |_| common::day("2037-01-01"))
}

/// So far from the end of the known days that nothing reaches past it.
fn known_world() -> impl Strategy<Value = World> {
    let last = |region: &Region| region.calendar.known_until() - Days::new(90);
    world_between(|region| region.calendar.known_from() + Days::new(1), last)
}

/// Two weeks to either side of the last known day.
fn world_at_the_edge() -> impl Strategy<Value = World> {
    let first = |region: &Region| region.calendar.known_until() - Days::new(14);
    world_between(first, |region| region.calendar.known_until() + Days::new(14))
}

fn any_world() -> impl Strategy<Value = World> {
    prop_oneof![3 => world(), 1 => world_at_the_edge()]
}

/// Up to about two open days.
fn promise() -> impl Strategy<Value = Duration> {
    prop_oneof![
        (1_u64..8).prop_map(|hours| hours * 3_600),
        0_u64..80_000, // to the second
    ]
    .prop_map(Duration::from_secs)
}

/// Instants spread over a stretch, both ends left out.
fn within(from: DateTime<Utc>, until: DateTime<Utc>) -> impl Iterator<Item = DateTime<Utc>> {
    let step = ((until - from) / 37).max(SECOND);
    (1..).map(move |n| from + step * n).take_while(move |at| *at < until)
}

fn calendar_with(calendar: &Calendar, more: &[NaiveDate], until: NaiveDate) -> Calendar {
    let mut days = calendar.days().to_vec();
    for &date in more {
        if let Err(at) = days.binary_search_by_key(&date, |holiday| holiday.date) {
            days.insert(at, Holiday { date, name: Id::new("one-more").unwrap(), contested: None });
        }
    }
    Calendar::new(days, calendar.known_from(), until).unwrap()
}

fn is_closed(status: Status) -> bool {
    matches!(status, Status::Closed(_))
}

/// Open, closed, or `None` for what a holiday decides.
fn open_or_closed(status: Status) -> Option<bool> {
    match status {
        Status::Open => Some(true),
        Status::OpenUnlessHoliday => None,
        Status::Closed(_) => Some(false),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn what_is_open_agrees_with_what_changes_next(world in any_world()) {
        let (office, now) = (world.office(), world.now);
        let status = office.status(now);
        let (open, close) = (office.next_open(now), office.next_close(now));
        if let Some(open) = open {
            prop_assert!(open > now);
            prop_assert_eq!(office.status(open), Status::Open);
            prop_assert!(is_closed(office.status(open - SECOND)), "open before it opens");
        }
        if let Some(close) = close {
            prop_assert!(close > now);
            prop_assert_eq!(office.status(close - SECOND), Status::Open);
            prop_assert!(office.status(close) != Status::Open, "open when it has closed");
        }
        match (status, open, close) {
            (Status::OpenUnlessHoliday, open, close) => prop_assert_eq!((open, close), (None, None)),
            (status, Some(open), Some(close)) => {
                prop_assert_eq!(status == Status::Open, close < open);
            }
            (status, None, Some(_)) => prop_assert_eq!(status, Status::Open),
            // Closing may be past the known days when it is open around the clock.
            (_, Some(_), None) | (_, None, None) => {}
        }
        if let Some(first) = open.into_iter().chain(close).min() {
            for at in within(now, first) {
                let same = (office.status(at) == Status::Open) == (status == Status::Open);
                prop_assert!(same, "changes at {} already", at);
            }
        }
    }

    #[test]
    fn a_deadline_keeps_its_promise(world in any_world(), promise in promise(), later in 0_i64..400_000) {
        let (office, now) = (world.office(), world.now);
        let later = office.reply_by(now + TimeDelta::seconds(later), promise);
        match office.reply_by(now, promise) {
            Some(due) => {
                prop_assert!(due - now >= TimeDelta::from_std(promise).unwrap(), "too early");
                prop_assert!(later.is_none_or(|later| later >= due), "asked later, due earlier");
                if !promise.is_zero() {
                    prop_assert_eq!(office.status(due - SECOND), Status::Open);
                }
            }
            // Past what is known, later is past it too, unless it is the day of
            // the request alone that is not known.
            None => prop_assert!(later.is_none_or(|later| !world.region().calendar.knows(office.date(later)) || !world.region().calendar.knows(world.today()))),
        }
    }

    #[test]
    fn one_closure_more_is_due_no_earlier(
        world in known_world(),
        promise in promise(),
        begins in 0_u64..12,
        length in 0_u64..4,
    ) {
        let from = world.today() + Days::new(begins);
        let until = from + Days::new(length);
        let before = world.office().reply_by(world.now, promise).unwrap();

        // The first notice for a day holds.
        let closing = Exception { from, until, change: Change::Closed, notice: 9 };
        let exceptions = [&[closing], &world.exceptions[..]].concat();
        let office = world.region().office_with(&exceptions);
        prop_assert!(office.reply_by(world.now, promise).unwrap() >= before, "by a notice");

        let days: Vec<NaiveDate> = from.iter_days().take_while(|date| *date <= until).collect();
        let known_until = world.region().calendar.known_until();
        let calendar = calendar_with(&world.region().calendar, &days, known_until);
        let office = OfficeHours { calendar: &calendar, ..world.office() };
        prop_assert!(office.reply_by(world.now, promise).unwrap() >= before, "by a holiday");
    }

    #[test]
    fn a_closing_notice_is_as_a_holiday(
        world in known_world(),
        promise in promise(),
        ahead in 0_u64..12,
    ) {
        let date = world.today() + Days::new(ahead);
        let world = world.plain_on(date);
        let closing = Exception { from: date, until: date, change: Change::Closed, notice: 9 };
        let exceptions = [&world.exceptions[..], &[closing]].concat();
        let known_until = world.region().calendar.known_until();
        let calendar = calendar_with(&world.region().calendar, &[date], known_until);
        let notice = world.region().office_with(&exceptions);
        let holiday = OfficeHours { calendar: &calendar, ..world.office() };

        let now = world.now;
        prop_assert_eq!(notice.next_open(now), holiday.next_open(now));
        prop_assert_eq!(notice.next_close(now), holiday.next_close(now));
        prop_assert_eq!(notice.reply_by(now, promise), holiday.reply_by(now, promise));
        let end = now + TimeDelta::days(15);
        prop_assert_eq!(notice.open_spans(now, end), holiday.open_spans(now, end));
        for at in within(now, end) {
            prop_assert_eq!(
                open_or_closed(notice.status(at)),
                open_or_closed(holiday.status(at)),
                "at {}", at
            );
        }
        prop_assert!(is_closed(notice.status(now)) || notice.date(now) != date);
    }

    #[test]
    fn changed_hours_of_a_day_are_as_a_week_with_them(
        world in known_world(),
        ahead in 0_u64..12,
        hours in hours(),
        every_day in any::<bool>(),
    ) {
        let date = world.today() + Days::new(ahead);
        let change = if every_day { Change::HoursEveryDay(hours) } else { Change::Hours(hours) };
        let exceptions = [Exception { from: date, until: date, change, notice: 0 }];
        let changed = world.region().office_with(&exceptions);

        let week = WeeklyHours::from_to(date.weekday(), date.weekday(), hours);
        let calendar = if every_day {
            // Holidays do not count for it.
            let calendar = &world.region().calendar;
            Calendar::new(Vec::new(), calendar.known_from(), calendar.known_until()).unwrap()
        } else {
            world.region().calendar.clone()
        };
        let other = OfficeHours { week: &week, calendar: &calendar, ..world.region().office() };
        let working_day = world.region().week.on(date).is_some();

        let midnight = |date: NaiveDate| {
            let local = date.and_hms_opt(0, 0, 0).unwrap();
            changed.zone.only_instant(local).unwrap()
        };
        let (start, end) = (midnight(date), midnight(date + Days::new(1)));
        if working_day || every_day {
            prop_assert_eq!(changed.open_spans(start, end - SECOND), other.open_spans(start, end - SECOND));
        } else {
            prop_assert_eq!(changed.open_spans(start, end - SECOND), []);
        }
        for at in within(start - SECOND, end) {
            let expected = (working_day || every_day) && other.status(at) == Status::Open;
            prop_assert_eq!(changed.status(at) == Status::Open, expected, "at {}", at);
        }
    }

    #[test]
    fn the_working_is_the_deadline(world in any_world(), promise in promise()) {
        let (office, now) = (world.office(), world.now);
        let working = office.working(now, promise);
        prop_assert_eq!(working.due, office.reply_by(now, promise));

        let mut counted = TimeDelta::zero();
        let mut before = now;
        let mut days: Vec<NaiveDate> = Vec::new();
        for (index, step) in working.steps.iter().enumerate() {
            let last_step = index + 1 == working.steps.len();
            match *step {
                Step::Counted { date, from, until } => {
                    prop_assert!(before <= from && from <= until, "out of order: {:?}", step);
                    prop_assert_eq!(office.date(from), date);
                    for at in [from, until - SECOND].into_iter().chain(within(from, until)) {
                        prop_assert!(from == until || office.status(at) == Status::Open, "at {}", at);
                    }
                    // What is open that day counts from its first instant on.
                    prop_assert!(from == now || office.status(from - SECOND) != Status::Open
                        || office.date(from - SECOND) != date);
                    counted += until - from;
                    before = until;
                    days.push(date);
                }
                Step::Skipped { first, last, why } => {
                    prop_assert!(first <= last);
                    // The night before the first day's hours; the day itself counts.
                    let then_counted = matches!(
                        working.steps.get(index + 1),
                        Some(Step::Counted { date, .. }) if *date == last
                    );
                    if then_counted {
                        prop_assert_eq!((index, first, why), (0, last, Closed::Night));
                        prop_assert!(is_closed(office.status(now)));
                        continue;
                    }
                    if why == Closed::Night {
                        prop_assert_eq!((index, first, last), (0, world.today(), world.today()));
                    }
                    for date in first.iter_days().take_while(|date| *date <= last) {
                        match office.day(date) {
                            Day::Closed(reason) => prop_assert_eq!(reason, why),
                            _ => prop_assert_eq!(why, Closed::Night),
                        }
                        days.push(date);
                    }
                }
                Step::NotKnown { date } => {
                    prop_assert!(last_step && working.due.is_none());
                    prop_assert!(matches!(office.day(date), Day::OpenUnlessHoliday(_)));
                    days.push(date);
                }
            }
        }
        let promised = TimeDelta::from_std(promise).unwrap();
        match working.due {
            Some(due) => {
                prop_assert_eq!(counted, promised);
                prop_assert_eq!(before, due);
            }
            None => prop_assert!(counted < promised || promise.is_zero()),
        }
        let expected: Vec<NaiveDate> = world.today().iter_days().take(days.len()).collect();
        prop_assert_eq!(&days, &expected, "each day once: {:?}", working.steps);
        if let Some(due) = working.due {
            // A deadline at 24:00 is the first instant of the next day.
            let last = if promise.is_zero() { due } else { due - SECOND };
            prop_assert_eq!(days.last(), Some(&office.date(last)));
        }
    }

    #[test]
    fn open_spans_agree_with_the_status(world in any_world(), hours in 0_i64..500, minutes in 0_i64..60) {
        let (office, from) = (world.office(), world.now);
        let until = from + TimeDelta::minutes(hours * 60 + minutes);
        let spans = office.open_spans(from, until);
        let mut before = from;
        for span in &spans {
            prop_assert!(before <= span.from && span.from < span.until && span.until <= until);
            before = span.until;
        }
        let edges = spans.iter().flat_map(|span| {
            [span.from - SECOND, span.from, span.until - SECOND, span.until]
        });
        let edges: Vec<DateTime<Utc>> = edges.filter(|at| from <= *at && *at < until).collect();
        let start = (from < until).then_some(from);
        for at in edges.into_iter().chain(within(from, until)).chain(start) {
            let span = spans.iter().find(|span| span.from <= at && at < span.until);
            let expected = match office.status(at) {
                Status::Open => Some(true),
                Status::OpenUnlessHoliday => Some(false),
                Status::Closed(_) => None,
            };
            prop_assert_eq!(span.map(|span| span.certain), expected, "at {}", at);
        }
    }

    #[test]
    fn no_part_of_an_answer_bears_on_another(world in any_world(), phone in promise(), writing in promise()) {
        let (office, now) = (world.office(), world.now);
        let answer = office.answer(now, phone, writing);
        prop_assert_eq!(answer.status, office.status(now));
        prop_assert_eq!(answer.next_open, office.next_open(now));
        prop_assert_eq!(answer.next_close, office.next_close(now));
        prop_assert_eq!(answer.reply_by_phone, office.reply_by(now, phone));
        prop_assert_eq!(answer.reply_in_writing, office.reply_by(now, writing));
    }

    #[test]
    fn a_timetable_answers_the_same(
        world in any_world(),
        (before, after) in (0_u64..12, 0_u64..24),
        (phone, writing) in (promise(), promise()),
        nanos in prop_oneof![Just(0_i64), 0_i64..1_000_000_000],
        at in vec(-20_i64 * 86_400..20 * 86_400, 4),
    ) {
        // Often in the days worked out, often past them, before them or half in them.
        let (office, today) = (world.office(), world.today());
        let (first, last) = (today - Days::new(before), today + Days::new(after));
        let timetable = Timetable::new(office, first, last);
        let days = first.iter_days().take_while(|date| *date <= last);
        let midnights = days.filter_map(|date| {
            let local = date.and_hms_opt(0, 0, 0).unwrap();
            office.zone.only_instant(local)
        });
        let edges = office.openings(world.now).take(3).flat_map(|o| [o.open, o.close]);
        let drawn = at.iter().map(|seconds| world.now + TimeDelta::seconds(*seconds));
        let instants = drawn.chain(edges).chain(midnights).chain([world.now]);
        for at in instants.flat_map(|at| [at - SECOND, at, at + TimeDelta::nanoseconds(nanos)]) {
            let expected = office.answer(at, phone, writing);
            prop_assert_eq!(timetable.answer(at, phone, writing), expected, "at {}", at);
        }
    }

    /// Whatever the holidays turn out to be past the known days, an answer that
    /// was given stands; and one that was not given did depend on them.
    #[test]
    fn what_is_not_known_is_not_guessed(
        world in world_at_the_edge(),
        promise in promise(),
        drawn in any::<u64>(),
    ) {
        let known = &world.region().calendar;
        let end = known.known_until() + Days::new(200);
        let unknown: Vec<NaiveDate> =
            known.known_until().iter_days().skip(1).take_while(|date| *date <= end).collect();
        let some = unknown.iter().enumerate().filter(|(n, _)| drawn >> (n % 64) & 1 == 1);
        let some: Vec<NaiveDate> = some.map(|(_, date)| *date).collect();
        // The last days stay free, so that all answers are within them.
        let all = &unknown[..120];
        let calendars = [&[], &some[..], all].map(|days| calendar_with(known, days, end));
        let futures = calendars.each_ref().map(|calendar| OfficeHours { calendar, ..world.office() });
        let (office, now) = (world.office(), world.now);

        let asked = |office: &OfficeHours| {
            [office.next_open(now), office.next_close(now), office.reply_by(now, promise)]
        };
        let names = ["next_open", "next_close", "reply_by"];
        let [none, some, all] = futures.each_ref().map(asked);
        for (index, found) in asked(&office).into_iter().enumerate() {
            let possible = [none[index], some[index], all[index]];
            match found {
                Some(_) => prop_assert_eq!(possible, [found; 3], "{}", names[index]),
                // Where not even now is known, nothing after it is told; and hours
                // around the clock may close at the same time after all.
                None => prop_assert!(
                    none[index] != all[index]
                        || office.status(now) == Status::OpenUnlessHoliday
                        || world.has_hours_to_midnight(),
                    "{}: it was known", names[index]
                ),
            }
        }
        let [none, some, all] = futures.each_ref().map(|office| open_or_closed(office.status(now)));
        match open_or_closed(office.status(now)) {
            Some(open) => prop_assert_eq!([none, some, all], [Some(open); 3]),
            None => prop_assert_eq!((none, all), (Some(true), Some(false))),
        }
    }

    #[test]
    fn a_notice_is_known_past_the_known_days(
        world in world_at_the_edge(),
        after in 1_u64..14,
        every_day in any::<bool>(),
        hours in hours(),
    ) {
        let date = world.region().calendar.known_until() + Days::new(after);
        let change = if every_day { Change::HoursEveryDay(hours) } else { Change::Closed };
        let exceptions = [Exception { from: date, until: date, change, notice: 0 }];
        let office = world.region().office_with(&exceptions);
        match office.day(date) {
            Day::Open { hours: found, changed } => {
                prop_assert!(every_day && found == hours && changed == exceptions.first());
            }
            Day::Closed(Closed::Notice(found)) => {
                prop_assert!(!every_day && Some(found) == exceptions.first());
            }
            Day::Closed(Closed::Weekend) => {
                prop_assert!(!every_day && office.week.on(date).is_none());
            }
            day => prop_assert!(false, "{:?}", day),
        }
        // Changed hours keep to working days, so a holiday would still close it.
        let exceptions = [Exception { change: Change::Hours(hours), ..exceptions[0] }];
        let office = world.region().office_with(&exceptions);
        let working_day = office.week.on(date).is_some();
        let expected =
            if working_day { Day::OpenUnlessHoliday(hours) } else { Day::Closed(Closed::Weekend) };
        prop_assert_eq!(office.day(date), expected);
    }
}

proptest! {
    // It looks at every minute.
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn the_minutes_agree_with_notices(world in known_world(), minutes in 0_u64..1_000) {
        let now = world.now - TimeDelta::seconds(i64::from(world.now.second()));
        let office = world.office();
        prop_assert_eq!(office.status(now) == Status::Open, naive::is_open(&office, now));
        prop_assert_eq!(office.next_open(now), Some(naive::next(&office, now, true)));
        prop_assert_eq!(office.next_close(now), Some(naive::next(&office, now, false)));
        let promise = Duration::from_secs((1 + minutes) * 60);
        prop_assert_eq!(office.reply_by(now, promise), Some(naive::reply_by(&office, now, promise)));
    }
}

/// The instants of 2025 to 2036 at which the zone's clocks change.
fn clock_changes(region: &Region) -> Vec<DateTime<Utc>> {
    let zone: Tz = region.zone.name().parse().unwrap();
    let offset = |at: DateTime<Utc>| at.with_timezone(&zone).offset().fix().local_minus_utc();
    let mut found = Vec::new();
    let mut at = instant("2025-01-01T00:00:00Z");
    while at < instant("2037-01-01T00:00:00Z") {
        let next = at + TimeDelta::minutes(15);
        if offset(at) != offset(next) {
            found.push(next);
        }
        at = next;
    }
    found
}

#[test]
fn every_minute_around_every_clock_change() {
    for region in REGIONS.iter() {
        let office = region.office();
        let week = region.week.as_range().unwrap();
        let minute = |time: LocalMinute| time.hour() * 60 + time.minute();
        let open_minutes = minute(week.2.open())..minute(week.2.close());
        let holidays: BTreeSet<NaiveDate> =
            region.calendar.days().iter().map(|holiday| holiday.date).collect();
        assert_eq!((week.0, week.1), (Weekday::Mon, Weekday::Fri), "{}", region.id);

        let changes = clock_changes(region);
        let changing = !["malaysia", "japan"].contains(&region.id.as_str());
        assert_eq!(changes.len(), if changing { 24 } else { 0 }, "{}: {changes:?}", region.id);
        for change in changes {
            // The clocks do jump here.
            let jump = |at: DateTime<Utc>| region.zone.local(at);
            assert_ne!(jump(change) - jump(change - SECOND), SECOND, "{} at {change}", region.id);
            // A notice opens it on the very Sunday, whose hours pass the change or not.
            let sunday = jump(change).date();
            let through = Exception {
                from: sunday,
                until: sunday,
                change: Change::HoursEveryDay(hours_of(0, 12 * 60)),
                notice: 0,
            };
            let after =
                [Exception { change: Change::HoursEveryDay(hours_of(185, 720)), ..through }];
            let through = [through];
            let noticed = [region.office_with(&through), region.office_with(&after)];
            let mut opened = [0; 3];
            // From Thursday's to Tuesday's hours, Good Friday and Easter between them.
            for minutes in -60 * 60..=60 * 60 {
                let at = change + TimeDelta::minutes(minutes);
                let local = jump(at);
                // Holidays past the known days are none of ours to tell.
                if !region.calendar.knows(local.date()) {
                    continue;
                }
                let open = local.weekday().num_days_from_monday() < 5
                    && open_minutes.contains(&(local.hour() * 60 + local.minute()))
                    && !holidays.contains(&local.date());
                let status = office.status(at);
                assert_eq!(status == Status::Open, open, "{} at {at}", region.id);
                assert!(open || is_closed(status), "{} at {at}: {status:?}", region.id);
                opened[2] += u32::from(open);
                // Midnight of Saturday to Monday morning: else closed at the weekend.
                let near = noticed.iter().filter(|_| minutes.abs() <= 26 * 60);
                for (index, office) in near.enumerate() {
                    let open = naive::is_open(office, at);
                    assert_eq!(office.status(at) == Status::Open, open, "{} at {at}", region.id);
                    opened[index] += u32::from(open);
                }
            }
            if region.calendar.knows(sunday) {
                // Twelve hours on the clock are eleven or thirteen.
                let hours = if jump(change) > jump(change - SECOND) + SECOND { 11 } else { 13 };
                assert_eq!(opened[0], hours * 60, "{} at {change}", region.id);
                assert_eq!(opened[1], 535, "{} at {change}", region.id);
                assert!(opened[2] >= 8 * 60, "{} at {change}: {opened:?}", region.id);
            }
        }
    }
}

#[test]
fn hours_around_the_clock_are_one_opening() {
    let region = REGIONS.iter().find(|region| region.id.as_str() == "united-kingdom").unwrap();
    let every_day = |from: &str, until: &str, open: u32, close: u32| Exception {
        from: common::day(from),
        until: common::day(until),
        change: Change::HoursEveryDay(hours_of(open, close)),
        notice: 0,
    };
    let weekend = [every_day("2026-06-12", "2026-06-14", 0, 1_440)];
    let into_monday = [weekend[0], every_day("2026-06-15", "2026-06-15", 0, 600)];
    // The last known day, a Wednesday, and the day after.
    let to_the_edge = [every_day("2036-12-31", "2036-12-31", 0, 1_440)];
    let past_the_edge = [every_day("2036-12-31", "2037-01-01", 0, 1_440)];
    // Name, notices, now, next opening, next closing; "-" for not known.
    #[rustfmt::skip]
    let cases: [(&str, &[Exception], &str, &str, &str); 7] = [
        ("before it", &weekend, "2026-06-11T12:00:00Z", "2026-06-11T23:00:00Z", "2026-06-11T16:00:00Z"),
        ("in its first night", &weekend, "2026-06-12T22:00:00Z", "2026-06-15T08:00:00Z", "2026-06-14T23:00:00Z"),
        ("at its first midnight", &weekend, "2026-06-12T23:00:00Z", "2026-06-15T08:00:00Z", "2026-06-14T23:00:00Z"),
        ("at its end", &weekend, "2026-06-14T23:00:00Z", "2026-06-15T08:00:00Z", "2026-06-15T16:00:00Z"),
        ("on into Monday", &into_monday, "2026-06-13T12:00:00Z", "2026-06-16T08:00:00Z", "2026-06-15T09:00:00Z"),
        ("the next day begins at nine, known or not", &to_the_edge, "2036-12-31T12:00:00Z", "-", "2037-01-01T00:00:00Z"),
        ("a notice past the known days", &past_the_edge, "2036-12-31T12:00:00Z", "-", "2037-01-02T00:00:00Z"),
    ];
    for (name, exceptions, now, next_open, next_close) in cases {
        let office = region.office_with(exceptions);
        let written = |at: Option<DateTime<Utc>>| at.map_or("-".to_owned(), |at| format!("{at:?}"));
        assert_eq!(written(office.next_open(instant(now))), next_open, "{name}: next opening");
        assert_eq!(written(office.next_close(instant(now))), next_close, "{name}: next closing");
    }
}
