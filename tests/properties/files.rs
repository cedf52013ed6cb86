//! The same rows in another order, in pieces pasted together, or in the form of another year: the same figures.

use crate::generated::{figures, history, number, rows, summary, written};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use watchprint::analysis::listing::Listing;
use watchprint::analysis::titles::TitleIndex;
use watchprint::analysis::{Settings, analyse};
use watchprint::demo::{Demo, DemoFile, DemoOptions, Layout, household};
use watchprint::model::history::History;
use watchprint::model::place::{RegionCounts, ZoneSettings};
use watchprint::model::title::{TitleSource, parse_titles};
use watchprint::report::tidy;
use watchprint::report::tidy::tables::{FileRows, Viewing};
use watchprint::source::archive::{Export, Limits};
use watchprint::source::netflix::export::{Selection, read_export};

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, ..ProptestConfig::default() })]

    /// Two halves of a file pasted together in any order, with the second header or without.
    #[test]
    fn halves_pasted_together_are_the_whole(
        rows in rows(),
        cut in any::<prop::sample::Index>(),
        swapped: bool,
        repeated_header: bool,
        cut_off: bool,
    ) {
        let (one, other) = rows.split_at(cut.index(rows.len() + 1));
        let (first, second) = if swapped { (other, one) } else { (one, other) };
        let (mut bytes, mut rest) = (written(first), written(second));
        if !repeated_header {
            let header_end = rest.iter().position(|byte| *byte == b'\n').unwrap() + 1;
            rest.drain(..header_end);
        }
        bytes.extend(&rest);
        if cut_off {
            // The last line without its end.
            bytes.pop();
        }
        let mut found = figures(&history("ViewingActivity.csv", &bytes).unwrap());
        let wanted = summary(&rows);
        if repeated_header {
            // A header inside the file is a row that cannot be read, and nothing else.
            for path in ["/ledger/rows", "/ledger/fates/unreadable/rows"] {
                let count = found.pointer_mut(path).unwrap();
                *count = json!(number(count) - 1);
            }
        }
        prop_assert_eq!(found, wanted);
    }
}

/// The tables of views, sessions, titles and days of a history, as text.
fn tables_of(bytes: &[u8]) -> Vec<String> {
    let history = history("ViewingActivity.csv", bytes).unwrap();
    let texts: Vec<&str> = history.titles.texts().collect();
    let titles = parse_titles(&texts, TitleSource::ViewingActivity);
    let index = TitleIndex::new(texts.iter().copied(), &titles);
    let settings = Settings::default();
    let (lists, analysis) = (Listing::of(&history, &index, &settings), analyse(&history, &index, &settings));
    let viewing = Viewing {
        history: &history,
        titles: &titles,
        index: &index,
        lists: &lists,
        profiles: &analysis.profiles,
        file: &FileRows::of(&history, Vec::new()),
    };
    let written = tidy::tables::viewing(viewing).into_iter().filter_map(|table| {
        let mut text = Vec::new();
        tidy::json::write(&table, &mut text).unwrap();
        // The other tables name the row of the file.
        let is_wanted = ["views", "sessions", "titles", "days"].contains(&table.name.as_str());
        is_wanted.then(|| String::from_utf8(text).unwrap())
    });
    written.collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, ..ProptestConfig::default() })]

    #[test]
    fn tables_are_the_same_whatever_the_order_of_the_rows(
        (rows, shuffled) in rows().prop_flat_map(|rows| (Just(rows.clone()), Just(rows).prop_shuffle()))
    ) {
        let (one, other) = (tables_of(&written(&rows)), tables_of(&written(&shuffled)));
        prop_assert_eq!(one.len(), 4);
        prop_assert_eq!(one, other);
    }
}

fn demo(layout: Layout, seed: u64) -> Demo {
    household(&DemoOptions { seed, layout, rows: Some(700) })
}

fn viewing(demo: &Demo) -> &DemoFile {
    demo.files.iter().find(|file| file.path.ends_with("ViewingActivity.csv")).unwrap()
}

/// The summary of an export that holds one file.
fn figures_of(path: &str, bytes: &[u8]) -> Value {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join(path);
    fs::create_dir_all(file.parent().unwrap_or(Path::new("."))).unwrap();
    fs::write(&file, bytes).unwrap();
    let export = Export::open(folder.path(), &Limits::default()).unwrap();
    let table = read_export(&export, Selection::Everything).viewing.unwrap();
    figures(&History::build(table, &RegionCounts::default(), &ZoneSettings::default()))
}

/// The rows of one file in the form of another: the order of its columns, its quotation marks, its order of rows.
fn dressed_as(form: &DemoFile, newest_first: bool, rows: &DemoFile) -> Vec<u8> {
    let header = |bytes: &[u8]| csv::Reader::from_reader(bytes).headers().unwrap().clone();
    let (own, wanted) = (header(&rows.bytes), header(&form.bytes));
    let places: Vec<usize> =
        wanted.iter().map(|name| own.iter().position(|other| other == name).unwrap()).collect();
    let place = |name: &str| own.iter().position(|other| other == name).unwrap();
    let (profile, start) = (place("Profile Name"), place("Start Time"));
    let mut records: Vec<csv::StringRecord> =
        csv::Reader::from_reader(rows.bytes.as_slice()).records().map(Result::unwrap).collect();
    records.sort_by(|one, other| match newest_first {
        true => other[start].cmp(&one[start]),
        false => (&one[profile], &other[start]).cmp(&(&other[profile], &one[start])),
    });
    let quotes =
        if form.bytes.starts_with(b"\"") { csv::QuoteStyle::Always } else { csv::QuoteStyle::Necessary };
    let mut writer = csv::WriterBuilder::new().quote_style(quotes).from_writer(Vec::new());
    writer.write_record(&wanted).unwrap();
    for record in records {
        writer.write_record(places.iter().map(|place| &record[*place])).unwrap();
    }
    writer.into_inner().unwrap()
}

/// One household, written as exports of every year were.
#[test]
fn the_form_of_another_year_changes_no_figure() {
    let layouts =
        [(Layout::Y2021, true), (Layout::Y2023, false), (Layout::Y2025, false), (Layout::Y2026, true)];
    let forms: Vec<(Demo, bool)> =
        layouts.map(|(layout, newest_first)| (demo(layout, 1), newest_first)).into();
    let looks: BTreeSet<(&str, &[u8])> = forms
        .iter()
        .map(|(form, _)| viewing(form))
        .map(|file| (file.path.as_str(), file.bytes.split(|byte| *byte == b'\n').next().unwrap()))
        .collect();
    assert_eq!(looks.len(), 3, "the forms differ");
    for (seed, layout) in [(2, Layout::Y2021), (3, Layout::Y2023), (4, Layout::Y2026)] {
        let household = demo(layout, seed);
        let own = viewing(&household);
        let wanted = figures_of(&own.path, &own.bytes);
        assert!(
            number(&wanted["account"]["segments"]) > 300
                && number(&wanted["ledger"]["fates"]["unreadable"]["rows"]) > 0
        );
        for (form, newest_first) in &forms {
            let form = viewing(form);
            let found = figures_of(&form.path, &dressed_as(form, *newest_first, own));
            assert!(found == wanted, "{} of {layout:?} as {}", own.path, form.path);
        }
    }
}

/// A shuffle of a whole household, not of a few rows: sorting, blocks and dictionaries take part.
#[test]
fn a_household_in_any_order_is_the_same() {
    let household = demo(Layout::Y2025, 6);
    let own = viewing(&household);
    let wanted = figures_of(&own.path, &own.bytes);
    let mut reader = csv::Reader::from_reader(own.bytes.as_slice());
    let header = reader.headers().unwrap().clone();
    let records: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    for step in [7, 101, records.len() - 1] {
        // Every `step`th row, round and round; then what was left out.
        let mut order: Vec<usize> =
            (0..step).flat_map(|first| (first..records.len()).step_by(step)).collect();
        order.reverse();
        let mut writer = csv::Writer::from_writer(Vec::new());
        writer.write_record(&header).unwrap();
        for place in &order {
            writer.write_record(&records[*place]).unwrap();
        }
        assert_eq!(order.len(), records.len());
        let found = figures_of("ViewingActivity.csv", &writer.into_inner().unwrap());
        assert!(found == wanted, "step {step}");
    }
}
