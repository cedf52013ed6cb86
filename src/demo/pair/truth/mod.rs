//! What a comparison and a merge have to find in a pair, from the lots that were drawn.

mod tables;

use super::edits::searches_begin;
use super::lots::{Chosen, GUEST, Lot, NEWCOMER, RENAMED_DEVICE, SWITCHED, Twin, day_of};
use super::side::Side;
use crate::demo::calendar::{t2, t5};
use crate::demo::household::Household;
use crate::demo::household::devices::device_type;
use crate::demo::household::personas::{CHILD, PERSONAS};
use crate::demo::layout::Layout;
use crate::demo::tables::Table;
use crate::demo::viewing::{Fault, Intent, Row};
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};
use tables::{Described, tables};

/// Gathers the truth while the sides are written.
pub(super) struct Telling<'a> {
    seed: u64,
    twins: &'a [Twin],
    chosen: Chosen,
    home: Fates,
    sides: Vec<Told>,
}

/// One side, as it was written.
struct Told {
    layout: Layout,
    names: Vec<&'static str>,
    /// The text of each title.
    titles: Vec<String>,
    tables: Vec<Described>,
    facts: Value,
}

/// Fate of each twin as the earlier and as the later download has it.
type Fates = Vec<[Intent; 2]>;

impl<'a> Telling<'a> {
    pub fn new(seed: u64, household: &Household, twins: &'a [Twin], chosen: Chosen) -> Self {
        let titles = &household.titles;
        let home = twins.iter().map(|twin| [twin.before.intent(titles), twin.after.intent(titles)]).collect();
        Self { seed, twins, chosen, home, sides: Vec::new() }
    }

    /// Notes a side that has just been written.
    pub fn side(&mut self, side: &Side, household: &Household, tables: &[Table], is_in: fn(&Twin) -> bool) {
        let at = self.sides.len();
        let titles =
            (0..household.titles.len()).map(|number| household.titles.text(number as u32).to_owned());
        let names: Vec<&'static str> = side.manner.names.iter().map(|name| name.trim()).collect();
        let rows = self.twins.iter().zip(&self.home).filter(|(twin, _)| is_in(twin));
        let rows: Vec<(&Row, Intent)> =
            rows.map(|(twin, fate)| ([&twin.before, &twin.after][at], fate[at])).collect();
        let starts = || rows.iter().filter(|(row, _)| row.fault == Fault::None).map(|(row, _)| row.start);
        let facts = json!({
            "layout": side.manner.layout.name(),
            "built_on": t2(side.built_on),
            "rows": rows.len(),
            "first_start": starts().min().map(t5),
            "last_start": starts().max().map(t5),
            "fates": fates(&rows),
            "profiles": by_profile(&rows, &names),
        });
        let titles = titles.collect();
        let tables = tables.iter().map(Described::of).collect();
        self.sides.push(Told { layout: side.manner.layout, names, titles, tables, facts });
    }

    /// Everything, when both sides are told.
    pub fn truth(&self, household: &Household) -> Value {
        let [before, after] = self.sides.as_slice() else { return Value::Null };
        json!({
            "schema": "watchprint.pair-truth/1",
            "seed": self.seed,
            "before": before.facts,
            "after": after.facts,
            "viewing": self.viewing(),
            "profiles": self.profiles(before, after),
            "removed_by_person": self.hidden(),
            "merged": self.merged(after),
            "tables": tables(&before.tables, &after.tables),
            "searches_begin": t2(household.plan.date(searches_begin(household))),
        })
    }

    fn is_compared(&self, at: usize) -> bool {
        !matches!(self.home[at][0], Intent::Unreadable | Intent::Duplicate)
    }

    /// The places of the rows of a lot that can be compared, oldest first.
    fn of(&self, lot: Lot) -> Vec<usize> {
        let all = 0..self.twins.len();
        all.filter(|&at| self.twins[at].lot == lot && self.is_compared(at)).collect()
    }

    /// A row as the earlier (0) or the later (1) download has it.
    fn row(&self, at: usize, side: usize) -> Value {
        let told = &self.sides[side];
        let row = [&self.twins[at].before, &self.twins[at].after][side];
        json!({
            "profile": told.names[usize::from(row.profile)],
            "start": t5(row.start),
            "title": told.titles[row.title as usize],
            "seconds": row.duration,
            "device": device_type(row.device, told.layout),
        })
    }

    /// How many rows a lot has, how many of them were watched, and for how long.
    fn amount(&self, places: &[usize], side: usize) -> Map<String, Value> {
        let kept = places.iter().filter(|&&at| self.home[at][side] == Intent::Kept);
        let row = |at: usize| [&self.twins[at].before, &self.twins[at].after][side];
        let mut profiles: BTreeMap<&str, usize> = BTreeMap::new();
        for &at in places {
            *profiles.entry(self.sides[side].names[usize::from(row(at).profile)]).or_default() += 1;
        }
        let value = json!({
            "rows": places.len(),
            "kept": kept.clone().count(),
            "kept_seconds": kept.map(|&at| i64::from(row(at).duration)).sum::<i64>(),
            "by_profile": profiles,
        });
        value.as_object().cloned().unwrap_or_default()
    }

    fn listed(&self, places: &[usize], side: usize) -> Value {
        let mut amount = self.amount(places, side);
        amount.insert("list".to_owned(), places.iter().map(|&at| self.row(at, side)).collect());
        Value::Object(amount)
    }

    fn viewing(&self) -> Value {
        let shared = self.of(Lot::Shared);
        let pair = |at: usize| (&self.twins[at].before, &self.twins[at].after);
        let changed = |places: &[usize], value: fn(&Row) -> Value| -> Value {
            let told = places.iter().map(|&at| {
                let (before, after) = pair(at);
                json!({"row": self.row(at, 0), "before": value(before), "after": value(after)})
            });
            told.collect()
        };
        let count = |differs: fn(&Row, &Row) -> bool| {
            shared.iter().filter(|&&at| differs(pair(at).0, pair(at).1)).count()
        };
        let mut reach = self.amount(&self.of(Lot::OutOfReach), 0);
        reach.insert("until".to_owned(), json!(day_of(self.chosen.reach)));
        let device = device_type(RENAMED_DEVICE.0, self.sides[0].layout);
        json!({
            "shared": self.amount(&shared, 1),
            "new": self.amount(&self.of(Lot::New), 1),
            "back_filled": self.listed(&self.of(Lot::BackFilled), 1),
            "vanished": {
                "out_of_reach": reach,
                "removed": self.listed(&self.of(Lot::Removed), 0),
                "hidden_then_gone": self.listed(&self.of(Lot::HiddenThenGone), 0),
                "deleted_profile": self.amount(&self.of(Lot::Deleted), 0),
            },
            "changed": {
                "duration": changed(&self.chosen.durations, |row| json!(row.duration)),
                "bookmark": changed(&self.chosen.bookmarks, |row| json!(row.bookmark)),
                "country": changed(&self.chosen.countries, |row| json!(row.country.code())),
                "hidden": changed(&self.chosen.hidden, |row| json!(row.attributes.is_hidden())),
                "device": {
                    "from": device,
                    "to": RENAMED_DEVICE.1,
                    "rows": count(|row, _| row.device == RENAMED_DEVICE.0),
                },
                "latest": {"rows": count(|one, other| one.latest != other.latest)},
            },
            // The same title, spelt by the rules of two years.
            "spelt_otherwise": shared
                .iter()
                .filter(|&&at| {
                    let title = pair(at).0.title;
                    title == pair(at).1.title && self.text(0, title) != self.text(1, title)
                })
                .count(),
        })
    }

    fn text(&self, side: usize, title: u32) -> &str {
        self.sides[side].titles.get(title as usize).map_or("", String::as_str)
    }

    fn profiles(&self, before: &Told, after: &Told) -> Value {
        let shared = self.of(Lot::Shared);
        let of = |profile: usize| {
            shared.iter().filter(move |&&at| usize::from(self.twins[at].before.profile) == profile)
        };
        let switched: Vec<(&str, &str)> = of(SWITCHED.0)
            .map(|&at| (self.text(0, self.twins[at].before.title), self.text(1, self.twins[at].after.title)))
            .filter(|(one, other)| one != other)
            .collect();
        let titles: BTreeSet<(&str, &str)> = switched.iter().copied().collect();
        let examples = titles.iter().take(5).map(|(one, other)| json!({"before": one, "after": other}));
        let count = |lot: Lot, profile: usize, side: usize| {
            let row = |at: &usize| [&self.twins[*at].before, &self.twins[*at].after][side];
            self.of(lot).iter().filter(|at| usize::from(row(at).profile) == profile).count()
        };
        json!({
            "renamed": [{"from": before.names[CHILD], "to": after.names[CHILD], "shared_rows": of(CHILD).count()}],
            "new": [{"name": after.names[NEWCOMER], "rows": count(Lot::New, NEWCOMER, 1)}],
            "deleted": [{"name": before.names[GUEST], "rows": count(Lot::Deleted, GUEST, 0)}],
            "languages": [{
                "profile": after.names[SWITCHED.0],
                "from": PERSONAS[SWITCHED.0].language.tag(),
                "to": SWITCHED.1.tag(),
                "rows": switched.len(),
                "titles": titles.len(),
                "examples": examples.collect::<Value>(),
            }],
        })
    }

    /// Rows that a person removed from the history, in either download.
    fn hidden(&self) -> Value {
        let hidden = |at: &usize| {
            let Twin { lot, before, after } = &self.twins[*at];
            match lot {
                Lot::HiddenThenGone => true,
                Lot::Shared => before.attributes.is_hidden() || after.attributes.is_hidden(),
                _ => false,
            }
        };
        let places = (0..self.twins.len()).filter(|&at| self.is_compared(at)).filter(hidden);
        let told = places.map(|at| {
            let twin = &self.twins[at];
            json!({
                "row": self.row(at, 0),
                "hidden_before": twin.before.attributes.is_hidden(),
                "gone": twin.lot == Lot::HiddenThenGone,
            })
        });
        told.collect()
    }

    /// Readable rows of the earlier download alone whose title the later one has in another language.
    fn retitled(&self) -> usize {
        let of_profile = |twin: &&Twin| usize::from(twin.before.profile) == SWITCHED.0;
        let shared = self.twins.iter().filter(of_profile).filter(|twin| twin.lot == Lot::Shared);
        let known: BTreeSet<u32> = shared
            .filter(|twin| self.text(0, twin.before.title) != self.text(1, twin.after.title))
            .map(|twin| twin.before.title)
            .collect();
        let alone = self.twins.iter().filter(of_profile).filter(|twin| !Lot::is_after(twin));
        alone.filter(|twin| twin.before.fault == Fault::None && known.contains(&twin.before.title)).count()
    }

    /// One record out of both: every row once, as the later download has it if it does.
    fn merged(&self, after: &Told) -> Value {
        let rows: Vec<(&Row, Intent)> = self
            .twins
            .iter()
            .zip(&self.home)
            .map(|(twin, fate)| match Lot::is_after(twin) {
                true => (&twin.after, fate[1]),
                false => (&twin.before, fate[0]),
            })
            .collect();
        let count = |is_in: fn(&Twin) -> bool| self.twins.iter().filter(|twin| is_in(twin)).count();
        json!({
            "rows": rows.len(),
            "only_before": count(|twin| !Lot::is_after(twin)),
            "only_after": count(|twin| !Lot::is_before(twin)),
            "retitled_rows": self.retitled(),
            "in_both": count(|twin| twin.lot == Lot::Shared),
            "fates": fates(&rows),
            "profiles": by_profile(&rows, &after.names),
        })
    }
}

fn fates(rows: &[(&Row, Intent)]) -> Value {
    let told = Intent::ALL.map(|(intent, name)| {
        let of_fate = rows.iter().filter(|(_, fate)| *fate == intent);
        let seconds = if intent == Intent::Unreadable {
            0
        } else {
            of_fate.clone().map(|(row, _)| i64::from(row.duration)).sum()
        };
        (name.to_owned(), json!({"rows": of_fate.count(), "seconds": seconds}))
    });
    Value::Object(told.into_iter().collect())
}

/// Kept rows and seconds by profile.
fn by_profile(rows: &[(&Row, Intent)], names: &[&'static str]) -> Value {
    let mut profiles: BTreeMap<&str, (u64, i64)> = BTreeMap::new();
    for (row, _) in rows.iter().filter(|(_, fate)| *fate == Intent::Kept) {
        let sums = profiles.entry(names[usize::from(row.profile)]).or_default();
        *sums = (sums.0 + 1, sums.1 + i64::from(row.duration));
    }
    let told = profiles.into_iter();
    Value::Object(
        told.map(|(name, sums)| (name.to_owned(), json!({"segments": sums.0, "seconds": sums.1}))).collect(),
    )
}
