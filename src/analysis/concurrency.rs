//! Streams at the same time: how long, and how many at most.

use std::cmp::Reverse;
use std::collections::{BinaryHeap, HashMap};

/// Time during which several profiles (or devices) stream at once.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Overlap {
    /// Seconds with at least two.
    pub seconds: u64,
    /// The most at any one second.
    pub most: u64,
    /// Seconds with so many.
    pub seconds_at_most: u64,
}

/// Sweeps over half-open segments `(start, end, who)` in the order of their starts. Two segments
/// of the same `who` count as one.
pub fn overlap(segments: impl Iterator<Item = (i64, i64, u32)>) -> Overlap {
    let mut running: BinaryHeap<Reverse<(i64, u32)>> = BinaryHeap::new();
    let mut streams: HashMap<u32, u32, foldhash::fast::FixedState> = HashMap::default();
    let mut found = Overlap::default();
    let mut now = i64::MIN;
    let mut advance = |to: i64, now: &mut i64, distinct: usize| {
        if distinct >= 2 {
            found.seconds += (to - *now).unsigned_abs();
        }
        if distinct as u64 > found.most {
            found.most = distinct as u64;
            found.seconds_at_most = 0;
        }
        if distinct > 0 && distinct as u64 == found.most {
            found.seconds_at_most += (to - *now).unsigned_abs();
        }
        *now = to;
    };
    let mut leave = |until: i64,
                     now: &mut i64,
                     running: &mut BinaryHeap<Reverse<(i64, u32)>>,
                     streams: &mut HashMap<u32, u32, foldhash::fast::FixedState>| {
        while let Some(&Reverse((end, who))) = running.peek()
            && end <= until
        {
            running.pop();
            advance(end, now, streams.len());
            if let Some(count) = streams.get_mut(&who) {
                *count -= 1;
                if *count == 0 {
                    streams.remove(&who);
                }
            }
        }
        if until != i64::MAX {
            advance(until, now, streams.len());
        }
    };
    for (start, end, who) in segments {
        if start >= end {
            continue;
        }
        leave(start, &mut now, &mut running, &mut streams);
        running.push(Reverse((end, who)));
        *streams.entry(who).or_insert(0) += 1;
    }
    leave(i64::MAX, &mut now, &mut running, &mut streams);
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(segments: &[(i64, i64, u32)]) -> (u64, u64) {
        let found = overlap(segments.iter().copied());
        (found.seconds, found.most)
    }

    #[test]
    fn touching_is_no_overlap() {
        assert_eq!(of(&[(0, 100, 0), (100, 200, 1)]), (0, 1));
        assert_eq!(of(&[(0, 101, 0), (100, 200, 1)]), (1, 2));
    }

    #[test]
    fn two_streams_of_one_profile_are_one() {
        assert_eq!(of(&[(0, 100, 0), (10, 90, 0)]), (0, 1));
        assert_eq!(of(&[(0, 100, 0), (10, 50, 0), (20, 90, 1)]), (70, 2));
    }

    #[test]
    fn three_at_once_count_once_in_seconds() {
        assert_eq!(of(&[(0, 100, 0), (50, 150, 1), (60, 70, 2)]), (50, 3));
        assert_eq!(of(&[(5, 5, 0), (5, 6, 1)]), (0, 1));
        assert_eq!(of(&[]), (0, 0));
    }

    #[test]
    fn the_seconds_of_the_most_are_told() {
        let found = overlap([(0, 100, 0), (50, 150, 1), (60, 70, 2), (65, 90, 2)].into_iter());
        assert_eq!((found.most, found.seconds_at_most), (3, 30));
        assert_eq!(overlap([(0, 10, 0), (20, 25, 0)].into_iter()).seconds_at_most, 15);
    }
}
