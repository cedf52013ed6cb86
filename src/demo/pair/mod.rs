//! Two downloads of one household, some months apart, with planted differences of every kind; the same download in two
//! forms; and a household that is somebody else's.
//!
//! What differs is settled row by row before anything is written (`lots`), so the truth is what was decided, not
//! what a comparison found.

mod edits;
mod lots;
mod side;
mod tables;
mod truth;

use super::calendar::{HOUR, midnight_utc, shifted};
use super::household::Household;
use super::layout::Layout;
use super::{Demo, DemoOptions};
use chrono::NaiveDate;
use lots::{Lot, Twin};
use serde_json::Value;
use side::Side;

/// Days from one download to the next: no click and no play is in both.
const DAYS_BETWEEN: i64 = 135;
/// Weeks and a bit by which a stranger lives otherwise, so that nothing planted falls on the same second.
const STRANGE_SECONDS: i64 = 7 * 86_400 + 37 * 60 + 11;

/// What pair to generate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PairOptions {
    /// The same number gives the same household.
    pub seed: u64,
    /// The form of the earlier and of the later export.
    pub layouts: [Layout; 2],
    /// About how many viewing rows the later one has; a usual household's if not given. Under 600 there may be no
    /// room for some of the differences.
    pub rows: Option<usize>,
}

/// Two downloads, and what differs.
#[derive(Debug, Clone, PartialEq)]
pub struct Pair {
    /// The earlier download; its truth is that of the pair.
    pub before: Demo,
    /// The later download; its truth is that of the pair.
    pub after: Demo,
    /// What a comparison, and a merge, have to find.
    pub truth: Value,
}

impl Pair {
    /// The truth as the text of its file.
    #[must_use]
    pub fn truth_text(&self) -> String {
        format!("{:#}\n", self.truth)
    }
}

/// Generates two downloads of one household. Pure, as [`household`](super::household()).
#[must_use]
pub fn pair(options: &PairOptions) -> Pair {
    let mut household = Household::new(&options.household());
    let later = household.built_on;
    let earlier = shifted(later, -DAYS_BETWEEN);
    let (twins, chosen) = lots::cast(&mut household, cut(earlier));
    let before = Side::earlier(options.layouts[0], earlier, &household, &twins);
    let after = Side::later(options.layouts[1], later, &household, &twins);
    let mut telling = truth::Telling::new(options.seed, &household, &twins, chosen);
    let mut demos =
        [(before, Lot::is_before as fn(&Twin) -> bool), (after, Lot::is_after)].map(|(side, is_in)| {
            let (files, tables) = side.files(&mut household);
            telling.side(&side, &household, &tables, is_in);
            Demo { files, truth: Value::Null, built_on: side.built_on }
        });
    let truth = telling.truth(&household);
    for demo in &mut demos {
        demo.truth = truth.clone();
    }
    let [before, after] = demos;
    Pair { before, after, truth }
}

/// One download in two forms: nothing differs but how it is written.
#[must_use]
pub fn twins(options: &PairOptions) -> [Demo; 2] {
    let mut household = Household::new(&options.household());
    options.layouts.map(|layout| {
        let side = Side::whole(layout, &household);
        let (files, _) = side.files(&mut household);
        Demo { files, truth: Value::Null, built_on: household.built_on }
    })
}

/// The export of another account: other people, with no profile and no row of `household`'s.
#[must_use]
pub fn stranger(options: &DemoOptions) -> Demo {
    let mut household = Household::new(options);
    for row in &mut household.rows {
        row.start -= STRANGE_SECONDS;
    }
    let side = Side::of_strangers(options.layout, &household);
    let (files, _) = side.files(&mut household);
    Demo { files, truth: Value::Null, built_on: household.built_on }
}

impl PairOptions {
    /// The household lives by the later form that knows of more than titles.
    fn household(&self) -> DemoOptions {
        let [before, after] = self.layouts;
        let full = [after, before].into_iter().find(|&layout| layout != Layout::History);
        DemoOptions { seed: self.seed, layout: full.unwrap_or(Layout::Y2025), rows: self.rows }
    }
}

/// The moment after which an export of a day knows nothing: everybody is asleep.
fn cut(built_on: NaiveDate) -> i64 {
    midnight_utc(built_on) + 4 * HOUR
}

#[cfg(test)]
mod tests;
