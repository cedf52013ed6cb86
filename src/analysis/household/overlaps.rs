//! How far two profiles overlap: in what they watched, and in the hours of the week at which they did.

use super::super::ProfileMetrics;

/// Pairs are made of this many profiles, those with most seconds: their number grows with the square.
pub const MOST_PROFILES: usize = 8;
/// Streamed seconds from which a work counts as watched by a profile.
pub const WATCHED_FROM: u64 = 600;
/// Active days that each of two profiles needs before their hours are compared.
pub const LEAST_ACTIVE_DAYS: u64 = 14;

/// The overlap of two profiles.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ProfileOverlap {
    /// Places of the two in the list of profiles, the one with more seconds first.
    pub pair: (usize, usize),
    /// Works both watched.
    pub works_of_both: u64,
    /// Works at least one of them watched.
    pub works_of_either: u64,
    /// Area under both hour-of-week profiles, each of area 1: 0 when they share no hour, 1 when they are alike
    /// (Weitzman 1970). `None` with too few active days.
    pub hours: Option<f64>,
    /// Active days of the one that has fewer.
    pub active_days: u64,
}

impl ProfileOverlap {
    /// Of all works at least one watched, the share both did (Jaccard 1901); none without a work.
    #[must_use]
    pub fn titles(&self) -> Option<f64> {
        (self.works_of_either > 0).then(|| self.works_of_both as f64 / self.works_of_either as f64)
    }
}

/// Every pair of the first [`MOST_PROFILES`] profiles.
#[must_use]
pub fn overlaps(profiles: &[ProfileMetrics]) -> Vec<ProfileOverlap> {
    let count = profiles.len().min(MOST_PROFILES);
    let pairs = (0..count).flat_map(|one| (one + 1..count).map(move |other| (one, other)));
    pairs.map(|pair| overlap(pair, &profiles[pair.0], &profiles[pair.1])).collect()
}

fn overlap(pair: (usize, usize), one: &ProfileMetrics, other: &ProfileMetrics) -> ProfileOverlap {
    let both = one.works.iter().filter(|work| other.works.binary_search(work).is_ok()).count();
    let active_days = one.metrics.active_days.min(other.metrics.active_days);
    let hours = shared_area(&one.metrics.by_weekday_hour, &other.metrics.by_weekday_hour);
    ProfileOverlap {
        pair,
        works_of_both: both as u64,
        works_of_either: (one.works.len() + other.works.len() - both) as u64,
        hours: hours.filter(|_| active_days >= LEAST_ACTIVE_DAYS),
        active_days,
    }
}

/// Sum over the hours of the week of the smaller of the two shares; none when either has no second.
fn shared_area(one: &[[u64; 24]; 7], other: &[[u64; 24]; 7]) -> Option<f64> {
    let total = |hours: &[[u64; 24]; 7]| hours.iter().flatten().sum::<u64>() as f64;
    let (all_of_one, all_of_other) = (total(one), total(other));
    if all_of_one <= 0.0 || all_of_other <= 0.0 {
        return None;
    }
    let cells = one.iter().flatten().zip(other.iter().flatten());
    Some(cells.map(|(&a, &b)| (a as f64 / all_of_one).min(b as f64 / all_of_other)).sum())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::metrics::Metrics;

    fn profile(works: &[u32], evenings: [u64; 3], active_days: u64) -> ProfileMetrics {
        let mut metrics = Metrics { active_days, ..Metrics::default() };
        metrics.by_weekday_hour[2][19..22].copy_from_slice(&evenings);
        ProfileMetrics { works: works.to_vec(), metrics, ..ProfileMetrics::default() }
    }

    #[test]
    fn titles_and_hours_by_hand() {
        // Two of five works; hours as shares: (1/4, 3/4, 0) and (0, 1/2, 1/2) share 1/2.
        let profiles = [profile(&[1, 4, 7], [1, 3, 0], 20), profile(&[0, 4, 7, 9], [0, 500, 500], 14)];
        let found = overlaps(&profiles);
        assert_eq!(found.len(), 1);
        assert_eq!((found[0].works_of_both, found[0].works_of_either, found[0].active_days), (2, 5, 14));
        assert_eq!((found[0].titles(), found[0].hours), (Some(0.4), Some(0.5)));
        let [one, other] = profiles;
        let turned = overlaps(&[other, one]);
        assert_eq!((turned[0].titles(), turned[0].hours), (Some(0.4), Some(0.5)));
    }

    #[test]
    fn alike_apart_and_too_little() {
        let one = profile(&[3], [60, 60, 0], 30);
        let cases = [
            (profile(&[3], [1, 1, 0], 30), Some(1.0)),
            (profile(&[3], [0, 0, 9], 30), Some(0.0)),
            (profile(&[3], [1, 1, 0], 13), None),
            (profile(&[3], [0, 0, 0], 30), None),
        ];
        for (other, hours) in cases {
            let found = overlaps(&[one.clone(), other]);
            assert_eq!((found[0].titles(), found[0].hours), (Some(1.0), hours));
        }
        assert_eq!(overlaps(&[profile(&[], [0; 3], 0), profile(&[], [0; 3], 0)])[0].titles(), None);
        assert!(overlaps(&[one]).is_empty());
    }

    #[test]
    fn only_the_first_profiles_make_pairs() {
        let many: Vec<ProfileMetrics> = (0..20).map(|_| ProfileMetrics::default()).collect();
        assert_eq!(overlaps(&many).len(), 28);
    }
}
