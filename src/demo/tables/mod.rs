//! Every other table of an export, consistent with the viewing.

mod account;
mod addresses;
mod clicks;
mod devices;
mod fruitless_searches;
mod interaction;
mod message_facts;
mod messages;
mod payment;
mod playback;
mod profiles;
mod ratings;
mod searches;
mod service;

use super::dice::Dice;
use super::household::Household;
use super::layout::Layout;
use super::viewing::{Intent, Row};
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
        let begin = super::calendar::midnight_utc(self.layout.built_on()) - days * super::calendar::DAY;
        self.kept().filter(move |row| row.start >= begin)
    }
}

/// All tables but ViewingActivity, in the order of the archive, and the facts found on the way.
pub(super) fn all(household: &Household) -> (Vec<Table>, Map<String, Value>) {
    let layout = household.plan.layout;
    let mut source = Source { household, dice: Dice::new(household.seed, 2), layout, facts: Map::new() };
    let source = &mut source;
    let year = layout.year();
    let mut tables = vec![account::details(source), account::subscriptions(source), account::terms(source)];
    if year >= 2023 {
        tables.push(Table::empty("ACCOUNT", "ExtraMembers"));
        tables.push(devices::access(source));
    }
    tables.push(clicks::clickstream(source));
    tables.push(interaction::indicated_preferences(source));
    tables.push(interaction::interactive_titles(source));
    tables.push(interaction::my_list(source));
    tables.push(playback::events(source));
    tables.push(ratings::ratings(source));
    tables.push(searches::searches(source));
    if year <= 2021 {
        tables.push(Table::empty("CONTENT_INTERACTION", "TastePreferences"));
    }
    tables.push(service::contacts(source));
    tables.push(service::transcripts(source));
    tables.push(devices::devices(source));
    if year >= 2023 {
        tables.push(service::games(source));
    }
    tables.extend(addresses::addresses(source));
    tables.push(messages::messages(source));
    tables.push(payment::billing(source));
    tables.push(profiles::avatars(source));
    tables.push(profiles::profiles(source));
    tables.push(Table::empty("PROFILES", "ParentalControlsRestrictedTitles"));
    if year <= 2021 {
        tables.push(Table::empty("SOCIAL_MEDIA_CONNECTIONS", "SocialMediaConnections"));
    }
    tables.push(service::survey(source));
    (tables, std::mem::take(&mut source.facts))
}
