//! The small tables of a later export, filled up with rows that only an earlier one still has.
//!
//! A row is the same when it says the same. Where that can change after the fact (a message that is clicked later, a
//! subscription that ends) or is told in another language, a second look leaves it out, and the later row counts.

mod account;

use super::{Records, Subscription};
use crate::model::merged::MergedTable;
use std::collections::{BTreeMap, BTreeSet};
use std::hash::Hash;
use std::sync::Arc;

use hashbrown::HashMap;

/// How the profiles of an earlier export are to be read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ProfileNames {
    /// The later name of each profile that has another one now.
    pub later: BTreeMap<String, String>,
    /// Profiles, by their later names, whose titles stand in another language now.
    pub retitled: BTreeSet<String>,
}

impl Records {
    /// Adds what only the earlier records hold. Tables the later export does not have at all are the earlier one's.
    /// Returns how many rows each table got.
    pub fn fill_from(&mut self, earlier: Self, names: &ProfileNames) -> BTreeMap<&'static str, u64> {
        let earlier = renamed(earlier, &names.later);
        let is_retitled = |profile: &str| names.retitled.contains(profile);
        let mut added = BTreeMap::new();
        let mut note = |table: &'static str, rows: usize| {
            added.insert(table, rows as u64);
        };

        let mut fill = Fill::of(&mut self.searches, earlier.searches);
        fill.leave_out(|row| {
            let texts = (row.query.clone(), row.displayed.clone(), row.action.clone(), row.section.clone());
            Some((row.profile.clone(), row.time, row.country.clone(), texts))
        });
        note("SearchHistory", fill.finish());

        let mut fill = Fill::of(&mut self.my_list, earlier.my_list);
        fill.leave_out(|row| Some((row.profile.clone(), row.title.clone(), row.day)));
        fill.leave_out(|row| is_retitled(&row.profile).then(|| (row.profile.clone(), row.day)));
        note("MyList", fill.finish());

        let mut fill = Fill::of(&mut self.ratings, earlier.ratings);
        let rest = |row: &super::Rating| (row.profile.clone(), row.time, row.verdict, row.stars);
        fill.leave_out(|row| Some((rest(row), row.title.clone())));
        fill.leave_out(|row| is_retitled(&row.profile).then(|| rest(row)));
        note("Ratings", fill.finish());

        let mut fill = Fill::of(&mut self.preferences, earlier.preferences);
        let rest =
            |row: &super::Preference| (row.profile.clone(), row.day, row.has_watched, row.not_interested);
        fill.leave_out(|row| Some((rest(row), row.title.clone())));
        fill.leave_out(|row| is_retitled(&row.profile).then(|| rest(row)));
        note("IndicatedPreferences", fill.finish());

        let mut fill = Fill::of(&mut self.messages, earlier.messages);
        let rest =
            |row: &super::Message| (row.profile.clone(), row.sent, row.name.clone(), row.channel.clone());
        fill.leave_out(|row| Some((rest(row), row.title.clone(), row.clicked, row.is_clicked)));
        fill.leave_out(|row| Some((rest(row), row.title.clone())));
        fill.leave_out(|row| is_retitled(&row.profile).then(|| rest(row)));
        note("MessagesSentByNetflix", fill.finish());

        let mut fill = Fill::of(&mut self.playbacks, earlier.playbacks);
        fill.leave_out(|row| Some((row.profile.clone(), row.title.clone(), row.start, row.events.len())));
        note("PlaybackRelatedEvents", fill.finish());

        let mut fill = Fill::of(&mut self.invoices, earlier.invoices);
        fill.leave_out(|row| {
            let amount = (row.gross.map(f64::to_bits), row.currency.clone());
            Some((row.day, row.from, row.to, amount, row.result as u8))
        });
        note("BillingHistory", fill.finish());

        let mut fill = Fill::of(&mut self.subscriptions, earlier.subscriptions);
        let change =
            |row: &Subscription| row.change.as_ref().map(|one| (one.day, one.old.clone(), one.new.clone()));
        fill.leave_out(|row| Some((row.opened, row.plan.clone(), change(row), row.closed)));
        fill.leave_out(|row| Some((row.opened, row.plan.clone(), change(row))));
        note("SubscriptionHistory", fill.finish());

        let mut fill = Fill::of(&mut self.games, earlier.games);
        fill.leave_out(|row| {
            let rest = (row.title.clone(), row.platform.clone());
            Some((row.profile.clone(), row.start, row.duration, rest))
        });
        note("GamePlaySession", fill.finish());
        self.account.fill_from(earlier.account);
        added
    }

    /// How many rows each table has, of those that are there.
    #[must_use]
    pub fn tables(&self, from_earlier: &BTreeMap<&'static str, u64>) -> Vec<MergedTable> {
        fn rows<T>(table: Option<&Vec<T>>) -> Option<u64> {
            table.map(|rows| rows.len() as u64)
        }
        let tables = [
            ("SearchHistory", rows(self.searches.as_ref())),
            ("MyList", rows(self.my_list.as_ref())),
            ("Ratings", rows(self.ratings.as_ref())),
            ("IndicatedPreferences", rows(self.preferences.as_ref())),
            ("MessagesSentByNetflix", rows(self.messages.as_ref())),
            ("PlaybackRelatedEvents", rows(self.playbacks.as_ref())),
            ("BillingHistory", rows(self.invoices.as_ref())),
            ("SubscriptionHistory", rows(self.subscriptions.as_ref())),
            ("GamePlaySession", rows(self.games.as_ref())),
        ];
        let told = |(name, rows): (&'static str, Option<u64>)| {
            Some(MergedTable {
                name,
                rows: rows?,
                from_earlier: from_earlier.get(name).copied().unwrap_or(0),
            })
        };
        tables.into_iter().filter_map(told).collect()
    }
}

fn renamed(mut records: Records, names: &BTreeMap<String, String>) -> Records {
    if names.is_empty() {
        return records;
    }
    let names: BTreeMap<&str, Arc<str>> =
        names.iter().map(|(earlier, later)| (earlier.as_str(), Arc::from(later.as_str()))).collect();
    let rename = |name: &mut Arc<str>| {
        if let Some(later) = names.get(&**name) {
            name.clone_from(later);
        }
    };
    records.searches.iter_mut().flatten().for_each(|row| rename(&mut row.profile));
    records.my_list.iter_mut().flatten().for_each(|row| rename(&mut row.profile));
    records.ratings.iter_mut().flatten().for_each(|row| rename(&mut row.profile));
    records.preferences.iter_mut().flatten().for_each(|row| rename(&mut row.profile));
    records.messages.iter_mut().flatten().for_each(|row| rename(&mut row.profile));
    records.playbacks.iter_mut().flatten().for_each(|row| rename(&mut row.profile));
    records.games.iter_mut().flatten().for_each(|row| rename(&mut row.profile));
    let account = &mut records.account;
    account.profiles.iter_mut().flatten().for_each(|row| rename(&mut row.profile));
    account.child_searches = summed(std::mem::take(&mut account.child_searches), rename);
    account.message_languages =
        summed(std::mem::take(&mut account.message_languages), |(profile, _)| rename(profile));
    records
}

/// The same counts under other names; those of one name together.
fn summed<K: Ord>(counts: BTreeMap<K, u64>, rename: impl Fn(&mut K)) -> BTreeMap<K, u64> {
    let mut renamed = BTreeMap::new();
    for (mut key, count) in counts {
        rename(&mut key);
        *renamed.entry(key).or_default() += count;
    }
    renamed
}

/// A table being filled.
struct Fill<'a, T> {
    later: &'a mut Option<Vec<T>>,
    /// Rows of the later table that no earlier one was found to be the same as.
    free: Vec<usize>,
    earlier: Vec<T>,
}

impl<'a, T> Fill<'a, T> {
    fn of(later: &'a mut Option<Vec<T>>, earlier: Option<Vec<T>>) -> Self {
        if later.is_none() && earlier.is_some() {
            *later = Some(Vec::new());
        }
        let free = (0..later.as_ref().map_or(0, Vec::len)).collect();
        Self { later, free, earlier: earlier.unwrap_or_default() }
    }

    /// Drops earlier rows of which the later table has one with the same key, each against one.
    fn leave_out<K: Eq + Hash>(&mut self, key: impl Fn(&T) -> Option<K>) {
        let Some(later) = self.later.as_ref().filter(|_| !self.earlier.is_empty()) else { return };
        let mut counts: HashMap<K, Vec<usize>> = HashMap::new();
        for &at in self.free.iter().rev() {
            if let Some(key) = key(&later[at]) {
                counts.entry(key).or_default().push(at);
            }
        }
        let mut taken = Vec::new();
        self.earlier.retain(|row| {
            let same = key(row).and_then(|key| counts.get_mut(&key)).and_then(Vec::pop);
            taken.extend(same);
            same.is_none()
        });
        taken.sort_unstable();
        self.free.retain(|at| taken.binary_search(at).is_err());
    }

    /// Adds the rows that are left, and says how many; all of a table that was not there count as earlier ones.
    fn finish(self) -> usize {
        let added = self.earlier.len();
        if let Some(later) = self.later {
            later.extend(self.earlier);
        }
        added
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::model::records::{ListItem, Message};

    fn item(profile: &str, title: &str, day: i64) -> ListItem {
        ListItem { profile: profile.into(), title: title.into(), day }
    }

    fn lists(rows: Vec<ListItem>) -> Records {
        Records { my_list: Some(rows), ..Records::default() }
    }

    #[test]
    fn each_row_counts_as_often_as_in_the_export_that_has_it_most_often() {
        let (twice, once) = (item("Ada", "Saltwind", 3), item("Ada", "Reeds", 4));
        let mut later = lists(vec![twice.clone(), once.clone(), once.clone()]);
        let added = later.fill_from(
            lists(vec![twice.clone(), twice.clone(), once.clone(), item("Ada", "Gone", 1)]),
            &ProfileNames::default(),
        );
        assert_eq!(added["MyList"], 2);
        let rows = later.my_list.unwrap();
        let count = |wanted: &ListItem| rows.iter().filter(|row| *row == wanted).count();
        assert_eq!([count(&twice), count(&once), rows.len()], [2, 2, 5]);
    }

    #[test]
    fn renamed_profiles_and_other_languages_are_no_other_rows() {
        let names = ProfileNames {
            later: BTreeMap::from([("Pip & Co".to_owned(), "Pip".to_owned())]),
            retitled: BTreeSet::from(["Pip".to_owned()]),
        };
        let mut later = lists(vec![item("Pip", "Le vent", 3)]);
        let added = later.fill_from(lists(vec![item("Pip & Co", "The Wind", 3)]), &names);
        assert_eq!((added["MyList"], later.my_list.unwrap().len()), (0, 1));
        // Of others, another title is another row.
        let mut later = lists(vec![item("Ada", "Le vent", 3)]);
        assert_eq!(later.fill_from(lists(vec![item("Ada", "The Wind", 3)]), &names)["MyList"], 1);
    }

    #[test]
    fn a_message_clicked_later_is_the_same_message() {
        let message = |clicked| Message {
            profile: "Ada".into(),
            sent: 9,
            clicked,
            is_clicked: clicked.is_some(),
            name: None,
            channel: None,
            title: None,
        };
        let of = |clicked| Records { messages: Some(vec![message(clicked)]), ..Records::default() };
        let mut later = of(Some(40));
        assert_eq!(later.fill_from(of(None), &ProfileNames::default())["MessagesSentByNetflix"], 0);
        assert_eq!(later.messages.unwrap(), [message(Some(40))]);
    }

    #[test]
    fn a_table_the_later_export_lacks_is_the_earlier_ones() {
        let mut later = Records::default();
        let added = later.fill_from(lists(vec![item("Ada", "Saltwind", 3)]), &ProfileNames::default());
        assert_eq!(added["MyList"], 1);
        let table = MergedTable { name: "MyList", rows: 1, from_earlier: 1 };
        assert_eq!(later.tables(&added), [table]);
    }

    #[test]
    fn counts_that_come_under_one_name_are_added() {
        let counts = BTreeMap::from([("Ada", 2), ("Adele", 3)]);
        assert_eq!(summed(counts, |name| *name = "Ada"), BTreeMap::from([("Ada", 5)]));
    }
}
