//! A view that saw an episode.

/// One view that made an episode seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SeenEpisode {
    /// Number of the series.
    pub series: u32,
    /// Number of the title.
    pub title: u32,
    /// Start of the segment that made it seen, UTC seconds.
    pub seen_at: i64,
    /// The local time of that start, in seconds since 1970-01-01 00:00 local.
    pub seen_local: i64,
    /// First start of the view, UTC seconds.
    pub start: i64,
    /// Its latest end, UTC seconds.
    pub end: i64,
    /// Logical day of its first start.
    pub first_day: i64,
    /// Logical day of its last start.
    pub last_day: i64,
    /// Its streamed seconds.
    pub watched: u64,
    /// Whether no view of the profile saw the title before.
    pub is_first: bool,
}
