//! Series and films: how the seconds are spread over them, and when each was on for the first time.

use crate::demo::titles::Titles;
use crate::demo::viewing::Row;
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// A series with all its episodes, or a film, under its name.
#[derive(Default)]
pub(super) struct WorkTally {
    seconds: BTreeMap<String, i64>,
    months: BTreeMap<(i32, u32), BTreeSet<String>>,
}

impl WorkTally {
    /// Counts a row that began in a local month.
    pub fn add(&mut self, row: &Row, month: (i32, u32), titles: &Titles) {
        let name = titles.work_name(row.title);
        *self.seconds.entry(name.clone()).or_default() += i64::from(row.duration);
        self.months.entry(month).or_default().insert(name);
    }

    /// Number, effective number and leading shares.
    pub fn diversity(&self) -> Value {
        let mut seconds: Vec<f64> =
            self.seconds.values().filter(|seconds| **seconds > 0).map(|seconds| *seconds as f64).collect();
        seconds.sort_by(|a, b| b.total_cmp(a));
        let total: f64 = seconds.iter().sum();
        let shares: Vec<f64> = seconds.iter().map(|seconds| seconds / total).collect();
        let entropy: f64 = shares.iter().map(|share| -share * share.ln()).sum();
        json!({
            "titles": seconds.len(),
            "effective_titles": entropy.exp(),
            "top_1_share": shares.iter().take(1).sum::<f64>(),
            "top_5_share": shares.iter().take(5).sum::<f64>(),
        })
    }

    /// Those of each month, and those of them that no month before had.
    pub fn novelty(&self) -> Value {
        let mut known: BTreeSet<&String> = BTreeSet::new();
        let mut by_month = Map::new();
        for ((year, month), works) in &self.months {
            let new = works.iter().filter(|work| known.insert(work)).count();
            by_month.insert(format!("{year}-{month:02}"), json!({"titles": works.len(), "new": new}));
        }
        Value::Object(by_month)
    }
}
