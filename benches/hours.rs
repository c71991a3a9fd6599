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
use contestants::{Solved, naive, ours};
use divan::{Bencher, black_box};
use olcare_portal::domain::region::Region;
use olcare_portal::i18n::Lang;
use std::sync::LazyLock;
use std::time::{Duration, Instant};

static REGIONS: LazyLock<Vec<Region>> =
    LazyLock::new(|| common::library().site(Lang::Fr).regions.clone());

static PEERS: LazyLock<Vec<Peer>> =
    LazyLock::new(|| REGIONS.iter().map(|region| Peer::new(&region.office())).collect());

/// Every 16 days, 1 hour and 7 minutes through 2025 to 2027: all seasons, days
/// of the week and times of day, every centre's days known.
static INSTANTS: LazyLock<Vec<DateTime<Utc>>> = LazyLock::new(|| {
    let first = common::instant("2025-01-02T00:00:00Z");
    (0..64).map(|n| first + Duration::from_secs(n * (16 * 86_400 + 3_600 + 420))).collect()
});

type Solve = [Solved; 8];

fn each(solve: impl Fn(usize) -> Solved) -> Solve {
    std::array::from_fn(solve)
}

fn solve_ours(now: DateTime<Utc>) -> Solve {
    each(|centre| ours(&REGIONS[centre].office(), now))
}

fn solve_naive(now: DateTime<Utc>) -> Solve {
    each(|centre| naive::solve(&REGIONS[centre].office(), now))
}

fn solve_peer(now: DateTime<Utc>) -> Solve {
    each(|centre| PEERS[centre].solve(now))
}

/// How long all instants take, and that often.
fn time(solve: fn(DateTime<Utc>) -> Solve, times: u32) -> Duration {
    let start = Instant::now();
    for _ in 0..times {
        for now in INSTANTS.iter() {
            black_box(solve(black_box(*now)));
        }
    }
    start.elapsed() / times
}

/// The middle of the ratios to ours, each of times taken right after each other.
#[expect(clippy::float_arithmetic, reason = "a ratio of times, no money")]
fn ratio(solve: fn(DateTime<Utc>) -> Solve, rounds: usize) -> f64 {
    let mut ratios: Vec<f64> = (0..rounds)
        .map(|_| {
            let ours = time(solve_ours, 20);
            time(solve, 1).as_secs_f64() / ours.as_secs_f64()
        })
        .collect();
    ratios.sort_by(f64::total_cmp);
    ratios[rounds / 2]
}

#[divan::bench(name = "ours")]
fn bench_ours(bencher: Bencher) {
    bencher.bench_local(|| time(solve_ours, 1));
}

#[divan::bench(name = "naive", sample_count = 10, sample_size = 1)]
fn bench_naive(bencher: Bencher) {
    bencher.bench_local(|| time(solve_naive, 1));
}

#[divan::bench(name = "opening-hours")]
fn bench_peer(bencher: Bencher) {
    bencher.bench_local(|| time(solve_peer, 1));
}

fn main() {
    for &now in INSTANTS.iter() {
        let ours = solve_ours(now);
        assert_eq!(solve_naive(now), ours, "naive at {now}");
        assert_eq!(solve_peer(now), ours, "opening-hours at {now}");
    }
    println!("{} full solves of all eight centres; the three agree on each.", INSTANTS.len());
    divan::main();
    let (naive, peer) = (ratio(solve_naive, 21), ratio(solve_peer, 21));
    println!("ours 1.0, naive {naive:.0}x, opening-hours {peer:.1}x");
}
