//! Two full histories, row by row.

use super::Rows;
use super::entry::Entry;
use super::matching::{Matched, Matching};
use super::names::{Names, shared_numbers};
use crate::analysis::clock::local_time::DAY;
use crate::analysis::titles::TitleIndex;
use crate::compare::snapshots::profiles::{self, Pairing};
use crate::compare::snapshots::{Basis, Listed, Snapshot};
use crate::model::history::{History, Segment};
use crate::model::ledger::Fate;
use crate::model::title::written_key;

/// Seconds of a minute: what a spreadsheet leaves of a start.
const MINUTE: i64 = 60;

/// The readable rows of two full histories, paired.
pub(in crate::compare) struct Paired {
    /// Seconds starts were cut to.
    pub grain: i64,
    /// The rows of the earlier and of the later history.
    pub entries: (Vec<Entry>, Vec<Entry>),
    pub matched: Matched,
    pub profiles: Pairing,
    /// The rows without a readable start or length.
    pub unreadable: Matched,
}

/// The rows of both: first what is the same in everything, then by less and less. `reach` are first and last start
/// of each whole record, `listed` its table of profiles.
pub(in crate::compare) fn pair(
    (one, other): (&History, &History),
    reach: [Option<(i64, i64)>; 2],
    listed: (Option<&[Listed]>, Option<&[Listed]>),
) -> Paired {
    let grain = if one.has_minutes_only() || other.has_minutes_only() { MINUTE } else { 1 };
    let both = reach[0]
        .zip(reach[1])
        .map(|(one, other)| (one.0.max(other.0).div_euclid(grain), one.1.min(other.1).div_euclid(grain)));
    let (titles_before, titles_after) = shared_numbers(one.titles.texts(), other.titles.texts(), written_key);
    let (devices_before, devices_after) = shared_numbers(
        one.devices.iter().map(|device| device.name.as_str()),
        other.devices.iter().map(|device| device.name.as_str()),
        single_blanks,
    );
    let (extras_before, extras_after) =
        shared_numbers(one.supplementals.texts(), other.supplementals.texts(), extra_kind);
    let profiles = profiles::pair((one, other), listed, grain, both);
    let entries = |history: &History, rows: &[Segment], numbers: [&[u32]; 4]| {
        let [titles, devices, extras, profiles] = numbers;
        let entry = |row: &Segment| {
            let setting = history.setting(row);
            Entry {
                profile: profiles[setting.profile as usize],
                moment: row.start.div_euclid(grain),
                title: titles[row.title as usize],
                device: devices[setting.device as usize],
                duration: row.duration,
                bookmark: row.bookmark(),
                supplemental: extras[setting.supplemental as usize],
                country: setting.country,
                user_action: setting.attributes.user_action,
                is_branched: setting.attributes.branched,
                is_not_latest: row.not_latest,
                is_hidden: setting.attributes.hidden,
                is_kept: row.fate == Fate::Kept,
                day: row.start.div_euclid(DAY),
            }
        };
        rows.iter().map(entry).collect::<Vec<Entry>>()
    };
    let numbers_before: [&[u32]; 4] = [&titles_before, &devices_before, &extras_before, &profiles.before];
    let numbers_after: [&[u32]; 4] = [&titles_after, &devices_after, &extras_after, &profiles.after];
    let (entries_before, entries_after) = rayon::join(
        || entries(one, one.rows(), numbers_before),
        || entries(other, other.rows(), numbers_after),
    );
    let unreadable_before = entries(one, one.unreadable_rows(), numbers_before);
    let unreadable_after = entries(other, other.unreadable_rows(), numbers_after);
    let start = |entry: &Entry| (entry.moment, entry.profile);
    let mut unreadable = Matching::new(&unreadable_before, &unreadable_after);
    unreadable.join(|entry| (start(entry), entry.title, entry.rest()));
    unreadable.join(|entry| (start(entry), entry.title));
    unreadable.join(|entry| (start(entry), entry.bookmark, entry.device));
    let unreadable = unreadable.finish();
    let mut matching = Matching::new(&entries_before, &entries_after);
    matching.join(|entry| (start(entry), entry.title, entry.rest()));
    matching.join(|entry| (start(entry), entry.title, entry.device, entry.duration));
    matching.join(|entry| (start(entry), entry.title, entry.device));
    matching.join(|entry| (start(entry), entry.title));
    // Other titles: the same second and length on the same device is no coincidence.
    matching.join(|entry| (start(entry), entry.duration, entry.device, entry.is_kept));
    matching.join(|entry| (start(entry), entry.duration, entry.is_kept));
    if grain == 1 {
        matching.join(|entry| (start(entry), entry.device, entry.is_kept));
    }
    let matched = matching.finish();
    Paired { grain, entries: (entries_before, entries_after), matched, profiles, unreadable }
}

/// The rows of both, paired, with their words.
pub(super) fn rows<'a>(
    before: (&'a History, &'a TitleIndex),
    after: (&'a History, &'a TitleIndex),
    first: &Snapshot<'_>,
    second: &Snapshot<'_>,
) -> Rows<'a> {
    let reach = [first.reach, second.reach];
    let paired = pair((before.0, after.0), reach, (first.listed, second.listed));
    Rows {
        basis: Basis::Starts(paired.grain),
        before: paired.entries.0,
        after: paired.entries.1,
        names: (
            Names::Full { history: before.0, index: before.1 },
            Names::Full { history: after.0, index: after.1 },
        ),
        matched: paired.matched,
        profiles: paired.profiles.found,
        profile_taken: None,
    }
}

/// Device names may hold line breaks and double blanks, which not every program keeps.
fn single_blanks(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// `NA` and `N/A` are other spellings of nothing.
fn extra_kind(text: &str) -> String {
    match text.trim() {
        "NA" | "N/A" => String::new(),
        kind => kind.to_owned(),
    }
}
