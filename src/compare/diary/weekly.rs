//! What is told week by week: hours of the local week, and over how many titles a week is spread.

use super::columns::{Column, DayRow};
use super::{Daily, WorkDay};
use crate::analysis::stats::entropy::entropy;
use crate::compare::span::week_of;
use std::collections::BTreeMap;

/// Hours of a week.
pub const HOURS: usize = 168;

/// Seconds by hour of the local calendar week, Monday 00:00 first, for each logical week. The hours before the logical day
/// begins stand under the calendar day they lie on, as everywhere.
pub type WeekHours = BTreeMap<i64, Box<[f64; HOURS]>>;

/// Notes on the Sunday of each week how diverse it was (Hill 1973, order 1: the exponential of Shannon's entropy).
pub(super) fn note_diversity(daily: &mut Daily) {
    let weeks: Vec<(i64, f64)> = daily
        .works
        .chunk_by(|a, b| week_of(a.day) == week_of(b.day))
        .filter_map(|days| {
            let mut seconds: BTreeMap<u32, u64> = BTreeMap::new();
            for WorkDay { work, seconds: more, .. } in days {
                *seconds.entry(*work).or_insert(0) += more;
            }
            let mut amounts: Vec<u64> = seconds.into_values().collect();
            // Works are numbered as they come: the sum must not depend on that in its last digit.
            amounts.sort_unstable();
            Some((week_of(days.first()?.day), entropy(&amounts)?.exp()))
        })
        .collect();
    for (week, effective) in weeks {
        let sunday = crate::compare::span::monday_of(week) + 6;
        if let Some(row) = usize::try_from(sunday - daily.first).ok().and_then(|at| daily.rows.get_mut(at)) {
            add(row, Column::Diversity, effective);
            add(row, Column::DiversityWeeks, 1.0);
        }
    }
}

fn add(row: &mut DayRow, column: Column, value: f64) {
    row[column as usize] += value;
}
