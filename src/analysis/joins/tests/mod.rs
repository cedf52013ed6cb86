//! Joins of small exports, counted by hand.
#![allow(clippy::unwrap_used)]

mod lists_and_ratings;
mod messages;
mod searches;

use super::Joins;
use crate::analysis::Settings;
use crate::analysis::titles::TitleIndex;
use crate::model::history::History;
use crate::model::records::Records;
use crate::model::samples::history_of;
use chrono::NaiveDateTime;
use std::fmt::Write;

/// Profile, start, duration, title, bookmark.
type View<'a> = (&'a str, &'a str, &'a str, &'a str, &'a str);

fn history(views: &[View<'_>]) -> History {
    let mut text = "Profile Name,Start Time,Duration,Attributes,Title,Supplemental Video Type,Device Type,Bookmark,Latest Bookmark,Country\n".to_owned();
    for (profile, start, duration, title, bookmark) in views {
        writeln!(text, "{profile},{start},{duration},,{title},,TV,{bookmark},{bookmark},FR (France)")
            .unwrap();
    }
    history_of(text)
}

fn joins(views: &[View<'_>], records: &Records) -> Joins {
    let history = history(views);
    let index = TitleIndex::of(&history);
    Joins::of(&history, &index, records, &Settings::default())
}

/// UTC seconds of `2022-05-02 20:00:00`.
fn at(time: &str) -> i64 {
    NaiveDateTime::parse_from_str(time, "%Y-%m-%d %H:%M:%S").unwrap().and_utc().timestamp()
}

/// Days since 1970 of `2022-05-02`.
fn day(date: &str) -> i64 {
    at(&format!("{date} 00:00:00")).div_euclid(86_400)
}

#[test]
fn a_table_that_is_not_there_has_no_join() {
    assert_eq!(joins(&[], &Records::default()), Joins::default());
    let empty = joins(&[], &Records { searches: Some(Vec::new()), ..Records::default() });
    assert_eq!(empty.searches.as_ref().map(|found| (found.rows, found.count)), Some((0, 0)));
    assert!(empty.searches.unwrap().wait_minutes.is_too_little());
    assert_eq!((empty.my_list, empty.ratings, empty.messages), (None, None, None));
}
