//! Novelty: which part of a month's series and films had not been on before.

use std::collections::BTreeMap;

/// Series and films of one month.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Novelty {
    /// Different series and films.
    pub titles: u64,
    /// Those that no earlier month has.
    pub new: u64,
}

/// A month, as year × 12 + month − 1, and the number of a series or film that began in it.
pub type MonthWork = (i64, u32);

/// Counts by month; the list may come in any order and hold pairs more than once.
#[must_use]
pub fn by_month(list: impl Iterator<Item = MonthWork>) -> BTreeMap<i64, Novelty> {
    // By series or film first: its first month is then the first of its group.
    let mut list: Vec<(u32, i64)> = list.map(|(month, work)| (work, month)).collect();
    list.sort_unstable();
    list.dedup();
    let mut months: BTreeMap<i64, Novelty> = BTreeMap::new();
    for group in list.chunk_by(|a, b| a.0 == b.0) {
        for (place, (_, month)) in group.iter().enumerate() {
            let novelty = months.entry(*month).or_default();
            novelty.titles += 1;
            novelty.new += u64::from(place == 0);
        }
    }
    months
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_is_new_in_its_first_month_only() {
        let list = [(24_002, 1), (24_000, 1), (24_000, 1), (24_000, 2), (24_002, 3), (24_001, 1)];
        let months = by_month(list.into_iter());
        let expected = [(24_000, 2, 2), (24_001, 1, 0), (24_002, 2, 1)]
            .map(|(month, titles, new)| (month, Novelty { titles, new }));
        assert_eq!(months, BTreeMap::from(expected));
        assert!(by_month(std::iter::empty()).is_empty());
    }
}
