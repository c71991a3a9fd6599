//! The best first.

use super::index::Hit;

/// Sorts hits by score, the highest first; those alike stay in their order. Digit by
/// digit, in few passes along the hits: the standard sort would cost a visitor some
/// kilobytes.
pub(super) fn best_first(mut hits: Vec<Hit>) -> Vec<Hit> {
    let highest = hits.iter().map(|hit| hit.score).max().unwrap_or(0);
    let mut sorted = hits.clone();
    let mut shift = 0;
    while shift < 32 && highest >> shift > 0 {
        let digit = |hit: &Hit| 255 - (hit.score >> shift & 255) as usize;
        let mut from = [0; 256];
        for hit in &hits {
            from[digit(hit)] += 1;
        }
        let mut sum = 0;
        for from in &mut from {
            sum += std::mem::replace(from, sum);
        }
        for hit in &hits {
            let place = &mut from[digit(hit)];
            sorted[*place] = *hit;
            *place += 1;
        }
        std::mem::swap(&mut hits, &mut sorted);
        shift += 8;
    }
    hits
}
