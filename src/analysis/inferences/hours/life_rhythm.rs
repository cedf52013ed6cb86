//! Changes in life rhythm: how much is watched in a week, and when evenings end.

use super::super::Basis;
use super::super::card::{Card, Conclusion, Measure, Topic, Unit};
use super::super::confidence::{Level, Reason};
use super::edges::{EdgeDay, Stretch, edges};
use crate::analysis::clock::calendar::month_of_day;
use crate::analysis::rhythm::change::{Changes, LEAST_WEEKS};
use crate::analysis::stats::quantile::median;
use crate::analysis::stats::two_samples::cliff::delta;
use crate::analysis::stats::two_samples::mann_whitney::mann_whitney;
use crate::source::netflix::TableKind;

/// Quarters with fewer days are not compared.
const LEAST_DAYS: usize = 20;
/// By so many minutes the usual end of a day must move from one quarter to the next.
const LEAST_MOVE: f64 = 45.0;
/// And the days of one must lie beyond those of the other: Cliff's delta, of medium size, and no chance.
const LEAST_DELTA: f64 = 0.33;
const MOST_CHANCE: f64 = 0.001;

/// One change.
#[derive(Debug, Clone, PartialEq)]
pub struct RhythmChange {
    /// Whose; `None` for all together.
    pub profile: Option<String>,
    /// Earliest day of the change, from 1970-01-01.
    pub from: i64,
    /// Latest day of the change.
    pub to: i64,
    /// Before: seconds a week, or minutes after midnight.
    pub before: f64,
    /// After.
    pub after: f64,
    /// Whether it is the end of the day that moved, not the weekly amount.
    pub is_of_hours: bool,
}

/// The changes found.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct LifeRhythm {
    /// By their first day.
    pub changes: Vec<RhythmChange>,
    /// Complete weeks searched.
    pub weeks: u64,
}

pub(in crate::analysis::inferences) fn life_rhythm(basis: &Basis<'_>) -> Card {
    let account = &basis.analysis.account;
    let weeks = account.changes.weeks;
    let measure = Measure { n: weeks, least: LEAST_WEEKS, unit: Unit::Weeks };
    Card::new(Topic::LifeRhythm, &[(TableKind::ViewingActivity, account.segments)], measure, || {
        let day_start = basis.settings.day_start;
        let mut changes = Vec::new();
        changes.extend(of_amounts(None, &account.changes));
        changes.extend(of_hours(None, &basis.account, day_start));
        if basis.profiles.len() > 1 {
            for (profile, stretches) in basis.analysis.profiles.iter().zip(&basis.profiles) {
                changes.extend(of_amounts(Some(&profile.name), &profile.metrics.changes));
                changes.extend(of_hours(Some(&profile.name), stretches, day_start));
            }
        }
        // The order of the profiles stays among changes of one day.
        changes.sort_by_key(|change| change.from);
        (Conclusion::LifeRhythm(LifeRhythm { changes, weeks }), Level::Medium, Reason::CauseUnknown)
    })
}

fn of_amounts(profile: Option<&String>, changes: &Changes) -> Vec<RhythmChange> {
    let points = changes.points.iter().flatten();
    let change = |point: &crate::analysis::rhythm::change::ChangePoint| RhythmChange {
        profile: profile.cloned(),
        from: point.from,
        to: point.to,
        before: point.before,
        after: point.after,
        is_of_hours: false,
    };
    points.map(change).collect()
}

/// Moves of the median end of the day from one calendar quarter to the next.
fn of_hours(profile: Option<&String>, stretches: &[Stretch], day_start: i64) -> Vec<RhythmChange> {
    let (days, _) = edges(stretches, day_start);
    let quarter = |day: &EdgeDay| month_of_day(day.day).div_euclid(3);
    let quarters = days.chunk_by(|a, b| quarter(a) == quarter(b)).filter(|group| group.len() >= LEAST_DAYS);
    let usual: Vec<(i64, &[EdgeDay], f64)> = quarters
        .filter_map(|group| {
            let middle = median(group.iter().map(|day| day.last as f64).collect())?;
            Some((quarter(group.first()?), group, middle))
        })
        .collect();
    let pairs = usual.windows(2).filter(|pair| pair[0].0 + 1 == pair[1].0);
    let change = |pair: &[(i64, &[EdgeDay], f64)]| {
        let (before, after) = (pair[0].2, pair[1].2);
        ((after - before).abs() >= LEAST_MOVE && is_clear(pair[0].1, pair[1].1)).then(|| RhythmChange {
            profile: profile.cloned(),
            from: pair[0].1.first().map_or(0, |day| day.day),
            to: pair[1].1.last().map_or(0, |day| day.day),
            before,
            after,
            is_of_hours: true,
        })
    };
    pairs.filter_map(change).collect()
}

/// Whether the ends of the days of one quarter lie clearly beyond those of the other.
fn is_clear(before: &[EdgeDay], after: &[EdgeDay]) -> bool {
    let ends = |days: &[EdgeDay]| days.iter().map(|day| day.last as f64).collect::<Vec<_>>();
    let (before, after) = (ends(before), ends(after));
    mann_whitney(&before, &after).is_some_and(|test| {
        test.p <= MOST_CHANCE && delta(test.u, before.len(), after.len()).abs() >= LEAST_DELTA
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_hour_later_from_one_quarter_to_the_next_is_a_change() {
        // 1970: ninety evenings that end at 22:00, then ninety that end at 23:00.
        let evening = |day: i64| {
            let end = day * 1_440 + if day < 90 { 1_320 } else { 1_380 };
            Stretch { start: end - 60, end }
        };
        let all: Vec<Stretch> = (0..180).map(evening).collect();
        let found = of_hours(None, &all, 4 * 3_600);
        assert_eq!(found.len(), 1);
        assert_eq!((found[0].before, found[0].after), (1_320.0, 1_380.0));
        assert_eq!((found[0].from, found[0].to), (0, 179));
        assert_eq!(of_hours(None, &all[..100], 4 * 3_600), [], "ten evenings are too few");
    }

    #[test]
    fn a_move_is_large_and_lies_beyond_the_days_before() {
        // The first and the second quarter of 1970: days 0 to 89 and 90 to 180.
        let moves = |end: &dyn Fn(i64) -> i64| {
            let evening =
                |day: i64| Stretch { start: day * 1_440 + end(day) - 60, end: day * 1_440 + end(day) };
            of_hours(None, &(0..181).map(evening).collect::<Vec<_>>(), 4 * 3_600).len()
        };
        let to = |after: i64| moves(&|day| if day < 90 { 1_320 } else { after });
        assert_eq!([to(1_364), to(1_365), to(1_276), to(1_275)], [0, 1, 0, 1]);
        // Of ten days in turn six and then four end at 20:00, the others at 23:20: the median moves, the days hardly do.
        let mixed = |day: i64| if day % 10 < if day < 90 { 6 } else { 4 } { 1_200 } else { 1_400 };
        assert_eq!(moves(&mixed), 0);
    }

    #[test]
    fn days_far_apart_may_be_chance_while_there_are_few() {
        let days = |count: i64, last: i64| -> Vec<EdgeDay> {
            (0..count).map(|day| EdgeDay { day, first: 0, last: last + day }).collect()
        };
        // Of three against three the furthest has a chance of one in ten.
        assert!(!is_clear(&days(3, 1_200), &days(3, 1_300)));
        assert!(is_clear(&days(20, 1_200), &days(20, 1_300)));
        assert!(!is_clear(&[], &days(20, 1_300)));
    }
}
