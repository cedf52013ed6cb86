//! A view that saw an episode.

use super::view::View;

/// One view that made an episode seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SeenEpisode {
    /// Number of the series.
    pub series: u32,
    /// Number of the title.
    pub title: u32,
    /// Start of the segment that made it seen, UTC seconds.
    pub seen_at: i64,
    /// The whole view.
    pub view: View,
}
