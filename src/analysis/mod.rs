//! Pure functions from a history to numbers; knows no file, no clock, no language.
//!
//! [`analyse`] is the way in. One family of figures has one file; what each figure means stands
//! in `docs/definitions.md`.

pub mod clock;
pub mod devices;
pub mod estimate;
pub mod household;
pub mod inferences;
pub mod inventory;
pub mod joins;
pub mod listing;
pub mod metrics;
mod profile;
pub mod rhythm;
pub mod series;
pub mod sessions;
pub mod short_history;
pub mod stats;
pub mod titles;
pub mod views;

use crate::model::history::History;
use crate::model::ledger::Fate;
use clock::actogram::Actogram;
use household::Household;
use household::binges::household_binges;
use household::concurrency::{Overlap, overlap};
use household::overlaps::{ProfileOverlap, overlaps};
use inferences::Inferences;
use joins::Joins;
use metrics::Metrics;
use profile::{Basis, Scratch};
use rayon::prelude::*;
use rhythm::change::Changes;
use std::mem::take;
use std::sync::Mutex;
use titles::TitleIndex;
use views::runtime::Runtimes;

/// What a reader may choose about the figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Settings {
    /// Seconds after local midnight at which a logical day begins; 4 h by default.
    pub day_start: i64,
    /// Longest gap in seconds inside a session; 30 min by default.
    pub session_gap: i64,
}

impl Default for Settings {
    fn default() -> Self {
        Self { day_start: 4 * 3_600, session_gap: 30 * 60 }
    }
}

/// How much is computed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Extent {
    /// Every figure.
    Whole,
    /// The main ones: what one screen tells.
    Main,
}

impl Extent {
    fn is_whole(self) -> bool {
        self == Self::Whole
    }
}

/// All figures of an export with a ViewingActivity table.
#[derive(Debug, Clone, Default)]
pub struct Analysis {
    /// All profiles together.
    pub account: Metrics,
    /// Each profile with a kept segment, by seconds, descending, then name.
    pub profiles: Vec<ProfileMetrics>,
    /// Profiles streaming at once.
    pub profiles_at_once: Overlap,
    /// Devices streaming at once.
    pub devices_at_once: Overlap,
    /// Figures of the household that are no sums over profiles.
    pub household: Household,
    /// What two profiles have in common, pair by pair.
    pub overlaps: Vec<ProfileOverlap>,
    /// The viewing beside the other tables of the export; nothing until they are joined.
    pub joins: Joins,
    /// What may be concluded from all that; nothing until it is asked for.
    pub inferences: Inferences,
}

/// The figures of one profile.
#[derive(Debug, Clone, Default)]
pub struct ProfileMetrics {
    /// Its name, without outer blanks.
    pub name: String,
    /// Its figures.
    pub metrics: Metrics,
    /// When it streamed, minute by minute.
    pub actogram: Actogram,
    /// Numbers of the works it watched for ten minutes or more, in order.
    pub works: Vec<u32>,
}

/// Computes every figure of a history.
#[must_use]
pub fn analyse(history: &History, index: &TitleIndex, settings: &Settings) -> Analysis {
    figures(history, index, settings, Extent::Whole)
}

/// Computes in half the time the main figures, what one screen has room for, and leaves all others empty: seconds by day, month,
/// hour, kind, title, device class and country; sessions, views, binges inside sessions; profiles streaming at once;
/// of each profile also its trips and lasting changes, but not its titles.
#[must_use]
pub fn analyse_main(history: &History, index: &TitleIndex, settings: &Settings) -> Analysis {
    figures(history, index, settings, Extent::Main)
}

fn figures(history: &History, index: &TitleIndex, settings: &Settings, extent: Extent) -> Analysis {
    let (rows, previews) = rayon::join(|| kept_rows(history), || history.previews_by_profile());
    let kept: Vec<&[u32]> = rows.iter().map(|(_, rows)| rows.as_slice()).collect();
    let runtimes = Runtimes::of(history, &kept);
    let basis = Basis { history, index, runtimes: &runtimes, previews: &previews, settings, extent };
    let (mut gathered, (sessions, (profiles_at_once, devices_at_once))): (Vec<_>, _) = rayon::join(
        || {
            let spare: Mutex<Vec<Scratch>> = Mutex::default();
            let gather = |rows: &&[u32]| {
                let left_over = spare.lock().ok().and_then(|mut spare| spare.pop());
                let mut scratch = left_over.unwrap_or_else(|| Scratch::new(history, settings));
                let gathered = profile::gather(basis, rows, &mut scratch);
                if let Ok(mut spare) = spare.lock() {
                    spare.push(scratch);
                }
                gathered
            };
            kept.par_iter().map(gather).collect()
        },
        || {
            let sessions = profile::household_sessions(history.kept(), settings, extent);
            (sessions, at_once(history, extent))
        },
    );
    // Taken out of the profiles, as nothing needs them afterwards.
    let lists = gathered.iter_mut();
    let (seen, days): (Vec<_>, Vec<_>) =
        lists.map(|profile| (take(&mut profile.seen), take(&mut profile.episode_days))).unzip();
    let starts = sessions.starts.clone();
    let (account, household) = rayon::join(
        || profile::pool(&gathered, sessions, basis),
        || {
            let binges = extent
                .is_whole()
                .then(|| household_binges(seen.into_iter().flatten(), days.concat(), &starts, index));
            Household { binges: binges.unwrap_or_default() }
        },
    );
    let (observed_days, last_day) = (account.observed_days, account.calendar.last_day());
    let mut profiles: Vec<ProfileMetrics> = rows
        .par_iter()
        .zip(gathered)
        .map(|((name, _), gathered)| {
            // Not having begun is no habit; having stopped is.
            let changes = Changes::of(&gathered.metrics.calendar, last_day);
            let metrics = Metrics { observed_days, changes, ..gathered.metrics };
            let works = if extent.is_whole() { profile::works(&gathered.titles, index) } else { Vec::new() };
            ProfileMetrics { name: (*name).clone(), metrics, actogram: gathered.actogram, works }
        })
        .collect();
    profiles.sort_by(|a, b| b.metrics.seconds.cmp(&a.metrics.seconds).then_with(|| a.name.cmp(&b.name)));
    let overlaps = overlaps(&profiles);
    Analysis {
        account,
        profiles,
        profiles_at_once,
        devices_at_once,
        household,
        overlaps,
        joins: Joins::default(),
        inferences: Inferences::default(),
    }
}

/// The profiles with a kept row, by name, with their rows in the order every walk takes them: by start, and
/// within one second by what they hold. The order of sums and lists must not depend on that of the file.
fn kept_rows(history: &History) -> Vec<(&String, Vec<u32>)> {
    #[derive(Clone, Default)]
    struct Kept {
        rows: Vec<u32>,
        last_start: Option<i64>,
        ties: Vec<usize>,
    }
    let mut of_profiles = vec![Kept::default(); history.profiles.len()];
    for (index, segment) in (0..).zip(history.rows()) {
        if segment.fate == Fate::Kept {
            let kept = &mut of_profiles[history.setting(segment).profile as usize];
            if kept.last_start.replace(segment.start) == Some(segment.start) {
                kept.ties.push(kept.rows.len());
            }
            kept.rows.push(index);
        }
    }
    let of_profiles = history.profiles.iter().zip(of_profiles).filter(|(_, kept)| !kept.rows.is_empty());
    let ordered = of_profiles.map(|(name, Kept { mut rows, ties, .. })| {
        views::order_ties(history, &mut rows, &ties);
        (name, rows)
    });
    let mut rows: Vec<(&String, Vec<u32>)> = ordered.collect();
    rows.sort_by_key(|(name, _)| *name);
    rows
}

fn at_once(history: &History, extent: Extent) -> (Overlap, Overlap) {
    let by = |who: fn(&crate::model::history::Setting) -> u32| {
        overlap(history.kept().map(|segment| (segment.start, segment.end(), who(history.setting(segment)))))
    };
    let devices = extent.is_whole().then(|| by(|setting| setting.device));
    (by(|setting| setting.profile), devices.unwrap_or_default())
}

#[cfg(test)]
mod tests;
