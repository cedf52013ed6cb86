//! Which profile of one export is which of the other, whatever it is called now.

use super::Listed;
use crate::model::history::History;
use std::collections::BTreeMap;

/// Share of a profile's starts that have to be another's too, for it to be the same under another name.
pub const RENAMED_SHARE: f64 = 0.95;
/// Starts it takes to say so.
pub const RENAMED_STARTS: u64 = 10;
/// Profiles at one moment beyond which a file is no household's.
const MOST_AT_ONCE: usize = 32;

/// A profile of either export.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ProfileFound {
    /// Its name in the earlier export, if it is there.
    pub before: Option<String>,
    /// Its name in the later export, if it is there.
    pub after: Option<String>,
    /// Rows it has in the earlier export.
    pub rows_before: u64,
    /// Rows it has in the later export.
    pub rows_after: u64,
    /// Starts of the earlier one, within the days both exports reach, that the later one has too.
    pub shared_starts: u64,
    /// Of how many.
    pub of_starts: u64,
    /// Whether the Profiles table of the later export lists it, if there is one.
    pub is_listed_after: Option<bool>,
}

/// What became of a profile.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ProfileFate {
    /// It is there under its name.
    Kept,
    /// It is there under another name.
    Renamed,
    /// Only the later export has it.
    New,
    /// Only the earlier export has it.
    Deleted,
    /// It is still listed, but nothing of its viewing is left.
    Emptied,
}

impl ProfileFate {
    /// The word for it in JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Kept => "kept",
            Self::Renamed => "renamed",
            Self::New => "new",
            Self::Deleted => "deleted",
            Self::Emptied => "emptied",
        }
    }
}

impl ProfileFound {
    /// What became of it.
    #[must_use]
    pub fn fate(&self) -> ProfileFate {
        match (&self.before, &self.after) {
            (Some(before), Some(after)) if before != after => ProfileFate::Renamed,
            (Some(_), Some(_)) if self.rows_before > 0 && self.rows_after == 0 => ProfileFate::Emptied,
            (Some(_), Some(_)) => ProfileFate::Kept,
            (None, _) => ProfileFate::New,
            (Some(_), None) if self.is_listed_after == Some(true) => ProfileFate::Emptied,
            (Some(_), None) => ProfileFate::Deleted,
        }
    }
}

/// The profiles of both exports, side by side.
#[derive(Debug, Default)]
pub(in crate::compare) struct Pairing {
    /// The common number of each profile of the earlier history; one without a partner has its own.
    pub before: Vec<u32>,
    /// The same of the later history.
    pub after: Vec<u32>,
    /// What is told of them; none where a file does not name profiles.
    pub found: Vec<ProfileFound>,
}

/// A profile without its column.
fn is_nameless(history: &History) -> bool {
    matches!(history.profiles.as_slice(), [name] if name.is_empty())
}

/// Pairs the profiles of two histories, whose starts are cut to `grain` seconds; `both` are the moments both reach.
pub(super) fn pair(
    (one, other): (&History, &History),
    (listed_before, listed_after): (Option<&[Listed]>, Option<&[Listed]>),
    grain: i64,
    both: Option<(i64, i64)>,
) -> Pairing {
    if is_nameless(one) || is_nameless(other) {
        let all = |history: &History| vec![0; history.profiles.len()];
        return Pairing { before: all(one), after: all(other), found: Vec::new() };
    }
    let starts = Starts::of(one, other, grain, both);
    let mut partner: Vec<Option<u32>> = vec![None; one.profiles.len()];
    let mut taken = vec![false; other.profiles.len()];
    let mut join = |before: u32, after: u32| {
        if partner[before as usize].is_none() && !taken[after as usize] {
            partner[before as usize] = Some(after);
            taken[after as usize] = true;
        }
    };
    for (before, after) in starts.same(one, other) {
        join(before, after);
    }
    for (before, name) in (0u32..).zip(&one.profiles) {
        if let Some(after) = other.profiles.iter().position(|other| other == name) {
            join(before, after as u32);
        }
    }
    let mut next = one.profiles.len() as u32;
    let mut numbers = vec![u32::MAX; other.profiles.len()];
    for (before, after) in (0u32..).zip(&partner) {
        if let Some(after) = after {
            numbers[*after as usize] = before;
        }
    }
    for number in numbers.iter_mut().filter(|number| **number == u32::MAX) {
        *number = next;
        next += 1;
    }
    let mut found = told(&starts, one, other, &partner, &taken);
    add_listed(&mut found, listed_before, listed_after);
    found.sort_by(|a, b| {
        let key = |found: &ProfileFound| {
            (
                std::cmp::Reverse(found.rows_before.max(found.rows_after)),
                found.before.clone(),
                found.after.clone(),
            )
        };
        (a.fate() == ProfileFate::Kept, key(a)).cmp(&(b.fate() == ProfileFate::Kept, key(b)))
    });
    Pairing { before: (0..one.profiles.len() as u32).collect(), after: numbers, found }
}

fn told(
    starts: &Starts,
    one: &History,
    other: &History,
    partner: &[Option<u32>],
    taken: &[bool],
) -> Vec<ProfileFound> {
    let mut found: Vec<ProfileFound> = Vec::new();
    for (before, name) in one.profiles.iter().enumerate() {
        let after = partner[before];
        found.push(ProfileFound {
            before: Some(name.clone()),
            after: after.map(|after| other.profiles[after as usize].clone()),
            rows_before: starts.rows.0[before],
            rows_after: after.map_or(0, |after| starts.rows.1[after as usize]),
            shared_starts: after.map_or(0, |after| starts.shared_of(before as u32, after)),
            of_starts: starts.within.0[before],
            is_listed_after: None,
        });
    }
    for (after, name) in other.profiles.iter().enumerate().filter(|(after, _)| !taken[*after]) {
        let rows_after = starts.rows.1[after];
        found.push(ProfileFound { after: Some(name.clone()), rows_after, ..ProfileFound::default() });
    }
    // What the reader did not choose has no row on either side.
    found.retain(|profile| profile.rows_before + profile.rows_after > 0);
    found
}

/// Adds profiles without any viewing, and what the list of the later export says of the others.
fn add_listed(found: &mut Vec<ProfileFound>, before: Option<&[Listed]>, after: Option<&[Listed]>) {
    if let Some(after) = after {
        for profile in found.iter_mut() {
            let name = profile.after.as_ref().or(profile.before.as_ref());
            profile.is_listed_after = name.map(|name| after.iter().any(|listed| listed.name == *name));
        }
    }
    let (Some(before), Some(after)) = (before, after) else { return };
    let alone = |list: &[Listed], named: &dyn Fn(&ProfileFound) -> Option<String>, rest: &[Listed]| {
        let known: Vec<String> = found.iter().filter_map(named).collect();
        let is_alone =
            |one: &&Listed| !known.contains(&one.name) && rest.iter().all(|other| other.name != one.name);
        list.iter().filter(is_alone).cloned().collect::<Vec<Listed>>()
    };
    let gone = alone(before, &|profile| profile.before.clone(), after);
    let mut come = alone(after, &|profile| profile.after.clone(), before);
    let listed = |is_after| ProfileFound { is_listed_after: Some(is_after), ..ProfileFound::default() };
    for one in gone {
        // A name can change, the second of its creation does not.
        let same = |other: &Listed| one.created.is_some() && other.created == one.created;
        let renamed = come.iter().position(same).map(|at| come.remove(at).name);
        found.push(ProfileFound { before: Some(one.name), ..listed(renamed.is_some()) });
        if let Some(last) = found.last_mut() {
            last.after = renamed;
        }
    }
    found.extend(come.into_iter().map(|one| ProfileFound { after: Some(one.name), ..listed(true) }));
}

/// How many rows and starts profiles have, and how many they share.
struct Starts {
    rows: (Vec<u64>, Vec<u64>),
    /// Of the moments both exports reach.
    within: (Vec<u64>, Vec<u64>),
    shared: BTreeMap<(u32, u32), u64>,
}

impl Starts {
    fn of(one: &History, other: &History, grain: i64, both: Option<(i64, i64)>) -> Self {
        let count = |history: &History| {
            let mut rows = vec![0; history.profiles.len()];
            let mut within = rows.clone();
            for row in history.rows() {
                let profile = history.setting(row).profile as usize;
                let moment = row.start.div_euclid(grain);
                rows[profile] += 1;
                within[profile] +=
                    u64::from(both.is_some_and(|(first, last)| (first..=last).contains(&moment)));
            }
            (rows, within)
        };
        let ((rows_before, before), (rows_after, after)) = (count(one), count(other));
        Self { rows: (rows_before, rows_after), within: (before, after), shared: shared(one, other, grain) }
    }

    fn shared_of(&self, before: u32, after: u32) -> u64 {
        self.shared.get(&(before, after)).copied().unwrap_or(0)
    }

    /// Profiles that nearly all starts show to be the same, the surest first; under one name before others.
    fn same(&self, one: &History, other: &History) -> Vec<(u32, u32)> {
        let mut same: Vec<(bool, u64, u32, u32)> = Vec::new();
        for (&(before, after), &shared) in &self.shared {
            let of = self.within.0[before as usize].min(self.within.1[after as usize]);
            let is_named = one.profiles[before as usize] == other.profiles[after as usize];
            if shared >= RENAMED_STARTS && shared as f64 >= RENAMED_SHARE * of as f64 {
                same.push((!is_named, u64::MAX - shared, before, after));
            }
        }
        same.sort_unstable();
        same.into_iter().map(|(_, _, before, after)| (before, after)).collect()
    }
}

/// Starts that a profile of one history shares with one of the other. Rows are sorted by start.
fn shared(one: &History, other: &History, grain: i64) -> BTreeMap<(u32, u32), u64> {
    let same_moment = |a: &crate::model::history::Segment, b: &crate::model::history::Segment| {
        a.start.div_euclid(grain) == b.start.div_euclid(grain)
    };
    let mut after = other.rows().chunk_by(same_moment).peekable();
    let mut shared = BTreeMap::new();
    for group in one.rows().chunk_by(same_moment) {
        let moment = group[0].start.div_euclid(grain);
        while after.next_if(|rows| rows[0].start.div_euclid(grain) < moment).is_some() {}
        let Some(rows) = after.next_if(|rows| rows[0].start.div_euclid(grain) == moment) else { continue };
        let (mine, its) = (profiles_of(one, group), profiles_of(other, rows));
        if mine.len() > MOST_AT_ONCE || its.len() > MOST_AT_ONCE {
            continue;
        }
        for (before, count) in &mine {
            for (after, others) in &its {
                *shared.entry((*before, *after)).or_insert(0) += *count.min(others);
            }
        }
    }
    shared
}

fn profiles_of(history: &History, rows: &[crate::model::history::Segment]) -> Vec<(u32, u64)> {
    let mut numbers: Vec<u32> = rows.iter().map(|row| history.setting(row).profile).collect();
    numbers.sort_unstable();
    numbers.chunk_by(|a, b| a == b).map(|same| (same[0], same.len() as u64)).collect()
}
