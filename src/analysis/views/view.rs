//! A view: the segments in which one profile watched one title, stopped and went on.

use super::completion::Completion;
use crate::model::history::Segment;

/// Segments further apart than this belong to two views.
pub const VIEW_GAP: i64 = 24 * 3_600;

/// Segments of one profile and one exact title, joined.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct View {
    /// First start, UTC seconds.
    pub start: i64,
    /// Latest end, UTC seconds.
    pub end: i64,
    /// Streamed seconds.
    pub watched: u64,
    /// Furthest bookmark, if any was recorded.
    pub furthest: Option<u32>,
    /// Logical day of the first start.
    pub first_day: i64,
    /// Logical day of the last start.
    pub last_day: i64,
}

impl View {
    /// A view that begins with `segment`, on logical day `day`.
    #[must_use]
    pub fn begin(segment: &Segment, day: i64) -> Self {
        Self {
            start: segment.start,
            end: segment.end(),
            watched: u64::from(segment.duration),
            furthest: segment.bookmark(),
            first_day: day,
            last_day: day,
        }
    }

    /// Whether the next segment of the title still belongs to the view: it begins at most 24 h after the end, and the
    /// bookmark does not fall below 20 % of the runtime proxy.
    #[must_use]
    pub fn goes_on_with(&self, segment: &Segment, runtime: Option<u32>) -> bool {
        let falls_back = match (runtime, self.furthest, segment.bookmark()) {
            (Some(runtime), Some(before), Some(now)) => {
                let is_early = |bookmark: u32| u64::from(bookmark) * 5 < u64::from(runtime);
                is_early(now) && !is_early(before)
            }
            _ => false,
        };
        segment.start <= self.end.saturating_add(VIEW_GAP) && !falls_back
    }

    /// Adds the next segment.
    pub fn add(&mut self, segment: &Segment, day: i64) {
        self.end = self.end.max(segment.end());
        self.watched += u64::from(segment.duration);
        self.furthest = self.furthest.max(segment.bookmark());
        self.last_day = self.last_day.max(day);
    }

    /// How far the view came.
    #[must_use]
    pub fn completion(&self, runtime: Option<u32>) -> Completion {
        Completion::of(self.watched, self.furthest, runtime)
    }

    /// Whether the title counts as seen by this view.
    #[must_use]
    pub fn is_seen(&self, runtime: Option<u32>) -> bool {
        self.completion(runtime).is_seen(self.watched)
    }
}
