//! Every other table of an export, consistent with the viewing.

mod account;
mod addresses;
mod clicks;
mod devices;
mod interaction;
mod messages;
mod payment;
mod profiles;
mod service;

use super::dice::Dice;
use super::household::Household;
use super::layout::Layout;
use super::viewing::{Intent, Row};
use chrono::NaiveDate;
use interaction::{playback, preferences, ratings, searches};
use serde_json::{Map, Value};

/// A table before it is written. Without rows it becomes a text file that says so.
pub(super) struct Table {
    pub folder: &'static str,
    pub name: &'static str,
    pub header: Vec<&'static str>,
    pub rows: Vec<Vec<String>>,
    /// Whether every field is quoted and lines end in CRLF whatever the layout.
    pub always_quoted: bool,
}

impl Table {
    fn new(folder: &'static str, name: &'static str, header: &[&'static str]) -> Self {
        Self { folder, name, header: header.to_vec(), rows: Vec::new(), always_quoted: false }
    }

    /// A table that never held anything here.
    fn empty(folder: &'static str, name: &'static str) -> Self {
        Self::new(folder, name, &[])
    }

    fn push<T: Into<String>>(&mut self, cells: impl IntoIterator<Item = T>) {
        let row: Vec<String> = cells.into_iter().map(Into::into).collect();
        debug_assert_eq!(row.len(), self.header.len(), "{}", self.name);
        self.rows.push(row);
    }

    /// Puts the columns in another order, given by name.
    fn reordered(mut self, order: &[&'static str]) -> Self {
        let places: Vec<usize> =
            order.iter().filter_map(|name| self.header.iter().position(|known| known == name)).collect();
        debug_assert_eq!(places.len(), self.header.len(), "{}", self.name);
        for row in &mut self.rows {
            *row = places.iter().map(|&at| std::mem::take(&mut row[at])).collect();
        }
        self.header = order.to_vec();
        self
    }
}

/// What tables are made from.
pub(super) struct Source<'a> {
    pub household: &'a Household,
    pub dice: Dice,
    pub layout: Layout,
    /// The day on which these tables are downloaded.
    pub built_on: NaiveDate,
    /// Facts found while writing tables, for the truth.
    pub facts: Map<String, Value>,
}

impl<'a> Source<'a> {
    fn small(&self) -> bool {
        self.household.plan.small
    }

    /// `many` of something, or a handful in a small export.
    fn count(&self, many: usize, few: usize) -> usize {
        if self.small() { few } else { many }
    }

    /// The rows somebody watched, oldest first.
    fn kept(&self) -> impl Iterator<Item = &'a Row> + use<'a> {
        let household = self.household;
        household.rows.iter().filter(|row| row.intent(&household.titles) == Intent::Kept)
    }

    /// The kept rows of the last days before the export, oldest first.
    fn recent(&self, days: i64) -> impl Iterator<Item = &'a Row> + use<'a> {
        let begin = super::calendar::midnight_utc(self.built_on) - days * super::calendar::DAY;
        self.kept().filter(move |row| row.start >= begin)
    }
}

/// Writes one table, or those of one kind.
type Make = fn(&mut Source) -> Vec<Table>;

/// All tables but ViewingActivity in the order of the archive, with the first and last year that has them.
const TABLES: [(u16, u16, Make); 24] = [
    (0, 9_999, |source| vec![account::details(source)]),
    (0, 9_999, |source| vec![account::subscriptions(source)]),
    (0, 9_999, |source| vec![account::terms(source)]),
    (2023, 9_999, |_| vec![Table::empty("ACCOUNT", "ExtraMembers")]),
    (2023, 9_999, |source| vec![devices::access(source)]),
    (0, 9_999, |source| vec![clicks::clickstream(source)]),
    (0, 9_999, |source| vec![preferences::indicated_preferences(source)]),
    (0, 9_999, |source| vec![preferences::interactive_titles(source)]),
    (0, 9_999, |source| vec![preferences::my_list(source)]),
    (0, 9_999, |source| vec![playback::events(source)]),
    (0, 9_999, |source| vec![ratings::ratings(source)]),
    (0, 9_999, |source| vec![searches::searches(source)]),
    (0, 2021, |_| vec![Table::empty("CONTENT_INTERACTION", "TastePreferences")]),
    (0, 9_999, |source| vec![service::contacts(source), service::transcripts(source)]),
    (0, 9_999, |source| vec![devices::devices(source)]),
    (2023, 9_999, |source| vec![service::games(source)]),
    (0, 9_999, addresses::addresses),
    (0, 9_999, |source| vec![messages::messages(source)]),
    (0, 9_999, |source| vec![payment::billing(source)]),
    (0, 9_999, |source| vec![profiles::avatars(source)]),
    (0, 9_999, |source| vec![profiles::profiles(source)]),
    (0, 9_999, |_| vec![Table::empty("PROFILES", "ParentalControlsRestrictedTitles")]),
    (0, 2021, |_| vec![Table::empty("SOCIAL_MEDIA_CONNECTIONS", "SocialMediaConnections")]),
    (0, 9_999, |source| vec![service::survey(source)]),
];

/// All tables but ViewingActivity, and the facts found on the way.
pub(super) fn all(household: &Household) -> (Vec<Table>, Map<String, Value>) {
    let (layout, built_on) = (household.plan.layout, household.built_on);
    let mut source =
        Source { household, dice: Dice::new(household.seed, 2), layout, built_on, facts: Map::new() };
    let tables = of_the_year(layout).flat_map(|(_, make)| make(&mut source)).collect();
    (tables, source.facts)
}

/// The same as a download of another day or form has them. Chance begins anew with each table, so that a table
/// tells the same in every form.
pub(super) fn downloaded(household: &Household, layout: Layout, built_on: NaiveDate) -> Vec<Table> {
    let of_one = |(number, make): (u64, Make)| {
        let dice = Dice::new(household.seed, 200 + number);
        make(&mut Source { household, dice, layout, built_on, facts: Map::new() })
    };
    of_the_year(layout).flat_map(of_one).collect()
}

fn of_the_year(layout: Layout) -> impl Iterator<Item = (u64, Make)> {
    let year = layout.year();
    let numbered = (0..).zip(TABLES);
    numbered
        .filter(move |(_, (first, last, _))| (*first..=*last).contains(&year))
        .map(|(number, (.., make))| (number, make))
}
