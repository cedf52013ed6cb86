//! How a view began, as far as the file says.

use crate::model::attributes::UserAction;
use crate::model::history::Segment;

/// Seconds after the end of the episode before within which another one is taken to have begun by itself.
pub const NEXT_EPISODE_SECONDS: i64 = 30;

/// How one view began.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Began {
    /// Somebody acted.
    Person,
    /// It began by itself.
    Autoplay,
    /// The file does not say, and nothing ended just before.
    NotRecorded,
    /// The file does not say; another episode of the series ended at most 30 s before. An estimate.
    EstimatedAutoplay,
}

impl Began {
    /// By what the first segment says; `follows_on` when another episode ended just before.
    #[must_use]
    pub fn of(action: UserAction, follows_on: bool) -> Self {
        match action {
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
        }
    }
}

/// A segment of an episode, as the one after it sees it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Episode {
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

/// How views began.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Starts {
    /// Somebody acted.
    pub person: u64,
    /// It began by itself.
    pub autoplay: u64,
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
        starts.add(Began::of(UserAction::Acted, true));
        starts.add(Began::of(UserAction::None, true));
        starts.add(Began::of(UserAction::NotRecorded, true));
        starts.add(Began::of(UserAction::NotRecorded, false));
        assert_eq!(starts, Starts { person: 1, autoplay: 1, not_recorded: 2, estimated_autoplay: 1 });
    }
}
