//! The figures that are compared: each is made of sums over days.

use crate::analysis::rhythm::LEAST_RESULTANT;
use crate::analysis::stats::kappa::Agreement;
use crate::compare::diary::{Column, DayRow};
use crate::model::device::DeviceClass;
use std::f64::consts::TAU;

/// A part of the comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Family {
    /// How much.
    Amount,
    /// When.
    Rhythm,
    /// What.
    Content,
    /// In which sittings.
    Sittings,
    /// On what.
    Devices,
}

impl Family {
    /// Every family, in order.
    pub const ALL: [Self; 5] = [Self::Amount, Self::Rhythm, Self::Content, Self::Sittings, Self::Devices];
}

/// The unit of a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Minutes.
    Minutes,
    /// So many a week.
    AWeek,
    /// A share between 0 and 1.
    Share,
    /// Minutes after midnight; a difference is the shortest way round.
    Clock,
    /// A number without unit.
    Number,
}

/// A figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Figure {
    /// Streamed minutes a day.
    MinutesPerDay,
    /// Active days a week.
    ActiveDays,
    /// The midpoint of viewing.
    Midpoint,
    /// Share of seconds from 00:00 to 05:00.
    LateNight,
    /// Share of seconds from 20:00 to 23:00.
    PrimeTime,
    /// Cohen's kappa of one day and the next.
    Regularity,
    /// Share of seconds in films.
    Films,
    /// Share of seconds in episodes.
    Series,
    /// Series and films begun a week that were not watched in the 90 days before.
    NewTitles,
    /// Effective number of series and films in a week with viewing.
    EffectiveTitles,
    /// Sittings a week.
    Sittings,
    /// Mean length of a sitting, from first start to last end, in minutes.
    SittingLength,
    /// Share of sittings of at least three hours.
    LongSittings,
    /// Series and days with at least three episodes (B3/day), a week.
    BingeDays,
    /// Share of seconds on a class of devices.
    Device(DeviceClass),
}

/// Bins of session lengths from three hours on.
const LONG_FROM_BIN: usize = 5;

/// What the number beside a figure counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Basis {
    /// Complete days.
    Days,
    /// Active days.
    ActiveDays,
    /// Pairs of consecutive days.
    Pairs,
    /// Sittings.
    Sittings,
    /// Weeks with viewing.
    Weeks,
}

impl Figure {
    /// Every figure, in the order they are shown.
    pub fn all() -> impl Iterator<Item = Self> {
        let plain = [
            Self::MinutesPerDay,
            Self::ActiveDays,
            Self::Midpoint,
            Self::LateNight,
            Self::PrimeTime,
            Self::Regularity,
            Self::Films,
            Self::Series,
            Self::NewTitles,
            Self::EffectiveTitles,
            Self::Sittings,
            Self::SittingLength,
            Self::LongSittings,
            Self::BingeDays,
        ];
        plain.into_iter().chain(DeviceClass::ALL.map(Self::Device))
    }

    /// The part it belongs to.
    #[must_use]
    pub fn family(self) -> Family {
        match self {
            Self::MinutesPerDay | Self::ActiveDays => Family::Amount,
            Self::Midpoint | Self::LateNight | Self::PrimeTime | Self::Regularity => Family::Rhythm,
            Self::Films | Self::Series | Self::NewTitles | Self::EffectiveTitles => Family::Content,
            Self::Sittings | Self::SittingLength | Self::LongSittings | Self::BingeDays => Family::Sittings,
            Self::Device(_) => Family::Devices,
        }
    }

    /// Its unit.
    #[must_use]
    pub fn unit(self) -> Unit {
        match self {
            Self::MinutesPerDay | Self::SittingLength => Unit::Minutes,
            Self::ActiveDays | Self::NewTitles | Self::Sittings | Self::BingeDays => Unit::AWeek,
            Self::Midpoint => Unit::Clock,
            Self::Regularity | Self::EffectiveTitles => Unit::Number,
            Self::LateNight
            | Self::PrimeTime
            | Self::Films
            | Self::Series
            | Self::LongSittings
            | Self::Device(_) => Unit::Share,
        }
    }

    /// What it rests on.
    #[must_use]
    pub fn basis(self) -> Basis {
        match self {
            Self::MinutesPerDay | Self::ActiveDays | Self::Sittings | Self::BingeDays | Self::NewTitles => {
                Basis::Days
            }
            Self::Regularity => Basis::Pairs,
            Self::SittingLength | Self::LongSittings => Basis::Sittings,
            Self::EffectiveTitles => Basis::Weeks,
            _ => Basis::ActiveDays,
        }
    }

    /// The least it may rest on, on each side.
    #[must_use]
    pub fn least(self) -> u64 {
        match self.basis() {
            Basis::Days => 28,
            Basis::Pairs => 27,
            Basis::ActiveDays | Basis::Sittings => 10,
            Basis::Weeks => 4,
        }
    }

    /// How much of its basis the sums hold.
    #[must_use]
    pub fn count(self, sums: &DayRow) -> u64 {
        let at = |column: Column| sums[column as usize];
        let count = match self.basis() {
            Basis::Days if self == Self::NewTitles => at(Column::NewDays),
            Basis::Days => at(Column::Days),
            Basis::ActiveDays => at(Column::Active),
            Basis::Pairs => pairs(sums),
            Basis::Sittings => at(Column::Sessions),
            Basis::Weeks => at(Column::DiversityWeeks),
        };
        count.round() as u64
    }

    /// The figure, from sums over days; `None` when it has no meaning there.
    #[must_use]
    pub fn value(self, sums: &DayRow) -> Option<f64> {
        let at = |column: Column| sums[column as usize];
        let days = at(Column::Days);
        let seconds = at(Column::Seconds);
        match self {
            Self::MinutesPerDay => ratio(seconds / 60.0, days),
            Self::ActiveDays => ratio(7.0 * at(Column::Active), days),
            Self::Midpoint => midpoint(at(Column::Cosine), at(Column::Sine), seconds),
            Self::LateNight => ratio(at(Column::LateNight), seconds),
            Self::PrimeTime => ratio(at(Column::PrimeTime), seconds),
            Self::Regularity => {
                let count = |column: Column| at(column).round() as u64;
                let (both, neither) = (count(Column::Both), count(Column::Neither));
                let (first_only, second_only) = (count(Column::FirstOnly), count(Column::SecondOnly));
                Agreement { both, first_only, second_only, neither }.kappa()
            }
            Self::Films => ratio(at(Column::Films), seconds),
            Self::Series => ratio(at(Column::Episodes), seconds),
            Self::NewTitles => ratio(7.0 * at(Column::NewTitles), at(Column::NewDays)),
            Self::EffectiveTitles => ratio(at(Column::Diversity), at(Column::DiversityWeeks)),
            Self::Sittings => ratio(7.0 * at(Column::Sessions), days),
            Self::SittingLength => ratio(at(Column::SessionSeconds) / 60.0, at(Column::Sessions)),
            Self::LongSittings => {
                let long = sums[Column::length(LONG_FROM_BIN)..Column::device(DeviceClass::Tv)].iter().sum();
                ratio(long, at(Column::Sessions))
            }
            Self::BingeDays => ratio(7.0 * at(Column::BingeDays), days),
            Self::Device(class) => ratio(sums[Column::device(class)], seconds),
        }
    }

    /// The way from one value to another.
    #[must_use]
    pub fn difference(self, before: f64, after: f64) -> f64 {
        match self.unit() {
            Unit::Clock => crate::analysis::stats::circular::shortest_turn(before, after),
            _ => after - before,
        }
    }
}

fn ratio(part: f64, whole: f64) -> Option<f64> {
    (whole > 0.0).then(|| part / whole)
}

fn pairs(sums: &DayRow) -> f64 {
    let columns = [Column::Both, Column::FirstOnly, Column::SecondOnly, Column::Neither];
    columns.iter().map(|column| sums[*column as usize]).sum::<f64>() / 96.0
}

/// Minutes after midnight; `None` when no time of day stands out. Directions are in 1/1024.
fn midpoint(cosine: f64, sine: f64, seconds: f64) -> Option<f64> {
    let stands_out = seconds > 0.0 && cosine.hypot(sine) / 1_024.0 / seconds >= LEAST_RESULTANT;
    stands_out.then(|| sine.atan2(cosine).rem_euclid(TAU) / TAU * 1_440.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Four weeks of an hour a day.
    fn sums() -> DayRow {
        let mut sums = [0.0; _];
        let set: [(Column, f64); 18] = [
            (Column::Days, 28.0),
            (Column::Seconds, 100_800.0),
            (Column::Active, 14.0),
            (Column::Sessions, 7.0),
            (Column::SessionSeconds, 25_200.0),
            (Column::LateNight, 10_080.0),
            (Column::PrimeTime, 50_400.0),
            (Column::Sine, 1_024.0 * 50_400.0),
            (Column::Both, 96.0),
            (Column::FirstOnly, 192.0),
            (Column::SecondOnly, 288.0),
            (Column::Neither, 2_016.0),
            (Column::Films, 25_200.0),
            (Column::NewTitles, 4.0),
            (Column::NewDays, 14.0),
            (Column::Diversity, 9.0),
            (Column::DiversityWeeks, 3.0),
            (Column::BingeDays, 2.0),
        ];
        set.iter().for_each(|(column, value)| sums[*column as usize] = *value);
        // One sitting just below those that are long, and two that are.
        sums[Column::length(LONG_FROM_BIN - 1)] = 1.0;
        sums[Column::length(LONG_FROM_BIN)] = 1.0;
        sums[Column::device(DeviceClass::Tv) - 1] = 1.0;
        sums[Column::device(DeviceClass::Phone)] = 20_160.0;
        sums
    }

    #[test]
    fn every_figure_by_hand() {
        let sums = sums();
        let found = |figure: Figure| (figure.value(&sums), figure.count(&sums));
        assert_eq!(found(Figure::MinutesPerDay), (Some(60.0), 28));
        assert_eq!(found(Figure::ActiveDays), (Some(3.5), 28));
        // All of the direction at a quarter of the day.
        assert_eq!(found(Figure::Midpoint), (Some(360.0), 14));
        assert_eq!((found(Figure::LateNight), found(Figure::PrimeTime)), ((Some(0.1), 14), (Some(0.5), 14)));
        assert_eq!((found(Figure::Films), found(Figure::Series)), ((Some(0.25), 14), (Some(0.0), 14)));
        assert_eq!(
            (found(Figure::NewTitles), found(Figure::EffectiveTitles)),
            ((Some(2.0), 14), (Some(3.0), 3))
        );
        assert_eq!(
            (found(Figure::Sittings), found(Figure::SittingLength)),
            ((Some(1.75), 28), (Some(60.0), 7))
        );
        assert_eq!(
            (found(Figure::LongSittings), found(Figure::BingeDays)),
            ((Some(2.0 / 7.0), 7), (Some(0.5), 28))
        );
        assert_eq!(found(Figure::Device(DeviceClass::Phone)), (Some(0.2), 14));
        assert_eq!(found(Figure::Device(DeviceClass::Tv)), (Some(0.0), 14));
        // Of 27 pairs 22/27 agree, and by chance 1/9 · 4/27 + 8/9 · 23/27 = 188/243: kappa is 10/55.
        let (kappa, pairs) = found(Figure::Regularity);
        assert!(kappa.is_some_and(|kappa| (kappa - 10.0 / 55.0).abs() < 1e-12) && pairs == 27);
    }

    #[test]
    fn nothing_has_no_figures_and_noise_no_midpoint() {
        let empty: DayRow = [0.0; _];
        assert!(Figure::all().all(|figure| figure.value(&empty).is_none() && figure.count(&empty) == 0));
        let with = |resultant: f64| {
            let mut sums = sums();
            sums[Column::Sine as usize] = 1_024.0 * 100_800.0 * resultant;
            Figure::Midpoint.value(&sums)
        };
        assert_eq!([with(LEAST_RESULTANT * 1.01), with(LEAST_RESULTANT * 0.99)], [Some(360.0), None]);
    }
}
