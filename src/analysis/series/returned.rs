//! Series left off for two months or more, and then gone on with.

use super::abandoned::ABANDONED_AFTER;
use crate::analysis::titles::TitleIndex;
use crate::analysis::views::seen::SeenEpisode;
use crate::model::history::History;
use std::sync::Arc;

/// A return of one profile to a series.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReturnedSeries {
    /// Name of the series.
    pub series: Arc<str>,
    /// Latest end of the views that saw an episode of it before, UTC seconds.
    pub left_at: i64,
    /// Logical day of the last start of that view, from 1970-01-01.
    pub left_day: i64,
    /// Start of the view that saw an episode of it again, UTC seconds.
    pub returned_at: i64,
    /// Logical day of that start.
    pub returned_day: i64,
}

impl ReturnedSeries {
    /// Whole days between: 24 hours each.
    #[must_use]
    pub fn days(&self) -> u64 {
        self.returned_at.abs_diff(self.left_at) / 86_400
    }
}

/// The returns of one profile, longest gap first. `rows` are its segments, as indices into the history's rows, by
/// start; `seen` its views that saw an episode, in any order, which
/// are left by series, then start.
#[must_use]
pub fn returned(
    seen: &mut [SeenEpisode],
    rows: &[u32],
    history: &History,
    index: &TitleIndex,
) -> Vec<ReturnedSeries> {
    seen.sort_unstable_by_key(|seen| (seen.series, seen.start, seen.end, seen.title));
    let start = |row: &u32| history.rows()[*row as usize].start;
    let mut found = Vec::new();
    for views in seen.chunk_by(|a, b| a.series == b.series) {
        let (mut left_at, mut left_day) = (views[0].end, views[0].last_day);
        for view in &views[1..] {
            if view.start >= left_at.saturating_add(ABANDONED_AFTER) {
                let work = index.entry(view.title).work;
                let between = &rows[rows.partition_point(|row| start(row) < left_at)..];
                let mut between = between.iter().take_while(|row| start(row) < view.start);
                let is_other = |row: &u32| index.entry(history.rows()[*row as usize].title).work != work;
                if between.any(is_other) {
                    found.push(ReturnedSeries {
                        series: index.series[view.series as usize].clone(),
                        left_at,
                        left_day,
                        returned_at: view.start,
                        returned_day: view.first_day,
                    });
                }
            }
            (left_at, left_day) = (left_at, left_day).max((view.end, view.last_day));
        }
    }
    sort(&mut found);
    found
}

/// Longest gap first, then the latest, then by name.
pub fn sort(returned: &mut [ReturnedSeries]) {
    let gap = |one: &ReturnedSeries| one.returned_at.abs_diff(one.left_at);
    returned.sort_by(|a, b| (gap(b), b.returned_at, &a.series).cmp(&(gap(a), a.returned_at, &b.series)));
}
