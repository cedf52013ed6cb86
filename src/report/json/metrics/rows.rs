//! Lists that grow with the number of titles: written row by row, as a tree of values would take ten times their text.

use crate::analysis::metrics::{FilmAmount, SeriesAmount};
use crate::analysis::series::abandoned::AbandonedSeries;
use crate::model::title::Kind;
use crate::report::json::rfc3339;
use serde::{Serialize, Serializer};
use serde_json::Value;
use std::collections::BTreeMap;

/// Figures by the names they have in the JSON.
pub(in crate::report::json) type Figures<'a> = BTreeMap<String, Field<'a>>;

/// A figure on its way to the text.
#[derive(Debug)]
pub(in crate::report::json) enum Field<'a> {
    /// Anything short.
    Value(Value),
    Account(Figures<'a>),
    Profiles(Vec<Figures<'a>>),
    Series(&'a [SeriesAmount]),
    Films(&'a [FilmAmount]),
    Abandoned(&'a [AbandonedSeries]),
}

impl Serialize for Field<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Value(value) => value.serialize(serializer),
            Self::Account(figures) => figures.serialize(serializer),
            Self::Profiles(profiles) => profiles.serialize(serializer),
            Self::Series(all) => serializer.collect_seq(all.iter().map(|item| SeriesRow {
                episodes: item.episodes,
                first_seen: item.first_seen.map(rfc3339),
                last_seen: item.last_seen.map(rfc3339),
                seconds: item.seconds,
                seen_episodes: item.seen_episodes,
                series: &item.series,
            })),
            Self::Films(all) => serializer.collect_seq(all.iter().map(|item| FilmRow {
                kind: item.kind,
                seconds: item.seconds,
                title: &item.title,
            })),
            Self::Abandoned(all) => serializer.collect_seq(all.iter().map(|item| AbandonedRow {
                last_seen: rfc3339(item.last_seen),
                seen_episodes: item.seen_episodes,
                series: &item.series,
            })),
        }
    }
}

// Their fields stand in the order of the alphabet, like all others.

#[derive(Serialize)]
struct SeriesRow<'a> {
    episodes: u64,
    first_seen: Option<String>,
    last_seen: Option<String>,
    seconds: u64,
    seen_episodes: u64,
    series: &'a str,
}

#[derive(Serialize)]
struct FilmRow<'a> {
    kind: Kind,
    seconds: u64,
    title: &'a str,
}

#[derive(Serialize)]
struct AbandonedRow<'a> {
    last_seen: String,
    seen_episodes: u64,
    series: &'a str,
}
