//! Which rows open a view, how it began and how far it came: for a page that counts views again.

use super::completion::Completion;
use super::order_same_second;
use super::previews::Previews;
use super::runtime::Runtimes;
use super::started::{Began, Episode};
use super::view::View;
use crate::analysis::titles::TitleIndex;
use crate::model::history::History;
use std::collections::HashMap;

/// A row that opens a view.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Opening {
    /// Index into the history's rows.
    pub row: u32,
    /// How the view began.
    pub began: Began,
    /// How far it came in the end.
    pub completion: Completion,
}

/// The opening row of every view of a history, in no particular order. The rules are those of the counts of views.
#[must_use]
pub fn openings(history: &History, index: &TitleIndex) -> Vec<Opening> {
    let mut profiles = history.kept_by_profile();
    for rows in &mut profiles {
        order_same_second(history, rows);
    }
    let slices: Vec<&[u32]> = profiles.iter().map(Vec::as_slice).collect();
    let runtimes = Runtimes::of(history, &slices);
    let by_profile = history.previews_by_profile();
    let mut openings = Vec::new();
    for rows in slices {
        // Of each title, the view that is going on, and the number of its opening.
        let mut views: HashMap<u32, (View, usize)> = HashMap::new();
        let mut before: Option<Episode> = None;
        let mut previews = Previews::of(history, &by_profile, rows);
        for &row in rows {
            let segment = &history.rows()[row as usize];
            let entry = index.entry(segment.title);
            let series = entry.series;
            let runtime = runtimes.of_title(segment.title);
            let going_on =
                views.get_mut(&segment.title).filter(|(view, _)| view.goes_on_with(segment, runtime));
            let (view, number) = match going_on {
                Some((view, number)) => {
                    view.add(segment, 0);
                    (*view, *number)
                }
                None => {
                    let follows_on = before.is_some_and(|before| before.leads_to(segment, series));
                    let from_preview = previews.led_to(segment.start, entry.work, index);
                    let action = history.setting(segment).attributes.user_action;
                    let began = Began::of(action, from_preview, follows_on);
                    openings.push(Opening { row, began, completion: Completion::Unknown });
                    let view = View::begin(segment, 0);
                    views.insert(segment.title, (view, openings.len() - 1));
                    (view, openings.len() - 1)
                }
            };
            openings[number].completion = view.completion(runtime);
            before = Episode::of(segment, series);
        }
    }
    openings
}
