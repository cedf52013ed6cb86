//! What the numbered rows of one export are called, and the same numbers for the same texts of both.

use crate::analysis::titles::TitleIndex;
use crate::model::history::{History, Segment};
use foldhash::fast::FixedState;
use rayon::prelude::*;
use std::collections::HashMap;

/// Where the words of a row come from.
#[derive(Debug)]
pub(in crate::compare::snapshots) enum Names<'a> {
    /// ViewingActivity, row by row.
    Full { history: &'a History, index: &'a TitleIndex },
    /// A title for each row, and the number of its work.
    Titles(Vec<(&'a str, u32)>),
}

impl<'a> Names<'a> {
    /// The title of a row.
    pub fn title(&self, row: u32) -> &'a str {
        match self {
            Self::Full { history, .. } => history.titles.text(history.rows()[row as usize].title).trim(),
            Self::Titles(titles) => titles.get(row as usize).map_or("", |(title, _)| title.trim()),
        }
    }

    /// The profile of a row; empty where a file does not say.
    pub fn profile(&self, row: u32) -> &'a str {
        match self {
            Self::Full { history, .. } => {
                let setting = history.setting(&history.rows()[row as usize]);
                &history.profiles[setting.profile as usize]
            }
            Self::Titles(_) => "",
        }
    }

    /// The number of the series or film a row is of.
    pub fn work(&self, row: u32) -> u32 {
        match self {
            Self::Full { history, index } => index.entry(history.rows()[row as usize].title).work,
            Self::Titles(titles) => titles.get(row as usize).map_or(u32::MAX, |(_, work)| *work),
        }
    }

    /// The row as the file has it, if it has more than a title and a day.
    pub fn segment(&self, row: u32) -> Option<(&'a History, &'a Segment)> {
        match self {
            Self::Full { history, .. } => Some((history, &history.rows()[row as usize])),
            Self::Titles(_) => None,
        }
    }
}

/// Numbers for the texts of both exports: equal keys have equal numbers.
pub(super) fn shared_numbers<'a>(
    before: impl Iterator<Item = &'a str>,
    after: impl Iterator<Item = &'a str>,
    key: impl Fn(&str) -> String + Sync,
) -> (Vec<u32>, Vec<u32>) {
    let (before, after): (Vec<&str>, Vec<&str>) = (before.collect(), after.collect());
    let keys = |texts: &[&str]| texts.par_iter().with_min_len(512).map(|text| key(text)).collect();
    let (one, other): (Vec<String>, Vec<String>) = rayon::join(|| keys(&before), || keys(&after));
    let mut numbers: HashMap<String, u32, FixedState> = HashMap::default();
    let mut numbered = |keys: Vec<String>| {
        let number = |key| {
            let next = numbers.len() as u32;
            *numbers.entry(key).or_insert(next)
        };
        keys.into_iter().map(number).collect::<Vec<u32>>()
    };
    (numbered(one), numbered(other))
}
