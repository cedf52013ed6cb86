//! Which rows open a view, and how it began: for a page that counts views again.

use super::previews::Previews;
use super::started::Began;
use crate::analysis::clock::local_time::LocalTime;
use crate::analysis::titles::TitleIndex;
use crate::analysis::views::ViewWalk;
use crate::analysis::views::runtime::Runtimes;
use crate::analysis::views::slots::Slots;
use crate::analysis::views::witness::{EndedView, Witness};
use crate::analysis::{Settings, kept_rows};
use crate::model::history::{History, Segment};

/// A row that opens a view.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Opening {
    /// Index into the history's rows.
    pub row: u32,
    /// How the view began.
    pub began: Began,
}

/// The opening row of every view of a history, by the walk that counts views; in no particular order.
#[must_use]
pub fn openings(history: &History, index: &TitleIndex, runtimes: &Runtimes) -> Vec<Opening> {
    let profiles = kept_rows(history);
    let kept: Vec<&[u32]> = profiles.iter().map(|(_, rows)| rows.as_slice()).collect();
    let previews = history.previews_by_profile();
    // Views depend on neither the begin of the day nor the gap between sessions.
    let settings = Settings::default();
    let mut slots = Slots::new(history.titles.len());
    let mut openings = Vec::new();
    for rows in kept {
        let mut local = LocalTime::new(history);
        let opener = Opener { rows: rows.iter(), openings };
        let previews = Previews::of(history, &previews, rows);
        let mut walk = ViewWalk::new((history, index, runtimes), previews, &mut slots, &settings, opener);
        for &row in rows {
            let segment = &history.rows()[row as usize];
            walk.add(segment, history.setting(segment), local.start(segment));
        }
        openings = walk.finish().1.openings;
    }
    openings
}

/// Notes the openings of one profile.
struct Opener<'a> {
    /// The rows still to be walked.
    rows: std::slice::Iter<'a, u32>,
    openings: Vec<Opening>,
}

impl Witness for Opener<'_> {
    fn takes(&mut self, _: usize, _: &Segment, began: Option<Began>) {
        if let (Some(&row), Some(began)) = (self.rows.next(), began) {
            self.openings.push(Opening { row, began });
        }
    }

    fn ends(&mut self, _: usize, _: &EndedView) {}
}
