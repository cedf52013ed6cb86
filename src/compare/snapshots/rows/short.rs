//! A short history against another, or against a full one: only what both can say, a title and the last day it was watched.

use super::Rows;
use super::entry::{Entry, Field};
use super::matching::Matching;
use super::names::Names;
use crate::analysis::clock::local_time::{DAY, LocalTime};
use crate::analysis::titles::TitleIndex;
use crate::compare::snapshots::{Basis, Viewing};
use crate::compare::span::day_of;
use crate::model::history::History;
use crate::model::ledger::Fate;
use crate::model::short_history::ShortHistory;
use crate::model::title::{TitleSource, parse_titles, unnumbered_key};
use foldhash::fast::FixedState;
use std::collections::{HashMap, HashSet};

/// Other titles on the same days, from which it is told that they are the same in other words.
const LEAST_RETITLED: usize = 5;
/// Share of the titles without a counterpart that must have one then.
const RETITLED_SHARE: f64 = 0.6;

/// A title, the last day it was watched, and the number of its work.
#[derive(Clone, Copy)]
struct Last<'a> {
    text: &'a str,
    work: u32,
    day: i64,
    is_hidden: bool,
}

/// The titles of both, paired.
pub(super) fn rows<'a>(before: Viewing<'a>, after: Viewing<'a>) -> Rows<'a> {
    let mut keys = Keys::default();
    let (one, other, profile_taken) = match (before, after) {
        (Viewing::Full(history, index), Viewing::Short(short, of_short)) => {
            let full = full_titles(history, index, &mut keys);
            let other = short_titles(short, of_short, &mut keys);
            let (one, name) = taken(full, &other, history);
            (one, other, name)
        }
        (Viewing::Short(short, of_short), Viewing::Full(history, index)) => {
            let full = full_titles(history, index, &mut keys);
            let one = short_titles(short, of_short, &mut keys);
            let (other, name) = taken(full, &one, history);
            (one, other, name)
        }
        (Viewing::Short(one, first), Viewing::Short(other, second)) => {
            (short_titles(one, first, &mut keys), short_titles(other, second, &mut keys), None)
        }
        // Two full histories are compared row by row, elsewhere.
        (Viewing::Full(..), Viewing::Full(..)) => (Vec::new(), Vec::new(), None),
    };
    let entries = |titles: &[(u32, Last<'_>)]| {
        let entry = |(title, last): &(u32, Last<'_>)| Entry {
            is_hidden: last.is_hidden,
            ..Entry::of_day(*title, last.day)
        };
        titles.iter().map(entry).collect::<Vec<Entry>>()
    };
    let (entries_before, entries_after) = (entries(&one), entries(&other));
    let mut matching = Matching::new(&entries_before, &entries_after);
    matching.join(|entry| (entry.title, entry.moment));
    matching.join(|entry| entry.title);
    // Of one day both have the same number left: the same titles in the same order, in other words.
    let is_enough =
        |paired: usize, of: usize| paired >= LEAST_RETITLED && paired as f64 >= RETITLED_SHARE * of as f64;
    matching.attempt(|entry| entry.moment, |left, right| left == right, is_enough);
    let mut matched = matching.finish();
    for pair in &mut matched.pairs {
        // A short history has no such mark.
        pair.fields = pair.fields.without(Field::Hidden);
    }
    let names = |titles: &[(u32, Last<'a>)]| {
        Names::Titles(titles.iter().map(|(_, last)| (last.text, last.work)).collect())
    };
    let names = (names(&one), names(&other));
    Rows {
        basis: Basis::Days,
        before: entries_before,
        after: entries_after,
        names,
        matched,
        profiles: Vec::new(),
        profile_taken,
    }
}

/// Numbers of titles as a short history writes them.
#[derive(Default)]
struct Keys(HashMap<String, Option<u32>, FixedState>, u32);

impl Keys {
    fn number(&mut self, key: String) -> u32 {
        let next = self.1;
        let number = self.0.entry(key).or_insert(Some(next));
        let known = number.unwrap_or(next);
        self.1 += u32::from(known == next);
        known
    }

    /// Another spelling of a title; one that two titles have is none of either.
    fn also(&mut self, key: String, number: u32) {
        let known = self.0.entry(key).or_insert(Some(number));
        if *known != Some(number) {
            *known = None;
        }
    }
}

fn short_titles<'a>(short: &'a ShortHistory, index: &TitleIndex, keys: &mut Keys) -> Vec<(u32, Last<'a>)> {
    let dated = (0u32..).zip(&short.rows).filter_map(|(row, read)| Some((row, read, read.date?)));
    let title = |(row, read, date): (u32, &'a crate::model::short_history::TitleOnDay, _)| {
        let work = index.entry(row).work;
        let last = Last { text: &read.title, work, day: day_of(date), is_hidden: false };
        (keys.number(unnumbered_key(&read.title)), last)
    };
    dated.map(title).collect()
}

/// The titles of each profile, each once with the last day it was watched; the newest first, as in a short history.
/// Two episodes of one name are two titles, and have one number.
fn full_titles<'a>(history: &'a History, index: &TitleIndex, keys: &mut Keys) -> Vec<Vec<(u32, Last<'a>)>> {
    let texts: Vec<&str> = history.titles.texts().collect();
    let numbers: Vec<u32> = texts.iter().map(|text| keys.number(unnumbered_key(text))).collect();
    let titles = parse_titles(&texts, TitleSource::ViewingActivity);
    for (title, number) in titles.iter().zip(&numbers) {
        // A show with one season is written without it.
        if let (Some(series), Some(episode), Some(_)) = (&title.series, &title.episode, &title.season_label) {
            keys.also(unnumbered_key(&format!("{series}: {episode}")), *number);
        }
    }
    let mut local = LocalTime::new(history);
    let mut found: Vec<HashMap<u32, (i64, Last<'a>), FixedState>> =
        vec![HashMap::default(); history.profiles.len()];
    for row in history.rows().iter().filter(|row| row.fate == Fate::Kept) {
        let setting = history.setting(row);
        let day = local.start(row).div_euclid(DAY);
        let last = Last {
            text: texts[row.title as usize],
            work: index.entry(row.title).work,
            day,
            is_hidden: setting.attributes.hidden,
        };
        let titles = &mut found[setting.profile as usize];
        let title = titles.entry(row.title).or_insert((row.start, last));
        // Rows come in order; a hidden one counts where there is no other.
        if title.1.is_hidden || !last.is_hidden {
            *title = (row.start, last);
        }
    }
    let sorted = |titles: HashMap<u32, (i64, Last<'a>), FixedState>| {
        let mut titles: Vec<(u32, (i64, Last<'a>))> = titles.into_iter().collect();
        titles.sort_unstable_by_key(|(title, (start, _))| (std::cmp::Reverse(*start), *title));
        titles.into_iter().map(|(title, (_, last))| (numbers[title as usize], last)).collect()
    };
    found.into_iter().map(sorted).collect()
}

/// Of a full history the profile that the short one is of: most of its titles are on the same days.
///
/// Days a day apart are the same: the two files may mean the clocks of different places.
fn taken<'a>(
    full: Vec<Vec<(u32, Last<'a>)>>,
    short: &[(u32, Last<'_>)],
    history: &History,
) -> (Vec<(u32, Last<'a>)>, Option<String>) {
    let days: HashSet<(u32, i64), FixedState> =
        short.iter().map(|(title, last)| (*title, last.day)).collect();
    let near = |(title, last): &(u32, Last<'_>)| {
        let close = [last.day, last.day - 1, last.day + 1];
        close.into_iter().find(|day| days.contains(&(*title, *day)))
    };
    let hits = |titles: &[(u32, Last<'_>)]| titles.iter().filter(|title| near(title).is_some()).count();
    let best = full
        .into_iter()
        .enumerate()
        .max_by_key(|(profile, titles)| (hits(titles), titles.len(), std::cmp::Reverse(*profile)));
    let Some((profile, mut titles)) = best else { return (Vec::new(), None) };
    for title in &mut titles {
        if let Some(day) = near(title) {
            title.1.day = day;
        }
    }
    let name = history.profiles.get(profile).filter(|_| history.profiles.len() > 1);
    (titles, name.cloned())
}
