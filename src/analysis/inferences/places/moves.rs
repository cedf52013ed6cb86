//! Moves of home: the region of the addresses changed for good.

use super::super::Basis;
use super::super::card::{Card, Conclusion, Measure, Topic, Unit};
use super::super::confidence::{Level, Reason};
use crate::analysis::clock::local_time::DAY;
use crate::model::place::{CountryCode, country_code};
use crate::model::records::Stay;
use crate::source::netflix::TableKind;
use std::collections::BTreeMap;

/// Fewer rows with a region say nothing.
const LEAST_ROWS: u64 = 6;
/// A region with fewer rows is a visit.
const LEAST_ROWS_OF_A_HOME: u64 = 3;
/// A region seen over fewer days is a visit.
const LEAST_DAYS_OF_A_HOME: i64 = 28;
/// So many days two homes may be seen side by side.
const MOST_DAYS_OF_BOTH: i64 = 21;

/// A region the account streamed from. Days are UTC, from 1970-01-01.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegionStay {
    /// The country, if its code is told.
    pub country: CountryCode,
    /// The region, as written.
    pub region: String,
    /// First day.
    pub first: i64,
    /// Last day.
    pub last: i64,
    /// Rows.
    pub rows: u64,
}

impl RegionStay {
    fn is_home(&self) -> bool {
        self.rows >= LEAST_ROWS_OF_A_HOME && self.last - self.first + 1 >= LEAST_DAYS_OF_A_HOME
    }
}

/// A move from one region to another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HomeMove {
    /// The region left.
    pub from: String,
    /// The region come to.
    pub to: String,
    /// The earlier one of the last day of the one and the first day of the other.
    pub earliest: i64,
    /// The later one.
    pub latest: i64,
}

/// The regions, and what they say of moves.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Moves {
    /// By first day.
    pub regions: Vec<RegionStay>,
    /// In order.
    pub moves: Vec<HomeMove>,
}

pub(in crate::analysis::inferences) fn moves(basis: &Basis<'_>) -> Card {
    let none = (TableKind::IpAddressesStreaming, Vec::new());
    let (table, stays) = basis.records.account.stays.as_ref().unwrap_or(&none);
    let rows = stays.len() as u64;
    let measure = Measure { n: rows, least: LEAST_ROWS, unit: Unit::Rows };
    Card::new(Topic::Moves, &[(*table, rows)], measure, || {
        (Conclusion::Moves(moves_of(stays)), Level::Medium, Reason::PlaceIsGuessed)
    })
}

fn moves_of(stays: &[Stay]) -> Moves {
    let mut regions: BTreeMap<(CountryCode, &str), (i64, i64, u64)> = BTreeMap::new();
    for stay in stays {
        let day = stay.time.div_euclid(DAY);
        let entry = regions.entry((country_code(&stay.country), &stay.region)).or_insert((day, day, 0));
        *entry = (entry.0.min(day), entry.1.max(day), entry.2 + 1);
    }
    let stay = |((country, region), (first, last, rows)): ((CountryCode, &str), (i64, i64, u64))| {
        RegionStay { country, region: region.to_owned(), first, last, rows }
    };
    let mut regions: Vec<RegionStay> = regions.into_iter().map(stay).collect();
    regions.sort_by(|a, b| (a.first, &a.region).cmp(&(b.first, &b.region)));
    let homes: Vec<&RegionStay> = regions.iter().filter(|region| region.is_home()).collect();
    let follows = |pair: &&[&RegionStay]| pair[1].first > pair[0].last - MOST_DAYS_OF_BOTH;
    let moved = |pair: &[&RegionStay]| HomeMove {
        from: pair[0].region.clone(),
        to: pair[1].region.clone(),
        earliest: pair[0].last.min(pair[1].first),
        latest: pair[0].last.max(pair[1].first),
    };
    let moves = homes.windows(2).filter(follows).map(moved).collect();
    Moves { regions, moves }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stays(region: &str, days: impl Iterator<Item = i64>) -> Vec<Stay> {
        let stay = |day| Stay { time: day * DAY, country: "FR".into(), region: region.into() };
        days.map(stay).collect()
    }

    #[test]
    fn one_region_after_another_is_a_move_and_a_visit_is_none() {
        let mut all = stays("Bretagne", (0..100).step_by(10));
        all.extend(stays("Alsace", (110..200).step_by(10)));
        all.extend(stays("Corse", 50..57));
        let found = moves_of(&all);
        let expected = HomeMove { from: "Bretagne".into(), to: "Alsace".into(), earliest: 90, latest: 110 };
        assert_eq!(found.moves, [expected]);
        assert_eq!(found.regions.len(), 3);
        // Two homes used side by side are two homes.
        let mut both = stays("Bretagne", (0..200).step_by(10));
        both.extend(stays("Alsace", (100..200).step_by(10)));
        assert_eq!(moves_of(&both).moves, []);
    }

    #[test]
    fn four_weeks_are_a_home_and_three_weeks_of_both_are_too_many() {
        let moves = |first: &[i64], second: &[i64]| {
            let mut all = stays("Bretagne", first.iter().copied());
            all.extend(stays("Alsace", second.iter().copied()));
            moves_of(&all).moves.len()
        };
        let alsace = [200, 210, 240];
        assert_eq!([moves(&[0, 10, 27], &alsace), moves(&[0, 10, 26], &alsace)], [1, 0]);
        assert_eq!([moves(&[0, 27], &alsace), moves(&[0, 0, 27], &alsace)], [0, 1]);
        let bretagne = [0, 50, 100];
        assert_eq!([moves(&bretagne, &[80, 90, 140]), moves(&bretagne, &[79, 90, 140])], [1, 0]);
    }
}
