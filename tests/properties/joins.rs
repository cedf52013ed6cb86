//! What holds for the joins of any export: the order of rows changes no number, and profiles add up.

use crate::histories::history_of;
use proptest::prelude::*;
use serde_json::Value;
use std::collections::BTreeMap;
use std::sync::LazyLock;
use watchprint::analysis::joins::Joins;
use watchprint::analysis::titles::TitleIndex;
use watchprint::analysis::{Analysis, Settings};
use watchprint::demo::{Demo, DemoOptions, Layout, household};
use watchprint::model::history::History;
use watchprint::model::records::Records;
use watchprint::report::json;
use watchprint::source::netflix::TableKind;
use watchprint::source::netflix::frames::build;
use watchprint::source::text::read_bytes;

const TABLES: [(TableKind, &str); 5] = [
    (TableKind::SearchHistory, "SearchHistory.csv"),
    (TableKind::MyList, "MyList.csv"),
    (TableKind::Ratings, "Ratings.csv"),
    (TableKind::IndicatedPreferences, "IndicatedPreferences.csv"),
    (TableKind::MessagesSentByNetflix, "MessagesSentByNetflix.csv"),
];
const FIELDS: [&str; 5] = ["searches", "my_list", "ratings", "preferences", "messages"];

struct Household {
    demo: Demo,
    history: History,
    index: TitleIndex,
}

static HOUSEHOLD: LazyLock<Household> = LazyLock::new(|| {
    let demo = household(&DemoOptions { seed: 11, layout: Layout::Y2025, rows: Some(1_200) });
    let history = history_of(&demo.file("ViewingActivity.csv").unwrap().bytes);
    let index = TitleIndex::of(&history);
    Household { demo, history, index }
});

/// The records of the household's tables, with their rows in the order of a sequence of numbers.
fn records(order: &[u32]) -> Records {
    let frame = |(kind, name): (TableKind, &str)| {
        let bytes = &HOUSEHOLD.demo.file(name).unwrap().bytes;
        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(bytes.as_slice());
        let mut rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
        let header = rows.remove(0);
        let mut rows: Vec<(u32, csv::StringRecord)> = rows
            .into_iter()
            .enumerate()
            .map(|(at, row)| (order[at % order.len()].rotate_left(at as u32), row))
            .collect();
        rows.sort_by_key(|(key, _)| *key);
        let mut writer = csv::Writer::from_writer(Vec::new());
        writer.write_record(&header).unwrap();
        rows.iter().for_each(|(_, row)| writer.write_record(row).unwrap());
        let text = writer.into_inner().unwrap();
        (kind, build(name, &read_bytes(&text), kind.spec()).unwrap().0)
    };
    Records::of(&TABLES.map(frame).into_iter().collect::<BTreeMap<_, _>>())
}

fn joins(records: &Records) -> Joins {
    let Household { history, index, .. } = &*HOUSEHOLD;
    Joins::of(history, index, records, &Settings::default())
}

fn figures(records: &Records) -> Value {
    let (history, joins) = (&HOUSEHOLD.history, joins(records));
    let analysis = Analysis { joins, ..Analysis::default() };
    let summary = json::summary(&[], history, &analysis).to_value();
    FIELDS.iter().map(|name| summary[*name].clone()).collect()
}

/// Numbers that profiles add up to.
fn sums(figures: &Value) -> Vec<u64> {
    let number = |path: &str| figures.pointer(path).unwrap().as_u64().unwrap();
    let length = |path: &str| figures.pointer(path).unwrap().as_array().unwrap().len() as u64;
    let counts = [
        "/0/rows",
        "/0/searches",
        "/0/outcomes/within_60_minutes",
        "/0/outcomes/no_such_title",
        "/1/titles",
        "/2/titles",
        "/2/up/seen",
        "/3/not_interested",
        "/4/sent",
        "/4/clicked",
        "/4/compared",
        "/4/watched/7_days_after",
    ];
    let lists = ["/1/waited", "/1/never_watched", "/2/down_yet_seen", "/4/first_watched_titles"];
    counts.into_iter().map(number).chain(lists.into_iter().map(length)).collect()
}

#[test]
fn profiles_add_up_to_the_account() {
    let whole = records(&[0]);
    let account = sums(&figures(&whole));
    let mut added = vec![0; account.len()];
    for profile in &HOUSEHOLD.history.profiles {
        let mut own = whole.clone();
        own.retain(|name, _| name == profile);
        added.iter_mut().zip(sums(&figures(&own))).for_each(|(sum, number)| *sum += number);
    }
    assert_eq!(added, account);
    assert!(account.iter().filter(|number| **number > 0).count() > 10, "{account:?}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, ..ProptestConfig::default() })]

    #[test]
    fn the_order_of_rows_changes_no_number(order in prop::collection::vec(any::<u32>(), 50..90)) {
        prop_assert_eq!(joins(&records(&order)), joins(&records(&[0])));
    }
}
