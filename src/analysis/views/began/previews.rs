//! Views that grew out of a preview: it played by itself, ended, and its title was begun.

use crate::analysis::titles::TitleIndex;
use crate::model::history::{History, PREVIEW_SECONDS, Segment};

/// A view starts from a preview that ended at most so many seconds before.
pub const PREVIEW_WITHIN: i64 = 60;

/// The previews of one profile, walked along with its views.
#[derive(Debug, Clone, Copy)]
pub(in crate::analysis) struct Previews<'a> {
    history: &'a History,
    /// Indices into the history's rows, by start.
    rows: &'a [u32],
    from: usize,
}

impl<'a> Previews<'a> {
    /// Of the profile whose kept rows are `kept`; `by_profile` are those of every profile, by its number.
    pub fn of(history: &'a History, by_profile: &'a [Vec<u32>], kept: &[u32]) -> Self {
        let profile = |row: &u32| history.setting(&history.rows()[*row as usize]).profile as usize;
        let rows = kept.first().and_then(|row| by_profile.get(profile(row)));
        Self { history, rows: rows.map_or(&[], Vec::as_slice), from: 0 }
    }

    /// Whether a preview of the same series or title ended at most 60 s before `start`. Starts come in order.
    pub fn led_to(&mut self, start: i64, work: u32, index: &TitleIndex) -> bool {
        let rows = self.history.rows();
        // A preview that begins before this has ended too early, however long it is.
        let earliest = start.saturating_sub(PREVIEW_WITHIN + i64::from(PREVIEW_SECONDS));
        let is_early = |row: &u32| rows[*row as usize].start < earliest;
        while self.rows.get(self.from).is_some_and(is_early) {
            self.from += 1;
        }
        let just_ended =
            |preview: &Segment| (0..=PREVIEW_WITHIN).contains(&start.saturating_sub(preview.end()));
        self.rows[self.from..]
            .iter()
            .map(|row| &rows[*row as usize])
            .take_while(|preview| preview.start <= start)
            .any(|preview| just_ended(preview) && index.entry(preview.title).work == work)
    }
}
