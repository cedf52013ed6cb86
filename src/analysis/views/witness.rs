//! Whoever wants to hear of every view while they are counted, so that lists and counts come from one walk.

use super::began::started::Began;
use super::completion::Completion;
use super::view::View;
use crate::model::history::Segment;

/// A view that has come to its end.
#[derive(Debug, Clone, Copy)]
pub(in crate::analysis) struct EndedView {
    pub view: View,
    /// Runtime proxy of the title, in seconds.
    pub runtime: Option<u32>,
    pub completion: Completion,
    pub is_seen: bool,
}

/// Hears of every view of a walk. Titles are told by their slot, and a title has one open view at most.
pub(in crate::analysis) trait Witness {
    /// The next segment belongs to the view of a slot; it opens that view when it says how it began.
    fn takes(&mut self, slot: usize, segment: &Segment, began: Option<Began>);
    /// The view of a slot has ended.
    fn ends(&mut self, slot: usize, ended: &EndedView);
}

/// Nobody: the figures need no list.
impl Witness for () {
    fn takes(&mut self, _: usize, _: &Segment, _: Option<Began>) {}
    fn ends(&mut self, _: usize, _: &EndedView) {}
}
