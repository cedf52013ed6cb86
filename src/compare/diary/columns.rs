//! What is added up for each day.

use crate::analysis::sessions::lengths::LIMITS_MINUTES;
use crate::compare::span::week_of;
use crate::model::device::DeviceClass;

/// Bins of session lengths.
pub const LENGTH_BINS: usize = LIMITS_MINUTES.len() + 1;

const LENGTHS: usize = Column::Length0 as usize;
const DEVICES: usize = LENGTHS + LENGTH_BINS;
const COLUMNS: usize = DEVICES + DeviceClass::ALL.len();

/// The sums of one day, or of many.
pub type DayRow = [f64; COLUMNS];

/// A column of a [`DayRow`]. Seconds are streamed seconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Column {
    /// 1 for every day.
    Days,
    /// Seconds.
    Seconds,
    /// 1 on an active day.
    Active,
    /// Sittings begun.
    Sessions,
    /// Their lengths from first start to last end, in seconds.
    SessionSeconds,
    /// Seconds from 00:00 to 05:00 of the clock.
    LateNight,
    /// Seconds from 20:00 to 23:00 of the clock.
    PrimeTime,
    /// Cosine of the direction of each second on the 24-hour clock, in 1/1024.
    Cosine,
    /// Its sine.
    Sine,
    /// Quarters of an hour with viewing on this day and on the next.
    Both,
    /// On this day only.
    FirstOnly,
    /// On the next only.
    SecondOnly,
    /// On neither.
    Neither,
    /// Seconds of films.
    Films,
    /// Seconds of episodes.
    Episodes,
    /// Works begun that had no segment in the 90 days before.
    NewTitles,
    /// 1 on a day with 90 recorded days before it.
    NewDays,
    /// On a Sunday, the effective number of works of the week.
    Diversity,
    /// On a Sunday, 1 if the week had viewing.
    DiversityWeeks,
    /// Series of which a profile had at least three different episodes on the day.
    BingeDays,
    /// Sittings in the first bin of lengths; the other bins follow, then the seconds of each class of devices.
    Length0,
}

impl Column {
    /// The place of the sittings in a bin of lengths.
    #[must_use]
    pub fn length(bin: usize) -> usize {
        LENGTHS + bin
    }

    /// The place of the seconds on a class of devices.
    #[must_use]
    pub fn device(class: DeviceClass) -> usize {
        DEVICES + class as usize
    }
}

/// A row with nothing in it.
pub(super) const EMPTY: DayRow = [0.0; COLUMNS];

/// Takes out what reaches over the ends of a span that begins on `first`: the pair of the last day with the day
/// after, and the week of a Sunday whose Monday came before.
pub(super) fn cut_ends(rows: &mut [DayRow], first: i64) {
    if let Some(last) = rows.last_mut() {
        for column in [Column::Both, Column::FirstOnly, Column::SecondOnly, Column::Neither] {
            last[column as usize] = 0.0;
        }
    }
    let begun = if week_of(first - 1) == week_of(first) { Some(week_of(first)) } else { None };
    for (day, row) in (first..).zip(rows).take(6) {
        if Some(week_of(day)) == begun {
            row[Column::Diversity as usize] = 0.0;
            row[Column::DiversityWeeks as usize] = 0.0;
        }
    }
}
