//! Records left out because the reader asked for some profiles or some days only.

use super::Records;

/// When a record was made, as exactly as its table says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// UTC seconds since 1970.
    Second(i64),
    /// A day as written, counted from 1970.
    Day(i64),
    /// Not recorded.
    Unknown,
}

impl Records {
    /// Removes the records of profiles of which `keep` says no, by the name and the time of each. What belongs to the
    /// account and to no profile stays: invoices, see [`Self::retain_invoices`], and subscriptions, which tell the
    /// plan of any day.
    pub fn retain(&mut self, mut keep: impl FnMut(&str, When) -> bool) {
        let second = |time: Option<i64>| time.map_or(When::Unknown, When::Second);
        let day = |day: Option<i64>| day.map_or(When::Unknown, When::Day);
        retain(&mut self.searches, |one| keep(&one.profile, second(one.time)));
        retain(&mut self.my_list, |one| keep(&one.profile, When::Day(one.day)));
        retain(&mut self.ratings, |one| keep(&one.profile, When::Second(one.time)));
        retain(&mut self.preferences, |one| keep(&one.profile, day(one.day)));
        retain(&mut self.messages, |one| keep(&one.profile, When::Second(one.sent)));
        retain(&mut self.playbacks, |one| keep(&one.profile, When::Second(one.start)));
        retain(&mut self.games, |one| keep(&one.profile, When::Second(one.start)));
    }

    /// Removes what the tables about the account say of profiles of which `keep` says no.
    pub fn retain_profiles(&mut self, keep: impl FnMut(&str) -> bool) {
        self.account.retain(keep);
    }

    /// Removes the invoices of which `keep` says no, by the day of their transaction.
    pub fn retain_invoices(&mut self, mut keep: impl FnMut(When) -> bool) {
        retain(&mut self.invoices, |one| keep(one.day.or(one.from).map_or(When::Unknown, When::Day)));
    }
}

fn retain<T>(table: &mut Option<Vec<T>>, keep: impl FnMut(&T) -> bool) {
    if let Some(rows) = table {
        rows.retain(keep);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::records::{ListItem, Search};

    #[test]
    fn each_record_is_asked_for_with_its_profile_and_its_time() {
        let item = |profile: &str, day| ListItem { profile: profile.into(), title: "Saltwind".into(), day };
        let search = Search {
            profile: "Ada".into(),
            time: None,
            query: None,
            displayed: None,
            action: None,
            section: None,
            country: None,
        };
        let mut records = Records {
            searches: Some(vec![search]),
            my_list: Some(vec![item("Ada", 3), item("Ada", 4), item("Ben", 4)]),
            ..Records::default()
        };
        records.retain(|profile, when| profile == "Ada" && when == When::Day(4));
        assert_eq!(records.my_list, Some(vec![item("Ada", 4)]));
        assert_eq!((records.searches, records.ratings), (Some(Vec::new()), None));
    }
}
