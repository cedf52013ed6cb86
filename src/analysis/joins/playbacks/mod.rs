//! How people play: pauses and skips in the playback traces, which reach back about thirty days.

mod tally;
#[cfg(test)]
mod tests;
mod trace;

use crate::analysis::estimate::Estimate;
use crate::model::history::History;
use crate::model::records::Playback;
use std::collections::BTreeMap;
use tally::Tally;

/// Milliseconds of play from which on a playback counts as played.
pub const PLAYED_MILLISECONDS: u64 = 60_000;
/// Fewer played playbacks, or skips, than this are too little data.
pub const LEAST: u64 = 10;
/// Lower limits, in seconds, of the classes of skips.
pub const SKIP_LIMITS_SECONDS: [u64; 4] = [0, 15, 60, 300];

/// What the playback traces tell.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Playbacks {
    /// Start of the first and of the last playback, UTC seconds; `None` when the table is empty.
    pub range: Option<(i64, i64)>,
    /// All profiles together.
    pub account: PlaybackFigures,
    /// Each profile with a playback, most playbacks first, then by name.
    pub profiles: Vec<(String, PlaybackFigures)>,
}

/// The figures of a profile or of the account.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct PlaybackFigures {
    /// Playbacks, a repeated row counted once.
    pub playbacks: u64,
    /// Those with any event.
    pub traced: u64,
    /// Those with a row of the profile in ViewingActivity, whatever its fate, that starts in the same second.
    pub listed: u64,
    /// Median seconds played of those without one that have a trace.
    pub unlisted_median_seconds: Estimate,
    /// Playbacks played for a minute or more: what all that follows rests on.
    pub played: u64,
    /// Whole seconds they played.
    pub played_seconds: u64,
    /// Those with at least one pause after which they went on.
    pub with_pause: u64,
    /// Such pauses.
    pub pauses: u64,
    /// Whole seconds in these pauses.
    pub paused_seconds: u64,
    /// Those that ended while paused.
    pub left_paused: u64,
    /// Skips back.
    pub back: Skips,
    /// Skips forward.
    pub forward: Skips,
    /// Repositions of which the positions do not tell where they went.
    pub unmeasured_skips: u64,
    /// Share of played playbacks with a pause.
    pub share_with_pause: Estimate,
    /// Pauses in an hour of play.
    pub pauses_per_hour: Estimate,
    /// Skips back in an hour of play.
    pub back_per_hour: Estimate,
    /// Skips forward in an hour of play.
    pub forward_per_hour: Estimate,
}

/// Skips in one direction.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Skips {
    /// How many.
    pub count: u64,
    /// Their median size in seconds.
    pub median_seconds: Estimate,
    /// How many are of each size, by the limits of [`SKIP_LIMITS_SECONDS`].
    pub by_size: [u64; 4],
}

impl Playbacks {
    /// Reads the traces of an export and looks for each playback among the rows of its history.
    #[must_use]
    pub fn of(history: &History, playbacks: &[Playback]) -> Self {
        let mut rows: Vec<&Playback> = playbacks.iter().collect();
        rows.sort_unstable();
        rows.dedup();
        let mut profiles: BTreeMap<&str, Tally> = BTreeMap::new();
        for playback in &rows {
            let is_listed = is_listed(history, playback);
            profiles.entry(&playback.profile).or_default().add(
                &trace::read(&playback.events),
                playback,
                is_listed,
            );
        }
        let mut account = Tally::default();
        profiles.values().for_each(|tally| account.merge(tally));
        let mut profiles: Vec<(String, PlaybackFigures)> =
            profiles.iter().map(|(name, tally)| ((*name).to_owned(), tally.figures())).collect();
        // The sort keeps the order of the names among profiles with as many.
        profiles.sort_by_key(|(_, figures)| std::cmp::Reverse(figures.playbacks));
        let starts = || rows.iter().map(|playback| playback.start);
        Self { range: starts().min().zip(starts().max()), account: account.figures(), profiles }
    }
}

/// Whether ViewingActivity has a row of the profile that starts in the same second.
fn is_listed(history: &History, playback: &Playback) -> bool {
    let rows = history.rows();
    let from = rows.partition_point(|row| row.start < playback.start);
    let same_second = rows[from..].iter().take_while(|row| row.start == playback.start);
    let profile = |setting: u32| history.settings[setting as usize].profile as usize;
    same_second.into_iter().any(|row| *history.profiles[profile(row.setting)] == *playback.profile)
}
