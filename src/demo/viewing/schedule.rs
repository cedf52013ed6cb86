//! Ordinary days: who sits down when, and for how long.

use super::{Country, Row, Sitting, Viewer};
use crate::demo::calendar::{WallClock, is_school_holiday, season_permille, shifted, weekday};
use crate::demo::household::personas::{ALWAYS, FAMILY, PERSONAS, ProfileId, Window};
use crate::demo::household::plan::Plan;
use crate::demo::titles::Titles;

/// How densely ordinary days are filled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::demo) struct Density {
    /// How many of the usual sittings take place, in per mille.
    pub sittings: u32,
    /// Into how many rows one viewing is split, in per mille.
    pub pieces: u32,
}

impl Density {
    /// That of the five people as they are described.
    pub const USUAL: Self = Self { sittings: 1_000, pieces: 1_000 };
}

/// Fills the days `days` of a plan for one profile, but for those kept free for planted facts.
pub(in crate::demo) fn fill(
    plan: &Plan,
    clock: &WallClock,
    density: Density,
    days: impl Iterator<Item = i64>,
    viewer: &mut Viewer,
    titles: &mut Titles,
    rows: &mut Vec<Row>,
) {
    let profile = viewer.profile;
    for day in days.filter(|&day| !plan.is_reserved(profile, day)) {
        let date = shifted(plan.first, day);
        let mut free_from = i64::MIN;
        for window in PERSONAS[profile].windows {
            if window.days >> weekday(date) & 1 == 0 || (window.holidays_only && !is_school_holiday(date)) {
                continue;
            }
            let after_change = profile == FAMILY && plan.habit_change.is_some_and(|change| day >= change);
            let chance = chance(window, season_permille(date), density.sittings, after_change);
            if !viewer.dice.chance(chance) {
                continue;
            }
            let off = viewer.dice.between(0, 2 * window.spread);
            let minute = i64::from(window.start + off) - i64::from(window.spread);
            let (shortest, longest) = window.length;
            let mut minutes = viewer.dice.between(shortest, longest);
            if after_change {
                minutes = minutes * 3 / 2;
            } else if plan.small && window.permille == ALWAYS {
                minutes /= 4;
            }
            let second = i64::from(viewer.dice.below(60));
            let start = clock.utc(date, minute * 60 + second).max(free_from);
            // Nobody is still up when the next day begins.
            let latest = clock.utc(date, 26 * 3_600 + 1_800);
            let end = (start + i64::from(minutes) * 60).min(latest);
            let device = viewer.dice.weighted(viewer.persona().devices);
            let time = start;
            let country = Country::France;
            let pieces = density.pieces;
            let mut sitting = Sitting { viewer, titles, rows, time, end, device, country, pieces };
            sitting.play(window.films);
            free_from = sitting.time + 900;
        }
    }
}

fn chance(window: &Window, season: u32, sittings: u32, after_change: bool) -> u32 {
    if window.permille == ALWAYS {
        return ALWAYS;
    }
    let usual = (window.permille * season / 1_000).min(960);
    let usual = if after_change { (usual * 17 / 10).min(970) } else { usual };
    usual * sittings / 1_000
}

/// Finds the density at which the ordinary days of a plan hold about `rows` rows.
pub(in crate::demo) fn density_for(plan: &Plan, clock: &WallClock, seed: u64, rows: usize) -> Density {
    let sample: Vec<i64> =
        (0..120).map(|at| plan.days * at / 120 + at % 7).filter(|&day| day < plan.days).collect();
    let measure = |density: Density| -> u64 {
        let mut titles = plan.new_titles();
        let mut found = Vec::new();
        for profile in 0..PERSONAS.len() as ProfileId {
            let mut viewer = Viewer::new(profile, seed, &titles, plan.layout.has_unspecified());
            fill(plan, clock, density, sample.iter().copied(), &mut viewer, &mut titles, &mut found);
        }
        (found.len() as u64).max(1)
    };
    let wanted = rows as u64 * sample.len() as u64 / plan.days as u64;
    let usual = measure(Density::USUAL);
    if wanted <= usual {
        let least = measure(Density { sittings: 0, ..Density::USUAL });
        let sittings = 1_000 * wanted.saturating_sub(least) / (usual - least).max(1);
        return Density { sittings: sittings as u32, ..Density::USUAL };
    }
    let mut pieces = 1_000 * wanted / usual;
    for _ in 0..4 {
        let found = measure(Density { pieces: pieces as u32, ..Density::USUAL });
        pieces = (pieces * wanted / found).clamp(1_000, 200_000);
    }
    Density { pieces: pieces as u32, ..Density::USUAL }
}
