//! Lists that grow with the number of titles: written row by row, as a tree of values would take ten times their text.

use crate::analysis::metrics::{FilmAmount, SeriesAmount};
use crate::model::title::Kind;
use crate::report::json::rfc3339;
use serde::{Serialize, Serializer};
use serde_json::Value;
use std::collections::BTreeMap;
use std::fmt;

/// Figures by the names they have in the JSON.
pub(in crate::report::json) type Figures<'a> = BTreeMap<String, Field<'a>>;

/// Rows that are made one by one, each when it is written.
pub(in crate::report::json) struct Rows<'a>(Box<dyn Fn() -> ValuesOf<'a> + Send + Sync + 'a>);

type ValuesOf<'a> = Box<dyn Iterator<Item = Value> + 'a>;

impl<'a> Rows<'a> {
    /// A row for each item.
    pub fn of<T: Sync>(items: &'a [T], row: impl Fn(&'a T) -> Value + Copy + Send + Sync + 'a) -> Field<'a> {
        Field::Rows(Self(Box::new(move || Box::new(items.iter().map(row)))))
    }
}

impl fmt::Debug for Rows<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_list().entries((self.0)()).finish()
    }
}

/// A figure on its way to the text.
#[derive(Debug)]
pub(in crate::report::json) enum Field<'a> {
    /// Anything short.
    Value(Value),
    Figures(Figures<'a>),
    Profiles(Vec<Figures<'a>>),
    Series(&'a [SeriesAmount]),
    Films(&'a [FilmAmount]),
    Rows(Rows<'a>),
}

impl Serialize for Field<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Value(value) => value.serialize(serializer),
            Self::Figures(figures) => figures.serialize(serializer),
            Self::Profiles(profiles) => profiles.serialize(serializer),
            Self::Rows(rows) => serializer.collect_seq((rows.0)()),
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
