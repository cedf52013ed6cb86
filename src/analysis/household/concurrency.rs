//! Streams at the same time: how long, and how many at most.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

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

/// Sweeps over half-open segments `(start, end, who)` in the order of their starts; `who` is a small number. Two
/// segments of the same `who` count as one.
pub fn overlap(segments: impl Iterator<Item = (i64, i64, u32)>) -> Overlap {
    let mut sweep = Sweep { now: i64::MIN, ..Sweep::default() };
    for (start, end, who) in segments.filter(|(start, end, _)| start < end) {
        sweep.leave(start);
        sweep.advance(start);
        sweep.enter(end, who as usize);
    }
    sweep.leave(i64::MAX);
    sweep.found
}

#[derive(Default)]
struct Sweep {
    now: i64,
    /// Where the stream of each ends, as far as is known.
    ends: Vec<i64>,
    /// One entry for each that streams; its stream may have been prolonged since.
    running: BinaryHeap<Reverse<(i64, usize)>>,
    found: Overlap,
}

impl Sweep {
    fn advance(&mut self, to: i64) {
        let streaming = self.running.len() as u64;
        if streaming >= 2 {
            self.found.seconds += (to - self.now).unsigned_abs();
        }
        if streaming > self.found.most {
            self.found.most = streaming;
            self.found.seconds_at_most = 0;
        }
        if streaming > 0 && streaming == self.found.most {
            self.found.seconds_at_most += (to - self.now).unsigned_abs();
        }
        self.now = to;
    }

    fn enter(&mut self, end: i64, who: usize) {
        if who >= self.ends.len() {
            self.ends.resize(who + 1, i64::MIN);
        }
        if self.ends[who] <= self.now {
            self.running.push(Reverse((end, who)));
        }
        self.ends[who] = self.ends[who].max(end);
    }

    fn leave(&mut self, until: i64) {
        while let Some(&Reverse((end, who))) = self.running.peek()
            && end <= until
        {
            let later = self.ends[who];
            if later == end {
                self.advance(end);
                self.running.pop();
            } else if let Some(mut first) = self.running.peek_mut() {
                *first = Reverse((later, who));
            }
        }
    }
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
    fn a_stream_prolonged_and_one_taken_up_again() {
        assert_eq!(of(&[(0, 50, 0), (40, 100, 0), (60, 80, 1), (90, 95, 1)]), (25, 2));
        assert_eq!(of(&[(0, 50, 0), (40, 60, 1), (50, 100, 0)]), (20, 2));
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

    #[test]
    fn a_segment_of_nothing_is_no_stream() {
        let found = overlap([(0, 20, 0), (15, 15, 1)].into_iter());
        assert_eq!((found.seconds, found.most, found.seconds_at_most), (0, 1, 20));
    }
}
