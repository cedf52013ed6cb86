//! Views that were continued on another device.

use crate::model::device::DeviceClass;
use std::collections::BTreeMap;

/// Changes of device inside views. Devices are told apart by their text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Switches {
    /// Views with at least one change.
    pub views: u64,
    /// From the class left to the class gone on with, which may be the same.
    pub between: BTreeMap<(DeviceClass, DeviceClass), u64>,
}

impl Switches {
    /// All changes.
    #[must_use]
    pub fn total(&self) -> u64 {
        self.between.values().sum()
    }

    /// Counts a change; `is_first` when it is the first of its view.
    pub fn add(&mut self, from: DeviceClass, to: DeviceClass, is_first: bool) {
        self.views += u64::from(is_first);
        *self.between.entry((from, to)).or_insert(0) += 1;
    }

    /// Adds those of another profile.
    pub fn merge(&mut self, other: &Self) {
        self.views += other.views;
        for (classes, count) in &other.between {
            *self.between.entry(*classes).or_insert(0) += count;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use DeviceClass::{Phone, Tv};

    #[test]
    fn changes_are_counted_by_class_and_views_once() {
        let mut switches = Switches::default();
        switches.add(Tv, Phone, true);
        switches.add(Phone, Tv, false);
        let mut all = Switches::default();
        all.add(Tv, Phone, true);
        all.merge(&switches);
        assert_eq!((all.views, all.total()), (2, 3));
        assert_eq!(all.between, BTreeMap::from([((Tv, Phone), 2), ((Phone, Tv), 1)]));
    }
}
