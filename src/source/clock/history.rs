//! The order of the numbers in the dates of a short viewing history, decided over the whole file.
//!
//! The file writes dates in the manner of the profile's language until about 2024, and month first
//! for every language after; a cell alone cannot tell.

use super::parts::{self, Shape};
use super::{DayMonthOrder, date};

/// What the order of day and month rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum OrderBasis {
    /// Every date has the year first, so there is nothing to decide (also with no date at all).
    YearFirst,
    /// A number over 12 stands where only a day can.
    Proven,
    /// Dots, hyphens, leading zeros or long years, as day-first languages write them; or their absence.
    Manner,
    /// The manner says the other, but only this order has the newest row first.
    Sequence,
}

/// The decision for one file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HistoryDates {
    /// Which number is the day.
    pub order: DayMonthOrder,
    /// Why.
    pub basis: OrderBasis,
    /// Whether the dates never rise from one row to the next, as in every file left as it was.
    pub newest_first: bool,
}

impl HistoryDates {
    /// Decides from all date cells of a file, in file order.
    #[must_use]
    pub fn decide<F: AsRef<[u8]>>(fields: &[F]) -> Self {
        let (mut first_max, mut second_max) = (0, 0);
        let (mut year_last, mut day_first_manner) = (false, false);
        for field in fields {
            if let Some(Shape::YearLast { first, second, separator, padded, long_year, .. }) =
                parts::year_last(field.as_ref())
            {
                year_last = true;
                first_max = first_max.max(first);
                second_max = second_max.max(second);
                day_first_manner |= separator != b'/' || padded || long_year;
            }
        }
        let (mut order, mut basis) = match () {
            () if !year_last => (DayMonthOrder::MonthFirst, OrderBasis::YearFirst),
            () if first_max > 12 => (DayMonthOrder::DayFirst, OrderBasis::Proven),
            () if second_max > 12 => (DayMonthOrder::MonthFirst, OrderBasis::Proven),
            () if day_first_manner => (DayMonthOrder::DayFirst, OrderBasis::Manner),
            () => (DayMonthOrder::MonthFirst, OrderBasis::Manner),
        };
        let mut falls = newest_first(fields, order);
        if basis == OrderBasis::Manner && !falls {
            let other = match order {
                DayMonthOrder::DayFirst => DayMonthOrder::MonthFirst,
                DayMonthOrder::MonthFirst => DayMonthOrder::DayFirst,
            };
            if newest_first(fields, other) {
                (order, basis, falls) = (other, OrderBasis::Sequence, true);
            }
        }
        Self { order, basis, newest_first: falls }
    }
}

/// Whether the readable dates never rise.
fn newest_first<F: AsRef<[u8]>>(fields: &[F], order: DayMonthOrder) -> bool {
    let dates = fields.iter().filter_map(|field| date(field.as_ref(), order).ok());
    dates.is_sorted_by(|earlier, later| earlier >= later)
}
