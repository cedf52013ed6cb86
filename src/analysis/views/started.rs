//! How a view began, as far as the file says.

use crate::model::attributes::UserAction;

/// Seconds after the end of the episode before within which another one is taken to have begun by itself.
pub const NEXT_EPISODE_SECONDS: i64 = 30;

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
    /// Counts a view by what its first segment says; `from_preview` when a preview of it had ended just before,
    /// `follows_on` when another episode had.
    pub fn add(&mut self, action: UserAction, from_preview: bool, follows_on: bool) {
        match action {
            _ if from_preview => self.preview += 1,
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
        starts.add(UserAction::Acted, false, true);
        starts.add(UserAction::None, false, true);
        starts.add(UserAction::NotRecorded, false, true);
        starts.add(UserAction::NotRecorded, false, false);
        let expected = Starts { person: 1, autoplay: 1, preview: 0, not_recorded: 2, estimated_autoplay: 1 };
        assert_eq!(starts, expected);
    }

    #[test]
    fn a_preview_comes_before_what_is_recorded() {
        let mut starts = Starts::default();
        starts.add(UserAction::Acted, true, false);
        starts.add(UserAction::NotRecorded, true, true);
        assert_eq!(starts, Starts { preview: 2, ..Starts::default() });
    }
}
