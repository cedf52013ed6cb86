//! One of two downloads, before it becomes files.

use super::lots::{GUEST, Lot, NEWCOMER, RENAMED_DEVICE, SWITCHED, Twin};
use super::{edits, tables};
use crate::demo::DemoFile;
use crate::demo::archive;
use crate::demo::household::Household;
use crate::demo::household::personas::{CHILD, FAMILY, NIGHT_OWL, PERSONAS, PROFILES};
use crate::demo::layout::Layout;
use crate::demo::tables::Table;
use crate::demo::titles::Language;
use crate::demo::viewing::{Manner, Row, history_sheet, viewing_sheet};
use chrono::NaiveDate;

/// What the child's profile is called in the later download.
pub(super) const NEW_NAME: &str = "Pip";
/// The names of the profiles that only one download has.
pub(super) const NEWCOMER_NAME: &str = "Inès";
pub(super) const GUEST_NAME: &str = "Gast";
/// The profiles of another household.
const STRANGERS: [&str; PROFILES] = ["Maren", "Oskar", "Lior", "Ayu", "Bo"];

/// Which download this is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Earlier,
    Later,
    /// The only one, or one of two that do not differ.
    Whole,
    Strangers,
}

/// A download.
pub(super) struct Side {
    pub part: Part,
    pub built_on: NaiveDate,
    pub manner: Manner,
    pub languages: [Language; PROFILES],
    /// The rows of ViewingActivity, oldest first.
    pub rows: Vec<Row>,
}

impl Side {
    /// The earlier of two.
    pub fn earlier(layout: Layout, built_on: NaiveDate, household: &Household, twins: &[Twin]) -> Self {
        let rows = twins.iter().filter(|twin| Lot::is_before(twin)).map(|twin| twin.before).collect();
        Self { built_on, rows, part: Part::Earlier, ..Self::whole(layout, household) }
    }

    /// The later of two. Its starts have fractions of a second, which must make no difference.
    pub fn later(layout: Layout, built_on: NaiveDate, household: &Household, twins: &[Twin]) -> Self {
        let rows = twins.iter().filter(|twin| Lot::is_after(twin)).map(|twin| twin.after).collect();
        let mut side = Self { built_on, rows, part: Part::Later, ..Self::whole(layout, household) };
        side.manner.names[CHILD] = NEW_NAME;
        side.manner.renamed = Some(RENAMED_DEVICE);
        side.manner.has_fractions = true;
        side.languages[SWITCHED.0] = SWITCHED.1;
        side
    }

    /// All of a household.
    pub fn whole(layout: Layout, household: &Household) -> Self {
        let mut manner = Manner::of(layout);
        manner.names.extend(["", ""]);
        (manner.names[NEWCOMER], manner.names[GUEST]) = (NEWCOMER_NAME, GUEST_NAME);
        Self {
            part: Part::Whole,
            built_on: household.built_on,
            manner,
            languages: household.languages,
            rows: household.rows.clone(),
        }
    }

    /// All of a household of other people.
    pub fn of_strangers(layout: Layout, household: &Household) -> Self {
        let mut side = Self { part: Part::Strangers, ..Self::whole(layout, household) };
        side.manner.names[..PROFILES].copy_from_slice(&STRANGERS);
        side
    }

    /// The name a person's profile goes by, as the tables write it.
    pub fn name(&self, written: &str) -> &'static str {
        let number = PERSONAS.iter().position(|persona| persona.name == written);
        number.map_or("", |number| self.manner.names[number])
    }

    /// The files, and the tables beside the viewing. The titles of the household are left spelt as here.
    pub fn files(&self, household: &mut Household) -> (Vec<DemoFile>, Vec<Table>) {
        let layout = self.manner.layout;
        household.titles.respell(layout.spares_the_word_episode(), layout.keeps_quotes_in_titles());
        // Whoever has no profile of their own is on the family's in the tables that tell of devices.
        let own = |row: &Row| match usize::from(row.profile) {
            0..PROFILES => *row,
            _ => Row { profile: FAMILY as u8, ..*row },
        };
        let own: Vec<Row> = self.rows.iter().map(own).collect();
        if layout == Layout::History {
            let (sheet, _) = history_sheet(&household.titles, &own, NIGHT_OWL, &household.home, usize::MAX);
            let path = "NetflixViewingHistory.csv".to_owned();
            return (vec![DemoFile { path, bytes: sheet.bytes }], Vec::new());
        }
        let sheet = viewing_sheet(&self.manner, &household.titles, &self.rows);
        let mut tables = tables::of(self, household, own);
        edits::edit(self, household, &mut tables);
        let (files, _) = archive::files(layout, sheet, &tables);
        (files, tables)
    }
}
