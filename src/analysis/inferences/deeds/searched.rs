//! What was searched but not watched.

use super::super::Basis;
use super::super::card::{Card, Conclusion, Measure, Topic, Unit};
use super::super::confidence::{Level, Reason};
use crate::analysis::estimate::Estimate;
use crate::analysis::joins::searches::{Outcome, Searches};
use crate::source::netflix::TableKind;

/// Fewer searches say nothing.
const LEAST_SEARCHES: u64 = 10;

/// Searches and what did not come of them.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Searched {
    /// Searches.
    pub searches: u64,
    /// Those whose words or picked titles occur nowhere in the profile's viewing.
    pub unwatched: u64,
    /// Those followed by what they found within an hour, of those that found something in the viewing.
    pub followed: Estimate,
    /// Titles picked and not watched, with the number of searches, descending.
    pub titles: Vec<(String, u64)>,
}

pub(in crate::analysis::inferences) fn searched(basis: &Basis<'_>) -> Card {
    let none = Searches::default();
    let searches = basis.analysis.joins.searches.as_ref().unwrap_or(&none);
    let measure = Measure { n: searches.count, least: LEAST_SEARCHES, unit: Unit::Searches };
    Card::new(Topic::Searched, &[(TableKind::SearchHistory, searches.rows)], measure, || {
        let searched = Searched {
            searches: searches.count,
            unwatched: searches.of_outcome(Outcome::NoSuchTitle),
            followed: searches.followed,
            titles: searches.unwatched.clone(),
        };
        (Conclusion::Searched(searched), Level::Medium, Reason::OtherNames)
    })
}
