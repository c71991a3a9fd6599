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

/// How long a full solve of all these instants takes, so many times each.
fn time<T>(
    solve: impl Fn(usize, DateTime<Utc>) -> T,
    instants: &[DateTime<Utc>],
    times: u32,
) -> Duration {
    let start = Instant::now();
    for &now in instants {
        for _ in 0..times {
            for centre in 0..REGIONS.len() {
                black_box(solve(black_box(centre), black_box(now)));
            }
        }
    }
    start.elapsed() / times
}

#[divan::bench(name = "ours")]
fn bench_ours(bencher: Bencher) {
    bencher.bench_local(|| time(ours, &INSTANTS, 1));
}

#[divan::bench(name = "ours, worked out ahead")]
fn bench_ours_ahead(bencher: Bencher) {
    bencher.bench_local(|| time(ours_ahead, &INSTANTS, 1));
}

#[divan::bench(name = "naive", sample_count = 10, sample_size = 1)]
fn bench_naive(bencher: Bencher) {
    bencher.bench_local(|| time(naive, &INSTANTS, 1));
}

#[divan::bench(name = "opening-hours, one walk")]
fn bench_peer(bencher: Bencher) {
    bencher.bench_local(|| time(peer, &INSTANTS, 1));
}

#[divan::bench(name = "opening-hours, one by one")]
fn bench_peer_each(bencher: Bencher) {
    bencher.bench_local(|| time(peer_each, &INSTANTS, 1));
}

/// Prints how much longer the others take. All are timed in turn at each instant,
/// and of each the fastest of 15 times counts: other work only adds to a time.
#[expect(clippy::float_arithmetic, reason = "a ratio of times, no money")]
fn print_ratios() {
    let mut fastest = vec![[Duration::MAX; 5]; INSTANTS.len()];
    for _ in 0..15 {
        for (now, fastest) in INSTANTS.iter().zip(&mut fastest) {
            let now = std::slice::from_ref(now);
            let times = [
                time(ours, now, 10),
                time(ours_ahead, now, 100),
                time(naive, now, 1),
                time(peer, now, 4),
                time(peer_each, now, 1),
            ];
            for (fastest, time) in fastest.iter_mut().zip(times) {
                *fastest = time.min(*fastest);
            }
        }
    }
    let sum = |who: usize| fastest.iter().map(|times| times[who]).sum::<Duration>().as_secs_f64();
    for (name, own) in [("ours", 0), ("ours, worked out ahead,", 1)] {
        let [naive, walk, each] = [2, 3, 4].map(|other| sum(other) / sum(own));
        println!(
            "{name} 1.0, naive {naive:.0}x, opening-hours {walk:.1}x in one walk, {each:.0}x one by one"
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
