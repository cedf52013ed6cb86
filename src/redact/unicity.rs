//! How few points single a profile out of the export: unicity.
//!
//! After de Montjoye, Hidalgo, Verleysen and Blondel, "Unique in the Crowd" (Scientific Reports 3, 2013):
//! the share of random choices of k points of a record that no other record holds. A point is a title
//! and a local day. Their crowd is a country; the crowd here is the household, so the figure says how
//! soon somebody who knows what was watched when can tell whose record it is, and nothing about how the
//! household itself could be found.

use std::collections::{BTreeMap, BTreeSet};

/// Most points that are asked for.
pub const MOST_POINTS: usize = 10;
/// Share of choices that must be unique for the points to be enough.
pub const ENOUGH: f64 = 0.95;
/// Other profiles that are looked at; an account has at most five profiles.
const OTHERS: usize = 12;

/// A point of a record: a title's number and a day.
pub(super) type Point = (u32, i64);

/// How well a few points single out one profile.
#[derive(Debug, Clone, PartialEq)]
pub struct Unicity {
    /// The profile's letter.
    pub profile: String,
    /// Different points of its record.
    pub points: usize,
    /// For 1, 2, … points: the share of choices no other profile has.
    pub unique: Vec<f64>,
}

impl Unicity {
    /// The smallest number of points of which 95 % of choices are unique; none up to [`MOST_POINTS`].
    #[must_use]
    pub fn enough(&self) -> Option<usize> {
        self.unique.iter().position(|share| *share >= ENOUGH).map(|at| at + 1)
    }
}

/// The unicity of each profile with points; nothing if there is only one, which has nobody to be told from.
///
/// The shares are exact, not drawn: a choice of k points is another profile's too if all of them lie in
/// what the two have in common, and inclusion and exclusion over the other profiles counts such choices.
pub(super) fn unicity(records: &BTreeMap<String, BTreeSet<Point>>) -> Vec<Unicity> {
    let records: Vec<(&String, &BTreeSet<Point>)> =
        records.iter().filter(|(_, points)| !points.is_empty()).collect();
    if records.len() < 2 {
        return Vec::new();
    }
    let of = |(profile, points): &(&String, &BTreeSet<Point>)| {
        let mut others: Vec<&BTreeSet<Point>> =
            records.iter().filter(|(name, _)| name != profile).map(|(_, other)| *other).collect();
        others.sort_by_key(|other| std::cmp::Reverse(points.intersection(other).count()));
        others.truncate(OTHERS);
        let shared = shared_by_sets(points, &others);
        let most = MOST_POINTS.min(points.len());
        let unique = (1..=most).map(|count| 1.0 - not_unique(&shared, points.len(), count)).collect();
        Unicity { profile: (*profile).clone(), points: points.len(), unique }
    };
    records.iter().map(of).collect()
}

/// For each set of other profiles, as bits, how many points all of them hold.
fn shared_by_sets(points: &BTreeSet<Point>, others: &[&BTreeSet<Point>]) -> Vec<usize> {
    let mut by_holders = vec![0; 1 << others.len()];
    for point in points {
        let holders = others.iter().enumerate().filter(|(_, other)| other.contains(point));
        by_holders[holders.map(|(at, _)| 1 << at).sum::<usize>()] += 1;
    }
    (0..by_holders.len())
        .map(|set| {
            let holders = by_holders.iter().enumerate().filter(|(holders, _)| holders & set == set);
            holders.map(|(_, count)| count).sum()
        })
        .collect()
}

/// The share of choices of `count` out of `all` points that some other profile holds entirely.
fn not_unique(shared: &[usize], all: usize, count: usize) -> f64 {
    let chosen = |among: usize| -> f64 {
        (0..count).map(|at| among.saturating_sub(at) as f64 / (all - at) as f64).product()
    };
    let terms = shared.iter().enumerate().skip(1).map(|(set, among)| {
        let sign = if set.count_ones() % 2 == 1 { 1.0 } else { -1.0 };
        sign * chosen(*among)
    });
    terms.sum::<f64>().clamp(0.0, 1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn records(lists: &[(&str, &[u32])]) -> BTreeMap<String, BTreeSet<Point>> {
        let points = |titles: &[u32]| titles.iter().map(|title| (*title, 0)).collect();
        lists.iter().map(|(name, titles)| ((*name).to_owned(), points(titles))).collect()
    }

    #[test]
    fn a_hand_counted_household() {
        // A has 1 to 4; B shares 1 and 2, C shares 2 and 3.
        let found = unicity(&records(&[("A", &[1, 2, 3, 4]), ("B", &[1, 2, 9]), ("C", &[2, 3])]));
        // One point: only 4 is unique. Two of six: {1,2} and {2,3} are not. Three: all are.
        assert_eq!(found[0].profile, "A");
        let expected = [0.25, 4.0 / 6.0, 1.0, 1.0];
        for (share, expected) in found[0].unique.iter().zip(expected) {
            assert!((share - expected).abs() < 1e-12, "{:?}", found[0]);
        }
        assert_eq!((found[0].enough(), found[0].unique.len()), (Some(3), 4));
        // All of C's points are A's or, for 2, also B's: it is never told apart.
        assert_eq!(found[2].enough(), None);
    }

    #[test]
    fn one_profile_has_nobody_to_be_told_from() {
        assert!(unicity(&records(&[("A", &[1, 2])])).is_empty());
        assert!(unicity(&records(&[("A", &[1, 2]), ("B", &[])])).is_empty());
    }
}
