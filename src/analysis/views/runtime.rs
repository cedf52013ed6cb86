//! The runtime proxy: how long a title is at least, as far as bookmarks tell.

use super::slots::Slots;
use super::view::VIEW_GAP;
use crate::analysis::kept_rows;
use crate::model::history::History;
use rayon::prelude::*;
use std::sync::atomic::{AtomicU32, Ordering};

/// The runtime proxy of each title, by number.
#[derive(Debug, Default)]
pub struct Runtimes {
    /// Seconds; 0 where unknown.
    seconds: Vec<u32>,
}

/// The two largest different bookmarks of a title; 0 where there is none.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Largest {
    first: u32,
    second: u32,
}

impl Largest {
    fn add(&mut self, bookmark: u32) {
        if bookmark > self.first {
            *self = Self { first: bookmark, second: self.first };
        } else if bookmark < self.first {
            self.second = self.second.max(bookmark);
        }
    }

    /// The largest bookmark, unless it is a slip nobody stayed at: a view has to have ended there, or beyond 90 % of
    /// the second largest.
    fn proxy(self, furthest_end: u32) -> u32 {
        let stayed = furthest_end == self.first || u64::from(furthest_end) * 10 > u64::from(self.second) * 9;
        if stayed { self.first } else { 0 }
    }
}

impl Runtimes {
    /// Those of a history by itself.
    #[must_use]
    pub fn of_history(history: &History) -> Self {
        let profiles = kept_rows(history);
        Self::of(history, &profiles.iter().map(|(_, rows)| rows.as_slice()).collect::<Vec<_>>())
    }

    /// The runtime proxies of a history, by the bookmarks of all its rows; `profiles` are the kept rows of each. A history
    /// that is a part of a record keeps those of the whole.
    #[must_use]
    pub fn of(history: &History, profiles: &[&[u32]]) -> Self {
        if let Some(lengths) = history.noted_lengths() {
            return Self { seconds: lengths.to_vec() };
        }
        let (largest, ends) = rayon::join(|| largest(history), || furthest_ends(history, profiles));
        Self { seconds: largest.iter().zip(ends).map(|(largest, end)| largest.proxy(end)).collect() }
    }

    /// Seconds by number of the title; 0 where unknown.
    #[must_use]
    pub fn into_seconds(self) -> Vec<u32> {
        self.seconds
    }

    /// The runtime proxy of a title in seconds, if known.
    #[must_use]
    pub fn of_title(&self, title: u32) -> Option<u32> {
        self.seconds.get(title as usize).copied().filter(|seconds| *seconds > 0)
    }
}

fn largest(history: &History) -> Vec<Largest> {
    let mut largest = vec![Largest::default(); history.titles.len()];
    for row in history.rows() {
        if let Some(bookmark) = row.bookmark() {
            largest[row.title as usize].add(bookmark);
        }
    }
    largest
}

/// For each title the furthest bookmark at which a run of segments, cut only where nothing begins for 24 h, ended.
/// The other cut of views needs the proxy that is to be found here.
fn furthest_ends(history: &History, profiles: &[&[u32]]) -> Vec<u32> {
    struct Run {
        title: u32,
        end: i64,
        bookmark: u32,
    }
    let titles = history.titles.len();
    let ends: Vec<AtomicU32> = (0..titles).map(|_| AtomicU32::new(0)).collect();
    let close = |run: &Run| {
        ends[run.title as usize].fetch_max(run.bookmark, Ordering::Relaxed);
    };
    let scratch = || (Slots::new(titles), Vec::<Run>::new());
    profiles.par_iter().for_each_init(scratch, |(slots, runs), rows| {
        slots.begin();
        runs.clear();
        for &row in *rows {
            let segment = &history.rows()[row as usize];
            let (slot, is_new) = slots.slot(segment.title);
            if is_new {
                runs.push(Run { title: segment.title, end: segment.end(), bookmark: 0 });
            }
            let run = &mut runs[slot];
            if segment.start > run.end.saturating_add(VIEW_GAP) {
                close(run);
                run.bookmark = 0;
            }
            run.end = run.end.max(segment.end());
            run.bookmark = segment.bookmark().unwrap_or(run.bookmark);
        }
        runs.iter().for_each(close);
    });
    ends.into_iter().map(AtomicU32::into_inner).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn proxy(bookmarks: &[u32], furthest_end: u32) -> u32 {
        let mut largest = Largest::default();
        bookmarks.iter().for_each(|bookmark| largest.add(*bookmark));
        largest.proxy(furthest_end)
    }

    #[test]
    fn the_largest_bookmark_where_a_view_ended_there() {
        assert_eq!(proxy(&[100, 2_400, 2_500], 2_500), 2_500);
        assert_eq!(proxy(&[2_500], 2_500), 2_500);
        assert_eq!(proxy(&[], 0), 0);
    }

    #[test]
    fn or_beyond_nine_tenths_of_the_second_largest() {
        // 90 % of 2,000 is 1,800: one second more is beyond, 1,800 is not.
        assert_eq!(proxy(&[2_500, 2_000], 1_801), 2_500);
        assert_eq!(proxy(&[2_500, 2_000], 1_800), 0);
        // The same bookmark again is no second one.
        assert_eq!(proxy(&[2_500, 2_500, 2_500], 10), 2_500);
    }
}
