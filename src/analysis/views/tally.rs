//! What one profile made of one title, added up over its views.

use super::completion::Completion;
use super::view::View;

/// A second seen view of a title is a rewatch when it begins at least this long after the first one's end.
pub const REWATCH_GAP: i64 = 24 * 3_600;

/// The furthest the views of a title got, from least to most.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reach {
    /// No view of two minutes.
    Touched,
    /// How far is not recorded, and ten minutes were not watched.
    Unknown,
    /// Under 20 %.
    Sampled,
    /// Under 70 %.
    Partial,
    /// Seen.
    Seen,
}

impl Reach {
    /// Every one, in order.
    pub const ALL: [Self; 5] = [Self::Touched, Self::Unknown, Self::Sampled, Self::Partial, Self::Seen];

    /// The name used in JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Touched => "touched",
            Self::Unknown => "unknown",
            Self::Sampled => "sampled",
            Self::Partial => "partial",
            Self::Seen => "seen",
        }
    }

    fn of(completion: Completion, is_seen: bool) -> Self {
        match completion {
            _ if is_seen => Self::Seen,
            Completion::Touched => Self::Touched,
            Completion::Unknown => Self::Unknown,
            Completion::Sampled => Self::Sampled,
            Completion::Partial => Self::Partial,
            Completion::Watched | Completion::Completed => Self::Seen,
        }
    }
}

/// The views of one title.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TitleTally {
    /// Number of the title in the history.
    pub title: u32,
    /// Streamed seconds.
    pub seconds: u64,
    /// Start of the earliest view, UTC seconds.
    pub first_start: i64,
    /// The furthest a view got.
    pub reach: Reach,
    /// Latest end of a segment, UTC seconds.
    pub last_end: i64,
    /// Start of the earliest view that made it seen.
    pub first_seen: Option<i64>,
    /// Latest end of the views that made it seen.
    pub last_seen: Option<i64>,
    /// Logical day of the last start of that view.
    pub last_seen_day: i64,
    /// Views that made it seen again, at least 24 h after the one before.
    pub rewatches: u64,
}

impl TitleTally {
    /// A title without any view.
    #[must_use]
    pub fn new(title: u32) -> Self {
        Self {
            title,
            seconds: 0,
            first_start: i64::MAX,
            reach: Reach::Touched,
            last_end: i64::MIN,
            first_seen: None,
            last_seen: None,
            last_seen_day: i64::MIN,
            rewatches: 0,
        }
    }

    /// Adds a view that has come to its end, in the order of starts.
    pub fn close(&mut self, view: &View, completion: Completion, is_seen: bool) {
        self.first_start = self.first_start.min(view.start);
        self.reach = self.reach.max(Reach::of(completion, is_seen));
        self.seconds += view.watched;
        self.last_end = self.last_end.max(view.end);
        if !is_seen {
            return;
        }
        let again = self.last_seen.is_some_and(|last| view.start >= last.saturating_add(REWATCH_GAP));
        self.rewatches += u64::from(again);
        self.first_seen.get_or_insert(view.start);
        (self.last_seen, self.last_seen_day) =
            (self.last_seen, self.last_seen_day).max((Some(view.end), view.last_day));
    }

    /// Adds the views of another profile.
    pub fn merge(&mut self, other: &Self) {
        self.seconds += other.seconds;
        self.first_start = self.first_start.min(other.first_start);
        self.reach = self.reach.max(other.reach);
        self.last_end = self.last_end.max(other.last_end);
        self.first_seen = [self.first_seen, other.first_seen].into_iter().flatten().min();
        (self.last_seen, self.last_seen_day) =
            (self.last_seen, self.last_seen_day).max((other.last_seen, other.last_seen_day));
        self.rewatches += other.rewatches;
    }

    /// Whether a view made it seen.
    #[must_use]
    pub fn is_seen(&self) -> bool {
        self.first_seen.is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOUR: i64 = 3_600;

    fn view(start: i64) -> View {
        let end = start + HOUR;
        View { start, end, watched: 3_600, furthest: None, first_day: 0, last_day: 0 }
    }

    #[test]
    fn a_second_seen_view_a_day_later_is_a_rewatch() {
        let mut tally = TitleTally::new(0);
        tally.close(&view(0), Completion::Watched, true);
        // 23:59:59 after the end is too early; exactly 24 h after the next end is not.
        tally.close(&view(25 * HOUR - 1), Completion::Watched, true);
        assert_eq!(tally.rewatches, 0);
        tally.close(&view(50 * HOUR - 1), Completion::Watched, true);
        assert_eq!((tally.rewatches, tally.first_seen, tally.last_seen), (1, Some(0), Some(51 * HOUR - 1)));
    }

    #[test]
    fn views_that_saw_little_are_no_rewatch() {
        let mut tally = TitleTally::new(0);
        tally.close(&view(0), Completion::Partial, false);
        tally.close(&view(100 * HOUR), Completion::Watched, true);
        tally.close(&view(200 * HOUR), Completion::Partial, false);
        assert_eq!((tally.rewatches, tally.seconds), (0, 3 * 3_600));
        assert_eq!(tally.first_seen, Some(100 * HOUR));
    }

    #[test]
    fn the_furthest_view_counts_and_unknown_is_more_than_touched() {
        let mut tally = TitleTally::new(0);
        let mut reach = |completion, is_seen| {
            tally.close(&view(100 * HOUR), completion, is_seen);
            tally.reach
        };
        assert_eq!(reach(Completion::Touched, false), Reach::Touched);
        assert_eq!(reach(Completion::Unknown, false), Reach::Unknown);
        assert_eq!(reach(Completion::Partial, false), Reach::Partial);
        assert_eq!(reach(Completion::Sampled, false), Reach::Partial);
        // Ten minutes of a title of unknown length.
        assert_eq!(reach(Completion::Unknown, true), Reach::Seen);
        let mut pooled = TitleTally::new(0);
        pooled.merge(&tally);
        assert_eq!((pooled.reach, pooled.first_start), (Reach::Seen, 100 * HOUR));
    }

    #[test]
    fn seconds_of_profiles_add_up() {
        let of = |seconds| TitleTally { seconds, ..TitleTally::new(0) };
        let mut both = of(100);
        both.merge(&of(7));
        assert_eq!(both.seconds, 107);
    }
}
