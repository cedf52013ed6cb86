//! How a view began, as far as the file says.

use crate::model::attributes::UserAction;
use crate::model::history::Segment;

/// Seconds after the end of the episode before within which another one is taken to have begun by itself.
pub const NEXT_EPISODE_SECONDS: i64 = 30;

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
    /// Counts a view by what its first segment says; `follows_on` when another episode ended just before.
    pub fn add(&mut self, action: UserAction, follows_on: bool) {
        match action {
            UserAction::Acted => self.person += 1,
            UserAction::None | UserAction::VisibilityTimeout => self.autoplay += 1,
            UserAction::NotRecorded => {
                self.not_recorded += 1;
                self.estimated_autoplay += u64::from(follows_on);
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
        starts.add(UserAction::Acted, true);
        starts.add(UserAction::None, true);
        starts.add(UserAction::NotRecorded, true);
        starts.add(UserAction::NotRecorded, false);
        assert_eq!(starts, Starts { person: 1, autoplay: 1, not_recorded: 2, estimated_autoplay: 1 });
    }
}
