//! How a view began, as far as the file says.

use crate::model::attributes::UserAction;
use crate::model::history::Segment;

/// Seconds after the end of the episode before within which another one is taken to have begun by itself.
pub const NEXT_EPISODE_SECONDS: i64 = 30;

/// How one view began.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Began {
    /// Somebody acted.
    Person,
    /// It began by itself.
    Autoplay,
    /// The file does not say, and nothing ended just before.
    NotRecorded,
    /// The file does not say; another episode of the series ended at most 30 s before. An estimate.
    EstimatedAutoplay,
    /// A preview of it had ended just before, whatever else is recorded.
    Preview,
}

impl Began {
    /// By what the first segment says; `from_preview` when a preview of it had ended just before, `follows_on` when
    /// another episode had.
    #[must_use]
    pub fn of(action: UserAction, from_preview: bool, follows_on: bool) -> Self {
        match action {
            _ if from_preview => Self::Preview,
            UserAction::Acted => Self::Person,
            UserAction::None | UserAction::VisibilityTimeout => Self::Autoplay,
            UserAction::NotRecorded if follows_on => Self::EstimatedAutoplay,
            UserAction::NotRecorded => Self::NotRecorded,
        }
    }

    /// The name used in tables.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Autoplay => "autoplay",
            Self::NotRecorded => "not_recorded",
            Self::EstimatedAutoplay => "estimated_autoplay",
            Self::Preview => "preview",
        }
    }
}

/// A segment of an episode, as the one after it sees it.
#[derive(Debug, Clone, Copy)]
pub(in crate::analysis::views) struct Episode {
    series: u32,
    title: u32,
    end: i64,
}

impl Episode {
    /// The segment as an episode; nothing outside any series.
    pub fn of(segment: &Segment, series: Option<u32>) -> Option<Self> {
        series.map(|series| Self { series, title: segment.title, end: segment.end() })
    }

    /// Whether `next`, of series `series`, is another episode that begins right after.
    pub fn leads_to(&self, next: &Segment, series: Option<u32>) -> bool {
        series == Some(self.series)
            && next.title != self.title
            && (0..=NEXT_EPISODE_SECONDS).contains(&(next.start - self.end))
    }
}

/// How views began: each is one of the four.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Starts {
    /// Somebody acted.
    pub person: u64,
    /// It began by itself.
    pub autoplay: u64,
    /// A preview of it had ended just before, whatever else is recorded.
    pub preview: u64,
    /// The file does not say.
    pub not_recorded: u64,
    /// Of those not recorded: another episode of the series ended at most 30 s before. An estimate.
    pub estimated_autoplay: u64,
}

impl Starts {
    /// Counts a view.
    pub fn add(&mut self, began: Began) {
        match began {
            Began::Person => self.person += 1,
            Began::Autoplay => self.autoplay += 1,
            Began::Preview => self.preview += 1,
            Began::NotRecorded => self.not_recorded += 1,
            Began::EstimatedAutoplay => {
                self.not_recorded += 1;
                self.estimated_autoplay += 1;
            }
        }
    }

    /// Adds the views of another profile.
    pub fn merge(&mut self, other: &Self) {
        self.person += other.person;
        self.autoplay += other.autoplay;
        self.preview += other.preview;
        self.not_recorded += other.not_recorded;
        self.estimated_autoplay += other.estimated_autoplay;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_estimate_is_made_only_where_nothing_is_recorded() {
        let mut starts = Starts::default();
        starts.add(Began::of(UserAction::Acted, false, true));
        starts.add(Began::of(UserAction::None, false, true));
        starts.add(Began::of(UserAction::NotRecorded, false, true));
        starts.add(Began::of(UserAction::NotRecorded, false, false));
        let expected = Starts { person: 1, autoplay: 1, preview: 0, not_recorded: 2, estimated_autoplay: 1 };
        assert_eq!(starts, expected);
    }

    #[test]
    fn a_preview_comes_before_what_is_recorded() {
        let mut starts = Starts::default();
        starts.add(Began::of(UserAction::Acted, true, false));
        starts.add(Began::of(UserAction::NotRecorded, true, true));
        assert_eq!(starts, Starts { preview: 2, ..Starts::default() });
    }

    #[test]
    fn beginnings_have_names() {
        let all =
            [Began::Person, Began::Autoplay, Began::NotRecorded, Began::EstimatedAutoplay, Began::Preview];
        let names = ["person", "autoplay", "not_recorded", "estimated_autoplay", "preview"];
        assert_eq!(all.map(Began::name), names);
    }
}
