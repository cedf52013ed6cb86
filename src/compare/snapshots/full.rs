//! Two full histories, row by row.

use super::entry::Entry;
use super::matching::Matching;
use super::names::{Names, shared_numbers};
use super::{Basis, Rows, Snapshot, profiles};
use crate::analysis::local_time::DAY;
use crate::analysis::titles::TitleIndex;
use crate::model::history::History;
use crate::model::ledger::Fate;
use crate::model::title::written_key;

/// Seconds of a minute: what a spreadsheet leaves of a start.
const MINUTE: i64 = 60;

/// The rows of both, paired: first what is the same in everything, then by less and less.
pub(super) fn rows<'a>(
    before: (&'a History, &'a TitleIndex),
    after: (&'a History, &'a TitleIndex),
    first: &Snapshot<'_>,
    second: &Snapshot<'_>,
) -> Rows<'a> {
    let (one, other) = (before.0, after.0);
    let grain = if has_minutes_only(one) || has_minutes_only(other) { MINUTE } else { 1 };
    let both = first
        .reach
        .zip(second.reach)
        .map(|(one, other)| (one.0.max(other.0).div_euclid(grain), one.1.min(other.1).div_euclid(grain)));
    let (titles_before, titles_after) = shared_numbers(one.titles.texts(), other.titles.texts(), written_key);
    let device = |history: &'a History| history.devices.iter().map(|device| device.name.as_str());
    let (devices_before, devices_after) = shared_numbers(device(one), device(other), single_blanks);
    let (extras_before, extras_after) =
        shared_numbers(one.supplementals.texts(), other.supplementals.texts(), extra_kind);
    let pairing = profiles::pair((one, other), (first.listed, second.listed), grain, both);
    let entries = |history: &History, titles: &[u32], devices: &[u32], extras: &[u32], profiles: &[u32]| {
        let entry = |row: &crate::model::history::Segment| {
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
        history.rows().iter().map(entry).collect::<Vec<Entry>>()
    };
    let (entries_before, entries_after) = rayon::join(
        || entries(one, &titles_before, &devices_before, &extras_before, &pairing.before),
        || entries(other, &titles_after, &devices_after, &extras_after, &pairing.after),
    );
    let mut matching = Matching::new(&entries_before, &entries_after);
    let start = |entry: &Entry| (entry.moment, entry.profile);
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
    Rows {
        basis: Basis::Starts(grain),
        before: entries_before,
        after: entries_after,
        names: (
            Names::Full { history: before.0, index: before.1 },
            Names::Full { history: after.0, index: after.1 },
        ),
        matched,
        profiles: pairing.found,
        profile_taken: None,
    }
}

/// Whether every start is a whole minute, as after a spreadsheet that drops the seconds it does not show.
fn has_minutes_only(history: &History) -> bool {
    !history.rows().is_empty() && history.rows().iter().all(|row| row.start.rem_euclid(MINUTE) == 0)
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
