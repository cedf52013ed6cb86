//! A hypothesis: one profile whose sittings fall into two patterns of device and hour may be shared by two people.
//!
//! The sittings are taken for a mixture of two latent classes (Lazarsfeld & Henry 1968, *Latent Structure Analysis*;
//! see [`crate::analysis::stats::two_classes`]). Nothing here knows people: one person who watches on a telephone in
//! bed and on a television in the afternoon looks the same.

use super::super::clock::local_time::DAY;
use crate::analysis::Settings;
use crate::analysis::stats::two_classes::{Cell, FEATURES, is_associated, two_classes};
use crate::model::device::DeviceClass;
use crate::model::history::Segment;
use std::collections::{BTreeMap, BTreeSet};

/// Fewer sittings say nothing.
pub const LEAST_SITTINGS: u64 = 60;
/// Each pattern needs so many sittings.
pub const LEAST_OF_A_PATTERN: u64 = 20;
/// Two classes must be better than one by so much on Schwarz's criterion: "very strong" evidence (Kass & Raftery 1995).
pub const LEAST_BIC_GAIN: f64 = 10.0;
/// How surely sittings belong to one class or the other: relative entropy (Celeux & Soromenho 1996).
pub const LEAST_SEPARATION: f64 = 0.8;
/// Share of a pattern's sittings that its own kind of device must have.
pub const LEAST_DEVICE_SHARE: f64 = 0.6;
/// Least total variation distance of the hours of the two patterns.
pub const LEAST_HOURS_APART: f64 = 0.5;
/// Least share of the four-week periods of the smaller pattern in which the larger one occurs too. Otherwise the one
/// came after the other, and more likely a device or a habit was new.
pub const LEAST_TOGETHER: f64 = 0.5;

/// Hours of a block of the day.
pub const HOURS_OF_A_BLOCK: i64 = 3;
const BLOCKS: usize = 8;
const PERIOD_DAYS: i64 = 28;

/// Whether the sittings of a profile look like those of two people.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Sharing {
    /// Sittings at the chosen gap.
    pub sittings: u64,
    /// The two patterns, if they are clearly apart.
    pub hypothesis: Option<TwoPatterns>,
}

/// Two patterns of sittings, the larger one first.
#[derive(Debug, Clone, PartialEq)]
pub struct TwoPatterns {
    /// What they look like.
    pub patterns: [Pattern; 2],
    /// How surely a sitting belongs to one of them, up to 1.
    pub separation: f64,
    /// By how much two classes are better than one on Schwarz's criterion.
    pub bic_gain: f64,
    /// Share of the four-week periods of the smaller one in which the larger one occurs too.
    pub together: f64,
}

/// One pattern of sittings.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pattern {
    /// Its sittings.
    pub sittings: u64,
    /// Streamed seconds in them.
    pub seconds: u64,
    /// The class of device most of them run on.
    pub class: DeviceClass,
    /// The share of them that does.
    pub class_share: f64,
    /// The hours from 0 to 23 in which at least three quarters of them begin: the shortest such run of blocks.
    pub from_hour: u32,
    /// First hour after that run.
    pub to_hour: u32,
    /// Share of them on logical Fridays and Saturdays.
    pub weekend_share: f64,
}

/// A sitting as the hypothesis sees it.
#[derive(Debug, Clone, Copy)]
struct Sitting {
    cell: Cell,
    day: i64,
    seconds: u64,
}

/// Gathers the sittings of one profile, segment by segment in the order of their starts.
#[derive(Debug)]
pub struct SittingBuilder {
    gap: i64,
    day_start: i64,
    latest_end: Option<i64>,
    local_start: i64,
    seconds: [u64; DeviceClass::ALL.len()],
    sittings: Vec<Sitting>,
}

impl SittingBuilder {
    /// With the session gap and the begin of the day in use.
    #[must_use]
    pub fn new(settings: &Settings) -> Self {
        Self {
            gap: settings.session_gap,
            day_start: settings.day_start,
            latest_end: None,
            local_start: 0,
            seconds: [0; DeviceClass::ALL.len()],
            sittings: Vec::new(),
        }
    }

    /// Adds the next segment, which began at `local_start` of the local clock.
    pub fn add(&mut self, segment: &Segment, local_start: i64, class: DeviceClass) {
        if self.latest_end.is_none_or(|end| segment.start > end.saturating_add(self.gap)) {
            self.close();
            self.local_start = local_start;
        }
        self.latest_end = self.latest_end.max(Some(segment.end()));
        self.seconds[class as usize] += u64::from(segment.duration);
    }

    fn close(&mut self) {
        if self.latest_end.is_none() {
            return;
        }
        let classes = self.seconds.iter().enumerate();
        let most = classes.max_by(|a, b| a.1.cmp(b.1).then(b.0.cmp(&a.0))).map_or(0, |(class, _)| class);
        let since = self.local_start - self.day_start;
        let day = since.div_euclid(DAY);
        let block = since.rem_euclid(DAY) / (HOURS_OF_A_BLOCK * 3_600);
        // 1970-01-01 was a Thursday: of the week from there, days 1 and 2 are Friday and Saturday.
        let is_weekend = matches!(day.rem_euclid(7), 1 | 2);
        let cell = [most as u8, block as u8, u8::from(is_weekend)];
        self.sittings.push(Sitting { cell, day, seconds: self.seconds.iter().sum() });
        self.seconds = [0; DeviceClass::ALL.len()];
    }

    /// What all sittings say.
    #[must_use]
    pub fn finish(mut self) -> Sharing {
        self.close();
        let sittings = self.sittings.len() as u64;
        let hypothesis =
            if sittings < LEAST_SITTINGS { None } else { patterns(&self.sittings, self.day_start) };
        Sharing { sittings, hypothesis }
    }
}

impl Sharing {
    /// Whether there are too few sittings to look for patterns.
    #[must_use]
    pub fn is_too_little(&self) -> bool {
        self.sittings < LEAST_SITTINGS
    }
}

fn patterns(sittings: &[Sitting], day_start: i64) -> Option<TwoPatterns> {
    let mut cells: BTreeMap<Cell, f64> = BTreeMap::new();
    for sitting in sittings {
        *cells.entry(sitting.cell).or_insert(0.0) += 1.0;
    }
    let cells: Vec<(Cell, f64)> = cells.into_iter().collect();
    // Where the device has nothing to do with the time there are no such patterns, and no need to look for them.
    if !is_associated(&cells) {
        return None;
    }
    let fit = two_classes(&cells)?;
    if fit.bic_gain < LEAST_BIC_GAIN || fit.separation < LEAST_SEPARATION {
        return None;
    }
    let is_first = |sitting: &&Sitting| {
        cells.binary_search_by_key(&sitting.cell, |cell| cell.0).is_ok_and(|at| fit.first_class[at] >= 0.5)
    };
    let (mut larger, mut smaller): (Vec<&Sitting>, Vec<&Sitting>) = sittings.iter().partition(is_first);
    if larger.len() < smaller.len() {
        std::mem::swap(&mut larger, &mut smaller);
    }
    let together = together(&smaller, &larger);
    let apart = hours_apart(&larger, &smaller);
    let patterns = [pattern(&larger, day_start), pattern(&smaller, day_start)];
    let [one, other] = &patterns;
    let is_clear = other.sittings >= LEAST_OF_A_PATTERN
        && one.class != other.class
        && one.class_share.min(other.class_share) >= LEAST_DEVICE_SHARE
        && apart >= LEAST_HOURS_APART
        && together >= LEAST_TOGETHER;
    let (separation, bic_gain) = (fit.separation, fit.bic_gain);
    is_clear.then_some(TwoPatterns { patterns, separation, bic_gain, together })
}

/// How many sittings have each value of a feature.
fn counts(sittings: &[&Sitting], feature: usize) -> [f64; BLOCKS] {
    let mut counts = [0.0; BLOCKS];
    for sitting in sittings {
        counts[usize::from(sitting.cell[feature])] += 1.0;
    }
    counts
}

fn pattern(sittings: &[&Sitting], day_start: i64) -> Pattern {
    let count = (sittings.len() as f64).max(1.0);
    let [classes, blocks, weekends] =
        std::array::from_fn::<_, FEATURES, _>(|feature| counts(sittings, feature));
    let most = (0..BLOCKS).max_by(|a, b| classes[*a].total_cmp(&classes[*b]).then(b.cmp(a))).unwrap_or(0);
    let (from, length) = shortest_run(&blocks, 0.75 * count);
    let hour = |block: usize| {
        let hours = day_start / 3_600 + HOURS_OF_A_BLOCK * block as i64;
        hours.rem_euclid(24) as u32
    };
    Pattern {
        sittings: sittings.len() as u64,
        seconds: sittings.iter().map(|sitting| sitting.seconds).sum(),
        class: DeviceClass::ALL[most],
        class_share: classes[most] / count,
        from_hour: hour(from),
        to_hour: hour(from + length),
        weekend_share: weekends[1] / count,
    }
}

/// Begin and length of the shortest run of blocks, around the clock, that holds `wanted`; of equally short ones the
/// fullest, then the first.
fn shortest_run(blocks: &[f64; BLOCKS], wanted: f64) -> (usize, usize) {
    for length in 1..=BLOCKS {
        let held = |from: usize| (from..from + length).map(|block| blocks[block % BLOCKS]).sum::<f64>();
        let fullest = (0..BLOCKS).max_by(|a, b| held(*a).total_cmp(&held(*b)).then(b.cmp(a)));
        if let Some(from) = fullest.filter(|from| held(*from) >= wanted) {
            return (from, length);
        }
    }
    (0, BLOCKS)
}

/// Total variation distance of the blocks of the day.
fn hours_apart(one: &[&Sitting], other: &[&Sitting]) -> f64 {
    let (one_count, other_count) = ((one.len() as f64).max(1.0), (other.len() as f64).max(1.0));
    let blocks = counts(one, 1).into_iter().zip(counts(other, 1));
    blocks.map(|(a, b)| (a / one_count - b / other_count).abs()).sum::<f64>() / 2.0
}

/// The share of the periods of one list that hold a sitting of the other.
fn together(of: &[&Sitting], with: &[&Sitting]) -> f64 {
    let periods = |list: &[&Sitting]| -> BTreeSet<i64> {
        list.iter().map(|sitting| sitting.day.div_euclid(PERIOD_DAYS)).collect()
    };
    let (of, with) = (periods(of), periods(with));
    of.intersection(&with).count() as f64 / (of.len() as f64).max(1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_are_as_far_apart_as_their_shares() {
        let sitting = |block: u8| Sitting { cell: [0, block, 0], day: 0, seconds: 60 };
        let (one, other) = ([0, 1].map(sitting), [1, 1, 1, 2].map(sitting));
        let (one, other): (Vec<&Sitting>, Vec<&Sitting>) = (one.iter().collect(), other.iter().collect());
        // Halves of blocks 0 and 1 against three quarters of 1 and one of 2: (1/2 + 1/4 + 1/4) / 2.
        assert_eq!(hours_apart(&one, &other), 0.5);
        assert_eq!((hours_apart(&other, &one), hours_apart(&one, &one)), (0.5, 0.0));
    }

    #[test]
    fn patterns_that_run_into_each_other_are_none() {
        // A television at one time of day and a telephone at another, both now and then at the other's time.
        let found = |counts: [usize; 4]| {
            let cells =
                [[0, 1, 0], [0, 2, 0], [DeviceClass::Phone as u8, 1, 0], [DeviceClass::Phone as u8, 2, 0]];
            let sittings = cells.into_iter().zip(counts).flat_map(|(cell, count)| {
                (0..count as i64).map(move |number| Sitting { cell, day: number % 28, seconds: 60 })
            });
            patterns(&sittings.collect::<Vec<_>>(), 0).is_some()
        };
        assert!(found([60, 2, 2, 44]));
        // Here two patterns explain more than one (a gain of 12.5), and do not lie apart (0.74).
        assert!(!found([20, 2, 20, 44]));
    }

    #[test]
    fn patterns_apart_explain_too_little_when_few_sittings_have_many_values() {
        // Two sets of devices that share no block of hours, but hardly more sittings than values: a gain of 7.6. Of
        // twice as many sittings the gain is larger.
        let cells = [
            ([0, 0, 0], 8),
            ([0, 1, 1], 8),
            ([0, 2, 0], 3),
            ([1, 2, 0], 2),
            ([1, 3, 1], 3),
            ([2, 2, 0], 1),
            ([2, 3, 1], 1),
            ([3, 6, 0], 1),
            ([3, 7, 1], 1),
            ([5, 4, 0], 8),
            ([5, 5, 1], 8),
            ([5, 6, 0], 3),
            ([6, 6, 0], 2),
            ([6, 7, 1], 2),
        ];
        let found = |times: i64| {
            let sittings = cells.into_iter().flat_map(|(cell, count)| {
                (0..count * times).map(move |number| Sitting { cell, day: number % 4, seconds: 60 })
            });
            patterns(&sittings.collect::<Vec<_>>(), 0).is_some()
        };
        assert_eq!([found(1), found(2)], [false, true]);
    }
}
