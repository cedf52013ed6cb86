//! Each device: how much, since when, until when; and what the makers' shares are.

use crate::model::history::{History, Segment};
use std::collections::BTreeMap;

/// What was streamed on one device, told apart by its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DeviceUse {
    /// Streamed seconds.
    pub seconds: u64,
    /// Earliest start, UTC seconds.
    pub first_start: i64,
    /// Latest end, UTC seconds.
    pub last_end: i64,
    /// Logical day of the earliest start, from 1970-01-01.
    pub first_day: i64,
    /// Logical day of the latest start.
    pub last_day: i64,
}

impl DeviceUse {
    /// The use by one segment, which began on logical day `day`.
    #[must_use]
    pub fn of(segment: &Segment, day: i64) -> Self {
        Self {
            seconds: u64::from(segment.duration),
            first_start: segment.start,
            last_end: segment.end(),
            first_day: day,
            last_day: day,
        }
    }

    /// Adds another use of the device.
    pub fn add(&mut self, other: Self) {
        self.seconds += other.seconds;
        self.first_start = self.first_start.min(other.first_start);
        self.last_end = self.last_end.max(other.last_end);
        self.first_day = self.first_day.min(other.first_day);
        self.last_day = self.last_day.max(other.last_day);
    }
}

/// Adds the devices of another profile.
pub fn merge(uses: &mut BTreeMap<u32, DeviceUse>, more: &BTreeMap<u32, DeviceUse>) {
    for (device, used) in more {
        uses.entry(*device).and_modify(|mine| mine.add(*used)).or_insert(*used);
    }
}

/// Streamed seconds by maker; `None` where the text names none.
#[must_use]
pub fn by_brand(uses: &BTreeMap<u32, DeviceUse>, history: &History) -> BTreeMap<Option<&'static str>, u64> {
    let mut brands = BTreeMap::new();
    for (device, used) in uses {
        *brands.entry(history.devices[*device as usize].brand).or_insert(0) += used.seconds;
    }
    brands
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn uses_add_up_from_first_to_last() {
        let used = |seconds, first_start, last_end| {
            let (first_day, last_day) = (first_start / 10, last_end / 10);
            DeviceUse { seconds, first_start, last_end, first_day, last_day }
        };
        let mut all = BTreeMap::from([(1, used(60, 100, 160))]);
        merge(&mut all, &BTreeMap::from([(1, used(30, 20, 50)), (2, used(5, 7, 12))]));
        assert_eq!(all, BTreeMap::from([(1, used(90, 20, 160)), (2, used(5, 7, 12))]));
    }
}
