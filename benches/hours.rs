//! One full solve: of all eight centres whether they are open, their next
//! opening and closing, and the deadlines of two and of four hours. Ours against
//! one that looks at every minute and against the `opening-hours` crate, in one
//! run over the same instants.
#![allow(clippy::unwrap_used, reason = "a bench may stop")]

#[path = "../tests/common/mod.rs"]
mod common;
mod contestants;

use chrono::{DateTime, Utc};
use contestants::peer::Peer;
use contestants::{PHONE, Solved, WRITING, naive, solved};
use divan::{Bencher, black_box};
use olcare_portal::domain::hours::{Answer, Timetable};
use olcare_portal::domain::region::Region;
use olcare_portal::i18n::Lang;
use std::sync::LazyLock;
use std::time::{Duration, Instant};

static REGIONS: LazyLock<Vec<Region>> =
    LazyLock::new(|| common::library().site(Lang::Fr).regions.clone());

static PEERS: LazyLock<Vec<Peer>> =
    LazyLock::new(|| REGIONS.iter().map(|region| Peer::new(&region.office())).collect());

static TIMETABLES: LazyLock<Vec<Timetable>> = LazyLock::new(|| {
    let whole = |region: &'static Region| {
        let calendar = &region.calendar;
        Timetable::new(region.office(), calendar.known_from(), calendar.known_until())
    };
    REGIONS.iter().map(whole).collect()
});

/// Every 16 days, 1 hour and 7 minutes through 2025 to 2027: all seasons, days
/// of the week and times of day, every centre's days known.
static INSTANTS: LazyLock<Vec<DateTime<Utc>>> = LazyLock::new(|| {
    let first = common::instant("2025-01-02T00:00:00Z");
    (0..64).map(|n| first + Duration::from_secs(n * (16 * 86_400 + 3_600 + 420))).collect()
});

/// Who solves: a centre by its place and an instant make an answer.
fn ours(centre: usize, now: DateTime<Utc>) -> Answer<'static> {
    REGIONS[centre].office().answer(now, PHONE, WRITING)
}

fn ours_ahead(centre: usize, now: DateTime<Utc>) -> Answer<'static> {
    TIMETABLES[centre].answer(now, PHONE, WRITING)
}

fn naive(centre: usize, now: DateTime<Utc>) -> Solved {
    naive::solve(&REGIONS[centre].office(), now)
}

fn peer(centre: usize, now: DateTime<Utc>) -> Solved {
    PEERS[centre].solve(now)
}

fn peer_each(centre: usize, now: DateTime<Utc>) -> Solved {
    PEERS[centre].solve_each(now)
}

/// How long a full solve of every instant takes.
fn time<T>(solve: impl Fn(usize, DateTime<Utc>) -> T) -> Duration {
    let start = Instant::now();
    for &now in INSTANTS.iter() {
        for centre in 0..REGIONS.len() {
            black_box(solve(black_box(centre), black_box(now)));
        }
    }
    start.elapsed()
}

#[divan::bench(name = "ours")]
fn bench_ours(bencher: Bencher) {
    bencher.bench_local(|| time(ours));
}

#[divan::bench(name = "ours, worked out ahead")]
fn bench_ours_ahead(bencher: Bencher) {
    bencher.bench_local(|| time(ours_ahead));
}

#[divan::bench(name = "naive", sample_count = 10, sample_size = 1)]
fn bench_naive(bencher: Bencher) {
    bencher.bench_local(|| time(naive));
}

#[divan::bench(name = "opening-hours, one walk")]
fn bench_peer(bencher: Bencher) {
    bencher.bench_local(|| time(peer));
}

#[divan::bench(name = "opening-hours, one by one")]
fn bench_peer_each(bencher: Bencher) {
    bencher.bench_local(|| time(peer_each));
}

/// The middle one of an odd number of ratios, as text.
#[expect(clippy::float_arithmetic, reason = "a ratio of times, no money")]
fn middle(pairs: &[(Duration, Duration)]) -> f64 {
    let ratio = |(theirs, ours): &(Duration, Duration)| theirs.as_secs_f64() / ours.as_secs_f64();
    let mut ratios: Vec<f64> = pairs.iter().map(ratio).collect();
    ratios.sort_by(f64::total_cmp);
    ratios[ratios.len() / 2]
}

/// Times all right after each other, 21 times, and prints how much longer the
/// others take.
fn print_ratios() {
    let rounds: Vec<[Duration; 5]> = (0..21)
        .map(|_| {
            let often = || (0..20).map(|_| time(ours_ahead)).sum::<Duration>() / 20;
            [time(ours), often(), time(naive), time(peer), time(peer_each)]
        })
        .collect();
    for (name, own) in [("ours", 0), ("ours, worked out ahead,", 1)] {
        let against = |other: usize| {
            middle(&rounds.iter().map(|round| (round[other], round[own])).collect::<Vec<_>>())
        };
        println!(
            "{name} 1.0, naive {:.0}x, opening-hours {:.1}x in one walk, {:.1}x one by one",
            against(2),
            against(3),
            against(4)
        );
    }
}

fn main() {
    for &now in INSTANTS.iter() {
        for centre in 0..REGIONS.len() {
            let expected = solved(&ours(centre, now));
            assert_eq!(solved(&ours_ahead(centre, now)), expected, "worked out ahead at {now}");
            assert_eq!(naive(centre, now), expected, "naive at {now}");
            assert_eq!(peer(centre, now), expected, "opening-hours at {now}");
            assert_eq!(peer_each(centre, now), expected, "opening-hours one by one at {now}");
        }
    }
    println!("{} full solves of all eight centres; all agree on each.", INSTANTS.len());
    divan::main();
    print_ratios();
}
