//! What becomes of each row from one download to the next.

use crate::demo::calendar::{date_of, midnight_utc};
use crate::demo::household::Household;
use crate::demo::household::devices::{DeviceId, LAPTOP, STICK};
use crate::demo::household::personas::{COMMUTER, FAMILY, NIGHT_OWL, ProfileId, TEENAGER};
use crate::demo::plant::spread;
use crate::demo::titles::{Language, TitleInfo};
use crate::demo::viewing::{Attributes, Country, Fault, Intent, Row, mark_latest};

/// Number of a profile that only the later export has.
pub(super) const NEWCOMER: ProfileId = 5;
/// Number of a profile that only the earlier export has.
pub(super) const GUEST: ProfileId = 6;
/// Whose titles change language, and to which.
pub(super) const SWITCHED: (ProfileId, Language) = (COMMUTER, Language::French);
/// The device the later export calls by another name.
pub(super) const RENAMED_DEVICE: (DeviceId, &str) = (STICK, "Google Chromecast 2018 Streaming Stick");

/// Why a row is in one download, or in both.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lot {
    /// In both, changed or not.
    Shared,
    /// Watched after the earlier download.
    New,
    /// Older than the earlier download, which yet lacks it.
    BackFilled,
    /// Older than anything the later download still holds.
    OutOfReach,
    /// Gone, with no sign in the earlier download.
    Removed,
    /// Hidden in the earlier download, gone in the later one.
    HiddenThenGone,
    /// Gone with its profile.
    Deleted,
}

/// One row of the household as each download has it.
pub(super) struct Twin {
    pub lot: Lot,
    pub before: Row,
    pub after: Row,
}

impl Lot {
    /// Whether the earlier download has the row.
    pub fn is_before(twin: &Twin) -> bool {
        !matches!(twin.lot, Self::New | Self::BackFilled)
    }

    /// Whether the later download has the row.
    pub fn is_after(twin: &Twin) -> bool {
        matches!(twin.lot, Self::Shared | Self::New | Self::BackFilled)
    }
}

/// What was chosen row by row, as places among the twins.
#[derive(Default)]
pub(super) struct Chosen {
    pub durations: Vec<usize>,
    pub bookmarks: Vec<usize>,
    pub countries: Vec<usize>,
    pub hidden: Vec<usize>,
    /// First moment the later download reaches back to.
    pub reach: i64,
}

/// Settles every row.
pub(super) fn cast(household: &mut Household, cut: i64) -> (Vec<Twin>, Chosen) {
    let plan = &household.plan;
    let reach = midnight_utc(plan.date(if plan.small { 9 } else { 36 }));
    let half = (reach + cut) / 2;
    // A small household has few rows to give away.
    let (guest_days, newcomer_days) = if plan.small { (1, 1) } else { (9, 3) };
    let day = |row: &Row| plan.day_of(household.home.logical_day(row.start));
    let of_family = |row: &Row| {
        usize::from(row.profile) == FAMILY
            && (0..plan.days).contains(&day(row))
            && !plan.is_reserved(FAMILY, day(row))
    };
    let mut twins: Vec<Twin> = Vec::with_capacity(household.rows.len());
    for row in &household.rows {
        let mut twin = Twin { lot: Lot::Shared, before: *row, after: *row };
        if row.start >= cut {
            twin.lot = Lot::New;
            if of_family(row) && day(row) % newcomer_days == 0 {
                twin.after.profile = NEWCOMER as u8;
            }
        } else if row.start < reach {
            twin.lot = Lot::OutOfReach;
        } else if row.start < half && of_family(row) && day(row) % guest_days == 0 {
            twin.lot = Lot::Deleted;
            twin.before.profile = GUEST as u8;
        }
        twins.push(twin);
    }
    let mut chosen = choose(household, &mut twins, (reach, cut));
    chosen.reach = reach;
    let titles = &mut household.titles;
    for twin in twins.iter_mut().filter(|twin| usize::from(twin.after.profile) == SWITCHED.0) {
        let info = titles.info(twin.after.title);
        twin.after.title = titles.number(TitleInfo { language: SWITCHED.1, ..info });
    }
    remark(&mut twins, titles.len(), Lot::is_before, |twin| &mut twin.before);
    remark(&mut twins, titles.len(), Lot::is_after, |twin| &mut twin.after);
    (twins, chosen)
}

/// Rows that may be chosen one by one: watched, each once in the file, and not at an end of what both know.
struct Free(Vec<usize>);

impl Free {
    fn take(&mut self, twins: &[Twin], count: usize, fits: impl Fn(&Row) -> bool) -> Vec<usize> {
        let fitting: Vec<usize> = self.0.iter().copied().filter(|&at| fits(&twins[at].before)).collect();
        let taken = spread(&fitting, count.min(fitting.len()));
        self.0.retain(|at| !taken.contains(at));
        taken
    }
}

fn choose(household: &Household, twins: &mut [Twin], (reach, cut): (i64, i64)) -> Chosen {
    let margin = (cut - reach) / 40;
    let is_free = |at: usize| {
        let Twin { lot, before: row, .. } = &twins[at];
        let once = !row.repeated && twins.get(at + 1).is_none_or(|next| !next.before.repeated);
        *lot == Lot::Shared
            && (reach + margin..cut - margin).contains(&row.start)
            && once
            && row.fault == Fault::None
            && row.intent(&household.titles) == Intent::Kept
            && row.attributes == Attributes::Empty
            && row.duration > 600
    };
    let mut free = Free((0..twins.len()).filter(|&at| is_free(at)).collect());
    let count = |many: usize, few: usize| if household.plan.small { few } else { many };
    let of = |profile: ProfileId| move |row: &Row| usize::from(row.profile) == profile;
    // On a device that keeps its name, so that each of these rows changes in one way.
    let on_laptop = |row: &Row| usize::from(row.profile) == NIGHT_OWL && row.device == LAPTOP;
    let hidden = free.take(twins, count(3, 2), on_laptop);
    let countries = free.take(twins, count(3, 1), on_laptop);
    let mut cast = |count: usize, profile: ProfileId, lot: Lot| {
        let places = free.take(twins, count, of(profile));
        for &at in &places {
            twins[at].lot = lot;
            if lot == Lot::HiddenThenGone {
                twins[at].before.attributes = Attributes::Hidden;
            }
        }
        places
    };
    cast(count(12, 4), NIGHT_OWL, Lot::BackFilled);
    cast(count(6, 3), FAMILY, Lot::Removed);
    cast(count(4, 2), NIGHT_OWL, Lot::HiddenThenGone);
    let durations = cast(count(5, 2), TEENAGER, Lot::Shared);
    let bookmarks = cast(count(4, 2), TEENAGER, Lot::Shared);
    for &at in &hidden {
        twins[at].after.attributes = Attributes::Hidden;
    }
    for (number, &at) in durations.iter().enumerate() {
        let row = &mut twins[at].after;
        row.duration = if number % 2 == 0 { row.duration + 61 } else { row.duration - 45 };
    }
    for &at in &bookmarks {
        twins[at].after.bookmark += 33;
    }
    for &at in &countries {
        twins[at].after.country = Country::UnitedStates;
    }
    Chosen { durations, bookmarks, countries, hidden, reach }
}

/// Marks anew which rows hold the latest position of their title, among those a download has.
fn remark(twins: &mut [Twin], titles: usize, is_in: fn(&Twin) -> bool, of: fn(&mut Twin) -> &mut Row) {
    let places: Vec<usize> = (0..twins.len()).filter(|&at| is_in(&twins[at])).collect();
    let readable = |row: &Row| row.fault == Fault::None && !row.repeated;
    let (mut marked, mut rows) = (Vec::new(), Vec::new());
    for &at in &places {
        let row = *of(&mut twins[at]);
        if readable(&row) {
            marked.push(at);
            rows.push(row);
        }
    }
    mark_latest(&mut rows, titles);
    for (at, row) in marked.into_iter().zip(rows) {
        of(&mut twins[at]).latest = row.latest;
    }
    let mut last = false;
    for &at in &places {
        let row = of(&mut twins[at]);
        if row.repeated {
            row.latest = last;
        }
        last = row.latest;
    }
}

/// The day of a moment, as facts tell it.
pub(super) fn day_of(moment: i64) -> String {
    crate::demo::calendar::t2(date_of(moment))
}
